// How long one evaluation over 15,000 daily points takes, warm, bundled as it ships: unbundled, every import is a call.
// `npx esbuild test/bench/formula.ts --bundle --platform=node --format=esm | node --input-type=module`

import { daily, evaluating, series, sourceOf } from '../unit/formula/build.ts';

const POINTS = 15_000;
const WARM_UP = 200;
const RUNS = 200;

const wave = Array.from({ length: POINTS }, (_, i) => 4 + Math.sin(i / 50) + ((i * 7_919) % 13) / 10);
const source = sourceOf(
  daily('LONG', '1966-01-03', wave, { decimals: 2 }),
  daily(
    'SHORT',
    '1966-01-03',
    wave.map((value) => value * 0.9),
    { decimals: 2 },
  ),
  daily(
    'PRICE',
    '1966-01-03',
    wave.map((value) => value * 100),
    { unit: 'index', kind: 'price', aggregate: 'end', decimals: 2 },
  ),
  series('RATE', 'M', '1966-01', wave.slice(0, 690)),
);
const evaluate = evaluating(source, '2023-07-05');

const FORMULAS = [
  'last(LONG) > 4',
  'first(LONG > 4.5, after 2007)',
  'streak(LONG > 4) >= 18',
  'longest(LONG > 4, last 50y) > 10',
  'is_max(PRICE, last 14y)',
  'avg(LONG, last 30y) > 4',
  'last(LONG - SHORT) < 0',
  'count(LONG - SHORT < 0.4, all) > 3',
  'last(drawdown(PRICE)) <= -35',
  'pct(PRICE, last 12m) > 3',
  'corr(PRICE.pch, SHORT.chg, last 250obs) < -0.2',
  'last(PRICE.pc1) > 3',
  'last(ma(PRICE, 200obs)) > 100',
  'frac(monthly(LONG, avg) > RATE, all) > 3',
  'median(PRICE, all) > 3',
  'rank(change(RATE, each), 2010, among=years) = 1',
  'rank(change(RATE, each), 2010-05, among=months) = 1',
];

for (const formula of FORMULAS) {
  for (let i = 0; i < WARM_UP; i++) evaluate(formula);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    evaluate(formula);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(`${(times[RUNS / 2] ?? 0).toFixed(2)} ms  ${formula}`);
}
