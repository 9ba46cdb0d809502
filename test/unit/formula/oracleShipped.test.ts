// Functions of several series, and the rest of the table, over series that ship: randomised cases against a plain
// computation on figures from a reader of its own.

import { describe, expect, it } from 'vitest';
import { evaluating } from './build.ts';
import { shippedPacks, shippedTerms } from './packs.ts';
import { add, CASES, expectValue, random } from './plain.ts';
import { arePacksBuilt, plain } from './plainPacks.ts';

const evaluate = evaluating(shippedPacks(), '2026-07-20', { terms: shippedTerms() });
const found = (formula: string) => evaluate(formula).found.value;

const iso = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;

/** Figure of a month; undefined where there is none. */
function monthly(path: string): (month: number) => number | undefined {
  const { at } = plain(path);
  return (month) => at.get(iso(month));
}

/** As many random spans of months as there are cases, `least` long or longer. */
function spans(seed: number, from: string, to: string, least = 1) {
  const next = random(seed);
  const [first, last] = [monthOf(from), monthOf(to)];
  return Array.from({ length: CASES }, () => {
    const start = first + Math.floor(next() * (last - first - least));
    const end = start + least + Math.floor(next() * (last - start - least));
    return { start, end, months: Array.from({ length: end - start + 1 }, (_, i) => start + i) };
  });
}

const all = (of: (month: number) => number | undefined, months: readonly number[]) => {
  const values = months.map(of);
  return values.includes(undefined) ? undefined : (values as number[]);
};

describe.skipIf(!arePacksBuilt)(`over shipped series, ${CASES} cases each`, () => {
  const [jobs, factory, rate, wages, prices, receipts, customs] = [
    ...['PAYEMS', 'MANEMP', 'UNRATE', 'CES0500000003', 'CPIAUCSL', 'MTSRECEIPTS', 'MTSCUSTOMS'],
  ].map((id) => monthly(`us-macro/${id}`));

  it('corr', () => {
    for (const { start, end, months } of spans(1, '1990-01', '2025-09', 24)) {
      const x = months.map((month) => rate!(month)! - rate!(month - 1)!);
      const y = months.map((month) => jobs!(month)! / jobs!(month - 1)!);
      const [mx, my] = [add(x) / x.length, add(y) / y.length];
      const product = add(x.map((each, i) => (each - mx) * (y[i]! - my)));
      const norm = Math.sqrt(add(x.map((each) => (each - mx) ** 2)) * add(y.map((each) => (each - my) ** 2)));
      const formula = `corr(UNRATE.chg, PAYEMS.pch, ${iso(start)}..${iso(end)})`;
      expectValue(found(formula), product / norm, formula);
    }
  });

  it('share of stocks at the end, of flows over the window; contribution', () => {
    for (const { start, end } of spans(2, '1960-01', '2026-06')) {
      const stocks = `share(MANEMP, PAYEMS, ${iso(start)}..${iso(end)})`;
      expectValue(found(stocks), (100 * factory!(end)!) / jobs!(end)!, stocks);
      const points = `contribution(MANEMP, PAYEMS, ${iso(start)} to ${iso(end)})`;
      expectValue(found(points), (100 * (factory!(end)! - factory!(start)!)) / jobs!(start)!, points);
    }
    for (const { start, end, months } of spans(3, '2023-07', '2026-05')) {
      const [part, whole] = [all(customs!, months), all(receipts!, months)];
      const expected = part && whole && (100 * add(part)) / add(whole);
      const flows = `share(MTSCUSTOMS, MTSRECEIPTS, ${iso(start)}..${iso(end)})`;
      expectValue(found(flows), expected, flows);
    }
  });

  it('real, per, msum and cum', () => {
    for (const { end } of spans(4, '2006-03', '2026-05')) {
      const price = prices!(end);
      const real = `at(real(CES0500000003, CPIAUCSL), ${iso(end)})`;
      const expected = price && (wages!(end)! * prices!(monthOf('2026-06'))!) / price;
      expectValue(found(real), expected, real);
      const per = `at(per(PAYEMS, MANEMP), ${iso(end)})`;
      expectValue(found(per), jobs!(end)! / factory!(end)!, per);
    }
    for (const { start, end, months } of spans(5, '2023-10', '2026-05', 5)) {
      const sum = all(receipts!, months);
      const cum = `at(cum(MTSRECEIPTS, ${iso(start)}), ${iso(end)})`;
      expectValue(found(cum), sum && add(sum), cum);
      const four = all(receipts!, months.slice(-4));
      const msum = `at(msum(MTSRECEIPTS, 4m), ${iso(end)})`;
      expectValue(found(msum), four && add(four), msum);
    }
  });

  it('min, argmin, is_min, last and at', () => {
    for (const { start, end, months } of spans(6, '1950-01', '2026-06', 3)) {
      const held = all(rate!, months);
      const window = `${iso(start)}..${iso(end)}`;
      const lowest = held && Math.min(...held);
      expectValue(found(`min(UNRATE, ${window})`), lowest, window);
      expect(found(`argmin(UNRATE, ${window})`), window).toBe(
        held ? iso(start + held.indexOf(lowest!)) : null,
      );
      if (held) expect(evaluate(`is_min(UNRATE, ${window})`).truth, window).toBe(held.at(-1) === lowest);
      expectValue(found(`at(UNRATE, ${iso(end)})`), rate!(end), iso(end));
    }
    for (let month = monthOf('2023-01'); month < monthOf('2023-01') + CASES; month++) {
      const then = evaluating(shippedPacks(), `${iso(month + 2)}-20`);
      expectValue(then('last(PAYEMS)').found.value, jobs!(month + 1), iso(month));
    }
  });

  it('rank among years, quarters and terms', () => {
    const change = (from: number, to: number) => jobs!(to)! - jobs!(from)!;
    const ofYear = (year: number) => change(year * 12 - 1, year * 12 + 11);
    const years = Array.from({ length: 86 }, (_, i) => 1940 + i);
    for (const year of years.slice(-CASES)) {
      const formula = `rank(change(PAYEMS, each), ${year}, among=years)`;
      expect(found(formula), formula).toBe(1 + years.filter((each) => ofYear(each) > ofYear(year)).length);
    }
    const quarter = (n: number) => change(n * 3 - 1, n * 3 + 2);
    const quarters = Array.from({ length: (2026 - 1939) * 4 + 1 }, (_, i) => 1939 * 4 + 1 + i);
    for (const n of quarters.slice(-CASES)) {
      const formula = `rank(change(PAYEMS, each), ${Math.floor(n / 4)}Q${(n % 4) + 1}, among=quarters)`;
      expect(found(formula), formula).toBe(1 + quarters.filter((each) => quarter(each) > quarter(n)).length);
    }
  });

  it('followed', () => {
    const slump = monthly('us-macro/USREC');
    const [first, last] = [monthOf('1939-03'), monthOf('2025-12')];
    const months = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const onsets = (holds: (month: number) => boolean) =>
      months.filter((month) => holds(month) && !holds(month - 1));
    const slumps = onsets((month) => slump(month) === 1);
    const losses = onsets((month) => jobs!(month)! < jobs!(month - 1)!);
    for (let within = 3; within < 3 + CASES; within++) {
      const old = losses.filter((month) => month + within <= monthOf('2025-12'));
      const hits = old.filter((month) => slumps.some((other) => other >= month && other <= month + within));
      const formula = `followed(PAYEMS.chg < 0, USREC > 0, ${within}m)`;
      expectValue(found(formula), (100 * hits.length) / old.length, formula);
    }
  });

  it('across entities, sole and atleast', () => {
    const firms = ['MSFT', 'GOOGL', 'AMZN', 'META'];
    const capex = firms.map((of) => plain(`us-macro/CAPEX@${of}`).at);
    const quarters = [...capex[0]!.keys()].filter((quarter) => quarter <= '2026Q1');
    const next = random(9);
    for (let i = 0; i < CASES; i++) {
      const quarter = quarters[Math.floor(next() * quarters.length)]!;
      const values = capex.flatMap((of) => of.get(quarter) ?? []);
      const whole = values.length === firms.length;
      const names = firms.map((of) => `"${of}"`).join(', ');
      const of = (statistic: string) => found(`at(across(${statistic}, CAPEX, ${names}), ${quarter})`);
      expectValue(of('sum'), whole ? add(values) : undefined, quarter);
      expectValue(of('avg'), whole ? add(values) / 4 : undefined, quarter);
      expectValue(of('max'), whole ? Math.max(...values) : undefined, quarter);
      expectValue(of('min'), whole ? Math.min(...values) : undefined, quarter);
      const month = monthOf('1990-01') + Math.floor(next() * 400);
      const rises = [rate!, jobs!, factory!].map((x) => x(month)! - x(month - 1)!);
      const changes = ['UNRATE', 'PAYEMS', 'MANEMP'].map((id) => `at(${id}.chg, ${iso(month)})`);
      const risen = rises.map((x) => Number(x.toFixed(6)) > 0);
      expect(evaluate(`sole(${changes.join(', ')})`).truth, iso(month)).toBe(
        risen[0]! && !risen[1] && !risen[2],
      );
      const tests = changes.map((change) => `${change} > 0`).join(', ');
      const two = risen.filter(Boolean).length >= 2;
      expect(evaluate(`atleast(2, ${tests})`).truth, iso(month)).toBe(two);
    }
  });
});
