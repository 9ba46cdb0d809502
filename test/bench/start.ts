// How long a command takes from nothing, and the memory it holds: ours, Node itself, and markdownlint-cli2.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CLI } from './ours.ts';
import { markdownlintCommand } from './peers.mjs';
import { machine, ms, printTable } from './timing.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'thesis-lens-start-'));
const note = path.join(folder, 'note.md');
writeFileSync(note, '# Note\n\nUnemployment rose to 4.3% in July 2024.\n');
const commands: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'thesis-lens --help': [CLI, '--help'],
  'thesis-lens eval': [CLI, 'eval', 'last(UNRATE) > 4'],
  'thesis-lens check': [CLI, 'check', note],
  'markdownlint-cli2': [
    markdownlintCommand,
    '--config',
    path.join(folder, 'none.markdownlint-cli2.jsonc'),
    note,
  ],
};
writeFileSync(path.join(folder, 'none.markdownlint-cli2.jsonc'), '{}');
const ROUNDS = 15;

console.log(`${machine()}\n`);
const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
// In turn, so that whatever else the machine does falls on all of them.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, args] of Object.entries(commands)) {
    const start = performance.now();
    spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' });
    times.get(name)?.push(performance.now() - start);
  }
}
rmSync(folder, { recursive: true });
const rows = [...times].map(([name, list]) => {
  const sorted = list.toSorted((a, b) => a - b);
  return [name, ms(sorted[0] ?? 0), ms(sorted[ROUNDS >> 1] ?? 0)];
});
printTable(['from nothing', 'best ms', 'median ms'], rows);
