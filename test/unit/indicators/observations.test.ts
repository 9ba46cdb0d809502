import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeObservations } from '../../../src/core/indicators/decodeObservations.ts';
import type { Indicator } from '../../../src/core/indicators/indicator.ts';
import type { Frequency } from '../../../src/core/indicators/period.ts';
import type { Column } from '../../../src/packs/column.ts';
import { encode } from '../../../src/packs/encode.ts';

const indicator = (frequency: Frequency) => ({ id: 'X', frequency }) as Indicator;
const file = (frequency: Frequency, ...series: readonly object[]) =>
  JSON.stringify({ version: 1, id: 'X', frequency, series });
const decode = (text: string, frequency: Frequency = 'M') =>
  decodeObservations(text, indicator(frequency), 'X.json');
const month = { start: '2026-01', decimals: 1, figures: [34, 4, null, -3] };

/** Figures as agencies print them: a whole number of some power of ten, or none. */
const figure = (decimals: number) =>
  fc.option(
    fc.integer({ min: -1e12, max: 1e12 }).map((whole) => whole / 10 ** decimals),
    { nil: Number.NaN, freq: 8 },
  );

const FIRST: Record<Frequency, number> = { A: 1800, Q: 1950 * 4, M: 1913 * 12, W: 3, D: -9000 };

const column = fc
  .tuple(fc.constantFrom<Frequency>('A', 'Q', 'M', 'W', 'D'), fc.integer({ min: 0, max: 3 }))
  .chain(([frequency, decimals]) =>
    fc
      .tuple(
        fc.array(fc.tuple(figure(decimals), fc.integer({ min: 1, max: 40 })), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.integer({ min: 0, max: 500 }),
      )
      .map(([rows, offset]): Column => {
        let time = FIRST[frequency] + offset;
        const figures = new Map<number, number>();
        for (const [value, gap] of rows) {
          figures.set(time, value);
          time += frequency === 'D' ? gap : frequency === 'W' ? 7 : 1;
        }
        return { label: '', file: '', frequency, figures };
      }),
  );

describe('observations', () => {
  it('come back as they were, to the last digit', () => {
    fc.assert(
      fc.property(column, (given) => {
        const result = decode(file(given.frequency, { vintages: [encode(given)] }), given.frequency);
        expect(result.ok).toBe(true);
        if (!result.ok) return;
        const { times, values } = result.value.get(undefined)!.vintages[0]!;
        expect([...times]).toEqual([...given.figures.keys()]);
        expect([...values]).toEqual([...given.figures.values()]);
      }),
    );
  });

  it('of months keep the closes behind them', () => {
    const bar = { open: 10.25, high: 14, low: 8.5, mean: 11.5, days: 20, highDay: 20467, lowDay: 20473 };
    const given: Column = {
      label: '',
      file: '',
      frequency: 'M',
      figures: new Map([[24312, 12.5]]),
      bars: new Map([[24312, bar]]),
    };
    const result = decode(file('M', { vintages: [encode(given)] }));
    const bars = result.ok ? result.value.get(undefined)!.vintages[0]!.bars! : undefined;
    expect(
      bars && Object.fromEntries(Object.entries(bars).map(([name, column]) => [name, column[0]])),
    ).toEqual(bar);
  });

  it('hold a period without a figure as not a number, and go on from the figure before it', () => {
    const result = decode(file('M', { vintages: [month] }));
    expect(result.ok && [...result.value.get(undefined)!.vintages[0]!.values]).toEqual([
      3.4,
      3.8,
      Number.NaN,
      3.5,
    ]);
  });

  it('are kept apart by entity and by vintage', () => {
    const vintages = [
      { published: '2026-01-01', ...month },
      { published: '2026-02-01', label: 'second', ...month },
    ];
    const result = decode(file('M', { entity: 'A', vintages }, { entity: 'B', vintages: [month] }));
    expect(result.ok && [...result.value.keys()]).toEqual(['A', 'B']);
    expect(result.ok && result.value.get('A')!.vintages.map(({ label }) => label)).toEqual([
      undefined,
      'second',
    ]);
  });
});

describe('a bad file of observations is refused with its place', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['no JSON', 'nonsense', 'X.json: expected JSON'],
    [
      'another version',
      file('M', { vintages: [month] }).replace('"version":1', '"version":2'),
      'X.json version: expected 1',
    ],
    [
      'another indicator',
      file('M', { vintages: [month] }).replace('"X"', '"Y"'),
      'X.json id: expected X at frequency M, found Y',
    ],
    ['another frequency', file('Q', { vintages: [month] }), 'X.json id: expected X at frequency M'],
    [
      'a start of another frequency',
      file('M', { vintages: [{ ...month, start: '2026Q1' }] }),
      'series.0.vintages.0: expected a start of frequency M',
    ],
    [
      'a figure that is text',
      file('M', { vintages: [{ ...month, figures: [1, '2'] }] }),
      'X.json series.0.vintages.0.figures: expected one whole number or null',
    ],
    ['no figures', file('M', { vintages: [{ ...month, figures: [] }] }), 'and at least one'],
    ['gaps in months', file('M', { vintages: [{ ...month, gaps: [1, 1, 1] }] }), 'gaps for daily figures'],
    [
      'one entity twice',
      file('M', { entity: 'A', vintages: [month] }, { entity: 'A', vintages: [month] }),
      'each entity once',
    ],
    [
      'vintages out of order',
      file('M', { vintages: [month, { published: '2026-01-01', ...month }] }),
      'vintages oldest first',
    ],
    [
      'an unknown property',
      file('M', { vintages: [{ ...month, scale: 2 }] }),
      'X.json series.0.vintages.0.scale: expected',
    ],
  ];

  it.each(cases)('%s', (_what, text, message) => {
    const result = decode(text);
    expect(result.ok).toBe(false);
    const {
      file: at,
      place,
      expected,
      found,
    } = result.ok ? { file: '', place: '', expected: '', found: '' } : result.problems[0]!;
    expect(`${at}${place === undefined ? '' : ` ${place}`}: expected ${expected}, found ${found}`).toContain(
      message,
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !decode(text).ok));
  });
});
