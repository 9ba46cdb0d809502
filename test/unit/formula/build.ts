// Series made of a few figures, for tests. A source over them stands in for the loaded packs.

import { evaluateFormula } from '../../../src/core/formula/evaluate.ts';
import type { EvaluationContext, Term } from '../../../src/core/formula/evaluation.ts';
import type { Indicator } from '../../../src/core/indicators/indicator.ts';
import { type Frequency, ordinalOf, parseIsoDay } from '../../../src/core/indicators/period.ts';
import type { Series, SeriesSource, Vintage } from '../../../src/core/indicators/series.ts';

const NOTHING = { en: '', ja: '', zh: '' };

export type Traits = Partial<Omit<Indicator, 'id' | 'frequency'>>;

export function indicator(id: string, frequency: Frequency, traits: Traits = {}): Indicator {
  return {
    id,
    frequency,
    ...{ pack: 'test', agency: 'Test', code: id, names: NOTHING, description: NOTHING },
    aliases: { en: [], ja: [], zh: [] },
    ...{ unit: '%', scale: 1, seasonalAdjustment: 'SA', kind: 'rate', aggregate: 'avg', annualised: false },
    ...{ transforms: ['lin'], headline: 'lin', releaseLag: 0, revision: 'none', decimals: 1, url: '' },
    licence: 'public-domain',
    ...traits,
  };
}

export function day(iso: string): number {
  const found = parseIsoDay(iso.length === 7 ? `${iso}-01` : iso.length === 4 ? `${iso}-01-01` : iso);
  if (found === undefined) throw new Error(`no such day: ${iso}`);
  return found;
}

/** Figures from a period on; `null` is a scheduled figure that was never observed. */
export function vintage(
  frequency: Frequency,
  from: string,
  values: readonly (number | null)[],
  published?: string,
): Vintage {
  const first = ordinalOf(frequency, day(from));
  const step = frequency === 'W' ? 7 : 1;
  return {
    times: Int32Array.from(values, (_, i) => first + i * step),
    values: Float64Array.from(values, (value) => value ?? Number.NaN),
    ...(published !== undefined && { published: day(published) }),
  };
}

export function series(
  id: string,
  frequency: Frequency,
  from: string,
  values: readonly (number | null)[],
  traits: Traits = {},
): Series {
  return { indicator: indicator(id, frequency, traits), vintages: [vintage(frequency, from, values)] };
}

/** Business days from a date on. */
export function daily(
  id: string,
  from: string,
  values: readonly (number | null)[],
  traits: Traits = {},
): Series {
  const times: number[] = [];
  for (let at = day(from); times.length < values.length; at++) {
    const weekday = (at + 4) % 7;
    if (weekday !== 0 && weekday !== 6) times.push(at);
  }
  const whole = vintage('D', from, values);
  return { indicator: indicator(id, 'D', traits), vintages: [{ ...whole, times: Int32Array.from(times) }] };
}

export function sourceOf(...all: readonly Series[]): SeriesSource {
  const find = (id: string, entity?: string) =>
    all.find((each) => each.indicator.id === id && (each.entity ?? undefined) === entity);
  return {
    indicator: (id) => all.find((each) => each.indicator.id === id)?.indicator,
    ids: () => new Set(all.map((each) => each.indicator.id)),
    series: ({ id, entity }) => find(id, entity),
  };
}

export const TERMS: readonly Term[] = [
  { name: 'Ada Early', number: 1, from: '2001-01', to: '2005-01' },
  { name: 'Ada Early', number: 2, from: '2005-01', to: '2009-01' },
  { name: 'Bo Between', number: 1, from: '2009-01', to: '2013-01' },
  { name: 'Cy Late', number: 1, from: '2013-01', to: '2017-01' },
  { name: 'Bo Between', number: 2, from: '2017-01' },
];

/** Evaluates as of a date, by default far enough on for every fixture to be published. */
export function evaluating(source: SeriesSource, asOf = '2100-01-01', more: Partial<EvaluationContext> = {}) {
  const context: EvaluationContext = { source, asOf: day(asOf), figures: 'newest', terms: TERMS, ...more };
  return (formula: string) => evaluateFormula(formula, context);
}
