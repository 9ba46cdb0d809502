import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/language.ts';
import { hasRawFiles, rawRecords, shippedFigures, shippedIndicators } from './shipped.ts';

const figures = (id: string, entity?: string) => shippedFigures('world', id, entity);
const indicators = shippedIndicators('world');
const panel = indicators.filter(({ entities }) => entities !== undefined);
const economies = indicators.find(({ id }) => id === 'WBGDP')!.entities!;

describe('the World Bank panel', () => {
  it('has eight indicators, most of them for 33 economies, none meant by default', () => {
    expect(panel.map(({ id }) => id)).toHaveLength(8);
    expect(economies).toHaveLength(33);
    expect(panel.filter(({ defaultEntity }) => defaultEntity !== undefined)).toEqual([]);
  });

  it('lists for each indicator only the economies it has', () => {
    const inflation = indicators.find(({ id }) => id === 'WBCPI')!.entities!.map(({ id }) => id);
    expect(inflation).toHaveLength(28);
    expect(inflation).not.toContain('WLD');
  });

  it('yields to an economy’s own figures where they share an alias', () => {
    expect(panel.every(({ precedence = 0 }) => precedence < 0)).toBe(true);
  });

  it('names no two economies alike', () => {
    for (const language of LANGUAGES) {
      const words = economies.flatMap(({ aliases }) => aliases[language].map((word) => word.toLowerCase()));
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    }
  });

  it('agrees with itself: output per head times heads is output', () => {
    for (const { id } of economies) {
      const [perHead, heads] = [figures('WBGDPPC', id), figures('WBPOP', id)];
      for (const [year, output] of figures('WBGDP', id)) {
        if (year < '1990' || !perHead.has(year)) continue;
        const product = (perHead.get(year)! * heads.get(year)!) / 1e6;
        // Russia's heads and its output do not cover the same territory in every year.
        expect(Math.abs(product / output - 1), `${id} ${year}`).toBeLessThan(id === 'RUS' ? 0.02 : 0.005);
      }
    }
  });

  it('holds parts below their wholes', () => {
    for (const year of ['1990', '2010', '2024']) {
      const of = (id: string) => figures('WBGDP', id).get(year)!;
      expect(of('DEU') + of('FRA') + of('ITA') + of('ESP') + of('NLD')).toBeLessThan(of('EMU'));
      expect(of('EMU')).toBeLessThan(of('EUU'));
      expect(of('USA') + of('EUU') + of('CHN') + of('JPN')).toBeLessThan(of('WLD'));
    }
  });
});

describe.skipIf(!hasRawFiles)('the panel agrees with national figures', () => {
  it('US inflation with the BLS index', () => {
    const years = new Map<string, number[]>();
    for (const { Date: date, Index: index } of rawRecords('cpi')) {
      const year = date!.slice(0, 4);
      years.set(year, [...(years.get(year) ?? []), Number(index)]);
    }
    const mean = (year: number) => {
      const months = years.get(`${year}`)!;
      return months.reduce((a, b) => a + b, 0) / months.length;
    };
    for (let year = 1961; year <= 2024; year++) {
      const growth = (mean(year) / mean(year - 1) - 1) * 100;
      expect(Math.abs(figures('WBCPI', 'USA').get(`${year}`)! - growth), `${year}`).toBeLessThan(0.06);
    }
  });

  it('US output with the BEA, but for its later revisions', () => {
    const quarters = rawRecords('observer', 'GDP').filter(({ date }) => date!.startsWith('2019'));
    const year = quarters.reduce((sum, { value }) => sum + Number(value), 0) / quarters.length;
    expect(Math.abs(figures('WBGDP', 'USA').get('2019')! / year - 1)).toBeLessThan(0.015);
  });

  it('Japan’s output in yen with the year’s exchange rate: about 557 trillion in 2019', () => {
    const rates = rawRecords('fx').filter(
      (line) => line.Country === 'Japan' && line.Date!.startsWith('2019'),
    );
    const rate = rates.reduce((sum, line) => sum + Number(line['Exchange rate']), 0) / rates.length;
    expect((figures('WBGDP', 'JPN').get('2019')! * rate) / 1000).toBeGreaterThan(545);
    expect((figures('WBGDP', 'JPN').get('2019')! * rate) / 1000).toBeLessThan(570);
  });
});

describe('the euro area', () => {
  const published: readonly [string, string, number][] = [
    ['EZHICP', '2022-10', 10.6],
    ['EZHICP', '2021-01', 0.9],
    ['EZCORE', '2023-03', 5.7],
    ['EZUNRATE', '2022-10', 6.7],
    ['ECBDFR', '2019-09-18', -0.5],
    ['ECBDFR', '2023-09-20', 4],
    ['ECBDFR', '2025-06-11', 2],
  ];

  it.each(published)('%s in %s is %d', (id, period, value) => {
    expect(figures(id).get(period)).toBe(value);
  });

  it('has industrial production at 100 on average in its base year', () => {
    const base = [...figures('EZIP')].filter(([month]) => month.startsWith('2021')).map(([, value]) => value);
    expect(base.reduce((a, b) => a + b, 0) / base.length).toBeCloseTo(100, 0);
  });

  it('says who owns the figures', () => {
    for (const { licence, attribution } of indicators) {
      expect(licence).toBe('attribution');
      expect(attribution).toMatch(/World Bank|Eurostat|European Central Bank/);
    }
  });
});
