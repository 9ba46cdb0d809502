/** Why a verdict is what it is: codes of the contract, any number to a verdict. The sentences are in words.ts. */
export const REASONS = [
  'rounded',
  'fragile',
  'partial',
  'revised',
  'drift',
  'stale',
  'definition',
  'unit',
  'sign',
  'period-off-by-one',
  'base-effect',
  'stand-in',
  'inconsistent',
  'cause-not-tested',
  'short-history',
  'no-series',
  'ambiguous',
  'forecast',
] as const;

export type Reason = (typeof REASONS)[number];
