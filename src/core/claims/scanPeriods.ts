import type { Day } from '../indicators/period.ts';
import { matchesOf } from '../text/matches.ts';
import type { Outline } from '../text/screened.ts';
import type { PeriodExpression, PeriodToken, Point } from './period.ts';
import type { TimeForm, Times } from './periodForms.ts';

/** How far before and after a point its "since" can stand. */
const REACH = 48;

/** Every period named in a normalised sentence of this outline, ascending, without overlaps; earlier forms win. */
export function scanPeriods(text: string, outline: Outline, asOf: Day, times: Times): PeriodToken[] {
  const found: PeriodToken[] = [];
  const add = (start: number, end: number, expression: PeriodExpression): void => {
    if (!found.some((other) => start < other.end && other.start < end))
      found.push({ start, end, ...expression });
  };
  const look = <T>(
    forms: readonly TimeForm<T>[],
    take: (start: number, end: number, meant: T) => void,
  ): void => {
    for (const { form, read } of forms) {
      if (!form.mayMatch(outline)) continue;
      for (const match of matchesOf(form.pattern, text)) {
        const meant = read(match.groups ?? {}, asOf);
        if (meant) take(match.index, match.index + match[0].length, meant);
      }
    }
  };
  look(times.spans, add);
  look(times.points, (start, end, point) => addPoint(text, start, end, point, times, add));
  look(times.lengths, add);
  return found.sort((a, b) => a.start - b.start);
}

function addPoint(
  text: string,
  start: number,
  end: number,
  point: Point,
  { sinceBefore, sinceAfter, notSince }: Times,
  add: (start: number, end: number, expression: PeriodExpression) => void,
): void {
  const before = notSince.test(text.slice(end, end + 2))
    ? 0
    : (sinceBefore.exec(text.slice(Math.max(0, start - REACH), start))?.[0].length ?? 0);
  const after = sinceAfter.exec(text.slice(end, end + REACH))?.[0].length ?? 0;
  if (before + after === 0) add(start, end, { type: 'at', point });
  else add(start - before, end + after, { type: 'since', point });
}
