import { describe, expect, it } from 'vitest';
import { civil, printPeriod } from '../../../src/core/indicators/period.ts';
import {
  hasRawFiles,
  placeOf,
  rawMonthEnds,
  rawRecords,
  shippedFigures,
  shippedIndicators,
  shippedVintage,
} from './shipped.ts';

const PACK = 'market-reference';
const figures = (id: string, entity?: string) => shippedFigures(PACK, id, entity);

/** Largest relative difference over the periods both have, from a period on; fails when they share fewer than `least`. */
function largestDifference(
  ours: ReadonlyMap<string, number>,
  theirs: ReadonlyMap<string, number>,
  least: number,
  from = '0000',
): number {
  const common = [...ours.keys()].filter((period) => theirs.has(period) && period >= from);
  expect(common.length).toBeGreaterThanOrEqual(least);
  return Math.max(...common.map((period) => Math.abs(ours.get(period)! / theirs.get(period)! - 1)));
}

describe('market-reference holds third-party facts only, and no owner who forbids it', () => {
  it('labels every row third-party, monthly, and of a named owner', () => {
    for (const { licence, frequency, agency } of shippedIndicators(PACK)) {
      expect([licence, frequency]).toEqual(['third-party', 'M']);
      expect(agency).not.toBe('FRED');
    }
  });

  it('bundles no ISM, ICE BofA, Moody’s or Case-Shiller series', () => {
    const ids = shippedIndicators(PACK).map(({ id }) => id);
    expect(ids.filter((id) => /^(BAML|AAA|BAA|NAPM|ISM|CSUSH|SPCS)/.test(id))).toEqual([]);
  });

  it('has the ids that claims and notes use', () => {
    const ids = new Set(shippedIndicators(PACK).map(({ id }) => id));
    const used =
      'SP500 NASDAQCOM VIXCLS VIX3M KOSPI N225 SKHYNIX MU SNDK BTCUSD ETHUSD GOLD BTCETFFLOW ETHETFFLOW KRWTURNOVER STABLECOINS';
    expect(used.split(' ').filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('bars are the month’s closes and their days', () => {
  const extremes: readonly [string, string, 'high' | 'low', number, number][] = [
    ['SP500', '1987-10', 'low', 224.84, 19],
    ['SP500', '2007-10', 'high', 1565.15, 9],
    ['SP500', '2020-03', 'low', 2237.4, 23],
    ['NASDAQCOM', '2000-03', 'high', 5048.62, 10],
    ['DJIA', '2007-10', 'high', 14164.53, 9],
    ['VIXCLS', '2020-03', 'high', 82.69, 16],
    ['VIXCLS', '2008-11', 'high', 80.86, 20],
  ];

  it.each(extremes)('%s in %s: %s %d on day %d', (id, month, side, level, day) => {
    const vintage = shippedVintage(PACK, id);
    const at = placeOf(vintage, month);
    const bars = vintage.bars!;
    expect(bars[side][at]).toBeCloseTo(level, 2);
    expect(civil((side === 'high' ? bars.highDay : bars.lowDay)[at]!).day).toBe(day);
  });

  it('keeps every close between its month’s lowest and highest', () => {
    for (const { id } of shippedIndicators(PACK)) {
      if (id === 'KRWTURNOVER') continue;
      const { times, values, bars } = shippedVintage(PACK, id);
      for (const [at, close] of values.entries()) {
        const [low, high] = [bars?.low[at] ?? Number.NaN, bars?.high[at] ?? Number.NaN];
        const month = `${id} ${printPeriod({ frequency: 'M', ordinal: times[at]! })}`;
        if (!Number.isNaN(low)) expect(low <= close && close <= high, month).toBe(true);
      }
    }
  });
});

describe('what a source only selected is not made to look complete', () => {
  it('leaves months of VIX3M without a month-end close missing, chosen days or not', () => {
    const vix3m = figures('VIX3M');
    expect([vix3m.has('2024-08'), vix3m.get('2024-06'), vix3m.get('2024-03')]).toEqual([false, 14.52, 15.19]);
  });

  it('has no bars where only month-ends are known', () => {
    for (const id of ['VIX3M', 'N225', 'SKHYNIX', 'MU'])
      expect(shippedVintage(PACK, id).bars).toBeUndefined();
    const kospi = shippedVintage(PACK, 'KOSPI');
    expect(kospi.bars?.high[placeOf(kospi, '2025-09')]).toBeNaN();
    expect(kospi.bars?.high[placeOf(kospi, '2025-11')]).toBe(4221.87);
  });

  it('leaves out months under way', () => {
    expect([...figures('KOSPI').keys()].at(-1)).toBe('2026-07');
    expect([...figures('N225').keys()].at(-1)).toBe('2026-09');
    expect([...figures('BTCUSD').keys()].at(-1)).toBe('2026-07');
    expect([...figures('BTCETFFLOW').keys()].at(-1)).toBe('2026-09');
    expect([...figures('KRWTURNOVER', 'UPBIT').keys()][0]).toBe('2026-02');
  });

  it('begins where the files do', () => {
    expect(shippedIndicators(PACK).find(({ id }) => id === 'KOSPI')?.first).toBe('2025-05');
    expect(figures('N225').has('2025-06')).toBe(false);
  });
});

describe.skipIf(!hasRawFiles)('closes agree with another raw file', () => {
  const quotes = (name: string) => rawMonthEnds(rawRecords('quotes', name), 'Date', 'Value');
  const observer = (name: string) => rawMonthEnds(rawRecords('observer', name), 'date', 'value');

  it('S&P 500 with Yahoo', () => {
    expect(largestDifference(figures('SP500'), quotes('_GSPC'), 600)).toBeLessThan(5e-4);
  });
  it('Nasdaq with Yahoo since 1990, and with FRED since 2005', () => {
    expect(largestDifference(figures('NASDAQCOM'), quotes('_IXIC'), 430, '1990')).toBeLessThan(5e-4);
    expect(largestDifference(figures('NASDAQCOM'), observer('NASDAQCOM'), 250, '2005')).toBeLessThan(1e-3);
  });
  it('Dow with FRED', () => {
    expect(largestDifference(figures('DJIA'), observer('DJIA'), 115)).toBeLessThan(5e-4);
  });
  it('VIX with Yahoo', () => {
    expect(largestDifference(figures('VIXCLS'), quotes('_VIX'), 115)).toBeLessThan(5e-3);
  });
  it('bitcoin with the price file that has volumes', () => {
    const closes = rawMonthEnds(rawRecords('coins', 'btc'), 'Date', 'Close');
    expect(largestDifference(figures('BTCUSD'), closes, 140)).toBeLessThan(1e-4);
  });
  it('one-year expectations and sentiment with FRED’s own copies', () => {
    const mich = rawMonthEnds(rawRecords('observations', 'MICH'), 'observation_date', 'MICH');
    expect(largestDifference(figures('MICH'), mich, 500)).toBe(0);
    const sentiment = observer('UMCSENT');
    expect(largestDifference(figures('UMCSENT'), sentiment, 500)).toBe(0);
  });
  it('CAPE at its peak with multpl', () => {
    const [peak] = rawRecords('official', 'market_valuation_context');
    expect(figures('CAPE').get(peak!['Historical Peak Date']!.slice(0, 7))).toBeCloseTo(
      Number(peak!['Historical Peak']),
      1,
    );
  });
  it('gold’s monthly mean lies inside the month’s bar since 1990', () => {
    const { bars, ...vintage } = shippedVintage(PACK, 'GOLD');
    const world = rawMonthEnds(rawRecords('pinkGold'), 'Date', 'Price');
    const outside = [...world].filter(([month, mean]) => {
      const at = placeOf(vintage, month);
      return month >= '1990' && at >= 0 && !(mean >= bars!.low[at]! * 0.99 && mean <= bars!.high[at]! * 1.01);
    });
    expect(outside).toEqual([]);
  });
});

describe.skipIf(!hasRawFiles)('flows add up', () => {
  it('bitcoin funds since launch, with SoSoValue’s own running total', () => {
    const flows = [...figures('BTCETFFLOW')].filter(([month]) => month <= '2025-12');
    const sum = flows.reduce((total, [, flow]) => total + flow, 0);
    const running = rawRecords('flows', 'etf_btc_history').findLast(({ date }) => date! <= '2025-12-31');
    expect(Math.abs(sum - Number(running!.cumNetInflow) / 1e6)).toBeLessThan(30);
  });
  it('ether funds, month by month, with the change of the running total', () => {
    const totals = rawMonthEnds(rawRecords('flows', 'etf_eth_history'), 'date', 'cumNetInflow');
    const change = (totals.get('2025-08')! - totals.get('2025-07')!) / 1e6;
    expect(figures('ETHETFFLOW').get('2025-08')).toBeCloseTo(change, 0);
  });
  it('Korean exchanges: the three named ones are all but a hundredth of the total', () => {
    for (const [month, total] of figures('KRWTURNOVER', 'TOTAL')) {
      const parts = ['UPBIT', 'BITHUMB', 'COINONE'].map(
        (entity) => figures('KRWTURNOVER', entity).get(month)!,
      );
      const sum = parts.reduce((a, b) => a + b, 0);
      expect(sum / total).toBeGreaterThan(0.99);
      expect(sum / total).toBeLessThanOrEqual(1.000001);
    }
  });
});
