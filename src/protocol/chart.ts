/**
 * What the extension and the chart page say to each other. Both sides check what they receive with the guards of
 * chart-guards.ts. The page says `ready` first; the extension answers with a whole picture, never with a change to one.
 */
import type { ChartModel } from '../core/chart/model.ts';
import type { ChartView } from '../core/chart/view.ts';

/** A series the reader may compare with. */
export interface CompareChoice {
  readonly id: string;
  readonly name: string;
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
    }
  /** Nothing to show, loading, or failed: one finished sentence each. */
  | { readonly type: 'empty' | 'loading' | 'error'; readonly message: string };

/** From the page to the extension. Exports name a view, not a picture: the extension draws it again from its own model. */
export type FromChart =
  | { readonly type: 'ready' }
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'compare'; readonly id: string | null }
  | { readonly type: 'export'; readonly format: 'svg' | 'csv'; readonly view: ChartView }
  | { readonly type: 'copyImage'; readonly view: ChartView };

/** Every text of the page that is not part of a chart, finished. `{…}` are filled in by the page. */
export const CHART_STRINGS = [
  'ranges',
  'range1y',
  'range5y',
  'range10y',
  'rangeMax',
  'rangeTested',
  'form',
  'formTested',
  'formLevel',
  'formYearly',
  'compare',
  'compareNone',
  'indexed',
  'showTable',
  'showChart',
  'pin',
  'unpin',
  'exportSvg',
  'exportCsv',
  'copyImage',
  /** Name of the chart as a control, and how it is worked: arrows, plus and minus. */
  'chart',
  'chartHelp',
  'date',
  'tested',
  'inWindow',
  /** `{shown}` and `{total}` rows. */
  'tableCut',
  'missing',
  'loading',
] as const;

export type ChartStrings = Readonly<Record<(typeof CHART_STRINGS)[number], string>>;
