// `npm run bench hazards`: ten times the length may take ten times as long; more is a pattern to look for. Beside it what
// bare parsing takes for the longer one.

import { LONG_INPUTS } from './longInputs.ts';
import { ours } from './ours.ts';
import { parse } from './peers.mjs';
import { machine, ms, printTable } from './timing.ts';

const SHORT = 3_000;
const FACTOR = 10;
const ROUNDS = 3;
const MOST_ROWS = 12;

const { checkAfresh } = await ours();

async function best(run: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Once: some of these cost a bare parser the square of their length, some its stack. */
function bare(text: string): string {
  const start = performance.now();
  try {
    parse(text);
    return ms(performance.now() - start);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

console.log(`${machine()}\n`);
const rows: { growth: number; cells: string[] }[] = [];
for (const [name, text] of LONG_INPUTS) {
  const short = await best(() => checkAfresh(text(SHORT)));
  const long = await best(() => checkAfresh(text(SHORT * FACTOR)));
  const growth = long / short / FACTOR;
  rows.push({ growth, cells: [name, ms(short), ms(long), growth.toFixed(1), bare(text(SHORT * FACTOR))] });
}
rows.sort((a, b) => b.growth - a.growth);
console.log(`${rows.length} inputs, those that grow most first`);
printTable(
  ['', '3 kB ms', '30 kB ms', 'times linear', 'bare parsing ms'],
  rows.slice(0, MOST_ROWS).map(({ cells }) => cells),
);
