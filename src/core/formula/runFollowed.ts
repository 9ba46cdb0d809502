// How often one thing was followed by another.

import type { Day } from '../indicators/period.ts';
import { shiftDay } from './calendar.ts';
import { type CondColumn, FALSE, TRUE, UNKNOWN } from './column.ts';
import type { Truth } from './evaluation.ts';
import { type Run, scalarOf, see, unknownAt, unknownScalar } from './machine.ts';
import { printFormula } from './print.ts';
import { endOf, startOf } from './timeline.ts';

interface Onset {
  readonly from: Day;
  readonly to: Day;
  readonly sure: boolean;
}

/** Periods in which a condition began to hold; unsure where it or the period before is unknown. */
function onsetsOf({ axis, times, truths }: CondColumn): Onset[] {
  const onsets: Onset[] = [];
  for (let i = 1; i < truths.length; i++) {
    const [before, now] = [truths[i - 1], truths[i]];
    if (now === FALSE || before === TRUE) continue;
    const ordinal = times[i] ?? 0;
    const sure = now !== UNKNOWN && before !== UNKNOWN;
    onsets.push({ from: startOf(axis, ordinal), to: endOf(axis, ordinal), sure });
  }
  return onsets;
}

/** K: bounds over all that the unknown onsets could be. */
export const followed: Run = (call, spec, machine) => {
  const [one, other, within] = call.args;
  const { cond: causes } = machine.cond(one);
  const { cond: effects } = machine.cond(other);
  for (const cond of [causes, effects]) see(machine.trace, cond, { first: 0, last: cond.times.length - 1 });
  if (within?.kind !== 'duration') return unknownScalar(spec, []);
  const { count, unit } = within;
  if (unit === 'obs')
    return unknownScalar(spec, [], { code: 'too-fine', of: printFormula(call), period: `${count}obs` });
  const later = onsetsOf(effects);
  const outcome = ({ from }: Onset): Truth => {
    const until = shiftDay(from, count, unit);
    const inside = later.filter((effect) => effect.from <= until && effect.to >= from);
    if (inside.some(({ sure }) => sure)) return true;
    return inside.length > 0 ? 'unknown' : false;
  };
  const old = onsetsOf(causes).filter(({ from }) => shiftDay(from, count, unit) <= machine.clock.now);
  const outcomes = old.map((onset) => ({ sure: onset.sure, outcome: outcome(onset) }));
  const how = (sure: boolean, truth: Truth) =>
    outcomes.filter((each) => each.sure === sure && each.outcome === truth).length;
  const sure = outcomes.filter((each) => each.sure).length;
  machine.trace.sample = sure;
  if (sure === 0) {
    return unknownScalar(spec, [], { code: 'too-few', of: printFormula(call), period: 'no onset so far' });
  }
  const mayFail = how(false, false) + how(false, 'unknown');
  const mayHold = how(false, true) + how(false, 'unknown');
  const low = (how(true, true) / (sure + mayFail)) * 100;
  const high = ((how(true, true) + how(true, 'unknown') + mayHold) / (sure + mayHold)) * 100;
  const gap = causes.truths.indexOf(UNKNOWN);
  const why =
    gap < 0
      ? unknownAt(effects, effects.truths.indexOf(UNKNOWN), printFormula(call))
      : unknownAt(causes, gap, printFormula(call));
  return scalarOf(spec, [], { low, high }, { why });
};
