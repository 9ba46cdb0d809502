import type { FormulaProblem } from '../formula/evaluation.ts';
import type { Phrase } from '../phrase.ts';
import type { Reason } from '../reason.ts';
import type { Span } from '../text/mapped.ts';

export const CLAIM_KINDS = [
  'level',
  'change',
  'direction',
  'streak',
  'extremum',
  'rank',
  'share',
  'ratio',
  'multiple',
  'comparison',
  'spread',
  'forecast',
  'causal',
  'arithmetic',
  'thesis',
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const POLARITIES = ['asserted', 'negated', 'hedged', 'question', 'attributed'] as const;

export type Polarity = (typeof POLARITIES)[number];

/** Conventions a reading rests on, so that a reader can be told and offered the other one. */
export type Convention =
  | 'yearly-rate'
  | 'annualised-rate'
  | 'monthly-rate'
  | 'year-average'
  | 'default-window';

/** What of a sentence changes its verdict besides the formula, so that the verdict can be reproduced. */
export interface Qualifiers {
  /** The sentence left its window vague ("recently"): robustness may move it one step each way. */
  readonly vagueWindow?: boolean;
  /** The sentence named its definition (core, NSA, real): twins are not tried. */
  readonly definitionNamed?: boolean;
  /** It named the index (CPI) and not only what many measure (inflation): what another index says is no news where this one bears it out. */
  readonly indexNamed?: boolean;
  /** What the test rests on that the sentence leaves unsaid. */
  readonly conventions?: readonly Convention[];
  /** The quantity was approximate (about, 約, 大约): widens the tolerance of `~` and `=`. */
  readonly approximate?: boolean;
  /** A fraction, 割 or 成: tolerance ±2.5 points, ±5 when approximate. */
  readonly fraction?: boolean;
  /** The sentence asserts a cause: only its numeric part is tested. */
  readonly causal?: boolean;
  /** The limits of the test are chosen by the catalogue: another unit or period that fits them says nothing of the sentence. */
  readonly ownLimits?: boolean;
  /**
   * Where the claim has its subject from: it names it, and says all that its sentence does (`alone`) or not (`here`), or the
   * subject stands `elsewhere` in the sentence. Of what was read in words only.
   */
  readonly named?: 'alone' | 'here' | 'elsewhere';
  /** What it speaks of is measured in many countries, and none is named: it was read as of the one whose series are at hand. */
  readonly unplaced?: boolean;
  /** The test without the time that an earlier stretch of the sentence named: this one may have been of now. */
  readonly untimed?: string;
  /** A figure that the sentence gives of the same subject, as a test: where it holds, it is the series at hand that is meant. */
  readonly beside?: string;
  /** It says what will be, and not what is. */
  readonly foretold?: boolean;
  /** Series the formula uses in place of one that is not bundled. */
  readonly standIn?: boolean;
  /** The sentence says "only": (a) held and (b) failed gives `partial`. */
  readonly exclusive?: boolean;
  /** Named parts judged each for itself; the whole is `mixed` when some hold and some fail. */
  readonly parts?: readonly NamedPart[];
  /** The parts are signals of a watch-list, each on or off; `waiting` when no sentence asserts that they are on. */
  readonly watch?: 'asserted' | 'waiting';
}

export interface NamedPart {
  readonly name: string;
  readonly formula: string;
}

/** How a claim was understood, and the test made of it. */
export interface Reading extends Qualifiers {
  readonly kind: ClaimKind;
  /** Printed series references, the main one first: `UNRATE`, `CAPEX@MSFT`. */
  readonly indicators: readonly string[];
  /** Null when no series can decide it; `missing` then says why. */
  readonly formula: string | null;
  readonly missing?: Reason;
  readonly conventions: readonly Convention[];
  /** ISO day before which a forecast cannot be judged, when the formula's own window does not say. */
  readonly due?: string;
}

/** A span of a note that asserts something a series could decide. */
export interface Claim {
  /** UTF-16 offsets of the note's raw text. */
  readonly span: Span;
  readonly text: string;
  readonly origin: 'annotation' | 'catalogue' | 'grammar';
  /** Catalogue id, or the name an annotation gives itself. */
  readonly catalogue: string | null;
  readonly polarity: Polarity;
  /** Ranked; the first is the one judged. Never empty. */
  readonly readings: readonly [Reading, ...Reading[]];
}

/** A faulty annotation, positioned in the note. */
export interface AnnotationProblem {
  readonly span: Span;
  readonly message: Phrase;
  readonly hint?: Phrase;
  readonly code: FormulaProblem['code'] | 'unknown-claim' | 'front-matter' | 'directive';
}
