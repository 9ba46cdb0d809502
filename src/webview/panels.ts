/** The parts of the page that only show: readout, legend and table. */
import { formatsFor } from '../core/chart/format.ts';
import { type LegendItem, SWATCH, swatch } from '../core/chart/legend.ts';
import type { ChartModel } from '../core/chart/model.ts';
import type { Readout } from '../core/chart/readout.ts';
import { node } from '../core/chart/svg.ts';
import { tableOf } from '../core/chart/table.ts';
import type { ChartView } from '../core/chart/view.ts';
import type { ChartStrings } from '../protocol/chart.ts';
import { filled, h, svg } from './dom.ts';

/** A longer table is slow to lay out and read by nobody; the CSV has all of it. */
const MOST_ROWS = 600;

/** The values under the crosshair; `idle` when there is none. */
export function readoutNodes(readout: Readout | undefined, idle: string): readonly (Node | string)[] {
  if (!readout) return [idle];
  return [
    h('strong', {}, readout.date),
    ...readout.readings.map(({ name, value, tone }) =>
      h(
        'span',
        { class: 'reading' },
        sample(`line-${tone}`),
        h('span', { class: 'name' }, name),
        h('b', {}, value),
      ),
    ),
  ];
}

export function legendNodes(items: readonly LegendItem[]): readonly Node[] {
  return items.map(({ role, text }) => h('li', {}, sample(role), h('span', {}, text)));
}

/** The observations in view as a table with headings, newest first. */
export function tableNodes(model: ChartModel, view: ChartView, strings: ChartStrings): readonly Node[] {
  const table = tableOf(model, view, formatsFor(model.locale), MOST_ROWS);
  const marked = model.window !== null;
  const head = [strings.date, ...table.columns, ...(marked ? [strings.tested] : [])];
  const rows = table.rows.map(({ date, cells, inWindow }) =>
    h(
      'tr',
      { class: inWindow ? 'in-window' : false },
      h('th', { scope: 'row' }, date),
      ...cells.map((cell) => h('td', {}, cell || '\u2013')),
      ...(marked ? [h('td', {}, inWindow ? strings.yes : '')] : []),
    ),
  );
  const element = h(
    'table',
    {},
    h('caption', {}, model.title),
    h('thead', {}, h('tr', {}, ...head.map((text) => h('th', { scope: 'col' }, text)))),
    h('tbody', {}, ...rows),
  );
  if (table.total <= table.rows.length) return [element];
  const cut = filled(strings.tableCut, { shown: table.rows.length, total: table.total });
  return [element, h('p', { class: 'cut' }, cut)];
}

function sample(role: LegendItem['role']): SVGElement {
  const { width, height } = SWATCH;
  const attributes = {
    class: 'ink swatch',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true',
  };
  return svg(node('svg', attributes, swatch(role)));
}
