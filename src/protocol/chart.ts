/**
 * What the extension and the chart page say to each other. Both sides check what they receive with the guards of
 * chartGuards.ts. The page says `ready` first; the extension answers with a whole picture, never with a change to one.
 */
import type { ChartModel } from '../core/chart/model.ts';
import type { ChartView } from '../core/chart/view.ts';

/** A series the reader may compare with. */
export interface CompareChoice {
  readonly id: string;
  readonly name: string;
}

/** A part of a claim that the reader may look at: a signal of a watch-list, one of several conditions. */
export interface PartChoice {
  readonly name: string;
  /** `on since Mar 2026`, `supported · 1.41 pp (2026Q1)` */
  readonly state: string;
}

/** From the extension to the page. */
export type ToChart =
  | {
      readonly type: 'chart';
      readonly model: ChartModel;
      readonly pinned: boolean;
      readonly choices: readonly CompareChoice[];
      /** Id of the choice that `model.compare` shows. */
      readonly compared: string | null;
      /** The parts that can be drawn one at a time, and which of them is; none of a claim with one chart. */
      readonly parts: readonly PartChoice[];
      readonly part: number;
    }
  /** Nothing to show, loading, or failed: one finished sentence each. */
  | { readonly type: 'empty' | 'loading' | 'error'; readonly message: string };

/** From the page to the extension. Exports name a view, not a picture: the extension draws it again from its own model. */
export type FromChart =
  | { readonly type: 'ready' }
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'compare'; readonly id: string | null }
  | { readonly type: 'part'; readonly part: number }
  | { readonly type: 'export'; readonly format: 'svg' | 'csv'; readonly view: ChartView }
  | { readonly type: 'copyImage'; readonly view: ChartView };

/** Every text of the page that is not part of a chart, finished. `{…}` are filled in by the page. */
export const CHART_STRINGS = [
  'range',
  'range1y',
  'range5y',
  'range10y',
  'rangeMax',
  'rangeTested',
  'form',
  'formTested',
  'formLevel',
  'formYearly',
  /** The parts of a claim, of which one is drawn. */
  'parts',
  'compare',
  'compareNone',
  /** Both lines are 100 at the left edge. */
  'indexed',
  'table',
  'pin',
  'exportSvg',
  'exportCsv',
  'copyImage',
  /** The chart as a control, and how it is worked: arrows, plus and minus, 0. */
  'chart',
  'chartHelp',
  'legend',
  'actions',
  'date',
  /** Heading and mark of the column that says which rows were tested. */
  'tested',
  'yes',
  /** `{shown}` of `{total}` rows are listed. */
  'tableCut',
  /** Nothing was observed in the span in view. */
  'nothing',
] as const;

export type ChartStrings = Readonly<Record<(typeof CHART_STRINGS)[number], string>>;
