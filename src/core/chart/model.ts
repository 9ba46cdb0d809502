/**
 * What a chart shows, as plain JSON: it is posted to the page as it is, so unknown values are `null` (JSON has no NaN)
 * and every text is already finished, in the reader's language.
 */
import type { Day, Frequency } from '../indicators/period.ts';

/** Days, both inclusive. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** A level that the claim is tested against, or a band `[low, high]`. */
export interface Threshold {
  readonly value: number | readonly [number, number];
  /** Half-width of what is accepted around a single level, in the line's unit; 0 for `<`, `>` and bands. */
  readonly tolerance: number;
  readonly text: string;
  /** For narrow charts. */
  readonly short: string;
}

export interface ChartLine {
  /** Canonical sub-formula, the identity of a line: `UNRATE`, `CPIAUCNS.pc1`. */
  readonly formula: string;
  readonly name: string;
  /** As in the indicator: `%`, `pp`, `USD`, `index`. Lines of one unit share an axis. */
  readonly unit: string;
  readonly unitText: string;
  readonly frequency: Frequency;
  /** First day of each period, ascending, as many as values. */
  readonly days: readonly Day[];
  readonly values: readonly (number | null)[];
  readonly threshold?: Threshold;
}

/** A horizontal level with what it means. */
export interface Level {
  readonly value: number;
  readonly text: string;
  readonly short: string;
}

/** One point of the picture that is named. */
export interface NamedPoint extends Level {
  readonly day: Day;
}

/** A vertical line with what it means. */
export interface NamedDay {
  readonly day: Day;
  readonly text: string;
}

/** What the legend explains, in the order it is listed. */
export const LEGEND_ROLES = [
  'window',
  'threshold',
  'note',
  'found',
  'then',
  'now',
  'as-of',
  'seam',
  'recession',
] as const;

export type LegendRole = (typeof LEGEND_ROLES)[number];

export interface ChartModel {
  /** Identity of the claim: the page keeps its zoom while this stays the same. */
  readonly key: string;
  /** BCP 47, for numbers and dates that change with the zoom. */
  readonly locale: string;
  readonly title: string;
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
  /** The claim as the note words it. */
  readonly claim?: string;
  /** The verdict's sentence. */
  readonly message?: string;
  /** Source, licence and date of the figures. */
  readonly source?: string;
  /** The lines that were tested, the main one first; never empty. */
  readonly lines: readonly ChartLine[];
  /** The main series as a level, when the tested line is derived from it. */
  readonly level?: ChartLine;
  /** A second series the reader chose. */
  readonly compare?: ChartLine;
  readonly window: (DaySpan & { readonly text: string }) | null;
  /** The note's own number, at the date it speaks of. */
  readonly note: NamedPoint | null;
  /** The observation that answers the claim. */
  readonly found: NamedPoint | null;
  /** What was known when the note was written, and today's answer, when they differ from what was found. */
  readonly then: Level | null;
  readonly now: Level | null;
  readonly asOf: NamedDay | null;
  readonly seams: readonly NamedDay[];
  readonly recessions: readonly DaySpan[];
  readonly legend: Readonly<Record<LegendRole, string>>;
  /** `{name}` is replaced by the name of the line. */
  readonly yearlyText: string;
  /** Percentage points, as the axis title of a yearly change of a percentage. */
  readonly pointsText: string;
  /** `{date}` is replaced by the day on which both lines are 100. */
  readonly indexedText: string;
}
