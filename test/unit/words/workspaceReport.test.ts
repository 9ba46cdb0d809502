import { expect, test } from 'vitest';
import { type NoteSummary, thinned, workspaceReport } from '../../../src/core/words/workspaceReport.ts';

const note = (path: string, contradicted: number): NoteSummary => ({
  path,
  tally: { supported: 1, mixed: 0, contradicted, pending: 0, unknown: 0 },
  contradicted: Array.from({ length: contradicted }, (_, at) => ({ text: `claim ${at}`, message: 'no' })),
});
const headings = (report: string): string[] =>
  report.split('\n').flatMap((line) => (line.startsWith('## ') ? line.slice(3).replaceAll('\\', '') : []));

test('every note with claims has its section', () => {
  const report = workspaceReport({ notes: [note('a.md', 0), note('b.md', 2)], looked: 3, stopped: false });
  expect(headings(report)).toEqual(['a.md', 'b.md']);
  expect(report).toContain('3 notes read, 2 with claims');
  expect(report.match(/^- /gm)).toHaveLength(2);
});

test('of a vault those are listed that need a look, in their order, and all are counted', () => {
  const notes = Array.from({ length: 10_000 }, (_, at) => note(`${at}.md`, at % 40 === 0 ? 2 : 0));
  const report = workspaceReport({ notes, looked: 10_000, stopped: false });
  expect(report).toContain('500 contradicted');
  const listed = headings(report);
  expect(listed.length).toBeLessThan(1000);
  const needALook = notes.filter(({ contradicted }) => contradicted.length > 0).map(({ path }) => path);
  expect(listed.filter((heading) => needALook.includes(heading))).toEqual(needALook);
});

test('a pass that drops on its way what will not be listed reports the same', () => {
  const notes = Array.from({ length: 2000 }, (_, at) => note(`${at}.md`, at % 7));
  const whole = { looked: 2000, stopped: false };
  const onTheWay = notes.reduce<NoteSummary[]>(
    (held, each, at) => (at % 500 === 499 ? thinned([...held, each]) : [...held, each]),
    [],
  );
  expect(onTheWay.filter(({ contradicted }) => contradicted.length > 0).length).toBeLessThan(1000);
  expect(workspaceReport({ ...whole, notes: onTheWay })).toBe(workspaceReport({ ...whole, notes }));
});
