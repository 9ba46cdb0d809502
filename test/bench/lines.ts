// `npm run bench lines`: the memory of `check --jsonl` over 100,000 lines, which must not grow with their number.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { noteOf } from './notes.ts';
import { CLI } from './ours.ts';
import { machine, printTable } from './timing.ts';

const LINES = 100_000;
const LOOKS = 10;

console.log(`${machine()}\n`);
const child = spawn(process.execPath, [CLI, 'check', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
let answered = 0;
const rows: string[][] = [];
const start = performance.now();
child.stdout.on('data', (chunk: Buffer) => {
  for (const byte of chunk) {
    if (byte !== 10) continue;
    answered += 1;
    if (answered % (LINES / LOOKS) !== 0) continue;
    const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? '0';
    rows.push([
      String(answered),
      (Number(rss) / 1024).toFixed(0),
      ((performance.now() - start) / 1000).toFixed(1),
    ]);
  }
});
for (let id = 0; id < LINES; id += 1) {
  // A short note of its own on each line: nothing to be remembered.
  const text = `${noteOf(100, id % 4 === 0 ? 'ja' : 'en', id)}\nLine ${id} says no more.`;
  if (!child.stdin.write(`${JSON.stringify({ id, text })}\n`)) await once(child.stdin, 'drain');
}
child.stdin.end();
await once(child, 'close');
printTable(['lines answered', 'RSS MB', 'seconds'], rows);
