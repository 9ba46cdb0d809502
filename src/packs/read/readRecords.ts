import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { isoDay } from '../../core/indicators/period.ts';
import { BuildError } from '../buildError.ts';
import { COLLECTIONS, type Collection, REJECTED } from '../collections.ts';

const SECONDS_PER_DAY = 86_400;

/** One line of a raw file: its columns by name, as text. */
export type RawRecord = Readonly<Record<string, string>>;

/** Everything a raw file says, before anybody decides what it means. */
export interface RawFile {
  readonly path: string;
  readonly collection: Collection;
  readonly records: readonly RawRecord[];
}

/** Reads raw files below one folder, each of them once. */
export function createReader(rawFolder: string): (collectionName: string, name: string) => RawFile {
  const read = new Map<string, RawFile>();
  let permitted: ReadonlySet<string> | undefined;
  const isPermitted = (name: string): boolean => {
    permitted ??= new Set(textOf(join(rawFolder, 'nk027__bvar/fred_permitted.txt')).split(/\s+/));
    return permitted.has(name);
  };
  return (collectionName, name) => {
    const collection = COLLECTIONS[collectionName];
    if (!collection) throw new BuildError(`no collection called ${collectionName}`);
    if (collection.permittedOnly && !isPermitted(name)) {
      throw new BuildError(`${name} is not on the list of permitted FRED-MD and FRED-QD columns`);
    }
    const path = collection.path.replace('{name}', name);
    if (REJECTED.some((rejected) => rejected.test(path))) throw new BuildError(`${path} is a rejected file`);
    // Two collections may read one file in different ways.
    const key = `${collectionName} ${path}`;
    const known = read.get(key);
    if (known) return known;
    const file = { path, collection, records: recordsOf(collection, textOf(join(rawFolder, path))) };
    read.set(key, file);
    return file;
  };
}

function textOf(path: string): string {
  if (!existsSync(path)) throw new BuildError(`no file ${path}`);
  return readFileSync(path, 'utf8');
}

function recordsOf({ reader }: Collection, text: string): readonly RawRecord[] {
  switch (reader) {
    case 'csv':
      return csvParse(text.replace(/^(?:#.*)?\r?\n/gm, ''));
    case 'pairs':
      return parse<{ values: [string, number][] }>(text).values.map(([date, value]) => ({
        date,
        value: `${value}`,
      }));
    case 'records':
      return parse<{ raw_observations: { date: string; value: number }[] }>(text).raw_observations.map(texts);
    case 'closes':
      return parse<{ prices: [number, number][] }>(text).prices.map(([seconds, close]) => ({
        date: isoDay(Math.floor(seconds / SECONDS_PER_DAY)),
        value: `${close}`,
      }));
    case 'month-closes': {
      const { prices } = parse<{ prices: [string, number][] }>(text);
      // The month under way stands last, once or twice.
      const unfinished = prices.at(-1)?.[0];
      return prices
        .filter(([month]) => month !== unfinished)
        .map(([date, value]) => ({ date, value: `${value}` }));
    }
    case 'data':
      return parse<{ data: object[] }>(text).data.map(texts);
    case 'across':
      return acrossRecords(text);
    case 'statements': {
      const { quarterly, annual, balance = [] } = parse<Record<string, Statement[]>>(text);
      const tagged = (table: string, rows: readonly Statement[] = []) =>
        rows.map((row) => ({ ...texts(row), table }));
      return [
        ...tagged('quarterly', quarterly?.filter(startsQuarter)),
        ...tagged('annual', annual),
        ...tagged('balance', balance),
      ];
    }
  }
}

interface Statement {
  readonly end: string;
}

/** A quarter that ends in the first days of a month is tagged in the month before too: the earlier of the two stays. */
function startsQuarter({ end }: Statement, index: number, all: readonly Statement[]): boolean {
  const before = all[index - 1];
  return !before || monthNumber(end) - monthNumber(before.end) > 1;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

/** A table with a column for each quarter, turned: one record a quarter, its columns named by the line numbers. */
function acrossRecords(text: string): readonly RawRecord[] {
  // One label holds a quotation mark that never closes; nothing else is quoted.
  const data = csvParse(text.replaceAll('"', ''));
  const quarters = data.columns.filter((field) => /^\d{4}Q[1-4]$/.test(field));
  return quarters.map((quarter) => ({
    quarter,
    ...Object.fromEntries(data.map((line) => [line['line'] ?? '', line[quarter] ?? ''])),
  }));
}

function parse<T>(text: string): T {
  return JSON.parse(text) as T;
}

function texts(record: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, value === null ? '' : `${value}`]),
  );
}
