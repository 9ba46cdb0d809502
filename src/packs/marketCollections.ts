import type { Collection } from './collections.ts';

/** Raw collections of prices, flows and figures of other economies. */
export const MARKET_COLLECTIONS: Readonly<Record<string, Collection>> = {
  quotes: {
    path: 'nickchen494949__macro-observer/yahoo/{name}.csv',
    reader: 'csv',
    time: 'Date',
    value: 'Value',
    label: 'figures of 6 August 2026',
  },
  valuation: {
    path: 'nickchen494949__macro-observer/valuation/{name}.json',
    reader: 'pairs',
    time: 'date',
    value: 'value',
    label: 'figures of July 2026',
  },
  shiller: {
    path: 'datasets__s-and-p-500/data.csv',
    reader: 'csv',
    time: 'Date',
    value: 'PE10',
    label: 'figures of September 2023',
  },
  coins: {
    path: 'jonsflow__risk-model/{name}.csv',
    reader: 'csv',
    time: 'Date',
    value: 'Close',
    label: 'figures of 5 June 2026',
  },
  closes: {
    path: 'jonsflow__risk-model/cache/{name}.json',
    reader: 'closes',
    time: 'date',
    value: 'value',
    label: 'figures of 21 August 2026',
  },
  shares: {
    path: 'pk-claude__siberforge.xyz/single-name/{name}.json',
    reader: 'month-closes',
    time: 'date',
    value: 'value',
    label: 'figures of 17 August 2026',
  },
  flows: {
    path: 'ceciliamyeong__bm/{name}.json',
    reader: 'data',
    time: 'date',
    value: 'totalNetInflow',
    label: 'figures of 22 August 2026',
  },
  korea: {
    path: 'ceciliamyeong__bm/korea_daily.csv',
    reader: 'csv',
    time: 'date',
    value: '{name}',
    label: 'figures of 23 August 2026',
  },
  /** Only checked against: a monthly mean, where the pack ships closes. */
  pinkGold: {
    path: 'datasets__gold-prices/monthly.csv',
    reader: 'csv',
    time: 'Date',
    value: 'Price',
    label: 'World Bank, July 2026',
  },
  abroad: {
    path: 'Ethan4Zhou__Global-Macro-Monitor/{name}.csv',
    reader: 'csv',
    time: 'date',
    value: 'value',
    label: 'figures of August 2026',
  },
};
