import { describe, expect, it } from 'vitest';
import { checkFormula, problemUnlessTest } from '../../../src/core/formula/check.ts';
import { signatureOf } from '../../../src/core/formula/functionSpec.ts';
import { FUNCTIONS } from '../../../src/core/formula/functions.ts';
import { seriesNodes } from '../../../src/core/formula/needs.ts';
import { parseFormula } from '../../../src/core/formula/parse.ts';
import { meantBy } from '../../../src/core/formula/suggest.ts';
import type { Frequency } from '../../../src/core/indicators/period.ts';
import type { SeriesSource } from '../../../src/core/indicators/series.ts';
import { phraseText } from '../../../src/core/words/phrase.ts';
import { indicator, sourceOf, type Traits } from './build.ts';
import { THIRTY } from './thirty.ts';

const MONEY: Traits = { unit: 'USD', scale: 1e9, kind: 'flow', aggregate: 'sum' };

function names(...rows: readonly (readonly [string, Frequency, Traits])[]): SeriesSource {
  return sourceOf(
    ...rows.map(([id, frequency, traits]) => ({ indicator: indicator(id, frequency, traits), vintages: [] })),
  );
}

const entities = ['MSFT', 'AMZN'].map((id) => ({
  id,
  names: { en: id, ja: id, zh: id },
  aliases: { en: [], ja: [], zh: [] },
}));

const SOURCE = names(
  ['UNRATE', 'M', {}],
  ['PAYEMS', 'M', { unit: 'persons', scale: 1000, kind: 'stock' }],
  ['CPI', 'M', { unit: 'index', kind: 'index' }],
  ['OUTLAYS', 'M', MONEY],
  ['GDP', 'Q', { ...MONEY, aggregate: 'avg', annualised: true }],
  ['GDPC1', 'Q', { ...MONEY, aggregate: 'avg', annualised: true, real: true }],
  ['YEARLY', 'A', MONEY],
  ['DEBT', 'Q', { ...MONEY, scale: 1e6, kind: 'stock', aggregate: 'end' }],
  ['YEN', 'M', { ...MONEY, unit: 'JPY' }],
  ['PHILLY', 'M', { unit: 'balance', kind: 'balance' }],
  ['POP', 'M', { unit: 'persons', scale: 1000, kind: 'stock' }],
  ['CAPEX', 'Q', { ...MONEY, entities }],
  ['CPIAUCSL', 'M', { unit: 'index', kind: 'index' }],
);

function check(text: string) {
  const { formula, problems } = parseFormula(text);
  if (!formula || problems.length > 0) throw new Error(`does not parse: ${text}`);
  return checkFormula(formula, SOURCE);
}

describe('types', () => {
  it.each([
    ['UNRATE', 'Series'],
    ['UNRATE.chg', 'Series'],
    ['last(UNRATE)', 'Scalar'],
    ['UNRATE < 4', 'Cond'],
    ['UNRATE < 4 and CPI.pc1 > 2', 'Cond'],
    ['last(UNRATE) < 4', 'Test'],
    ['not last(UNRATE) < 4', 'Test'],
    ['last(UNRATE) in [3, 4]', 'Test'],
    ['argmax(UNRATE, all)', 'Date'],
    ['argmax(UNRATE, all) = 2022', 'Test'],
    ['streak(UNRATE < 4)', 'Duration'],
    ['streak(UNRATE < 4) >= 18m', 'Test'],
    ['streak(UNRATE < 4) >= 18', 'Test'],
    ['sd(UNRATE, 12m)', 'Series'],
    ['sd(UNRATE, last 12m)', 'Scalar'],
    ['at(UNRATE, argmax(UNRATE, all))', 'Scalar'],
    ['UNRATE - at(UNRATE, 2020)', 'Series'],
    ['abs(UNRATE)', 'Series'],
    ['abs(last(UNRATE))', 'Scalar'],
    ['rank(change(PAYEMS, each), 2024, among=years)', 'Scalar'],
    ['across(sum, CAPEX, "*")', 'Series'],
    ['100 * (17.8 / 90 - 1) ~ -80', 'Test'],
    ['last(GDP) > 100bn', 'Test'],
    ['last(PAYEMS) > 159mn', 'Test'],
    ['last(CPI) > 66k', 'Test'],
    ['last(DEBT) / last(GDP) > 1.2', 'Test'],
    ['annual(OUTLAYS) - YEARLY', 'Series'],
    ['msum(OUTLAYS, 12m) / YEARLY', 'Series'],
    ['change(UNRATE, last 12m) > 50bp', 'Test'],
    ['UNRATE - CPI.pc1 + 0.5 * UNRATE', 'Series'],
    ['per(GDP, POP)', 'Series'],
    ['GDP / GDPC1', 'Series'],
    ['real(GDP) - GDPC1', 'Series'],
  ])('%s is a %s', (text, type) => {
    expect(check(text)).toEqual({ type, problems: [] });
  });
});

describe('mistakes', () => {
  it.each([
    ['PAYEMZ > 3', 'unknown-indicator', 'did you mean PAYEMS?', 0],
    ['last(unrate) > 3', 'unknown-indicator', 'did you mean UNRATE?', 5],
    ['streek(UNRATE > 3) > 3', 'unknown-function', 'did you mean streak?', 0],
    ['last(CAPEX@MSTF) > 3', 'unknown-entity', 'did you mean MSFT?', 5],
    ['across(sum, CAPEX, "AMZM")', 'unknown-entity', 'did you mean AMZN?', 19],
    ['last(UNRATE@MSFT) > 3', 'unknown-entity', undefined, 5],
    ['last(UNRATE) < 4 and UNRATE > 3', 'type', 'did you mean last(UNRATE) > 3?', 21],
    ['sole(UNRATE, last(CPI))', 'type', 'did you mean last(UNRATE)?', 5],
    ['atleast(1, UNRATE < 4)', 'type', 'did you mean last(UNRATE) < 4?', 11],
    ['last(UNRATE < 4)', 'type', undefined, 5],
    ['avg(UNRATE)', 'arguments', undefined, 0],
    ['avg(UNRATE, 12m)', 'arguments', 'as in last 12m, since 2020, 2024', 12],
    ['ma(UNRATE, last 12m)', 'arguments', 'as in 12m, 4q, 250obs', 11],
    ['change(UNRATE, each) > 0', 'arguments', undefined, 15],
    ['rank(change(UNRATE, 2024), 2024, among=years)', 'arguments', 'as in change(PAYEMS, each)', 5],
    ['last(UNRATE) > last(CPI)', 'unit', undefined, 0],
    ['change(UNRATE, last 12m) > 5pct', 'unit', 'a difference of percents is in points: write pp or bp', 0],
    ['last(UNRATE) > 5bp', 'unit', 'a difference of percents is in points: write pp or bp', 0],
    ['last(UNRATE) > 5bn', 'unit', undefined, 0],
    ['last(GDP) > last(YEN)', 'unit', undefined, 0],
    ['OUTLAYS - GDP', 'unit', 'take annual(...) of both', 0],
    ['GDP - GDPC1', 'unit', 'take real(...) of the one at current prices', 0],
    ['last(GDP) > last(GDPC1)', 'unit', 'take real(...) of the one at current prices', 0],
    ['share(GDP, GDPC1, last 4q)', 'unit', undefined, 0],
    ['OUTLAYS / GDP', 'unit', 'take annual(...) of both', 0],
    ['sum(UNRATE, 2024)', 'refused', 'use an average', 0],
    ['sum(CPI, 2024)', 'refused', 'use an average', 0],
    ['sum(GDP, last 4q)', 'refused', 'use an average', 0],
    ['pct(UNRATE, 2024)', 'refused', 'use change for points', 0],
    ['real(UNRATE)', 'refused', undefined, 0],
    ['real(GDPC1)', 'refused', undefined, 0],
    ['contribution(GDPC1, GDPC1, 2024)', 'refused', undefined, 0],
    ['share(UNRATE, GDP, 2024)', 'unit', undefined, 0],
    ['real(real(GDP))', 'refused', undefined, 0],
    ['4q > 2014', 'type', undefined, 0],
    ['4q = 12m', 'type', undefined, 0],
  ])('%s: %s', (text, code, hint, start) => {
    const { type, problems } = check(text);
    expect(type).toBeNull();
    expect(problems[0]).toMatchObject({ code, start });
    if (hint !== undefined) expect(phraseText(problems[0]!.hint!)).toBe(hint);
  });

  it('says that the default deflator is not there', () => {
    const without: SeriesSource = {
      ...SOURCE,
      indicator: (id) => (id === 'CPIAUCSL' ? undefined : SOURCE.indicator(id)),
    };
    const { problems } = checkFormula(parseFormula('last(real(GDP)) > 1').formula!, without);
    expect(problems.map(({ message }) => phraseText(message))).toEqual(['Unknown indicator CPIAUCSL']);
  });

  it('says what to write where a claim needs a test', () => {
    const hint = (text: string) => meantBy(problemUnlessTest(parseFormula(text).formula!, SOURCE)?.hint);
    expect(hint('UNRATE < 4')).toBe('last(UNRATE) < 4');
    expect(hint('UNRATE')).toBe('last(UNRATE)');
    expect(hint('last(UNRATE) < 4')).toBeUndefined();
  });
});

describe('the table of functions', () => {
  // Every indicator that an example names, as something that any function takes.
  const anything = (texts: readonly string[]): SeriesSource => {
    const ids = new Set(
      texts.flatMap((text) => seriesNodes(parseFormula(text).formula!).map(({ id }) => id)),
    );
    return names(...[...ids].map((id): [string, Frequency, Traits] => [id, 'M', TRAITS[id] ?? {}]));
  };
  const flow: Traits = { unit: 'USD', kind: 'flow', aggregate: 'sum' };
  const level: Traits = { unit: 'index', kind: 'index' };
  const shared = (...ids: string[]) =>
    ids.map((id) => ({ id, names: { en: id, ja: id, zh: id }, aliases: { en: [], ja: [], zh: [] } }));
  const TRAITS: Readonly<Record<string, Traits>> = {
    ...Object.fromEntries(
      [
        'MTSDS133FMS',
        'BTCETFFLOW',
        'WTREGEN',
        'A091RC1Q027SBEA',
        'FGRECPT',
        'A679RC1Q027SBEA',
        'GDP',
        'CES0500000003',
        'M2SL',
      ].map((id) => [id, flow]),
    ),
    ...Object.fromEntries(
      [
        'GDPC1',
        'SP500',
        'KOSPI',
        'UPBIT_TURNOVER',
        'SOXX',
        'NASDAQCOM',
        'CPIAUCSL',
        'CPIAUCNS',
        'PCEPILFE',
        'N225',
        'VIXCLS',
        'VIX3M',
        'BTC-USD',
      ].map((id) => [id, level]),
    ),
    CAPEX: { ...flow, entities: shared('MSFT', 'GOOGL', 'AMZN', 'META') },
    DFAFA: { entities: shared('TopPt1', 'RemainingTop1', 'Next9') },
    'access-to-electricity': { entities: shared('KEN') },
    USREC: { unit: 'ratio' },
    PAYEMS: { unit: 'persons', scale: 1000, kind: 'stock' },
    JTSJOL: { unit: 'persons', scale: 1000, kind: 'stock' },
    APU000072610: { unit: 'USD/kWh', kind: 'price' },
  };

  it.each(FUNCTIONS.map((spec) => [spec.example, spec] as const))(
    '%s is a right example',
    (example, spec) => {
      const { formula, problems } = parseFormula(example);
      expect(problems).toEqual([]);
      expect(checkFormula(formula!, anything([example])).problems).toEqual([]);
      expect(example).toContain(`${spec.name}(`);
      expect(spec.summary).toMatch(/\.$/);
    },
  );

  it.each(THIRTY)('%s is a test', (text) => {
    expect(checkFormula(parseFormula(text).formula!, anything(THIRTY))).toEqual({
      type: 'Test',
      problems: [],
    });
  });

  it('gives signatures as people read them', () => {
    const signature = (key: string) => signatureOf(FUNCTIONS.find((spec) => spec.key === key)!);
    expect(signature('avg')).toBe('avg(s, W)');
    expect(signature('monthly')).toBe('monthly(s[, how])');
    expect(signature('corr')).toBe('corr(a, b, W[, d])');
    expect(signature('rank')).toBe('rank(X, W, among=G)');
    expect(signature('sole')).toBe('sole(x, y, ...)');
    expect(signature('across')).toBe('across(statistic, indicator, "entity", ...)');
  });
});
