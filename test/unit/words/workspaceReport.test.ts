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

test('of notes that are full of them as many are listed as a preview can show', () => {
  const notes = Array.from({ length: 200 }, (_, at) => note(`${at}.md`, at < 5 ? 30 : 25));
  const report = workspaceReport({ notes, looked: 200, stopped: false });
  expect(headings(report).slice(0, 5)).toEqual(['0.md', '1.md', '2.md', '3.md', '4.md']);
  expect(report.match(/^- /gm)?.length).toBeLessThanOrEqual(2000);
  expect(report).toMatch(/Below are the \d+ notes with the most contradicted claims/);
});

test('a pass that drops on its way what will not be listed reports the same', () => {
  const notes = Array.from({ length: 2000 }, (_, at) => note(`${at}.md`, at % 7));
  const whole = { looked: 2000, stopped: false };
  let onTheWay: NoteSummary[] = [];
  for (const each of notes) {
    onTheWay.push(each);
    if (onTheWay.length % 500 === 0) onTheWay = thinned(onTheWay);
  }
  expect(onTheWay.filter(({ contradicted }) => contradicted.length > 0).length).toBeLessThan(1000);
  expect(workspaceReport({ ...whole, notes: onTheWay })).toBe(workspaceReport({ ...whole, notes }));
});
