import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeObservations } from '../../../src/core/indicators/decodeObservations.ts';
import { isoDay, printPeriod } from '../../../src/core/indicators/period.ts';
import type { Vintage } from '../../../src/core/indicators/series.ts';
import { observationsText } from './observationsText.ts';
import { shippedIndicators } from './shipped.ts';

const folder = fileURLToPath(new URL('../../../media/packs/us-macro', import.meta.url));
const indicators = shippedIndicators('us-macro');

/** Every vintage of an indicator by its day of publication, figures by quarter. */
function vintagesOf(id: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const indicator = indicators.find((each) => each.id === id)!;
  const decoded = decodeObservations(observationsText(folder, id)!, indicator, id);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems));
  return new Map(
    decoded.value.get(undefined)!.vintages.map((each) => [isoDay(each.published!), figuresOf(each)]),
  );
}

function figuresOf({ times, values }: Vintage): ReadonlyMap<string, number> {
  return new Map([...times].map((ordinal, at) => [printPeriod({ frequency: 'Q', ordinal }), values[at]!]));
}

const code = (line: string) => (line === 'A191RL' ? 'A191RL1Q225SBEA' : `${line}2Q224SBEA`);

/** Growth of real GDP at an annual rate, unrounded, from the levels of the same vintage. */
function growth(levels: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const quarters = [...levels.keys()];
  return new Map(
    quarters
      .slice(1)
      .map((quarter, at) => [quarter, ((levels.get(quarter)! / levels.get(quarters[at]!)!) ** 4 - 1) * 100]),
  );
}

/** Sums of components over the quarters that all of them have. */
function sums(published: string, lines: readonly string[]): ReadonlyMap<string, number> {
  const parts = lines.map((line) => vintagesOf(code(line)).get(published)!);
  const quarters = [...parts[0]!.keys()].filter((quarter) => parts.every((part) => part.has(quarter)));
  return new Map(
    quarters.map((quarter) => [quarter, parts.reduce((sum, part) => sum + part.get(quarter)!, 0)]),
  );
}

const BY_EXPENDITURE = ['DPCERY', 'A006RY', 'A019RY', 'A822RY'];
const IN_SEVEN = ['DGDSRY', 'DSERRY', 'A008RY', 'A011RY', 'A014RY', 'A019RY', 'A822RY'];

describe('contributions add up to the growth of their own vintage', () => {
  it('after the annual update of September 2026: every quarter since 1998, within 0.05 of unrounded growth', () => {
    const unrounded = growth(vintagesOf('GDPC1').get('2026-09-30')!);
    const parts = sums('2026-09-30', BY_EXPENDITURE);
    expect(parts.size).toBe(114);
    for (const [quarter, sum] of parts) {
      // The levels begin with 1998Q1: its own growth would mix two vintages.
      if (quarter > '1998Q1')
        expect(Math.abs(sum - unrounded.get(quarter)!), quarter).toBeLessThanOrEqual(0.05);
    }
  });

  it('before it: seven components, every quarter since 2018Q2, within 0.05 of growth before rounding to a tenth', () => {
    const rounded = vintagesOf('A191RL1Q225SBEA').get('2026-05-28')!;
    const parts = sums('2026-05-28', IN_SEVEN);
    expect(parts.size).toBe(32);
    for (const [quarter, sum] of parts) {
      expect(Math.abs(sum - rounded.get(quarter)!), quarter).toBeLessThanOrEqual(0.05 + 0.05);
    }
  });

  it('the third estimate of 2024Q4, by every split that the table prints', () => {
    const total = vintagesOf('A191RL1Q225SBEA').get('2025-03-27')!;
    const of = (line: string) => vintagesOf(code(line)).get('2025-03-27')!;
    const splits: readonly (readonly [string, readonly string[]])[] = [
      ['DPCERY', ['DGDSRY', 'DSERRY']],
      ['A006RY', ['A007RY', 'A014RY']],
      ['A007RY', ['A008RY', 'A011RY']],
      ['A008RY', ['B009RY', 'Y033RY', 'Y001RY']],
      ['A019RY', ['A020RY', 'A021RY']],
      ['A822RY', ['A823RY', 'A829RY']],
    ];
    for (const [quarter, growthRate] of total) {
      const sum = BY_EXPENDITURE.reduce((all, line) => all + of(line).get(quarter)!, 0);
      expect(Math.abs(sum - growthRate), quarter).toBeLessThanOrEqual(0.07);
      for (const [whole, parts] of splits) {
        const added = parts.reduce((all, part) => all + of(part).get(quarter)!, 0);
        expect(Math.abs(added - of(whole).get(quarter)!), `${whole} ${quarter}`).toBeLessThan(0.025);
      }
    }
  });

  it('the third estimate of 2026Q1', () => {
    const lines = ['DPCERY', 'A008RY', 'A011RY', 'A014RY', 'A019RY', 'A822RY'];
    expect(sums('2026-06-25', lines).get('2026Q1')).toBeCloseTo(2.09, 10);
    expect(vintagesOf('A191RL1Q225SBEA').get('2026-06-25')!.get('2026Q1')).toBe(2.1);
  });
});

describe('vintages are kept apart', () => {
  it('one quarter has as many figures as it was published times', () => {
    const netExports = [...vintagesOf(code('A019RY'))].map(([day, figures]) => [day, figures.get('2026Q1')]);
    expect(netExports).toEqual([
      ['2025-03-27', undefined],
      ['2026-04-30', -1.3],
      ['2026-05-28', -1.25],
      ['2026-06-25', -0.37],
      ['2026-09-30', -0.04],
    ]);
  });

  it('every series of the release says when each of its figures was published, on days the group shares', () => {
    const group = indicators.filter(({ release }) => release === 'gdp').map(({ id }) => id);
    expect(group.length).toBeGreaterThan(20);
    const days = new Set(group.flatMap((id) => [...vintagesOf(id).keys()]));
    expect([...days].sort()).toEqual([
      '2025-03-27',
      '2026-02-20',
      '2026-04-30',
      '2026-05-28',
      '2026-06-25',
      '2026-07-30',
      '2026-09-30',
    ]);
  });

  it('the parts of "AI is the only growth engine" stand together in one vintage', () => {
    const terms = ['Y034RY', 'B985RY', 'DPCERY', 'A822RY', 'A019RY', 'A011RY', 'A191RL'].map(code);
    const days = terms.map(
      (id) => new Set([...vintagesOf(id)].filter(([, figures]) => figures.has('2026Q1')).map(([day]) => day)),
    );
    const shared = [...days[0]!].filter((day) => days.every((each) => each.has(day)));
    expect(shared.at(-1)).toBe('2026-06-25');
  });
});

it('published growth is what the levels give to a tenth, before and after the update', () => {
  for (const day of ['2026-07-30', '2026-09-30']) {
    const unrounded = growth(vintagesOf('GDPC1').get(day)!);
    for (const [quarter, rate] of vintagesOf('A191RL1Q225SBEA').get(day)!) {
      if (quarter < '1998Q2') continue;
      expect(Math.abs(rate - unrounded.get(quarter)!), `${day} ${quarter}`).toBeLessThanOrEqual(0.053);
    }
  }
});
