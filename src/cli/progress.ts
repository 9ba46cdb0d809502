import { terminalOf } from './terminal.ts';
import { shortened } from './textWidth.ts';

/** How far long work has come, on stderr and only where somebody can see it. */
export interface Progress {
  /** Says that `done` of all are finished and what is next; redraws at most ten times a second. */
  at(done: number, next: string): void;
  /** Takes the line away before something else is printed. */
  clear(): void;
}

const SILENT: Progress = { at: () => undefined, clear: () => undefined };
const BAR = 20;
const REDRAW_MS = 100;
/** Work that is over sooner needs no bar. */
const PATIENCE_MS = 500;

export function progressOf(total: number, quiet: boolean): Progress {
  const terminal = terminalOf(process.stderr);
  if (!terminal || quiet || total < 2) return SILENT;
  const started = performance.now();
  let drawn = 0;
  let shown = false;
  return {
    at(done, next) {
      const now = performance.now();
      if (now - started < PATIENCE_MS || now - drawn < REDRAW_MS) return;
      drawn = now;
      shown = true;
      const full = Math.round((done / total) * BAR);
      const bar = '█'.repeat(full) + '░'.repeat(BAR - full);
      const line = shortened(`${bar} ${done}/${total} ${next}`, terminal.width - 1);
      process.stderr.write(`\r\u001b[K${line}`);
    },
    clear() {
      if (shown) process.stderr.write('\r\u001b[K');
      shown = false;
      drawn = 0;
    },
  };
}
