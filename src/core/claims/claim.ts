import type { FormulaProblem } from '../formula/evaluation.ts';
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

export type Polarity = 'asserted' | 'negated' | 'hedged' | 'question' | 'attributed';

/** Conventions a reading rests on, so that a reader can be told and offered the other one. */
export type Convention =
  | 'yearly-rate'
  | 'annualised-rate'
  | 'monthly-rate'
  | 'year-average'
  | 'default-window';

/** How a claim was understood, and the test made of it. */
export interface Reading {
  readonly kind: ClaimKind;
  /** Printed series references, the main one first: `UNRATE`, `CAPEX@MSFT`. */
  readonly indicators: readonly string[];
  /** Null when no series can decide it; `missing` then says why. */
  readonly formula: string | null;
  readonly missing?: Reason;
  readonly conventions: readonly Convention[];
  readonly vagueWindow?: boolean;
  readonly definitionNamed?: boolean;
  readonly approximate?: boolean;
  readonly fraction?: boolean;
  readonly causal?: boolean;
  readonly standIn?: boolean;
  readonly exclusive?: boolean;
  /** Several independent statements, each judged for itself. */
  readonly parts?: readonly { readonly name: string; readonly formula: string }[];
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
  readonly message: string;
  readonly hint?: string;
  readonly code: FormulaProblem['code'] | 'unknown-claim' | 'front-matter' | 'directive';
}
