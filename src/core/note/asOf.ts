import { type Day, parseIsoDay } from '../indicators/period.ts';
import type { Block } from '../markdown/block.ts';

/** Where the as-of date of a claim comes from; the surfaces say it. */
export type AsOfSource = 'given' | 'heading' | 'front-matter' | 'file-name' | 'today';

export interface AsOf {
  readonly day: Day;
  readonly source: AsOfSource;
}

/** What is known about a note besides its text. */
export interface NoteContext {
  readonly today: Day;
  /** `--as-of`, or the line's `date`: overrides everything. */
  readonly asOf?: Day;
  readonly fileName?: string;
}

const HEADING_DATE = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/;
const FILE_DATE = /(\d{4})[-_]?(\d{2})[-_]?(\d{2})/;

/**
 * As-of of each place of a note, by order of precedence: given, the nearest heading above that starts with a date,
 * front matter, a date in the file name, today. Never later than today.
 */
export function asOfFor(
  blocks: readonly Block[],
  frontMatterDate: Day | undefined,
  context: NoteContext,
): (offset: number) => AsOf {
  if (context.asOf !== undefined) {
    const given: AsOf = { day: context.asOf, source: 'given' };
    return () => given;
  }
  const fileDate = context.fileName === undefined ? undefined : dateIn(FILE_DATE, context.fileName);
  const note: AsOf =
    frontMatterDate !== undefined
      ? { day: frontMatterDate, source: 'front-matter' }
      : fileDate !== undefined
        ? { day: fileDate, source: 'file-name' }
        : { day: context.today, source: 'today' };
  const dated = blocks.flatMap((block) => {
    if (block.kind !== 'heading') return [];
    const day = dateIn(HEADING_DATE, block.prose.text);
    return day === undefined ? [] : [{ start: block.span.start, depth: block.depth, day }];
  });
  return (offset) => {
    const nearest = dated.findLast((heading) => heading.start <= offset);
    return nearest ? { day: nearest.day, source: 'heading' } : note;
  };
}

function dateIn(pattern: RegExp, text: string): Day | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return parseIsoDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
