// `[NOTES=10000] npm run bench vault`: the command line over folders of notes of 10 kB, from one to so many: time, the most
// memory it ever held, the progress it showed, and how long Ctrl-C takes to stop it. Linear means one figure all down the
// column of ms of processor per MB, which other work on the machine disturbs less than the clock's.

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

const scratch = mkdtempSync(path.join(tmpdir(), 'thesis-lens-vault-'));

/** A folder of so many notes, three in four English, the rest Japanese. */
function vaultOf(notes: number): string {
  const vault = path.join(scratch, String(notes));
  for (let seed = 0; seed < notes; seed += 1) {
    const folder = path.join(vault, String(Math.floor(seed / PER_FOLDER)).padStart(3, '0'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${seed}.md`), noteOf(SIZE, seed % 4 === 3 ? 'ja' : 'en', seed));
  }
  return vault;
}

/** Colour is forced, so that progress is shown to a pipe. */
function start(vault: string) {
  const env = { ...process.env, FORCE_COLOR: '1' };
  return spawn(process.execPath, [CLI, 'check', vault, '--format', 'json'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Processor time of a running process, user and system; undefined once it is gone. Source: proc(5), fields 14 and 15. */
function cpuSeconds(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return undefined;
  }
}

async function pass(notes: number): Promise<string[]> {
  const began = performance.now();
  const child = start(vaultOf(notes));
  const started = performance.now();
  let redraws = 0;
  let bytes = 0;
  let peak = 0;
  let cpu = 0;
  child.stderr.on('data', (chunk: Buffer) => {
    redraws += chunk.toString().split('\r').length - 1;
  });
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  const look = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? peak);
    cpu = cpuSeconds(child.pid) ?? cpu;
  }, 50);
  child.on('exit', () => clearInterval(look));
  const [code] = await once(child, 'close');
  const took = performance.now() - started;
  const megabytes = (notes * SIZE) / 1e6;
  console.error(`${notes} notes: written in ${ms(started - began)} ms, read in ${ms(took)} ms`);
  return [
    ...[String(notes), `${megabytes} MB`, String(code), (took / 1000).toFixed(1), cpu.toFixed(1)],
    ...[ms((cpu * 1000) / megabytes), (peak / 1024).toFixed(0), (bytes / 1e6).toFixed(1), String(redraws)],
  ];
}

console.log(`${machine()}\n`);
const rows: string[][] = [];
for (let notes = 1; notes <= NOTES; notes *= 10) rows.push(await pass(notes));
printTable(
  ['notes', 'size', 'exit', 'seconds', 'CPU s', 'CPU ms per MB', 'peak RSS MB', 'MB answered', 'redraws'],
  rows,
);

const stops: string[][] = [];
for (let round = 1; round <= INTERRUPTS; round += 1) {
  const interrupted = start(path.join(scratch, String(NOTES)));
  interrupted.stdout.resume();
  await once(interrupted.stderr, 'data'); // it is at work once it shows progress
  interrupted.stderr.resume();
  const sent = performance.now();
  interrupted.kill('SIGINT');
  const [stopped] = await once(interrupted, 'exit');
  stops.push([String(round), String(stopped), ms(performance.now() - sent)]);
}
printTable(['Ctrl-C', 'exit', 'ms until it ended'], stops);
rmSync(scratch, { recursive: true });
