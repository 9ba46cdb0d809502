// The measured revision tolerances, measured again: two vintages of the same figures, side by side.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Vintage } from '../../../src/core/indicators/series.ts';
import { REVISIONS } from '../../../src/core/verdict/revision.ts';
import { shippedPacks } from '../formula/packs.ts';

const packs = shippedPacks();

/** Figures by period. */
type Figures = ReadonlyMap<number, number>;

const figuresOf = ({ times, values }: Vintage): Figures =>
  new Map(
    Array.from(times, (time, i): [number, number] => [time, values[i]!]).filter(([, x]) => !Number.isNaN(x)),
  );

/** What nine in ten of the sizes do not exceed. */
function nineInTen(sizes: readonly number[]): number {
  const sorted = sizes.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.9) - 1] ?? Number.NaN;
}

const shared = (older: Figures, newer: Figures, last: number) =>
  [...older.keys()].filter((time) => newer.has(time)).slice(-last);

function pointsMoved(
  older: Figures,
  newer: Figures,
  last: number,
  of: (x: Figures, t: number) => number,
): number {
  const moved = shared(older, newer, last).map((time) => Math.abs(of(older, time) - of(newer, time)));
  return nineInTen(moved.filter((size) => !Number.isNaN(size)));
}

const itself = (x: Figures, time: number) => x.get(time) ?? Number.NaN;
const overTwelve = (x: Figures, time: number) => 100 * (itself(x, time) / itself(x, time - 12) - 1);
const levelMoved = (older: Figures, newer: Figures, last: number) =>
  nineInTen(shared(older, newer, last).map((time) => Math.abs(older.get(time)! / newer.get(time)! - 1)));

describe('national accounts, from vintages that ship', () => {
  const vintages = (id: string) => packs.series({ id })!.vintages.map(figuresOf);
  const { points, relative, fresh } = REVISIONS['national-accounts'];

  it('growth', () => {
    const [march2025, , may2026, ...later] = vintages('A191RL1Q225SBEA');
    const newest = later.at(-1)!;
    expect(pointsMoved(may2026!, newest, 32, itself)).toBeCloseTo(points, 9);
    expect(pointsMoved(march2025!, newest, 16, itself)).toBeCloseTo(0.6, 9);
    const freshest = shared(may2026!, newest, 4).map((time) =>
      Math.abs(itself(may2026!, time) - itself(newest, time)),
    );
    expect(Math.max(...freshest)).toBeCloseTo(fresh!, 9);
  });

  it('levels', () => {
    const [july2026, september2026] = vintages('GDPC1').slice(-2);
    const level = levelMoved(july2026!, september2026!, 12);
    expect(level).toBeCloseTo(0.0043, 4);
    expect(level).toBeLessThan(relative);
  });
});

const RAW = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const OLDER = `${RAW}sivamsapingali__Codex_Macro-Monitor/`;
const NEWER = `${RAW}wjackson92__macroeconomic-factor-analysis/2026-07-MD.csv`;

const rowsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split(','));

/** A column of `date,value` lines with ISO dates. */
const older = (id: string): Figures =>
  new Map(
    rowsOf(`${OLDER}${id}.csv`)
      .filter(([date = '', value]) => /^\d{4}-/.test(date) && value !== '' && value !== '.')
      .map(([date = '', value]) => [Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)), Number(value)]),
  );

/** A column of the wide file, whose dates are written month/day/year. */
function newer(id: string): Figures {
  const [head = [], , ...rows] = rowsOf(NEWER);
  const column = head.indexOf(id);
  return new Map(
    rows
      .filter((row) => row[0] && row[column])
      .map((row): [number, number] => {
        const [month, , year] = row[0]!.split('/').map(Number);
        return [year! * 12 + month!, Number(row[column])];
      }),
  );
}

/** A file of `date,value` lines, whatever its heading. */
const copy = (file: string): Figures =>
  new Map(
    rowsOf(RAW + file).flatMap(([date = '', value = '']): [number, number][] =>
      /^\d{4}-\d\d/.test(date) && value !== ''
        ? [[Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)), Number(value)]]
        : [],
    ),
  );

const toNext = (x: Figures, time: number) => itself(x, time) - itself(x, time - 1);

describe.skipIf(!existsSync(NEWER))('first prints, from copies of one summer and later ones', () => {
  it('benchmark: the newest two changes of payrolls, as a share of their level', () => {
    const september = copy('_transcribed/PAYEMS_tail_2026.csv');
    const moved = [
      copy('jonsflow__risk-model/fred/PAYEMS.csv'),
      newer('PAYEMS'),
      copy('LeopoldN__liberalmarkets/PAYEMS.csv'),
    ].flatMap((first) =>
      shared(first, september, 2).map(
        (time) => Math.abs(toNext(first, time) - toNext(september, time)) / itself(september, time),
      ),
    );
    expect(Math.max(...moved)).toBeCloseTo(REVISIONS.benchmark.step!, 4);
  });

  it('sample: home building', () => {
    const first = copy('andrewsrh2006-droid__transformer-signal-tool/raw/HOUST.csv');
    const moved = levelMoved(first, newer('HOUST'), 2);
    expect(moved).toBeGreaterThan(REVISIONS.minor.relative);
    expect(moved).toBeLessThan(REVISIONS.sample.relative);
  });
});

describe.skipIf(!existsSync(NEWER))('monthly figures, from copies of December 2025 and July 2026', () => {
  it('seasonal: consumer prices', () => {
    const moved = pointsMoved(older('CPIAUCSL'), newer('CPIAUCSL'), 60, overTwelve);
    expect(moved).toBeCloseTo(0.02, 2);
    expect(moved).toBeLessThan(REVISIONS.seasonal.points);
    expect(levelMoved(older('CPIAUCSL'), newer('CPIAUCSL'), 60)).toBeCloseTo(0.0004, 4);
  });

  it('minor: money supply', () => {
    expect(pointsMoved(older('M2SL'), newer('M2SL'), 60, overTwelve)).toBeCloseTo(REVISIONS.minor.points, 1);
    const level = levelMoved(older('M2SL'), newer('M2SL'), 60);
    expect(level).toBeCloseTo(0.003, 3);
    expect(level).toBeLessThan(REVISIONS.minor.relative);
  });
});
