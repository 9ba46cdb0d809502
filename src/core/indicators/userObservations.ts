import { csvParseRows } from 'd3-dsv';
import { accepted, type Checked, type PackProblem, refused } from './checked.ts';
import { DATES_EXPECTED, type DateReader, dateReaderOf } from './csvDates.ts';
import type { Observations } from './decodeObservations.ts';
import type { Indicator } from './indicator.ts';
import { type Frequency, ordinalOf, printPeriod } from './period.ts';
import type { Series } from './series.ts';
import { MOST_CHARACTERS, refuseSeparator, stripMark, tooLarge } from './surveyCsv.ts';

/** What stands in a cell without a figure. */
const BLANK = new Set(['', '.', '..', '-', 'NA', 'N/A', 'n/a', 'NaN', 'nan', 'null']);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Reads the figures of a user's indicator: one series for each column of a wide file, the one `column` otherwise.
 * Refused whole at the first cell that is neither a number nor blank, the first date in another style, the first period
 * that comes twice; the line is named.
 */
export function readUserObservations(
  text: string,
  indicator: Indicator,
  file: string,
  column?: string,
): Checked<Observations> {
  if (text.length > MOST_CHARACTERS) {
    return refused({ file, ...tooLarge(text.length) });
  }
  const lines = csvParseRows(stripMark(text));
  const heading = (lines[0] ?? []).map((cell) => cell.trim());
  const separator = refuseSeparator(heading.join(','));
  if (separator !== undefined)
    return refused({
      file,
      line: 1,
      fault: 'separator',
      expected: 'a comma between columns',
      found: separator,
    });
  const rows = datedRows(lines, indicator.frequency, file);
  if (!rows.ok) return rows;
  const times = Int32Array.from(grid(rows.value, indicator.frequency));
  const place = new Map([...times].map((time, at) => [time, at]));
  const observations = new Map<string | undefined, Series>();
  for (const [entity, at] of columnsOf(heading, indicator, column)) {
    const values = new Float64Array(times.length).fill(Number.NaN);
    for (const { ordinal, line, cells } of rows.value) {
      const cell = cells[at]?.trim() ?? '';
      if (BLANK.has(cell)) continue;
      if (!NUMBER.test(cell)) {
        return refused({
          file,
          line,
          fault: 'number',
          expected: 'a number such as 1234.5',
          found: `"${cell}"`,
        });
      }
      values[place.get(ordinal) ?? 0] = Number(cell);
    }
    const vintage = knownPart(times, values, indicator.frequency);
    if (vintage.times.length === 0) continue;
    observations.set(entity, { indicator, ...(entity === undefined ? {} : { entity }), vintages: [vintage] });
  }
  if (observations.size === 0)
    return refused({
      file,
      fault: 'no-figures',
      expected: `figures${column === undefined ? '' : ` in column ${column}`}`,
    });
  return accepted(observations);
}

interface DatedRow {
  readonly ordinal: number;
  readonly line: number;
  readonly cells: readonly string[];
}

function datedRows(
  lines: readonly (readonly string[])[],
  frequency: Frequency,
  file: string,
): Checked<readonly DatedRow[]> {
  const rows: DatedRow[] = [];
  const seen = new Set<number>();
  const dates = lines.slice(1).flatMap(([date = '']) => (date.trim() === '' ? [] : [date.trim()]));
  const reader = dateReaderOf(dates);
  const [first = ''] = dates;
  for (const [at, cells] of lines.entries()) {
    const date = cells[0]?.trim() ?? '';
    if (at === 0 || date === '') continue;
    const line = at + 1;
    const day = reader ? reader.read(date) : sameStyle(first, date)?.read(date);
    if (day === undefined)
      return problem({ file, line, fault: 'date', expected: DATES_EXPECTED, found: `"${date}"` });
    const ordinal = ordinalOf(frequency, day);
    if (seen.has(ordinal)) {
      return problem({
        file,
        line,
        fault: 'period-twice',
        expected: 'each period once',
        found: printPeriod({ frequency, ordinal }),
      });
    }
    seen.add(ordinal);
    rows.push({ ordinal, line, cells });
  }
  if (!reader)
    return problem({
      file,
      line: 2,
      fault: 'date',
      expected: DATES_EXPECTED,
      found: `"${first}", which may be two dates`,
    });
  return accepted(rows.sort((a, b) => a.ordinal - b.ordinal));
}

/** For a file whose dates share no style: the style of the first, to find the line that breaks it. */
function sameStyle(first: string, date: string): DateReader | undefined {
  return dateReaderOf([first]) ?? dateReaderOf([first, date]);
}

function problem(found: PackProblem): Checked<readonly DatedRow[]> {
  return refused(found);
}

/** Every period from the first to the last; only daily figures may have holes. */
function grid(rows: readonly DatedRow[], frequency: Frequency): readonly number[] {
  const ordinals = rows.map(({ ordinal }) => ordinal);
  const [first, last] = [ordinals[0], ordinals.at(-1)];
  if (frequency === 'D' || first === undefined || last === undefined) return ordinals;
  const step = frequency === 'W' ? 7 : 1;
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
}

function columnsOf(
  heading: readonly string[],
  { entities = [] }: Indicator,
  column: string | undefined,
): readonly (readonly [string | undefined, number])[] {
  if (entities.length > 0) {
    const ids = new Set(entities.map(({ id }) => id));
    return heading.flatMap((id, at) => (at > 0 && ids.has(id) ? [[id, at] as const] : []));
  }
  const at = column === undefined ? 1 : heading.indexOf(column);
  return at < 1 ? [] : [[undefined, at]];
}

/** Without blank ends; without any blank when the figures are daily. */
function knownPart(
  times: Int32Array,
  values: Float64Array,
  frequency: Frequency,
): Series['vintages'][number] {
  const known = (value: number) => !Number.isNaN(value);
  if (frequency === 'D') {
    return { times: times.filter((_, at) => known(values[at] ?? Number.NaN)), values: values.filter(known) };
  }
  const first = values.findIndex(known);
  const end = values.findLastIndex(known) + 1;
  return first < 0
    ? { times: new Int32Array(), values: new Float64Array() }
    : { times: times.slice(first, end), values: values.slice(first, end) };
}
