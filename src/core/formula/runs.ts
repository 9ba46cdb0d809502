// Every row of the table of functions at work.

import type { FunctionKey } from './functions.ts';
import type { Run } from './machine.ts';
import { across } from './run-across.ts';
import { CONDITION_RUNS } from './run-conditions.ts';
import { EXTREME_RUNS } from './run-extremes.ts';
import { followed } from './run-followed.ts';
import { PAIR_RUNS } from './run-pairs.ts';
import { rank } from './run-rank.ts';
import { SCALAR_RUNS } from './run-scalar.ts';
import { SERIES_RUNS } from './run-series.ts';

/** `sole` and `atleast` combine tests and are examined part by part instead. */
export type CombiningKey = 'sole' | 'atleast';

export const RUNS: Readonly<Record<Exclude<FunctionKey, CombiningKey>, Run>> = {
  ...SERIES_RUNS,
  ...SCALAR_RUNS,
  ...EXTREME_RUNS,
  ...PAIR_RUNS,
  ...CONDITION_RUNS,
  across,
  rank,
  followed,
};
