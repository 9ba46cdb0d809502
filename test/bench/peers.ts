// Side by side in one run: our whole check of a note, and what other tools do with the same note. The unit is bare parsing.

import { englishWords, noteOf } from './notes.ts';
import { ours } from './ours.ts';
import { parse, peers } from './peers.mjs';
import { machine, ms, printTable, timed } from './timing.ts';

const NOTES: readonly (readonly [name: string, note: string, japanese: boolean])[] = [
  ['1k English words', englishWords(1_000), false],
  ['10k English words', englishWords(10_000), false],
  ['50k English words', englishWords(50_000), false],
  ['4k Japanese characters', noteOf(4_000, 'ja'), true],
  ['40k Japanese characters', noteOf(40_000, 'ja'), true],
];
/** Tools that take minutes on the longest notes are spared them. */
const PATIENCE = 70_000;

console.log(`${machine()}\nMedians in ms, and how many times bare remark-parse + gfm of the same note.\n`);
const { check, checkAfresh } = await ours();
for (const [name, note, japanese] of NOTES) {
  // A word more each time: an editor never asks twice for the same note, and nobody may answer from memory.
  const fresh = (round: number): string => `${note}\n\n${round} and one more.`;
  const cold = performance.now();
  const claims = await checkAfresh(note);
  const coldMs = performance.now() - cold;
  const bare = await timed((round) => parse(fresh(round)));
  const rows: string[][] = [];
  const row = (tool: string, { median, worst }: { median: number; worst: number }): void => {
    rows.push([tool, ms(median), ms(worst), `${(median / bare.median).toFixed(1)} ×`]);
  };
  row('remark-parse + gfm', bare);
  const whole = await timed((round) => checkAfresh(fresh(round)));
  row('Thesis Lens, nothing remembered', whole);
  row('Thesis Lens, after an edit', await timed((round) => check(fresh(round))));
  for (const [tool, lint] of Object.entries(peers)) {
    if (note.length > PATIENCE && tool !== 'markdownlint' && tool !== 'remark-lint') continue;
    if (tool.startsWith('textlint') !== japanese && tool !== 'markdownlint' && tool !== 'remark-lint')
      continue;
    row(tool, await timed((round) => lint(fresh(round)), 3));
  }
  const unit = japanese ? 4000 : 1000;
  const beyond = ((whole.median - bare.median) / (japanese ? note.length : note.split(/\s+/).length)) * unit;
  console.log(
    `${name}: ${note.length} characters, ${claims} claims, first check ${ms(coldMs)} ms; ` +
      `beyond the parser ${ms(beyond)} ms per ${unit} ${japanese ? 'characters' : 'words'}`,
  );
  printTable(['', 'median', 'worst', 'of bare parsing'], rows);
}
