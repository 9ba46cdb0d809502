// Why a value is unknown, as a code with its parts; words/why.ts says it.

import type { Day } from '../indicators/period.ts';
import type { Reason } from '../reason.ts';

export type WhyCode =
  | 'not-loaded'
  | 'not-observed'
  | 'not-published'
  | 'starts-later'
  | 'too-few'
  | 'nothing-in-window'
  | 'sign'
  | 'zero'
  | 'too-fine'
  | 'no-term'
  | 'no-recession'
  | 'not-a-member'
  | 'no-common-vintage';

export interface Why {
  readonly code: WhyCode;
  /** Canonical text of the series or expression concerned. */
  readonly of: string;
  /** The period, window or number that was asked for. */
  readonly period?: string;
  /** First day on which it could be known. */
  readonly testableOn?: Day;
}

const REASONS: Readonly<Record<WhyCode, Reason | undefined>> = {
  'not-loaded': 'no-series',
  'not-observed': undefined,
  'not-published': 'forecast',
  'starts-later': 'short-history',
  'too-few': 'short-history',
  'nothing-in-window': undefined,
  sign: 'sign',
  zero: undefined,
  'too-fine': 'no-series',
  'no-term': 'ambiguous',
  'no-recession': 'ambiguous',
  'not-a-member': undefined,
  'no-common-vintage': undefined,
};

/** The contract's reasons for an unknown value, each once. */
export function reasonsOf(whys: readonly Why[]): Reason[] {
  return [...new Set(whys.flatMap(({ code }) => REASONS[code] ?? []))];
}
