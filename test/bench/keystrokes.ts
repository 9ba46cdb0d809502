// From a key pressed to a new analysis, in notes of three lengths, and the memory that holds.

import { noteOf } from './notes.ts';
import { ours } from './ours.ts';
import { machine, ms, printTable, timed } from './timing.ts';

const LETTERS = 'the rate rose to 4.5% in May';
const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);

console.log(`${machine()}\n`);
const { check } = await ours();
const rows: string[][] = [];
for (const [name, length] of [
  ['20 kB', 20_000],
  ['250 kB', 250_000],
  ['1 MB', 1_000_000],
] as const) {
  const note = noteOf(length);
  const before = performance.now();
  const claims = await check(note);
  const first = performance.now() - before;
  // Into the middle of a paragraph, one character a check.
  const at = note.indexOf('. ', length / 2) + 2;
  let typed = '';
  const { median, worst } = await timed(
    (round) => {
      typed += LETTERS[round % LETTERS.length];
      return check(note.slice(0, at) + typed + note.slice(at));
    },
    60,
    3000,
  );
  collect();
  const heap = (process.memoryUsage().heapUsed / 2 ** 20).toFixed(0);
  rows.push([name, String(claims), ms(first), ms(median), ms(worst), heap]);
}
printTable(['edit in a note of', 'claims', 'first ms', 'median ms', 'worst ms', 'heap MB'], rows);
