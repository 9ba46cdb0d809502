/** A line as it was tested, as a level, or as its change over a year; and two lines brought to a common 100. */
import { bisectLeft, bisectRight } from 'd3-array';
import type { Day, Frequency } from '../indicators/period.ts';
import type { ChartLine, ChartModel } from './model.ts';

export type Form = 'tested' | 'level' | 'yearly';

/** Observations in a year, for the frequencies whose periods have no holes. */
const PER_YEAR: Partial<Record<Frequency, number>> = { A: 1, Q: 4, M: 12 };
/** A weekly or daily base may be this many days older than a year: holidays, long weekends. */
const BASE_SLACK = 7;

/** Units whose change over a year is a difference: a percentage change of a percentage misleads. */
const DIFFERENCED = new Set(['%', 'pp', 'bp', 'balance']);

/** The form in which the claim was tested. */
export function testedForm(model: ChartModel): Form {
  const formula = model.lines[0]?.formula ?? '';
  if (isSeries(formula)) return 'level';
  return formula.endsWith('.pc1') && isSeries(formula.slice(0, -4)) ? 'yearly' : 'tested';
}

/** The forms a reader can switch between; one alone needs no switch. */
export function formsOf(model: ChartModel): readonly Form[] {
  const tested = testedForm(model);
  if (tested === 'level') return ['level', 'yearly'];
  if (!model.level) return [tested];
  return tested === 'yearly' ? ['level', 'yearly'] : ['tested', 'level', 'yearly'];
}

/** The lines of a form, the main one first. Only the tested form has more than one. */
export function linesInForm(model: ChartModel, form: Form): readonly ChartLine[] {
  const main = model.lines[0];
  if (form === testedForm(model) || !main) return model.lines;
  const level = model.level ?? (isSeries(main.formula) ? main : undefined);
  if (!level) return model.lines;
  return [form === 'level' ? level : yearly(level, model)];
}

/** A line as its change over a year: in percent, or in points for what is a percentage already. Base <= 0 is unknown. */
export function yearly(line: ChartLine, texts: Pick<ChartModel, 'yearlyText' | 'pointsText'>): ChartLine {
  const differenced = DIFFERENCED.has(line.unit);
  const values = line.values.map((value, at) => {
    const base = yearBefore(line, at);
    if (value === null || base === null) return null;
    if (differenced) return value - base;
    return base > 0 ? (value / base - 1) * 100 : null;
  });
  const { threshold: _, ...rest } = line;
  const points = line.unit === '%' || line.unit === 'pp';
  return {
    ...rest,
    name: texts.yearlyText.replace('{name}', () => line.name),
    unit: points ? 'pp' : differenced ? line.unit : '%',
    unitText: points ? texts.pointsText : differenced ? line.unitText : '%',
    values,
  };
}

/** Both lines as 100 on the first day from `from` on which both are known and positive; undefined when there is none. */
export function indexed(
  lines: readonly [ChartLine, ChartLine],
  from: Day,
  unitText: (base: Day) => string,
): readonly [ChartLine, ChartLine] | undefined {
  const start = Math.max(from, lines[0].days[0] ?? from, lines[1].days[0] ?? from);
  const bases = lines.map((line) => {
    const at = bisectLeft(line.days, start);
    return { day: line.days[at], value: line.values[at] ?? null };
  });
  const [a, b] = bases;
  if (!a?.value || !b?.value || a.value <= 0 || b.value <= 0 || a.day === undefined) return undefined;
  const text = unitText(a.day);
  return [rebased(lines[0], a.value, text), rebased(lines[1], b.value, text)];
}

function rebased(line: ChartLine, base: number, unitText: string): ChartLine {
  const { threshold: _, ...rest } = line;
  const values = line.values.map((value) => (value === null ? null : (value / base) * 100));
  return { ...rest, unit: 'index', unitText, values };
}

function yearBefore(line: ChartLine, at: number): number | null {
  const step = PER_YEAR[line.frequency];
  if (step !== undefined) return line.values[at - step] ?? null;
  const wanted = (line.days[at] ?? 0) - 365;
  const found = bisectRight(line.days, wanted) - 1;
  const day = line.days[found];
  return day !== undefined && wanted - day <= BASE_SLACK ? (line.values[found] ?? null) : null;
}

/** One series and nothing done to it: `UNRATE`, `CAPEX@MSFT`, `"N225"`. */
function isSeries(formula: string): boolean {
  const name = String.raw`(?:[A-Za-z_]\w*|"[^"]*")`;
  return new RegExp(`^${name}(?:@${name})?$`).test(formula);
}
