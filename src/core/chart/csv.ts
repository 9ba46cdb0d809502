import { isoDay } from '../indicators/period.ts';
import { compose } from './compose.ts';
import type { ChartModel } from './model.ts';
import { daysInView, valuesByDay } from './table.ts';
import type { ChartView } from './view.ts';

/** The observations in view as comma-separated values: ISO days, unrounded figures, one column a line, oldest first. */
export function chartCsv(model: ChartModel, view: ChartView): string {
  const lines = compose(model, view).lines.map(({ line }) => line);
  const byDay = lines.map(valuesByDay);
  const header = ['date', ...lines.map(({ formula, unit, name }) => cell(`${formula} (${unit}): ${name}`))];
  const rows = daysInView(lines, view).map((day) => [
    isoDay(day),
    ...byDay.map((values) => String(values.get(day) ?? '')),
  ]);
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** Quoted; and never taken for a formula by a spreadsheet, since names come from packs anyone can write. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
