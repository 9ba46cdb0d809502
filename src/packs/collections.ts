import { MARKET_COLLECTIONS } from './marketCollections.ts';

/** The raw collections, by the short names that `sources/*.yaml` uses. Origin and licence of each: the notes beside the raw files. */
export interface Collection {
  /** Path below the raw folder; `{name}` is the source's name. */
  readonly path: string;
  readonly reader: 'csv' | 'pairs' | 'records' | 'statements' | 'across' | 'closes' | 'month-closes' | 'data';
  readonly time: string;
  /** `{name}` is the source's name. */
  readonly value: string;
  /** When the figures were read, as a seam tells it to the reader. */
  readonly label: string;
  /** Columns must be on the owners' list of permitted FRED-MD and FRED-QD columns. */
  readonly permittedOnly?: true;
}

const csv = (path: string, label: string, time = 'date', value = 'value'): Collection => ({
  path,
  reader: 'csv',
  time,
  value,
  label,
});

export const COLLECTIONS: Readonly<Record<string, Collection>> = {
  ...MARKET_COLLECTIONS,
  md: {
    ...csv(
      'wjackson92__macroeconomic-factor-analysis/2026-07-MD.csv',
      'FRED-MD, July 2026',
      'sasdate',
      '{name}',
    ),
    permittedOnly: true,
  },
  qd: {
    ...csv('3101-2520__DSE3101-project-ggplot/2026-02-QD.csv', 'FRED-QD, February 2026', 'sasdate', '{name}'),
    permittedOnly: true,
  },
  observer: {
    path: 'nickchen494949__macro-observer/fred/{name}.json',
    reader: 'pairs',
    time: 'date',
    value: 'value',
    label: 'figures of 4 August 2026',
  },
  observations: csv(
    'andrewsrh2006-droid__transformer-signal-tool/raw/{name}.csv',
    'figures of July 2026',
    'observation_date',
    '{name}',
  ),
  liberal: csv('LeopoldN__liberalmarkets/{name}.csv', 'figures of August 2026'),
  pulse: {
    path: 'TargetWindPark-TWP__MacroPulse/{name}.json',
    reader: 'records',
    time: 'date',
    value: 'value',
    label: 'figures of August 2026',
  },
  august: csv('sgdividends__fred-macro-data/{name}.csv', 'figures of 21 August 2026'),
  watch: csv('Jellydidy__macro-watch/{name}.csv', 'figures of 21 August 2026'),
  codex: csv('sivamsapingali__Codex_Macro-Monitor/{name}.csv', 'figures of January 2026'),
  risk: csv('jonsflow__risk-model/fred/{name}.csv', 'figures of June 2026', 'Date', 'Value'),
  supply: csv('pk-claude__siberforge.xyz/supply/{name}.csv', 'figures of 17 August 2026'),
  official: csv('seenyoredave__ai_macro_git/{name}.csv', 'figures of August 2026', 'Observation Date'),
  bea: csv('aesco03__gdp-data-analysis/{name}.csv', 'figures of March 2025', 'observation_date', '{name}'),
  /** Table 2 of a BEA news release: a line for each component, a column for each quarter; names are line numbers. */
  beaTable2: {
    path: 'aesco03__gdp-data-analysis/gdp4q24-3rd_table2_contributions.csv',
    reader: 'across',
    time: 'quarter',
    value: '{name}',
    label: 'third estimate, 2024Q4',
  },
  labour: csv(
    'ayazkhan27__STAT5243---Team-22---Project-1/df_official.csv',
    'figures of February 2026',
    'Date',
    '{name}',
  ),
  cpi: csv('datasets__cpi-us/cpiai.csv', 'figures of June 2026', 'Date', 'Index'),
  oil: csv('datasets__oil-prices/{name}.csv', 'figures of 18 August 2026', 'Date', 'Price'),
  fx: csv('datasets__exchange-rates/monthly.csv', 'figures of July 2026', 'Date', 'Exchange rate'),
  transcribed: csv('_transcribed/{name}.csv', 'figures of September 2026'),
  filings: {
    path: 'pk-claude__siberforge.xyz/single-name/{name}.json',
    reader: 'statements',
    time: 'end',
    value: 'capex',
    label: 'filings to August 2026',
  },
  worldbank: csv('hajimedayo328__macro-data-archive/{name}.subset.csv', 'World Bank, June 2026', 'year'),
};

/** Files that are on disk but hold invented, interpolated or mislabelled figures. */
export const REJECTED: readonly RegExp[] = [
  /SP500_EPS/i,
  /gold_proxy|eurostoxx50_proxy|vix_proxy/i,
  /HOUSE_TO_INCOME_RATIO/,
  /ism_pmi/i,
  /hyperscaler_capex|data\/capex\.csv/i,
  /nvda-segments/,
];
