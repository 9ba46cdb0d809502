// The formulas of the design's table over the packs that ship, as of a day on which all of them were current, against
// figures computed here from the packs' files by hand: which periods were the last published by then is written out.

import { describe, expect, it } from 'vitest';
import { evaluateFormula } from '../../../src/core/formula/evaluate.ts';
import { day } from './build.ts';
import { shippedPacks, shippedTerms } from './packs.ts';
import { arePacksBuilt, type PlainSeries, plain } from './plainPacks.ts';
import { THIRTY } from './thirty.ts';

const source = shippedPacks();
const context = { source, asOf: day('2026-07-20'), figures: 'newest', terms: shippedTerms() } as const;

type Answer = readonly [boolean | 'unknown', number | string | null];

const us = (id: string, published?: string) => plain(`us-macro/${id}`, published);
const market = (id: string) => plain(`market-reference/${id}`);
const value = (series: PlainSeries, period: string): number => {
  const found = series.at.get(period);
  if (found === undefined) throw new Error(`nothing at ${period}`);
  return found;
};
const periods = ({ at }: PlainSeries, from: string, to: string) =>
  [...at.keys()].filter((period) => period >= from && period <= to);
const over = (series: PlainSeries, from: string, to: string) =>
  periods(series, from, to).map((period) => value(series, period));
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
const yearOn = (series: PlainSeries, month: string) =>
  100 * (value(series, month) / value(series, `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`) - 1);
const tenth = (x: number) => Math.round(x * 10) / 10;
/** The longest stretch of consecutive values that meet it. */
const longest = (values: readonly number[], met: (x: number) => boolean) =>
  Math.max(
    ...values
      .map((x) => (met(x) ? 'x' : ' '))
      .join('')
      .split(' ')
      .map((run) => run.length),
  );

/** What each formula comes to, in the order of the table; absent: a series that is not shipped under that name. */
const EXPECTED: Readonly<Record<number, () => Answer>> = {
  // The figures that the design states: 1.29 of 2.10 points, consumption 0.37, government 0.74 (third estimate).
  0: () => {
    const [consumption, government] = ['DPCERY2Q224SBEA', 'A822RY2Q224SBEA'].map((id) =>
      value(us(id, '2026-06-25'), '2026Q1'),
    );
    expect([consumption, government]).toEqual([0.37, 0.74]);
    return [consumption! <= 0 && government! <= 0, consumption!];
  },
  1: () => {
    const [equipment, software, growth] = ['Y034RY2Q224SBEA', 'B985RY2Q224SBEA', 'A191RL1Q225SBEA'].map(
      (id) => value(us(id, '2026-06-25'), '2026Q1'),
    );
    expect(equipment! + software!).toBeCloseTo(1.29, 9);
    const rest = growth! - equipment! - software!;
    return [rest <= 0, rest];
  },
  2: () => {
    const philadelphia = over(us('GACDFSA066MSFRBPHI'), '1968', '2026-06');
    const run = philadelphia.toReversed().findIndex((x) => x >= 0);
    return [run >= 18, run];
  },
  3: () => {
    const [interest, receipts] = [us('A091RC1Q027SBEA'), us('FGRECPT')];
    const share = (100 * sum(over(interest, '2024Q4', '2025Q3'))) / sum(over(receipts, '2024Q4', '2025Q3'));
    return [Math.abs(share - 25) <= 2.5, share];
  },
  // Starts in May 2025: the end of 2024 is not there.
  4: () => [[...market('KOSPI').at.keys()][0]! > '2024-12' ? 'unknown' : true, null],
  5: () => {
    const share = sum(['TopPt1', 'RemainingTop1', 'Next9'].map((of) => value(us(`DFAFA@${of}`), '2025Q4')));
    return [share >= 90, share];
  },
  7: () => [Math.abs(100 * (17.8 / 90 - 1) + 80) <= 0.5, 100 * (17.8 / 90 - 1)],
  8: () => {
    const ratio = value(market('VIXCLS'), '2026-06') / value(market('VIX3M'), '2026-06');
    return [ratio > 1, ratio];
  },
  9: () => {
    const gap = yearOn(us('APU000072610'), '2026-05') - yearOn(us('CPIAUCNS'), '2026-05');
    return [Math.abs(gap - 3.5) <= 0.05, gap];
  },
  10: () => {
    const rate = us('UNRATE');
    const run = over(rate, '2025-11', '2026-06')
      .toReversed()
      .findIndex((x) => x >= 4);
    return [run >= longest(over(rate, '1976-07', '2026-06'), (x) => x < 4), run];
  },
  11: () => {
    const rate = us('UNRATE');
    const of = (from: string) => longest(over(rate, from, '2024-12'), (x) => x < 4);
    return [of('2020') >= of('1974'), of('2020')];
  },
  12: () => {
    const jobs = us('PAYEMS');
    const gained = (from: number) => value(jobs, `${from + 4}-01`) - value(jobs, `${from}-01`);
    const terms = Array.from({ length: 20 }, (_, i) => 1945 + 4 * i).map(gained);
    const place = 1 + terms.filter((each) => each > gained(2021)).length;
    return [place === 1, place];
  },
  13: () => {
    const balance = us('FYFSD');
    const ratio = value(balance, '2025') / value(balance, '2021');
    return [Math.abs(ratio - 0.5) <= 0.05, ratio];
  },
  // Not below zero at its end, so not the first time either.
  14: () => {
    const gdp = us('GDPC1');
    const growth = (value(gdp, '2026Q1') / value(gdp, '2025Q4')) ** 4 - 1;
    expect(growth).toBeGreaterThan(0);
    return [false, 0];
  },
  15: () => [
    [...market('N225').at.keys()][0]! > '2012-06' ? 'unknown' : true,
    value(market('N225'), '2026-06'),
  ],
  16: () => {
    const known = periods(market('VIX3M'), '2022-06', '2026-06');
    expect(known.length).toBeLessThan(49);
    return ['unknown', null];
  },
  17: () => {
    const [wages, prices] = [us('CES0500000003'), us('CPIAUCSL')];
    const real = (month: string) => value(wages, month) / value(prices, month);
    const change = 100 * (real('2026-06') / real('2025-06') - 1);
    return [tenth(change) < 0, tenth(change)];
  },
  18: () => {
    const rates = over(us('DGS10'), '2008-01-01', '2026-07-17');
    expect(rates.at(-1)).toBeGreaterThan(4.5);
    const earlier = rates.slice(0, -1).filter((x) => x > 4.5).length;
    return [earlier === 0, earlier];
  },
  19: () => {
    const target = us('DFEDTARU');
    const last = periods(target, '2024-09-17', '2026-07-20').at(-1)!;
    const cut = value(target, last) - value(target, '2024-09-17');
    return [Math.abs(cut + 1.75) <= 0.005, cut];
  },
  // October 2025 might have been higher, for all that is known.
  20: () => {
    const prices = us('CPIAUCNS');
    expect(prices.at.has('2025-10')).toBe(false);
    expect(tenth(yearOn(prices, '2022-06'))).toBe(9.1);
    return ['unknown', null];
  },
  21: () => {
    const chips = market('SOXX');
    const peak = Math.max(...periods(chips, '2001', '2026-06').map((month) => chips.high.get(month) ?? 0));
    const below = 100 * (value(chips, '2026-06') / peak - 1);
    return [below <= -35, below];
  },
  22: () => {
    // Job openings of June were not published: every part ends in May.
    const jobs = us('PAYEMS');
    const holds = [
      tenth(value(us('UNRATE'), '2026-05') - value(us('UNRATE'), '2025-05')) > 0,
      Math.round((value(jobs, '2026-05') - value(jobs, '2026-02')) / 3) < 50,
      value(us('JTSJOL'), '2026-05') < value(us('JTSJOL'), '2025-05'),
      value(us('JTSQUR'), '2026-05') < value(us('JTSQUR'), '2025-05'),
      value(us('SAHMREALTIME'), '2026-05') >= 0.5,
    ].filter(Boolean).length;
    return [holds >= 3, holds];
  },
  23: () => {
    const [ten, two, slump] = [us('DGS10'), us('DGS2'), us('USREC')];
    const days = periods(two, '1976', '2026-07-20').filter((date) => ten.at.has(date));
    const inverted = days.map((date) => value(ten, date) - value(two, date) < -1e-9);
    const onsets = days.filter((_, i) => i > 0 && inverted[i] && !inverted[i - 1]);
    const months = [...slump.at.keys()];
    const slumps = months.filter(
      (month, i) => i > 0 && value(slump, month) > 0 && value(slump, months[i - 1]!) === 0,
    );
    const twoYearsOn = (date: string) => `${Number(date.slice(0, 4)) + 2}${date.slice(4)}`;
    const old = onsets.filter((date) => twoYearsOn(date) <= '2025-12-31');
    const hit = old.filter((date) =>
      slumps.some((month) => month >= date.slice(0, 7) && `${month}-01` <= twoYearsOn(date)),
    );
    return [hit.length === old.length, (100 * hit.length) / old.length];
  },
  24: () => {
    const [tech, two] = [market('NASDAQCOM'), us('DGS2')];
    // The daily changes of a month add up to that from its eve to its end.
    const atEnd = (month: string) => [...two.at].filter(([date]) => date.startsWith(month)).at(-1)![1];
    const before = (month: string) => {
      const [year, number] = month.split('-').map(Number);
      return number === 1 ? `${year! - 1}-12` : `${year}-${String(number! - 1).padStart(2, '0')}`;
    };
    const months = periods(tech, '1976-07', '2026-06').slice(-250);
    const x = months.map((month) => value(tech, month) / value(tech, before(month)) - 1);
    const y = months.map((month) => atEnd(month) - atEnd(before(month)));
    const [mx, my] = [sum(x) / x.length, sum(y) / y.length];
    const product = sum(x.map((each, i) => (each - mx) * (y[i]! - my)));
    const norm = Math.sqrt(sum(x.map((each) => (each - mx) ** 2)) * sum(y.map((each) => (each - my) ** 2)));
    return [product / norm < -0.2, product / norm];
  },
  25: () => {
    const capex = (quarter: string) =>
      sum(['MSFT', 'GOOGL', 'AMZN', 'META'].map((of) => value(us(`CAPEX@${of}`), quarter)));
    const growth = 100 * (capex('2026Q1') / capex('2025Q1') - 1);
    return [growth > 25, tenth(growth)];
  },
  26: () => {
    const funds = us('DFF');
    const days = over(funds, '2026-05-01', '2026-05-31');
    const core = yearOn(us('PCEPILFE'), '2026-05');
    const rule = core + 0.5 + 0.5 * (core - 2) + 2 * (4.2 - value(us('UNRATE'), '2026-05'));
    const gap = sum(days) / days.length - rule;
    return [gap < 0, Math.round(gap * 100) / 100];
  },
  27: () => {
    const account = us('WTREGEN');
    const weeks = periods(account, '2025', '2026-07-19');
    const fall = value(account, weeks.at(-27)!) - value(account, weeks.at(-1)!);
    return [fall > 100_000, fall];
  },
};

describe.skipIf(!arePacksBuilt)('the thirty formulas on shipped series', () => {
  it.each(THIRTY.flatMap((formula, i) => (EXPECTED[i] ? [[formula, EXPECTED[i]] as const] : [])))(
    '%s',
    (formula, expected) => {
      const { truth, found } = evaluateFormula(formula, context);
      const [holds, figure] = expected();
      expect(truth).toBe(holds);
      if (typeof figure === 'number') expect(found.value).toBeCloseTo(figure, 6);
      else expect(found.value).toBe(figure);
    },
  );

  it('no formula is refused but for a series that is not shipped', () => {
    for (const formula of THIRTY) {
      for (const { code } of evaluateFormula(formula, context).problems)
        expect(code).toBe('unknown-indicator');
    }
  });
});
