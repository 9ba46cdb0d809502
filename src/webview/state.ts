/** What the reader set on the page and wants to find again. */
import { formsOf } from '../core/chart/forms.ts';
import type { ChartModel } from '../core/chart/model.ts';
import { type ChartView, initialView, validSpan } from '../core/chart/view.ts';
import { isChartView } from '../protocol/chartGuards.ts';

export interface PageState {
  /** The claim that the view belongs to. */
  readonly key: string | null;
  readonly view: ChartView | null;
  readonly table: boolean;
}

const FRESH: PageState = { key: null, view: null, table: false };

/** A saved state, or a fresh one when it is not of our making. */
export function restoredState(saved: unknown): PageState {
  if (typeof saved !== 'object' || saved === null) return FRESH;
  const { key, view, table }: { key?: unknown; view?: unknown; table?: unknown } = saved;
  return {
    key: typeof key === 'string' ? key : null,
    view: isChartView(view) ? view : null,
    table: table === true,
  };
}

/** The view to show a model in: the reader's own while the claim is the same, else the tested window. */
export function viewFor(state: PageState, model: ChartModel): ChartView {
  const { view } = state;
  if (!view || state.key !== model.key || !formsOf(model).includes(view.form)) return initialView(model);
  return { ...view, ...validSpan(model, view), indexed: view.indexed && model.compare !== undefined };
}
