import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node, Transform } from '../../../src/core/formula/node.ts';
import { GROUPS, TRANSFORMS } from '../../../src/core/formula/node.ts';
import { parseFormula } from '../../../src/core/formula/parse.ts';
import { printFormula } from '../../../src/core/formula/print.ts';
import { phraseText } from '../../../src/core/words/phrase.ts';
import { THIRTY } from './thirty.ts';

function printed(text: string): string {
  const { formula, problems } = parseFormula(text);
  expect(problems).toEqual([]);
  return formula ? printFormula(formula) : '';
}

function firstProblem(text: string) {
  const { problems } = parseFormula(text);
  expect(problems).not.toEqual([]);
  return problems[0]!;
}

describe('parsing', () => {
  it.each(THIRTY)('reads and prints %s unchanged', (text) => {
    expect(printed(text)).toBe(text);
  });

  it.each([
    ['a+b*c', 'a + b * c'],
    ['(a+b)*c', '(a + b) * c'],
    ['a-(b-c)', 'a - (b - c)'],
    ['(a-b)-c', 'a - b - c'],
    ['-a.pc1', '-a.pc1'],
    ['(-a).pc1', '(-a).pc1'],
    ['not a<1 and b>2 or c=3', 'not a < 1 and b > 2 or c = 3'],
    ['not (a<1 or b>2)', 'not (a < 1 or b > 2)'],
    ['2025 - 07', '2025 - 07'],
    ['at(a,2025-07)', 'at(a, 2025-07)'],
    ['at(a, now-12m)', 'at(a, now - 12m)'],
    ['sum(a,2020..2024)', 'sum(a, 2020..2024)'],
    ['x~25+-2.5', 'x ~ 25 +- 2.5'],
    ['"BTC-USD"@"a b"', '"BTC-USD"@"a b"'],
    ['"last"', '"last"'],
    ['last(last)', undefined],
    ['4.30', '4.30'],
    ['rank(change(a, each), 2024, among = years)', 'rank(change(a, each), 2024, among=years)'],
  ])('%s prints as %s', (text, expected) => {
    if (expected === undefined) firstProblem(text);
    else expect(printed(text)).toBe(expected);
  });

  it('keeps the digits as written', () => {
    expect(parseFormula('4.30').formula).toMatchObject({ kind: 'number', digits: '4.30' });
  });

  it('reads a date only without spaces', () => {
    expect(parseFormula('2025-07').formula?.kind).toBe('date');
    expect(parseFormula('2025 - 07').formula?.kind).toBe('arithmetic');
  });
});

describe('mistakes', () => {
  it.each([
    ['last(UNRATE', 11, 'expected )'],
    ['last(UNRATE) >', 14, 'expected a series'],
    ['a < b < c', 6, 'and between comparisons'],
    ['a = 5%', 5, 'do not use'],
    ['avg(UNRATE, last)', 16, 'a duration after last'],
    ['UNRATE.yoy', 7, 'after the dot'],
    ['at(UNRATE, 2025-13)', 11, 'a date of the calendar'],
    ['12mx', 0, 'a number, a duration or a date'],
    ['"open', 0, 'end of formula, expected "'],
    ['a + since', 4, 'a series or a number'],
    ['1 +- 2', 2, 'end of formula'],
    ['', 0, 'a formula'],
    ['CAPEX@', 6, 'an entity'],
  ])('%s is wrong at %i: %s', (text, start, message) => {
    const problem = firstProblem(text);
    expect(problem.start).toBe(start);
    expect(phraseText(problem.message)).toContain(message);
  });

  it('keeps a tree of half-typed text', () => {
    const { formula } = parseFormula('last(UNRATE) > 4 and avg(PAYEMS.chg, ');
    expect(formula).toMatchObject({ kind: 'logic', right: { kind: 'call', name: 'avg' } });
  });

  it('goes on after a bad argument', () => {
    const { formula, problems } = parseFormula('avg(UNRATE UNRATE, last 12m)');
    expect(problems).toHaveLength(1);
    expect(formula).toMatchObject({ kind: 'call', args: [{ id: 'UNRATE' }, { kind: 'window' }] });
  });

  it('refuses what is too long or too deep', () => {
    expect(firstProblem('a+'.repeat(2_001)).code).toBe('too-long');
    expect(firstProblem(`${'('.repeat(70)}a${')'.repeat(70)}`).code).toBe('too-deep');
    expect(firstProblem(`${'-'.repeat(100)}a`).code).toBe('too-deep');
    expect(firstProblem(`${'not '.repeat(100)}a`).code).toBe('too-deep');
    expect(parseFormula(`a${'+a'.repeat(1_900)}`).problems).toEqual([]);
  });
});

const NOWHERE = { start: 0, end: 0 };
const digits = fc.stringMatching(/^\d{1,4}(\.\d{1,3})?$/);
const word = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,8}$/).filter((text) => !/^FY\d{4}$/.test(text));
const duration = fc.record({
  kind: fc.constant('duration' as const),
  count: fc.integer({ min: 1, max: 99_999 }),
  unit: fc.constantFrom('obs', 'd', 'w', 'm', 'q', 'y'),
  ...{ start: fc.constant(0), end: fc.constant(0) },
});
const date = fc
  .constantFrom('FY2025', '2025Q3', '2024-02-29', '1999-12')
  .map((text): Node => ({ kind: 'date', text, ...NOWHERE }));
const number = fc
  .record({
    digits,
    scale: fc.constantFrom(undefined, 'k', 'bn'),
    unit: fc.constantFrom(undefined, 'pp', 'bp'),
  })
  .map(({ digits: written, scale, unit }) => ({
    ...{ kind: 'number', digits: written, ...NOWHERE },
    ...(scale && { scale }),
    ...(unit && { unit }),
  }));
const year = fc.constantFrom('1999', '2024').map((text) => ({ kind: 'number', digits: text, ...NOWHERE }));
const now = fc
  .option(duration, { nil: undefined })
  .map((minus) => ({ kind: 'now', ...(minus && { minus }), ...NOWHERE }));
const point = fc.oneof(date, year, now);
const window = fc
  .oneof(
    duration.map((length) => ({ form: 'last', length })),
    fc.tuple(fc.constantFrom('since', 'after'), point).map(([form, at]) => ({ form, point: at })),
    fc.constantFrom('ytd', 'all', 'each').map((form) => ({ form })),
    fc.constant({ form: 'term', name: 'Biden' }),
    year.map((of) => ({ form: 'recession', year: of })),
    fc.tuple(fc.constantFrom('to', '..'), point, point).map(([form, from, to]) => ({ form, from, to })),
  )
  .map((form) => ({ kind: 'window', ...form, ...NOWHERE }));

const { node } = fc.letrec<{ node: unknown; argument: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    number,
    word.map((id) => ({ kind: 'series', id, ...NOWHERE })),
    fc.tuple(word, word).map(([id, entity]) => ({ kind: 'series', id, entity, ...NOWHERE })),
    date,
    fc
      .tuple(tie('node'), fc.constantFrom(...TRANSFORMS))
      .map(([of, code]) => ({ kind: 'transform', of, code: code as Transform, ...NOWHERE })),
    tie('node').map((of) => ({ kind: 'negate', of, ...NOWHERE })),
    tie('node').map((of) => ({ kind: 'not', of, ...NOWHERE })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('node'), tie('node'))
      .map(([op, left, right]) => ({ kind: 'arithmetic', op, left, right, ...NOWHERE })),
    fc
      .tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>=', '~'), tie('node'), tie('node'), number)
      .map(([op, left, right, tolerance]) => ({
        ...{ kind: 'compare', op, left, right, ...NOWHERE },
        ...(op === '~' && { tolerance }),
      })),
    fc
      .tuple(tie('node'), tie('node'), tie('node'))
      .map(([of, low, high]) => ({ kind: 'between', of, low, high, ...NOWHERE })),
    fc
      .tuple(fc.constantFrom('and', 'or'), tie('node'), tie('node'))
      .map(([op, left, right]) => ({ kind: 'logic', op, left, right, ...NOWHERE })),
    fc
      .tuple(fc.constantFrom('last', 'avg', 'rank', 'nosuch'), fc.array(tie('argument'), { maxLength: 3 }))
      .map(([name, args]) => ({ kind: 'call', name, args, nameEnd: 0, ...NOWHERE })),
  ),
  argument: fc.oneof(
    tie('node'),
    window,
    now,
    fc.constantFrom(...GROUPS).map((group) => ({ kind: 'among', group, ...NOWHERE })),
  ),
}));

function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  const { start: _, end: __, nameEnd: ___, ...rest } = value as Record<string, unknown>;
  return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, withoutSpans(inner)]));
}

describe('printing', () => {
  it('gives text that parses to the same tree, in one canonical form', () => {
    fc.assert(
      fc.property(node, (tree) => {
        const text = printFormula(tree as Node);
        if (text.length > 3_000) return;
        const { formula, problems } = parseFormula(text);
        if (problems.some(({ code }) => code === 'too-deep')) return;
        expect(problems, text).toEqual([]);
        expect(withoutSpans(formula), text).toEqual(withoutSpans(tree));
        expect(printFormula(formula!)).toBe(text);
      }),
      { numRuns: 1_500 },
    );
  });

  it('uses nothing that a link title, a table cell or a comment cannot hold', () => {
    fc.assert(
      fc.property(node, (tree) => {
        expect(printFormula(tree as Node)).not.toMatch(/[%|`\n]|->/);
      }),
      { numRuns: 500 },
    );
  });
});
