import { describe, expect, it } from 'vitest';
import type { PackProblem } from '../../../src/core/indicators/checked.ts';
import { problemSpan, withLine } from '../../../src/core/indicators/problemSpan.ts';

const problem = (where: Partial<PackProblem>): PackProblem => ({ file: 'f', expected: 'x', ...where });
const about = (text: string, where: Partial<PackProblem>) => {
  const { start, end } = problemSpan(text, problem(where));
  return text.slice(start, end);
};

const json = `{
  "version": 1,
  "series": [
    { "file": "a.csv" },
    { "file": "b.csv", "kind": "level" }
  ]
}`;
const yaml = 'id: jobs\npatterns:\n  en: [one, "{two}"]\n  ja: []\n';

describe('a problem is shown', () => {
  it.each([
    ['at its value in JSON', json, { place: 'series.1.kind' }, '"level"'],
    ['at what should hold what is missing', json, { place: 'series.0.id' }, '{ "file": "a.csv" }'],
    ['at its value in YAML', yaml, { place: 'patterns.en.1' }, '"{two}"'],
    ['at its line', 'date,value\r\n2025,x\r\n2026,1', { line: 2 }, '2025,x'],
    ['at the first line when it is about the whole file', 'date;value\n1;2\n', {}, 'date;value'],
    ['at the last line when the file has become shorter', 'a\nb', { line: 9 }, 'b'],
    ['at the first line when the file has become something else', '[', { place: 'series.1' }, '['],
  ])('%s', (_, text, where, expected) => {
    expect(about(text, where)).toBe(expected);
  });

  it('with its line where only text can be shown', () => {
    expect(withLine(problem({ place: 'series.1.kind' }), json).line).toBe(5);
    expect(withLine(problem({ line: 3 }), json).line).toBe(3);
    expect(withLine(problem({}), json).line).toBeUndefined();
  });
});
