import { parsePeriod } from '../core/indicators/parsePeriod.ts';
import {
  type Day,
  type Frequency,
  isoDay,
  ordinalOf,
  parseIsoDay,
  printPeriod,
} from '../core/indicators/period.ts';
import { BuildError } from './buildError.ts';
import type { Column } from './column.ts';
import { condense } from './condense.ts';
import { fiscalOrdinal, parseTime } from './parseTime.ts';
import type { RawFile, RawRecord } from './read/readRecords.ts';
import type { Source } from './sourceSchema.ts';
import { onOneWeekday } from './weekday.ts';

/** What a raw file writes for a figure that is not there. */
const BLANK = new Set(['', '.', 'NA', 'NaN', 'nan', 'null', 'None']);

interface Dated {
  readonly day: Day;
  readonly value: number;
}

/** Turns a raw file into one column of a frequency; refuses duplicated periods and cells that are no numbers. */
export function clean(raw: RawFile, source: Source, name: string, frequency: Frequency, entity = ''): Column {
  const timeColumn = source.time ?? raw.collection.time;
  const valueColumn = (source.value ?? raw.collection.value).replace('{name}', name);
  const dated = raw.records
    .filter((record) => matches(record, source.where, entity))
    .flatMap((record) => datedOf(record, timeColumn, valueColumn, raw.path, source));
  if (dated.length === 0) throw new BuildError(`${raw.path}: no figures for ${name} ${entity}`);
  const label = raw.collection.label;
  const file = raw.path;
  const inOrder = dated.sort((a, b) => a.day - b.day);
  if (source.monthly) {
    return trimmed({ label, file, ...condense(inOrder, source.monthly, file, openingOf(source)) }, source);
  }
  const figures = new Map<number, number>();
  const dates = frequency === 'W' ? onOneWeekday(inOrder) : inOrder;
  for (const { day, value } of dates) {
    const ordinal = source.fiscal ? fiscalOrdinal(day, frequency) : ordinalOf(frequency, day);
    if (figures.has(ordinal)) {
      throw new BuildError(
        `${file}: ${printPeriod({ frequency, ordinal })} appears twice (at ${isoDay(day)})`,
      );
    }
    figures.set(ordinal, value);
  }
  return trimmed({ label, file, frequency, figures }, source);
}

/** Whether a record is one of those a source keeps. */
export function matches(record: RawRecord, where: Source['where'], entity: string): boolean {
  return Object.entries(where ?? {}).every(
    ([column, text]) => record[column] === text.replace('{entity}', entity),
  );
}

/** Nothing for a heading that stands where a date should, such as FRED-MD's line of transformation codes. */
function datedOf(
  record: RawRecord,
  timeColumn: string,
  valueColumn: string,
  file: string,
  { times = 1, timesColumn, round }: Source,
): readonly Dated[] {
  const time = record[timeColumn]?.trim();
  const cell = record[valueColumn]?.trim();
  if (time === undefined || (cell === undefined && !(valueColumn in record))) {
    // Statements leave out what a company did not report; a table that lacks the column altogether is a slip.
    if ('table' in record) return [];
    throw new BuildError(`${file}: no column ${time === undefined ? timeColumn : valueColumn}`);
  }
  const day = parseTime(time);
  if (day === undefined) {
    if (/^(transform:?|factors|)$/i.test(time)) return [];
    throw new BuildError(`${file}: "${time}" is not a date`);
  }
  const factorCell = timesColumn === undefined ? '1' : (record[timesColumn]?.trim() ?? '');
  if (cell === undefined || BLANK.has(cell) || BLANK.has(factorCell)) return [{ day, value: Number.NaN }];
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new BuildError(`${file}: "${cell}" at ${time} is not a number`);
  const factor = times * Number(factorCell);
  const scaled = factor === 1 ? value : Number((value * factor).toPrecision(15));
  return [{ day, value: round === undefined ? scaled : Number(scaled.toFixed(round)) }];
}

function openingOf({ opened }: Source): Day | undefined {
  const day = opened === undefined ? undefined : parseIsoDay(opened);
  if (opened !== undefined && day === undefined) throw new BuildError(`opened: "${opened}" is not a day`);
  return day;
}

/** Drops blank ends and what lies outside `from` and `to`. */
function trimmed(column: Column, { from, to }: Source): Column {
  const lowest = from === undefined ? -Infinity : (parsePeriod(from)?.ordinal ?? Number.NaN);
  const highest = to === undefined ? Infinity : (parsePeriod(to)?.ordinal ?? Number.NaN);
  const kept = [...column.figures].filter(([ordinal]) => ordinal >= lowest && ordinal <= highest);
  const known = (entry: readonly [number, number]) => !Number.isNaN(entry[1]);
  const first = kept.findIndex(known);
  if (first < 0)
    throw new BuildError(`${column.file}: no figures from ${from ?? 'the start'} to ${to ?? 'the end'}`);
  const figures = new Map(kept.slice(first, kept.findLastIndex(known) + 1));
  const bars = column.bars && new Map([...column.bars].filter(([ordinal]) => figures.has(ordinal)));
  return { ...column, figures, ...(bars ? { bars } : {}) };
}
