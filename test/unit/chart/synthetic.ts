/** Made-up series with shapes worth drawing. They stand for nothing. */
import type { Judged } from '../../../src/core/chart/answer.ts';
import { type ChartSetting, chartModel } from '../../../src/core/chart/build.ts';
import type { ChartModel } from '../../../src/core/chart/model.ts';
import type { ChartWords } from '../../../src/core/chart/words.ts';
import type { EvidenceLine, Found, Needed } from '../../../src/core/formula/evaluation.ts';
import { dayOf, type Frequency, parseIsoDay, periodStart } from '../../../src/core/indicators/period.ts';
import { english } from './english.ts';

/** Monthly from January 2000: a wave around `level`, with a small repeating ripple. */
export function monthly(formula: string, months: number, unit = '%', level = 5): EvidenceLine {
  const days = Array.from({ length: months }, (_, at) =>
    periodStart({ frequency: 'M', ordinal: 2000 * 12 + at }),
  );
  return { formula, unit, frequency: 'M', days, values: days.map((_, at) => wave(at, 40, level)) };
}

/** Daily from 1 January 1980, every day. */
export function daily(formula: string, length: number, unit = '%'): EvidenceLine {
  const first = dayOf(1980, 1, 1);
  const days = Array.from({ length }, (_, at) => first + at);
  return { formula, unit, frequency: 'D', days, values: days.map((_, at) => wave(at, 1500, 4)) };
}

export function lineOf(
  frequency: Frequency,
  days: readonly number[],
  values: readonly number[],
): EvidenceLine {
  return { formula: 'S', unit: 'index', frequency, days, values };
}

function wave(at: number, period: number, level: number): number {
  return level * (1 + 0.4 * Math.sin((at / period) * 2 * Math.PI) + 0.06 * Math.sin(at * 12.9898));
}

interface Claim {
  readonly lines: readonly EvidenceLine[];
  readonly found?: Found;
  readonly needed?: Needed;
  readonly then?: number;
  readonly now?: number;
  readonly window?: readonly [string, string];
  readonly seams?: readonly string[];
}

export const NOTHING_FOUND: Found = { value: null, unit: null, date: null, window: null, vintage: null };

/** A judgement that left these lines. */
export function judged(claim: Claim): Judged {
  const found = claim.found ?? NOTHING_FOUND;
  const needed = claim.needed ?? null;
  const window = claim.window ? { from: claim.window[0], to: claim.window[1] } : null;
  const ref = { id: 'S' };
  return {
    found,
    needed,
    then: { value: claim.then ?? found.value },
    now: { value: claim.now ?? found.value },
    evaluation: {
      formula: 'last(S) > 0',
      type: 'Test',
      truth: true,
      found,
      needed,
      margin: null,
      used: [{ ref, frequency: 'M', from: '2000-01', to: '2020-01', seams: claim.seams ?? [] }],
      window,
      lines: claim.lines,
      parts: [],
      reasons: [],
      problems: [],
    },
  };
}

export function modelOf(
  claim: Claim,
  setting: Partial<ChartSetting> = {},
  words: ChartWords = english,
): ChartModel {
  const model = chartModel(judged(claim), { key: 'claim-1', recessions: [], ...setting }, words);
  if (!model) throw new Error('nothing to draw');
  return model;
}

export function found(value: number, date: string, unit = '%'): Found {
  return { value, unit, date, window: null, vintage: null };
}

export function day(iso: string): number {
  const parsed = parseIsoDay(iso);
  if (parsed === undefined) throw new Error(`no day: ${iso}`);
  return parsed;
}

/** "It stood at 6 in June 2008": one observation against the note's number, and all that a chart can show with it. */
export function pointClaim(words: ChartWords = english): ChartModel {
  const line = { ...monthly('RATE', 200), threshold: 7.4 };
  const at = line.days.indexOf(day('2008-06-01'));
  return modelOf(
    {
      lines: [line],
      found: found(line.values[at] ?? 0, '2008-06-01'),
      needed: { op: '~', value: 7.4, tolerance: 0.05 },
      then: 6.1,
      seams: ['2010-03'],
    },
    {
      title: 'A made-up rate',
      message: 'It was not.',
      source: 'Nobody, 2016',
      asOf: day('2008-09-10'),
      recessions: [{ from: day('2007-12-01'), to: day('2009-06-30') }],
    },
    words,
  );
}

/** "Below 5 throughout 2008 and 2009": a window and a threshold. */
export function windowClaim(words: ChartWords = english): ChartModel {
  return modelOf(
    {
      lines: [{ ...monthly('RATE', 200), threshold: 5 }],
      found: found(4.4, '2009-12-01'),
      needed: { op: '<', value: 5, tolerance: 0 },
      window: ['2008-01-01', '2009-12-31'],
    },
    { title: 'A made-up rate', asOf: day('2010-02-01') },
    words,
  );
}
