import { describe, expect, it } from 'vitest';
import { meantBy } from '../../../src/core/formula/suggest.ts';
import { printSeriesRef, type Series } from '../../../src/core/indicators/series.ts';
import { judge, seriesNeededBy, together } from '../../../src/core/verdict/judge.ts';
import type { Question } from '../../../src/core/verdict/judgement.ts';
import type { Verdict } from '../../../src/core/verdict/verdict.ts';
import { daily, day, indicator, series, sourceOf, TERMS, type Traits, vintage } from '../formula/build.ts';

const RATE: Traits = { revision: 'seasonal', releaseLag: 5, decimals: 1 };
const values = [3.5, 3.6, 3.7, 3.8, 3.9, 4.0, 4.1, 4.2, 4.3, 4.4, 4.3, 4.2];
const rate = series('RATE', 'M', '2024-01', values, RATE);
const source = sourceOf(
  rate,
  series('EXACT', 'M', '2024-01', values, { ...RATE, revision: 'none' }),
  series(
    'SHARE',
    'M',
    '2024-01',
    values.map((value) => value * 8),
    { ...RATE, revision: 'none' },
  ),
  series(
    'CORE',
    'M',
    '2024-01',
    values.map((value) => value - 1),
    { ...RATE, revision: 'none' },
  ),
  series('HEAD', 'M', '2024-01', values, { ...RATE, revision: 'none', twins: ['CORE'] }),
);

const asking = (formula: string, question: Partial<Question> = {}, asOf = '2025-01-10', today = asOf) =>
  judge({ formula, ...question }, { source, asOf: day(asOf), today: day(today), terms: TERMS });
const verdict = (formula: string, question: Partial<Question> = {}) => asking(formula, question).verdict;

describe('tolerance', () => {
  it.each([
    ['at(EXACT, 2024-08) ~ 4.2', 'supported'],
    ['at(EXACT, 2024-08) ~ 4.3', 'contradicted'],
    ['at(EXACT, 2024-08) ~ 4.20', 'supported'],
    ['at(EXACT, 2024-08) ~ 4', 'supported'],
    ['at(EXACT, 2024-08) ~ 4.0', 'contradicted'],
    ['at(EXACT, 2024-08) ~ 4.4 +- 0.2', 'supported'],
    ['at(EXACT, 2024-08) ~ 4.5 +- 0.2', 'contradicted'],
    ['ever(EXACT ~ 4.6, 2024)', 'contradicted'],
    ['ever(EXACT ~ 4.6 +- 0.2, 2024)', 'supported'],
    ['at(EXACT, 2024-08) > 4.2', 'contradicted'],
    ['at(EXACT, 2024-08) >= 4.2', 'supported'],
    ['at(EXACT, 2024-08) != 4.2', 'contradicted'],
    ['not at(EXACT, 2024-08) ~ 4.2', 'contradicted'],
    ['change(EXACT, 2024-02 to 2024-05) > 0.3', 'contradicted'],
    ['change(EXACT, 2024-02 to 2024-05) >= 0.3', 'supported'],
  ])('%s is %s', (formula, expected) => expect(verdict(formula)).toBe(expected));

  it('a round number is not refuted by what is nearly it', () => {
    expect(verdict('100 * at(EXACT, 2024-08) ~ 418')).toBe('contradicted');
    expect(verdict('100 * at(EXACT, 2024-08) ~ 400')).toBe('contradicted');
    expect(verdict('1000 * at(EXACT, 2024-09) / 4.33 ~ 1000')).toBe('mixed');
  });

  it('an approximate quantity is right within 2 % or one unit of its last digit', () => {
    expect(verdict('at(SHARE, 2024-08) ~ 34', { approximate: true })).toBe('supported');
    expect(verdict('at(SHARE, 2024-08) ~ 35', { approximate: true })).toBe('mixed');
    expect(verdict('at(SHARE, 2024-08) ~ 37', { approximate: true })).toBe('contradicted');
    expect(verdict('at(EXACT, 2024-08) ~ 4.1', { approximate: true })).toBe('supported');
    expect(verdict('at(SHARE, 2024-08) > 34', { approximate: true })).toBe('mixed');
    expect(verdict('at(SHARE, 2024-08) > 35', { approximate: true })).toBe('contradicted');
    expect(asking('at(SHARE, 2024-08) ~ 34', { approximate: true }).needed?.tolerance).toBe(1);
  });

  it('a fraction is right within 2.5 points, twice that when approximate', () => {
    expect(verdict('at(SHARE, 2024-08) ~ 36', { fraction: true })).toBe('supported');
    expect(verdict('at(SHARE, 2024-08) ~ 37', { fraction: true })).toBe('contradicted');
    expect(verdict('at(SHARE, 2024-08) ~ 37', { fraction: true, approximate: true })).toBe('supported');
    expect(verdict('at(SHARE, 2024-08) / 100 ~ 0.36', { fraction: true })).toBe('supported');
  });

  it('a miss within later revisions is mixed and fragile, beyond them contradicted', () => {
    expect(asking('at(RATE, 2024-08) ~ 4.3')).toMatchObject({
      verdict: 'mixed',
      reasons: ['fragile'],
      margin: -0.05,
    });
    expect(verdict('at(RATE, 2024-08) ~ 4.4')).toBe('contradicted');
    expect(verdict('at(RATE, 2024-08) > 4.2')).toBe('mixed');
    expect(verdict('at(RATE, 2024-08) > 4.3')).toBe('mixed');
    expect(verdict('at(RATE, 2024-08) > 4.4')).toBe('contradicted');
    expect(verdict('count(RATE > 4, all) >= 7')).toBe('contradicted');
  });

  it('the margin is the distance to the edge of what is accepted', () => {
    expect(asking('at(EXACT, 2024-08) > 4').margin).toBe(0.2);
    expect(asking('at(EXACT, 2024-08) < 4').margin).toBe(-0.2);
    expect(asking('at(EXACT, 2024-08) ~ 4.2').margin).toBe(0.05);
    expect(asking('at(EXACT, 2024-08) in [4, 5]').margin).toBe(0.2);
  });
});

describe('robustness', () => {
  it('moves a vague window one step each way, and only a vague one', () => {
    const formula = 'change(EXACT, last 3m) <= 0';
    expect(verdict(formula)).toBe('supported');
    expect(asking(formula, { vagueWindow: true })).toMatchObject({
      verdict: 'mixed',
      reasons: ['fragile'],
      flippedBy: 'change(EXACT, last 6m) <= 0',
    });
  });

  it('tries twins of the definition where the sentence named none', () => {
    expect(asking('last(HEAD) > 4')).toMatchObject({
      verdict: 'supported',
      reasons: ['definition'],
      flippedBy: 'last(CORE) > 4',
    });
    expect(asking('last(HEAD) > 4', { definitionNamed: true }).reasons).toEqual([]);
    expect(asking('last(HEAD) > 4', { indexNamed: true }).reasons).toEqual([]);
    expect(asking('last(HEAD) > 3').reasons).toEqual([]);
  });

  it('needs the twins loaded too', () => {
    const needed = (question: Partial<Question>) =>
      seriesNeededBy({ formula: 'last(HEAD) > 4', ...question }, source).map(printSeriesRef);
    expect(needed({})).toEqual(['HEAD', 'CORE']);
    expect(needed({ definitionNamed: true })).toEqual(['HEAD']);
    expect(needed({ parts: [{ name: 'a', formula: 'last(RATE) > 1' }] })).toEqual(['HEAD', 'CORE', 'RATE']);
  });
});

describe('then and now', () => {
  const twice: Series = {
    indicator: indicator('GROWTH', 'Q', { revision: 'none', releaseLag: 30 }),
    vintages: [
      vintage('Q', '2024-01', [1, -2, 1], '2024-10-30'),
      vintage('Q', '2024-01', [1, 2, 1, 1], '2025-01-30'),
    ],
  };
  const ask = (formula: string, asOf: string, today: string) =>
    judge({ formula }, { source: sourceOf(twice, rate), asOf: day(asOf), today: day(today), terms: TERMS });

  it('revised: right by the figures of the time, wrong by the newest', () => {
    const { verdict, then, now, reasons } = ask('at(GROWTH, 2024Q2) < 0', '2024-11-15', '2025-02-15');
    expect([then.verdict, verdict, now.verdict]).toEqual(['supported', 'contradicted', 'contradicted']);
    expect(reasons).toEqual(['revised']);
  });

  it('drift: right then, wrong when said again today', () => {
    const { verdict, then, now, reasons } = ask('last(RATE) < 4', '2024-06-10', '2025-01-10');
    expect([then.verdict, verdict, now.verdict]).toEqual(['supported', 'supported', 'contradicted']);
    expect(reasons).toEqual(['drift']);
  });

  it('pending until the period is over and published, then judged', () => {
    const soFar = sourceOf(series('RATE', 'M', '2024-01', values.slice(0, 5), RATE));
    const early = judge(
      { formula: 'avg(RATE, 2024) > 3' },
      { source: soFar, asOf: day('2024-06-10'), today: day('2024-06-10'), terms: TERMS },
    );
    expect(early).toMatchObject({ verdict: 'pending', reasons: ['forecast'], testableOn: '2025-01-05' });
    const due = ask('avg(RATE, 2024) > 3', '2024-06-10', '2025-01-10');
    expect([due.then.verdict, due.verdict]).toEqual(['pending', 'supported']);
    expect(due.reasons).toEqual([]);
    expect(ask('avg(RATE, 2025) > 3', '2024-06-10', '2027-01-10')).toMatchObject({
      verdict: 'unknown',
      reasons: ['stale'],
    });
  });

  it('what the known months decide is not pending', () => {
    expect(ask('max(RATE, 2024) > 3', '2024-06-10', '2024-06-10').verdict).toBe('supported');
  });
});

describe('several claims', () => {
  it.each<[Verdict[], Verdict]>([
    [['supported', 'supported'], 'supported'],
    [['supported', 'contradicted'], 'mixed'],
    [['contradicted', 'contradicted'], 'contradicted'],
    [['supported', 'unknown'], 'unknown'],
    [['contradicted', 'unknown'], 'unknown'],
    [['contradicted', 'pending'], 'pending'],
    [['supported', 'pending'], 'pending'],
    [['supported', 'mixed'], 'mixed'],
    [[], 'unknown'],
  ])('%s together are %s', (verdicts, whole) => expect(together(verdicts)).toBe(whole));

  it('are judged each for itself', () => {
    const parts = [
      { name: 'level', formula: 'last(EXACT) > 4' },
      { name: 'direction', formula: 'change(EXACT, last 2m) > 0' },
    ];
    const judgement = asking('', { parts });
    expect(judgement.verdict).toBe('mixed');
    expect(judgement.parts.map(({ name, verdict: each }) => [name, each])).toEqual([
      ['level', 'supported'],
      ['direction', 'contradicted'],
    ]);
  });

  it('only: contradicted as worded, with the table of parts', () => {
    const formula = 'sole(last(EXACT), last(CORE))';
    const judgement = asking(formula, { exclusive: true });
    expect(judgement).toMatchObject({ verdict: 'contradicted', reasons: ['partial'] });
    expect(judgement.parts.map(({ name, verdict: each }) => [name, each])).toEqual([
      ['last(EXACT) > 0', 'supported'],
      ['last(CORE) <= 0', 'contradicted'],
    ]);
    expect(asking('sole(-last(EXACT), last(CORE))', { exclusive: true }).reasons).toEqual([]);
  });
});

describe('faults', () => {
  it.each([
    ['last(NOSUCH) > 4', ['no-series']],
    ['last(RATE) > 5bp', ['unit']],
    ['RATE > 4', []],
    ['last(RATE', []],
    ['', []],
  ])('%s is unknown', (formula, reasons) => {
    const judgement = asking(formula);
    expect(judgement.verdict).toBe('unknown');
    expect(judgement.reasons).toEqual(reasons);
    expect(judgement.evaluation.problems.length).toBeGreaterThan(0);
  });

  it('says what to write for a condition', () => {
    expect(meantBy(asking('RATE > 4').evaluation.problems[0]?.hint)).toBe('last(RATE) > 4');
  });
});

describe('on the day of a release', () => {
  // December's figure typically comes out on 5 January; the calendar may bring it forward.
  const on = (formula: string, asOf: string, traits: Partial<Traits> = {}) => {
    const early = series('EARLY', 'M', '2024-01', values, { ...RATE, revision: 'none', ...traits });
    const context = { source: sourceOf(early), asOf: day(asOf), today: day('2026-01-01'), terms: TERMS };
    return judge({ formula }, context);
  };

  it('takes a figure that came out early for the one that is meant', () => {
    const judgement = on('last(EARLY) ~ 4.2', '2025-01-03');
    expect(judgement.verdict).toBe('supported');
    expect(judgement.then.verdict).toBe('supported');
    expect(judgement.found.date).toBe('2024-12-01');
  });

  it('keeps to the last typical release where that holds, or where neither does', () => {
    expect(on('last(EARLY) ~ 4.3', '2025-01-03').found.date).toBe('2024-11-01');
    expect(on('last(EARLY) ~ 4.7', '2025-01-03').verdict).toBe('contradicted');
  });

  it('refutes nothing that misses the figure that came out early by a revision', () => {
    expect(on('last(EARLY) ~ 4.1', '2025-01-03').verdict).toBe('contradicted');
    expect(on('last(EARLY) ~ 4.1', '2025-01-03', { revision: 'seasonal' }).verdict).toBe('mixed');
  });

  it('looks no further ahead than a release can come early', () => {
    expect(on('last(EARLY) ~ 4.2', '2024-12-20').verdict).toBe('contradicted');
    expect(on('last(EARLY) ~ 4.2', '2024-12-20', { earlyBy: 17 }).verdict).toBe('supported');
  });
});

describe('figures of a day', () => {
  const ask = (each: Series, formula: string, asOf: string) =>
    judge({ formula }, { source: sourceOf(each), asOf: day(asOf), today: day('2026-01-01'), terms: TERMS });

  it('takes any close of the days around for the one that is meant', () => {
    const yields = daily('YIELD', '2025-03-03', [4.1, 4.2, 4.3, 4.9, 4.4, 4.5, 4.6, 4.7], { decimals: 2 });
    expect(ask(yields, 'last(YIELD) ~ 4.9', '2025-03-10').verdict).toBe('supported');
    expect(ask(yields, 'last(YIELD) ~ 4.1', '2025-03-12').verdict).toBe('contradicted');
  });

  it('does not refute by the close of a month what a day of the next could have been', () => {
    const closes = series('PRICE', 'M', '2025-01', [100, 110, 90, 95], { kind: 'price', unit: 'USD' });
    const [newest] = closes.vintages;
    const bars = {
      open: Float64Array.of(99, 100, 110, 90),
      high: Float64Array.of(104, 115, 112, 97),
      low: Float64Array.of(95, 98, 84, 88),
      mean: Float64Array.of(100, 107, 98, 93),
      days: Float64Array.of(21, 20, 21, 22),
      highDay: Int32Array.from([0, 0, 0, 0]),
      lowDay: Int32Array.from([0, 0, 0, 0]),
    };
    const price: Series = { ...closes, vintages: newest ? [{ ...newest, bars }] : [] };
    const judgement = ask(price, 'last(PRICE) ~ 86', '2025-03-12');
    expect(judgement).toMatchObject({ verdict: 'unknown', reasons: ['no-series'] });
    expect(judgement.evaluation.why).toEqual([{ code: 'too-fine', of: 'PRICE', period: '2025-03-12' }]);
    expect(ask(price, 'last(PRICE) < 85', '2025-03-12').verdict).toBe('unknown');
    expect(ask(price, 'last(PRICE) ~ 120', '2025-03-12').verdict).toBe('contradicted');
    expect(ask(price, 'last(PRICE) ~ 110', '2025-03-12').verdict).toBe('supported');
  });

  it('takes the means of the months around for a measure of how far a day may be from its own', () => {
    const means = series('RATE', 'M', '2025-01', [100, 110, 112, 108], { quotedDaily: true });
    expect(ask(means, 'last(RATE) ~ 115', '2025-03-12').verdict).toBe('unknown');
    expect(ask(means, 'last(RATE) ~ 130', '2025-03-12').verdict).toBe('contradicted');
  });
});
