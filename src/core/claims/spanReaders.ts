import { type Day, type Frequency, ordinalOf } from '../indicators/period.ts';
import { parseNumeral } from './numerals.ts';
import { latestMonth, type PeriodExpression, pointOf } from './period.ts';
import {
  fiscalYearOf,
  type Groups,
  monthIndex,
  monthOf,
  type ReadTime,
  readLength,
  yearOf,
} from './periodGroups.ts';
import { RANGE_READERS } from './rangeReaders.ts';

type ReadSpan = ReadTime<PeriodExpression>;

/** What "almost" leaves of a length. */
const NEARLY = 0.95;

/** What makes a stretch of time of a form's groups, by the name that `media/lexicon/periods.yaml` gives it. */
export const SPAN_READERS = {
  ...RANGE_READERS,
  last(groups) {
    const length = readLength(groups);
    return length && { type: 'last', ...length, vague: groups['count'] === 'few' };
  },
  ago: lengthAs('ago'),
  /** "In almost half a century" is a little less. */
  within(groups, asOf) {
    const length = lengthAs('within')(groups, asOf);
    if (!groups['near'] || length?.type !== 'within' || length.unit !== 'y') return length;
    return { type: 'within', count: Math.floor(length.count * 12 * NEARLY), unit: 'm' };
  },
  length: lengthAs('length'),
  /** "A year and a half", "two and a half years". */
  andAHalf: (groups) => monthsAndHalf('length', groups),
  lastAndAHalf(groups) {
    const length = monthsAndHalf('last', groups);
    return length && { ...length, type: 'last', vague: false };
  },
  /** 「2年半ぶり」. */
  yearsAndMonths(groups) {
    const years = readLength({ ...groups, unit: '年' });
    return years && { type: 'within', count: years.count * 12 + Number(groups['months'] ?? 6), unit: 'm' };
  },
  thisMonth: running('M'),
  thisQuarter: running('Q'),
  nextMonth: relative('M', 1),
  nextQuarter: relative('Q', 1),
  lastMonth: relative('M', -1),
  lastQuarter: relative('Q', -1),
  lastYear: (_, asOf) => {
    const point = {
      frequency: 'A',
      ordinal: ordinalOf('A', asOf) - 1,
      lastFiscal: fiscalYearOf(asOf) - 1,
    } as const;
    return { type: 'at', point };
  },
  nextYear: relative('A', 1),
  thisYear: running('A'),
  /** 全年 without a year: the one that has just ended, while the new one is young. */
  wholeYear: (_, asOf) => ({
    type: 'at',
    point: { frequency: 'A', ordinal: Math.floor((ordinalOf('M', asOf) - 2) / 12) },
  }),
  /** "The three months to September", "the last three months of 2024": so many months that end with one. */
  monthsTo(groups, asOf) {
    const count = monthsIn(groups);
    const index = monthIndex(groups);
    const end = groups['year'] ? Number(groups['year']) * 12 + index : latestMonth(index + 1, asOf).ordinal;
    return count === undefined ? undefined : months(end - count + 1, end);
  },
  /** "The first two quarters of 2022". */
  firstMonths(groups) {
    const count = monthsIn(groups);
    const start = Number(groups['year']) * 12;
    return count === undefined ? undefined : months(start, start + count - 1);
  },
  /** "The first half of 2025", "H2": six months; without a year the latest one whose last month has come. */
  half({ half = '', ...groups }, asOf) {
    const [first, last] = /second|2/.test(half) ? [6, 11] : [0, 5];
    const now = ordinalOf('M', asOf);
    const year = yearOf(groups, asOf) ?? Math.floor(now / 12) - (now % 12 >= last ? 0 : 1);
    return months(year * 12 + first, year * 12 + last);
  },
  partOfYear,
  /** "Over the four quarters of 2023": from its last quarter before to its last. */
  throughYear({ year }) {
    return { type: 'between', from: monthOf(Number(year) - 1, 11), to: monthOf(Number(year), 11) };
  },
  /** 「1〜6月期」: three months are a quarter. */
  monthsFromTo(groups, asOf) {
    const [first, last] = [Number(groups['from']), Number(groups['to'])];
    if (first < 1 || last > 12 || first >= last || last - first === 2) return undefined;
    const year = yearOf(groups, asOf);
    const start = year === undefined ? latestMonth(first, asOf).ordinal : year * 12 + first - 1;
    return months(start, start + last - first);
  },
} as const satisfies Readonly<Record<string, ReadSpan>>;

function lengthAs(type: 'ago' | 'within' | 'length'): ReadSpan {
  return (groups) => {
    const length = readLength(groups);
    return length && { type, ...length };
  };
}

/** So many years and six months more, in months. */
function monthsAndHalf<T extends 'length' | 'last'>(type: T, groups: Groups) {
  const years = readLength({ ...groups, unit: 'years' });
  return years && ({ type, count: years.count * 12 + 6, unit: 'm' } as const);
}

/** "This year": the period that the as-of day is in. */
function running(frequency: Frequency): ReadTime<PeriodExpression> {
  return (_, asOf) => ({ type: 'at', point: pointOf(frequency, asOf), running: true });
}

function relative(frequency: Frequency, shift: number): ReadSpan {
  return (_, asOf) => ({ type: 'at', point: { frequency, ordinal: ordinalOf(frequency, asOf) + shift } });
}

/** From one month to another, by their ordinals, as one stretch. */
function months(from: number, to: number): PeriodExpression {
  return {
    type: 'between',
    from: { frequency: 'M', ordinal: from },
    to: { frequency: 'M', ordinal: to },
    whole: true,
  };
}

function monthsIn(groups: Groups): number | undefined {
  const length = readLength(groups);
  return length && length.count * ({ q: 3, y: 12 }[length.unit as string] ?? 1);
}

/** Half a year, its first quarters or its first months; without a year those of the as-of year, or of the last one. */
function partOfYear(groups: Groups, asOf: Day): PeriodExpression | undefined {
  const { half, quarters = '', months: counted, until } = groups;
  const ends = half ? 6 : 3 * (parseNumeral(quarters) ?? 0) || parseNumeral(counted ?? until ?? '') || 0;
  if (ends < 1 || ends > 12) return undefined;
  const [from, to] = half === '下' || half === '後' ? [6, 11] : [0, ends - 1];
  const thisYear = ordinalOf('A', asOf);
  const running = thisYear * 12 + to > ordinalOf('M', asOf);
  const year = yearOf(groups, asOf) ?? thisYear - (running ? 1 : 0);
  if (until === '3') return { type: 'at', point: { frequency: 'Q', ordinal: year * 4 } };
  return { type: 'between', from: monthOf(year, from), to: monthOf(year, to), whole: true };
}
