/** The numbers behind a picture, for the table view, screen readers and spreadsheets. */
import { isoDay } from '../indicators/period.ts';
import { compose } from './compose.ts';
import type { Formats } from './format.ts';
import type { ChartLine, ChartModel } from './model.ts';
import type { ChartView } from './view.ts';

export interface TableRow {
  readonly day: number;
  readonly date: string;
  /** Printed values, one a column; empty when unknown. */
  readonly cells: readonly string[];
  readonly inWindow: boolean;
}

export interface Table {
  readonly columns: readonly string[];
  /** Newest first. */
  readonly rows: readonly TableRow[];
  /** Rows there are in view; more than `rows` when they were too many to list. */
  readonly total: number;
}

/** The observations in view, newest first, at most `limit` of them. */
export function tableOf(model: ChartModel, view: ChartView, formats: Formats, limit: number): Table {
  const lines = compose(model, view).lines.map(({ line }) => line);
  const frequency = lines[0]?.frequency ?? 'M';
  const days = daysInView(lines, view).reverse();
  const byDay = lines.map(valuesByDay);
  const rows = days.slice(0, limit).map((day): TableRow => {
    const cells = lines.map((line, at) => {
      const value = byDay[at]?.get(day) ?? null;
      return value === null ? '' : formats.value(value, line.unit, line.unitText);
    });
    const inWindow = model.window !== null && day >= model.window.from && day <= model.window.to;
    return { day, date: formats.period(day, frequency), cells, inWindow };
  });
  return { columns: lines.map(({ name }) => name), rows, total: days.length };
}

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

/** Days on which a line has an observation in view, oldest first. */
function daysInView(lines: readonly ChartLine[], { from, to }: ChartView): number[] {
  const days = new Set(lines.flatMap((line) => line.days.filter((day) => day >= from && day <= to)));
  return [...days].sort((a, b) => a - b);
}

function valuesByDay(line: ChartLine): ReadonlyMap<number, number | null> {
  return new Map(line.days.map((day, at) => [day, line.values[at] ?? null]));
}

/** Quoted; and never taken for a formula by a spreadsheet, since names come from packs anyone can write. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
