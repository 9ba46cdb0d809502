// `npm run bench scaling`: what a note costs by its length. Linear means one figure all down the last column.

import { noteOf } from './notes.ts';
import { ours } from './ours.ts';
import { machine, ms, printTable } from './timing.ts';

console.log(`${machine()}\n`);
const { checkAfresh } = await ours();
await checkAfresh(noteOf(20_000));

const rows: string[][] = [];
for (const bytes of [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000]) {
  const note = noteOf(bytes);
  const start = performance.now();
  const claims = await checkAfresh(note);
  const took = performance.now() - start;
  rows.push([`${bytes / 1000} kB`, String(claims), ms(took), ms((took / bytes) * 1e6)]);
}
printTable(['one note of', 'claims', 'ms', 'ms per MB'], rows);
