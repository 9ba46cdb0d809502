// `npm run bench scaling`: what a note costs by its length, and a vault by its size. Linear means one line in the last column.

import { noteOf } from './notes.ts';
import { ours } from './ours.ts';
import { machine, ms, printTable } from './timing.ts';

console.log(`${machine()}\n`);
const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);
const { checkAfresh } = await ours();
await checkAfresh(noteOf(20_000));

const single: string[][] = [];
for (const bytes of [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000]) {
  const note = noteOf(bytes);
  const start = performance.now();
  const claims = await checkAfresh(note);
  const took = performance.now() - start;
  single.push([`${bytes / 1000} kB`, String(claims), ms(took), ms((took / bytes) * 1e6)]);
}
printTable(['one note of', 'claims', 'ms', 'ms per MB'], single);

const SIZE = 10_000;
const vault: string[][] = [];
for (const notes of [1, 10, 100, 1000, 10_000]) {
  let largest = 0;
  const start = performance.now();
  for (let seed = 0; seed < notes; seed += 1) {
    await checkAfresh(noteOf(SIZE, seed % 4 === 0 ? 'ja' : 'en', seed));
    if (seed % 500 === 499) largest = Math.max(largest, process.memoryUsage().rss);
  }
  const took = performance.now() - start;
  collect();
  const heap = process.memoryUsage().heapUsed / 2 ** 20;
  const size = (notes * SIZE) / 1e6;
  vault.push([
    `${notes}`,
    `${size} MB`,
    ms(took),
    ms(took / size),
    heap.toFixed(0),
    (largest / 2 ** 20).toFixed(0),
  ]);
}
printTable(['vault of notes', 'size', 'ms', 'ms per MB', 'heap MB after', 'largest RSS MB'], vault);
