import type { Day, Frequency } from '../indicators/period.ts';
import type { SeriesRef, SeriesSource } from '../indicators/series.ts';
import type { Phrase } from '../phrase.ts';
import type { Reason } from '../reason.ts';
import type { Node } from './node.ts';
import type { Why } from './why.ts';

/** Kleene's three values; `unknown` is neither. */
export type Truth = true | false | 'unknown';

export type ValueType = 'Series' | 'Cond' | 'Scalar' | 'Date' | 'Duration' | 'Test' | 'Window';

/** A presidential (or any other) term; `term("Biden")` runs from inauguration month to inauguration month. */
export interface Term {
  readonly name: string;
  /** How notes name who held it, in any language. */
  readonly called?: readonly string[];
  readonly number: number;
  /** ISO month, `2021-01`. */
  readonly from: string;
  /** ISO month of the next inauguration; undefined while it runs. */
  readonly to?: string;
}

export interface EvaluationContext {
  readonly source: SeriesSource;
  /** Fixes every relative period: `last()` is the latest period published by this day. */
  readonly asOf: Day;
  /** `newest`: those periods with the newest figures. `as-of`: only what was published by `asOf`. */
  readonly figures: 'newest' | 'as-of';
  /** The real date. From then on all that is loaded counts as published; without it only the typical lag does. */
  readonly today?: Day;
  readonly terms: readonly Term[];
}

/** A mistake in a formula, at `start`..`end` of its text. Never thrown. */
export interface FormulaProblem {
  readonly code:
    | 'syntax'
    | 'unknown-indicator'
    | 'unknown-entity'
    | 'unknown-function'
    | 'arguments'
    | 'type'
    | 'unit'
    | 'refused'
    | 'too-long'
    | 'too-deep';
  readonly start: number;
  readonly end: number;
  /** What is wrong, then what was expected. */
  readonly message: Phrase;
  /** One thing to do: `did you mean PAYEMS?` */
  readonly hint?: Phrase;
}

/** Which observations of one series an answer rests on; the chart draws exactly this. */
export interface SeriesUse {
  readonly ref: SeriesRef;
  readonly frequency: Frequency;
  /** First and last period looked at, as printed. */
  readonly from: string;
  readonly to: string;
  /** Day of publication when the figures are a named vintage. */
  readonly vintage?: string;
  /** The last expected release is missing for more than a period plus its lag. */
  readonly stale?: boolean;
  /** Printed periods at which the series is spliced, inside what was looked at. */
  readonly seams?: readonly string[];
}

/** The window a reader should see shaded, as ISO days, both inclusive. */
export interface EvidenceWindow {
  readonly from: string;
  readonly to: string;
}

/** A points-and-line form of what was compared, ready to draw: one derived series of the formula. */
export interface EvidenceLine {
  /** Canonical text of the sub-formula that the line shows, e.g. `UNRATE` or `CPIAUCNS.pc1`. */
  readonly formula: string;
  readonly unit: string;
  readonly frequency: Frequency;
  /** Epoch day of each period's first day, ascending. */
  readonly days: readonly Day[];
  /** NaN where unknown. */
  readonly values: readonly number[];
  /** A level in the line's own unit that the claim is tested against. */
  readonly threshold?: number | readonly [number, number];
}

export interface Needed {
  readonly op: string;
  readonly value: number | readonly [number, number] | string;
  readonly tolerance: number;
}

export interface Found {
  readonly value: number | string | null;
  /** Where unknown observations leave only a bound: the value is no less than this. */
  readonly atLeast?: number;
  /** ... and no more than this. */
  readonly atMost?: number;
  readonly unit: string | null;
  /** ISO day of the observation the value belongs to (start of its period). */
  readonly date: string | null;
  readonly window: EvidenceWindow | null;
  readonly vintage: string | null;
}

export interface Combination {
  readonly op: 'and' | 'or' | 'atleast';
  /** For `atleast`. */
  readonly count?: number;
  /** The formula denies the combination. */
  readonly negated?: boolean;
}

/** The answer to one formula and all that a reader needs to check it. */
export interface Evaluation {
  /** Canonical text; pasting it into `thesis-lens eval` gives this answer again. */
  readonly formula: string;
  /** The same as a tree; absent where it does not parse. */
  readonly node?: Node;
  readonly type: ValueType | null;
  /** For a Test; null for every other type and when `problems` is not empty. */
  readonly truth: Truth | null;
  readonly found: Found;
  readonly needed: Needed | null;
  /** Signed distance from `found` to the edge of what is accepted, positive inside, in the found unit. */
  readonly margin: number | null;
  readonly used: readonly SeriesUse[];
  readonly window: EvidenceWindow | null;
  readonly lines: readonly EvidenceLine[];
  /** Operands of `and`, `or`, `atleast`, `sole`; empty for a single comparison. */
  readonly parts: readonly Evaluation[];
  /** How the parts make the whole; absent when there are none. `sole` is an `and`. */
  readonly combine?: Combination;
  /** Facts that only evaluation sees: `short-history`, `stale`, `no-series`, `sign`, `unit`, `stand-in`. */
  readonly reasons: readonly Reason[];
  /** Why the value is unknown or refused; absent when known. */
  readonly why?: readonly Why[];
  /** ISO day from which an answer that waits for publication can be known. */
  readonly testableOn?: string;
  /** Digits after the point in which figures of this sort are published; absent where none are. */
  readonly decimals?: number;
  /** How many pairs, onsets or periods the answer rests on. */
  readonly sample?: number;
  /** Earlier periods that share a record. */
  readonly ties?: readonly string[];
  /** Series with nothing newer than the common now while others have: they fix it. */
  readonly heldBackBy?: readonly SeriesRef[];
  readonly problems: readonly FormulaProblem[];
}
