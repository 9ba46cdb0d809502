// `[NOTES=10000] npm run bench vault`: the command line over a folder of notes of 10 kB in one pass: time, the most memory
// it ever held, the progress it showed, and how long Ctrl-C takes to stop it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noteOf } from './notes.ts';
import { CLI } from './ours.ts';
import { machine, ms, printTable } from './timing.ts';

const NOTES = Number(process.env.NOTES ?? 10_000);
const SIZE = 10_000;
const PER_FOLDER = 100;
const INTERRUPTS = 5;

const vault = mkdtempSync(path.join(tmpdir(), 'thesis-lens-vault-'));
for (let seed = 0; seed < NOTES; seed += 1) {
  const folder = path.join(vault, String(Math.floor(seed / PER_FOLDER)).padStart(3, '0'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${seed}.md`), noteOf(SIZE, seed % 4 === 0 ? 'ja' : 'en', seed));
}

/** Colour is forced, so that progress is shown to a pipe. */
function start() {
  const env = { ...process.env, FORCE_COLOR: '1' };
  return spawn(process.execPath, [CLI, 'check', vault, '--format', 'json'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

console.log(`${machine()}\n`);
const child = start();
const began = performance.now();
let redraws = 0;
let bytes = 0;
let peak = 0;
child.stderr.on('data', (chunk: Buffer) => {
  redraws += chunk.toString().split('\r').length - 1;
});
child.stdout.on('data', (chunk: Buffer) => {
  bytes += chunk.length;
});
const look = setInterval(() => {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? peak);
}, 200);
child.on('exit', () => clearInterval(look));
const [code] = await once(child, 'close');
const seconds = (performance.now() - began) / 1000;
printTable(
  ['notes', 'exit', 'seconds', 'ms per MB', 'peak RSS MB', 'MB answered', 'redraws'],
  [
    [
      ...[String(NOTES), String(code), seconds.toFixed(1), ms((seconds * 1e9) / (NOTES * SIZE))],
      ...[(peak / 1024).toFixed(0), (bytes / 1e6).toFixed(0), String(redraws)],
    ],
  ],
);

const stops: string[][] = [];
for (let round = 1; round <= INTERRUPTS; round += 1) {
  const interrupted = start();
  interrupted.stdout.resume();
  await once(interrupted.stderr, 'data'); // it is at work once it shows progress
  interrupted.stderr.resume();
  const sent = performance.now();
  interrupted.kill('SIGINT');
  const [stopped] = await once(interrupted, 'exit');
  stops.push([String(round), String(stopped), ms(performance.now() - sent)]);
}
printTable(['Ctrl-C', 'exit', 'ms until it ended'], stops);
rmSync(vault, { recursive: true });
