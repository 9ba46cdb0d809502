// Every row of the table of functions at work.

import type { FunctionKey } from './functions.ts';
import type { Run } from './machine.ts';
import { MEASURE_RUNS } from './measures.ts';
import { across } from './runAcross.ts';
import { CONDITION_RUNS } from './runConditions.ts';
import { EXTREME_RUNS } from './runExtremes.ts';
import { followed } from './runFollowed.ts';
import { PAIR_RUNS } from './runPairs.ts';
import { POINT_RUNS } from './runPoint.ts';
import { rank } from './runRank.ts';
import { SERIES_RUNS } from './runSeries.ts';

/** `sole` and `atleast` combine tests and are examined part by part instead. */
export type CombiningKey = 'sole' | 'atleast';

export const RUNS: Readonly<Record<Exclude<FunctionKey, CombiningKey>, Run>> = {
  ...SERIES_RUNS,
  ...POINT_RUNS,
  ...MEASURE_RUNS,
  ...EXTREME_RUNS,
  ...PAIR_RUNS,
  ...CONDITION_RUNS,
  across,
  rank,
  followed,
};
