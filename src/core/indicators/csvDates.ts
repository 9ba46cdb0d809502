import { type Day, dayOf, type Frequency, isoDay, parseIsoDay } from './period.ts';

/** How one file writes its dates. A file has one way; a second is refused. */
type DateStyle = 'year' | 'quarter' | 'month' | 'day' | 'day-first' | 'month-first';

/** What to tell the author of a file whose dates cannot be read. */
export const DATES_EXPECTED = 'a date such as 2025-07-31, 2025-07, 2025Q3 or 2025';

export interface DateReader {
  readonly style: DateStyle;
  /** First day of what the text names; undefined when it is not written in this style. */
  read(text: string): Day | undefined;
}

/** The style of a file's dates, from a sample; undefined when no style fits them all, or two would. */
export function dateReaderOf(sample: readonly string[]): DateReader | undefined {
  const fitting = STYLES.filter(
    ({ read }) => sample.length > 0 && sample.every((text) => read(text) !== undefined),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The frequency of a file, from the style of its dates and the steps between them. */
export function frequencyOf({ style, read }: DateReader, sample: readonly string[]): Frequency {
  if (style === 'year') return 'A';
  if (style === 'quarter') return 'Q';
  const days = sample.flatMap((text) => read(text) ?? []).toSorted((a, b) => a - b);
  const steps = days.slice(1).map((day, at) => day - (days[at] ?? day));
  const usual = steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0;
  if (usual > 300) return 'A';
  if (usual > 80) return 'Q';
  if (usual > 26 || style === 'month') return 'M';
  return steps.length > 0 && steps.every((step) => step % 7 === 0) ? 'W' : 'D';
}

const slashed = (order: 'day-first' | 'month-first') => (text: string) => {
  const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return real(year, month, day);
};

const STYLES: readonly DateReader[] = [
  { style: 'year', read: (text) => (/^-?\d{1,5}$/.test(text) ? dayOf(Number(text), 1, 1) : undefined) },
  {
    style: 'quarter',
    read: (text) => {
      const match = /^(\d{4})-?Q([1-4])$/i.exec(text);
      return match ? dayOf(Number(match[1]), Number(match[2]) * 3 - 2, 1) : undefined;
    },
  },
  { style: 'month', read: (text) => (/^\d{4}-\d{2}$/.test(text) ? parseIsoDay(`${text}-01`) : undefined) },
  { style: 'day', read: (text) => parseIsoDay(text.replaceAll('/', '-').slice(0, 10)) },
  { style: 'day-first', read: slashed('day-first') },
  { style: 'month-first', read: slashed('month-first') },
];

function real(year: number, month: number, day: number): Day | undefined {
  const ordinal = dayOf(year, month, day);
  const pad = (part: number) => String(part).padStart(2, '0');
  return isoDay(ordinal) === `${year}-${pad(month)}-${pad(day)}` ? ordinal : undefined;
}
