import { describe, expect, it } from 'vitest';
import { createDataset } from '../../../src/core/indicators/dataset.ts';
import type { PackIndex } from '../../../src/core/indicators/decodeIndex.ts';
import type { Observations } from '../../../src/core/indicators/decodeObservations.ts';
import type { Indicator } from '../../../src/core/indicators/indicator.ts';
import type { Series } from '../../../src/core/indicators/series.ts';

const indicator = (id: string, pack: string, more: Partial<Indicator> = {}) =>
  ({ id, pack, ...more }) as Indicator;
const pack = (name: string, ...indicators: Indicator[]): PackIndex => ({
  name,
  title: { en: name, ja: name, zh: name },
  indicators,
  composed: [],
  terms: [],
});
const series = (of: Indicator, entity?: string): Series => ({
  indicator: of,
  ...(entity ? { entity } : {}),
  vintages: [],
});

const mine = indicator('CPI', 'mine');
const bundled = indicator('CPI', 'us-macro');
const capex = indicator('CAPEX', 'us-macro', { defaultEntity: 'MSFT' });
const packs = [pack('mine', mine), pack('us-macro', bundled, capex)];

describe('a dataset', () => {
  it('prefers the user’s indicator and knows whose it hides', () => {
    const dataset = createDataset(packs, () => undefined);
    expect(dataset.indicator('CPI')).toBe(mine);
    expect(dataset.hidden('CPI')).toEqual(['us-macro']);
    expect(dataset.hidden('CAPEX')).toEqual([]);
    expect([...dataset.ids()]).toEqual(['CPI', 'CAPEX']);
    expect(dataset.indicators).toEqual([mine, capex]);
  });

  it('knows ids exactly', () => {
    expect(createDataset(packs, () => undefined).indicator('cpi')).toBeUndefined();
  });

  it('reads observations of the pack in force as they arrive', () => {
    const loaded = new Map<string, Observations>();
    const dataset = createDataset(packs, (name, id) => loaded.get(`${name}/${id}`));
    const refs = [{ id: 'CPI' }, { id: 'CAPEX', entity: 'META' }, { id: 'CAPEX' }, { id: 'NONE' }];
    expect(dataset.missing(refs)).toEqual([mine, capex]);
    expect(dataset.series({ id: 'CPI' })).toBeUndefined();
    loaded.set('mine/CPI', new Map([[undefined, series(mine)]]));
    loaded.set('us-macro/CPI', new Map([[undefined, series(bundled)]]));
    expect(dataset.series({ id: 'CPI' })?.indicator).toBe(mine);
    expect(dataset.missing(refs)).toEqual([capex]);
  });

  it('means the default entity when none is named', () => {
    const observations: Observations = new Map([
      ['MSFT', series(capex, 'MSFT')],
      ['META', series(capex, 'META')],
    ]);
    const dataset = createDataset(packs, () => observations);
    expect(dataset.series({ id: 'CAPEX' })?.entity).toBe('MSFT');
    expect(dataset.series({ id: 'CAPEX', entity: 'META' })?.entity).toBe('META');
    expect(dataset.series({ id: 'CAPEX', entity: 'IBM' })).toBeUndefined();
  });
});
