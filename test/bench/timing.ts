// Measuring: times in milliseconds, medians and worst cases of repeated runs.

import os from 'node:os';

export interface Timing {
  readonly median: number;
  readonly worst: number;
}

/** An engine compiles what it has run for a while, and an editor runs for hours: so long nobody looks at the clock. */
const WARM_MS = 3000;

/** Runs something again and again, warm, for about so long, at least `least` times. */
export async function timed(run: (round: number) => unknown, least = 5, budgetMs = 1500): Promise<Timing> {
  let round = 0;
  const warm = performance.now() + WARM_MS;
  for (; performance.now() < warm; round += 1) await run(round);
  const times: number[] = [];
  const until = performance.now() + budgetMs;
  for (; times.length < least || (performance.now() < until && times.length < 200); round += 1) {
    const start = performance.now();
    await run(round);
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? Number.NaN, worst: sorted.at(-1) ?? Number.NaN };
}

/** What the figures were measured on, and what else it had to do. */
export function machine(): string {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const load = os.loadavg()[0]?.toFixed(1);
  return `${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${memory} GB, Node ${process.version}, ${os.platform()}, load ${load}`;
}

export function ms(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

/** Prints rows below a heading, columns aligned. */
export function printTable(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [heading, ...rows];
  const widths = heading.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  for (const row of all) {
    console.log(
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    );
  }
  console.log();
}
