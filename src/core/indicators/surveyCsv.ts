import { csvParseRows } from 'd3-dsv';
import { accepted, type Checked, type PackProblem, refused } from './checked.ts';
import { DATES_EXPECTED, dateReaderOf, frequencyOf } from './csvDates.ts';
import { type Frequency, ordinalOf, printPeriod } from './period.ts';

/** Largest CSV that is read, in characters: a pack is for reading notes, not a warehouse. */
export const MOST_CHARACTERS = 32_000_000;

/** Lines looked at to learn the dates' style and the digits of the figures. */
const SAMPLE = 12;

/** What the head and the tail of a CSV say about it: enough to list its indicator without reading its figures. */
export interface CsvSurvey {
  readonly path: string;
  /** Headings after the date's. */
  readonly columns: readonly string[];
  readonly frequency: Frequency;
  readonly decimals: number;
  readonly first: string;
  readonly last: string;
}

/** What is wrong with a CSV of this many characters, or of bytes where it was not even read. */
export function tooLarge(length: number): Omit<PackProblem, 'file'> {
  const millions = (count: number) => `${(count / 1e6).toFixed(0)} million`;
  const expected = `at most ${millions(MOST_CHARACTERS)} characters`;
  return { fault: 'too-large', expected, found: millions(length) };
}

/** Looks at a CSV's heading, first lines and last line. The text itself is not kept. */
export function surveyCsv(path: string, text: string): Checked<CsvSurvey> {
  if (text.length > MOST_CHARACTERS) {
    return refused({ file: path, ...tooLarge(text.length) });
  }
  const [first, ...body] = edgeLines(stripMark(text));
  const heading = first?.text ?? '';
  const separator = refuseSeparator(heading);
  if (separator !== undefined) {
    return refused({
      file: path,
      line: 1,
      fault: 'separator',
      expected: 'a comma between columns',
      found: separator,
    });
  }
  const [, ...columns] = cellsOf(heading);
  if (columns.length === 0)
    return refused({
      file: path,
      line: 1,
      fault: 'heading',
      expected: 'the heading "date,value" or "date,ENTITY,…"',
    });
  const twice = columns.find((column, at) => column === '' || columns.indexOf(column) !== at);
  if (twice !== undefined) {
    return refused({
      file: path,
      line: 1,
      fault: 'column-twice',
      expected: 'each column named once',
      found: `"${twice}"`,
    });
  }
  const rows = body.map((line) => cellsOf(line.text));
  const dates = rows.map(([date = '']) => date);
  const reader = dateReaderOf(dates);
  if (!reader) {
    const odd = dates.findIndex((date) => dateReaderOf([dates[0] ?? '', date]) === undefined);
    return refused({
      file: path,
      line: body[Math.max(0, odd)]?.line ?? 2,
      fault: 'date',
      expected: DATES_EXPECTED,
      found: `"${dates[Math.max(0, odd)] ?? ''}"`,
    });
  }
  const frequency = frequencyOf(reader, dates.slice(0, SAMPLE));
  const ordinals = dates.map((date) => ordinalOf(frequency, reader.read(date) ?? Number.NaN));
  return accepted({
    path,
    columns,
    frequency,
    decimals: Math.max(0, ...rows.flatMap(([, ...cells]) => cells.map(decimalsOf))),
    first: printPeriod({ frequency, ordinal: Math.min(...ordinals) }),
    last: printPeriod({ frequency, ordinal: Math.max(...ordinals) }),
  });
}

/** A byte order mark says nothing that matters here. */
export function stripMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** The separator when it is not a comma: a spreadsheet's local habit, which usually brings decimal commas too. */
export function refuseSeparator(heading: string): string | undefined {
  if (heading.includes(',')) return undefined;
  return [';', '\t'].find((separator) => heading.includes(separator));
}

interface Line {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** The first lines that are not blank, and the last. */
function edgeLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let line = 1; lines.length <= SAMPLE && start < text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const cells = text.slice(start, end < 0 ? text.length : end).trim();
    if (cells !== '') lines.push({ text: cells, line });
    start = end < 0 ? text.length : end + 1;
  }
  const tail = text.trimEnd();
  const last = tail.slice(tail.lastIndexOf('\n') + 1);
  return tail.length > start ? [...lines, { text: last, line: countLines(tail) }] : lines;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function cellsOf(line: string): readonly string[] {
  const row = line.includes('"') ? csvParseRows(line)[0] : line.split(',');
  return row?.map((cell) => cell.trim()) ?? [];
}

function decimalsOf(cell: string): number {
  return Math.min(6, /\.(\d+)$/.exec(cell)?.[1]?.length ?? 0);
}
