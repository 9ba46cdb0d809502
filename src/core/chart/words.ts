import type { LegendRole } from './model.ts';

/** What there is to say about a picture, each piece already formatted. */
export interface PictureFacts {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly first: string;
  readonly last: string;
  readonly low: string;
  readonly lowDate: string;
  readonly high: string;
  readonly highDate: string;
  /** Over the tested window, or over all when there is none. */
  readonly trend: 'rising' | 'falling' | 'flat';
  readonly window?: string;
  readonly threshold?: string;
  readonly note?: string;
  readonly found?: string;
  readonly foundDate?: string;
  /** Number of scheduled observations that are missing. */
  readonly missing: number;
}

/** The sentences a chart needs. They are supplied from outside, so that this folder holds no language. */
export interface ChartWords {
  readonly locale: string;
  readonly legend: Readonly<Record<LegendRole, string>>;
  /** Template with `{name}`: the line as its change over a year. */
  readonly yearly: string;
  /** Template with `{date}`: both lines are 100 on that day. */
  readonly indexed: string;
  /** Name of a sub-formula for a reader: `UNRATE` is "Unemployment rate". */
  lineName(formula: string): string;
  /** Axis title for a unit: `USD` is "US dollars". */
  unit(unit: string): string;
  /** What the claim needs: `>=` and `50`; `in` and `2–3` for a band; no operator for a level inside a condition. */
  needs(op: string, value: string): string;
  note(value: string): string;
  then(value: string): string;
  now(value: string): string;
  asOf(date: string): string;
  window(from: string, to: string): string;
  seam(period: string): string;
  picture(facts: PictureFacts): string;
}
