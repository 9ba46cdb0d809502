import type { Subject } from './subject.ts';
import { isWord, type Token } from './token.ts';

/** "Private employers have added jobs", "manufacturing lost 200,000 jobs": the jobs are those of who added or lost them. */
export function withoutJobsOf(subjects: ReadonlyMap<Token, Subject>, tokens: readonly Token[]): Token[] {
  return tokens.filter((token, index) => {
    const own = subjects.get(token);
    const before = tokens.slice(0, index).findLast(({ kind }) => kind === 'subject');
    const employer = before && subjects.get(before);
    if (!own || !employer || own.indicator === employer.indicator) return true;
    const moved = tokens.some(
      (t) => t.start >= before.end && t.end <= token.start && isWord(t, 'up', 'down'),
    );
    return !(moved && isAllJobs(own) && isJobs(employer) && token.start - before.end < MOST_APART);
  });
}

/** Characters from who hired to how many: "private employers have added a total of 8.5 million jobs". */
const MOST_APART = 48;

function isAllJobs({ indicator }: Subject): boolean {
  return indicator.names.en === 'Nonfarm payrolls';
}

function isJobs({ indicator: { unit, headline } }: Subject): boolean {
  return unit === 'persons' && headline === 'chg';
}
