import { accepted, type Checked, type PackProblem, refused } from './checked.ts';
import { checkShape, parseJson } from './checkShape.ts';
import type { Indicator } from './indicator.ts';
import { observationsSchema, type VintageFile } from './observationsSchema.ts';
import { parsePeriod } from './parsePeriod.ts';
import { type Frequency, parseIsoDay, periodStart } from './period.ts';
import type { Bars, Series, Vintage } from './series.ts';

/** All series of one indicator, by entity; the key of a series without an entity is `undefined`. */
export type Observations = ReadonlyMap<string | undefined, Series>;

/** Decodes one indicator's observations file; refused whole when any part does not fit. */
export function decodeObservations(text: string, indicator: Indicator, file: string): Checked<Observations> {
  const parsed = parseJson(text, file);
  return parsed.ok ? observationsOf(parsed.value, indicator, file) : parsed;
}

/** The same of what has been parsed with others. */
export function observationsOf(value: unknown, indicator: Indicator, file: string): Checked<Observations> {
  const checked = checkShape(observationsSchema, value, file);
  if (!checked.ok) return checked;
  const { id, frequency, series } = checked.value;
  if (id !== indicator.id || frequency !== indicator.frequency) {
    const expected = `${indicator.id} at frequency ${indicator.frequency}`;
    return refused({ file, place: 'id', expected, found: `${id} at frequency ${frequency}` });
  }
  const decoded = new Map<string | undefined, Series>();
  for (const [at, { entity, vintages }] of series.entries()) {
    const place = `series.${at}`;
    if (decoded.has(entity))
      return refused({ file, place, expected: 'each entity once', found: `${entity}` });
    const whole: Vintage[] = [];
    for (const [nth, raw] of vintages.entries()) {
      const vintage = decodeVintage(raw, frequency);
      if (typeof vintage === 'string') {
        return refused<Observations>({ file, place: `${place}.vintages.${nth}`, expected: vintage });
      }
      whole.push(vintage);
    }
    const late = firstOutOfOrder(whole);
    if (late !== undefined) {
      const problem: PackProblem = {
        file,
        place: `${place}.vintages.${late}`,
        expected: 'vintages oldest first',
      };
      return refused(problem);
    }
    decoded.set(entity, { indicator, ...(entity === undefined ? {} : { entity }), vintages: whole });
  }
  return accepted(decoded);
}

/** Undated figures are the current ones and can only come last. */
function firstOutOfOrder(vintages: readonly Vintage[]): number | undefined {
  const late = vintages.findIndex(
    ({ published }, at) => at > 0 && !((vintages[at - 1]?.published ?? Infinity) < (published ?? Infinity)),
  );
  return late < 0 ? undefined : late;
}

/** The vintage, or what was expected of it. */
function decodeVintage(raw: VintageFile, frequency: Frequency): Vintage | string {
  const times = decodeTimes(raw, frequency);
  if (typeof times === 'string') return times;
  const unit = 10 ** raw.decimals;
  const values = new Float64Array(raw.figures.length);
  let level = 0;
  // By index: code that has not run yet goes through an iterator ten times slower, and a first note waits for this.
  for (let at = 0; at < values.length; at++) {
    const step = raw.figures[at] ?? null;
    level += step ?? 0;
    // Dividing, never multiplying by 0.1, gives the double nearest to the printed decimal.
    values[at] = step === null ? Number.NaN : level / unit;
  }
  const bars = raw.bars && decodeBars(raw.bars, times, values, unit);
  if (typeof bars === 'string') return bars;
  const published = raw.published === undefined ? undefined : parseIsoDay(raw.published);
  return {
    ...(published === undefined ? {} : { published }),
    ...(raw.label === undefined ? {} : { label: raw.label }),
    times,
    values,
    ...(bars ? { bars } : {}),
  };
}

function decodeTimes({ start, gaps, figures }: VintageFile, frequency: Frequency): Int32Array | string {
  const first = parsePeriod(start);
  const printed = frequency === 'W' ? 'D' : frequency;
  if (first?.frequency !== printed) return `a start of frequency ${frequency}`;
  if ((gaps !== undefined) !== (frequency === 'D')) return 'gaps for daily figures and for no others';
  if (gaps && gaps.length !== figures.length - 1) return `${figures.length - 1} gaps`;
  if (gaps?.some((gap) => gap < 1)) return 'gaps of a day or more';
  const times = new Int32Array(figures.length);
  let time = first.ordinal;
  for (let at = 0; at < times.length; at++) {
    times[at] = time;
    time += gaps?.[at] ?? (frequency === 'W' ? 7 : 1);
  }
  return times;
}

function decodeBars(
  raw: NonNullable<VintageFile['bars']>,
  times: Int32Array,
  closes: Float64Array,
  unit: number,
): Bars | string {
  const columns = [raw.open, raw.high, raw.low, raw.mean, raw.days, raw.highDay, raw.lowDay];
  if (columns.some(({ length }) => length !== times.length)) return 'bars as long as the figures';
  const level = (steps: readonly (number | null)[]) =>
    Float64Array.from(steps, (step, at) =>
      step === null ? Number.NaN : (Math.round((closes[at] ?? Number.NaN) * unit) + step) / unit,
    );
  const day = (days: readonly (number | null)[]) =>
    Int32Array.from(days, (dayOfMonth, at) => monthStart(times[at] ?? 0) + (dayOfMonth ?? 1) - 1);
  return {
    open: level(raw.open),
    high: level(raw.high),
    low: level(raw.low),
    mean: level(raw.mean),
    days: Float64Array.from(raw.days, (count) => count ?? Number.NaN),
    highDay: day(raw.highDay),
    lowDay: day(raw.lowDay),
  };
}

function monthStart(ordinal: number): number {
  return periodStart({ frequency: 'M', ordinal });
}
