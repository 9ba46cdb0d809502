// Why a value is unknown, as a code with its parts: words.ts can say it in any language, `because` says it in English.

import { type Day, isoDay } from '../indicators/period.ts';
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

/** One English sentence. */
export function because({ code, of, period = '', testableOn }: Why): string {
  switch (code) {
    case 'not-loaded':
      return `No observations of ${of} are available.`;
    case 'not-observed':
      return `${of} has no value for ${period}.`;
    case 'not-published': {
      const when = testableOn === undefined ? '' : `; it can be known from ${isoDay(testableOn)}`;
      return `${of} was not published to the end of ${period}${when}.`;
    }
    case 'starts-later':
      return `${of} starts after the beginning of ${period}.`;
    case 'too-few':
      return `${of} has too few observations for this: ${period}.`;
    case 'nothing-in-window':
      return `${of} has no observation in ${period}.`;
    case 'sign':
      return `${of} is zero or negative at its base${period ? ` (${period})` : ''}, so a percentage means nothing.`;
    case 'zero':
      return `${of} divides by zero.`;
    case 'too-fine':
      return `${of} has coarser periods than ${period}.`;
    case 'no-term':
      return `No single term fits ${period}.`;
    case 'no-recession':
      return `No single recession fits ${period}.`;
    case 'not-a-member':
      return `${period} is not one of the periods ranked.`;
    case 'no-common-vintage':
      return `${of} belong to one release but share no vintage.`;
  }
}
