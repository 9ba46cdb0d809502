/** What the grammar asks of the words around a subject; `media/lexicon/patterns.*.yaml` says what each is for. */
export const PATTERNS = [
  'part',
  'owned',
  'odds',
  'ownTopic',
  'itself',
  'standardBefore',
  'standardAfter',
  'rivalBefore',
  'rivalAfter',
  'lookingAhead',
  'lookedAhead',
  // English.
  'expected',
  'stretchOf',
  'employer',
  'economy',
  'payer',
  'neutralNoun',
  'knownOwner',
  'rateNoun',
  'ownNoun',
  // Japanese.
  'foretold',
  'neutralBefore',
  'neutralPrefix',
  'neutralAfter',
  'neutralActor',
  'quoted',
  'exchange',
  // Chinese.
  'leads',
  'heads',
  'excluding',
  'excludes',
  'ownerless',
] as const;

export type PatternName = (typeof PATTERNS)[number];
