import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluating, series, sourceOf } from './build.ts';
import { THIRTY } from './thirty.ts';

// FUZZ=1000000 for the long run.
const RUNS = Number(process.env.FUZZ ?? 10_000);

const figures = Array.from({ length: 120 }, (_, i) => (i === 60 ? null : 4 + Math.sin(i / 5)));
const source = sourceOf(
  series('UNRATE', 'M', '2010-01', figures),
  series('GDP', 'Q', '2000-01', figures, { unit: 'USD', scale: 1e9, kind: 'flow', annualised: true }),
  series('FLOW', 'W', '2015-01-07', figures, { unit: 'USD', scale: 1e6, kind: 'flow', aggregate: 'sum' }),
  series('DEFICIT', 'A', '1980', figures.slice(0, 40), { unit: 'USD', kind: 'balance', yearEnd: 9 }),
  series(
    'USREC',
    'M',
    '2000-01',
    figures.map((_, i) => Number(i > 40 && i < 50)),
    { unit: 'ratio' },
  ),
);
const evaluate = evaluating(source);

const pieces = [
  ...[
    'UNRATE',
    'GDP',
    'FLOW',
    'DEFICIT',
    'USREC',
    'NOSUCH',
    '"UNRATE"',
    'UNRATE@X',
    '.pc1',
    '.chg',
    '.pca',
    '.log',
  ],
  ...[
    'last',
    'at',
    'avg',
    'sum',
    'change',
    'pct',
    'streak',
    'longest',
    'rank',
    'sole',
    'atleast',
    'is_max',
    'first',
  ],
  ...[
    'corr',
    'share',
    'lag',
    'real',
    'ma',
    'sd',
    'annual',
    'real',
    'drawdown',
    'followed',
    'percentile',
    'count',
    'argmax',
  ],
  ...[
    '(',
    ')',
    '(',
    ')',
    ',',
    ',',
    '[',
    ']',
    '..',
    '+-',
    '+',
    '-',
    '*',
    '/',
    '<',
    '>',
    '=',
    '~',
    '!=',
    '<=',
    '@',
    '.',
  ],
  ...[
    'last 12m',
    'last 4q',
    'since 2012',
    'after 2015-06',
    'ytd',
    'all',
    'each',
    '2014',
    'FY2012',
    '2013Q2',
    '2014-05',
  ],
  ...[
    'term("Cy")',
    'recession(2003)',
    'now',
    'now - 3m',
    '2012 to 2015',
    '2012..2014',
    'among=years',
    'in',
    'not',
  ],
  ...[
    'and',
    'or',
    '4',
    '4.30',
    '25bp',
    '100bn',
    '12m',
    '4q',
    '250obs',
    '99999y',
    '0',
    '5pct',
    '2025-13',
    '%',
    '"',
    '𝒳',
    '\n',
  ],
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 15 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  // A right formula with one stretch replaced: reaches further than noise does.
  fc
    .tuple(fc.constantFrom(...THIRTY), fc.nat(80), fc.nat(12), fc.constantFrom(...pieces))
    .map(([whole, at, length, piece]) =>
      `${whole.slice(0, at)}${piece}${whole.slice(at + length)}`.replace(/\b[A-Z][A-Z0-9]{4,}\b/g, 'UNRATE'),
    ),
);

describe('any text at all', () => {
  it('gives an evaluation or problems with spans inside the text', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(text, (formula) => {
        const { problems, truth, lines, type } = evaluate(formula);
        for (const { start, end } of problems) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(formula.length);
          expect(start).toBeLessThanOrEqual(end);
        }
        if (problems.length > 0) expect(type).toBeNull();
        if (type !== 'Test') expect(truth).toBeNull();
        for (const line of lines) expect(line.values).toHaveLength(line.days.length);
      }),
      { numRuns: RUNS },
    );
  });
});
