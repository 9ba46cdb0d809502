import { once } from 'node:events';

/** Exit codes of a program that a signal stopped, as shells count them. */
export const INTERRUPTED = 130;
const PIPE_CLOSED = 141;

/** Whoever reads stdout may stop early (`| head`): then there is nothing left to say, and no reason to complain. */
export function leaveWhenPipeCloses(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(PIPE_CLOSED);
  });
}

/** Writes an answer, and waits while the reader is slower. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Says on stderr what is wrong, one line. */
export function complain(message: string): void {
  process.stderr.write(`thesis-lens: ${message}\n`);
}

/** A note this long may keep the processor for more than a blink, and a listener for signals would wait for it. */
const LONG = 50_000;

/** Ctrl-C during long work. */
export interface InterruptWatch {
  readonly interrupted: () => boolean;
  /**
   * Checks one note of so many characters. Ctrl-C waits until it is done, but ends the program in the middle of a long
   * one; undefined when it came before that began.
   */
  checking<T>(length: number, work: () => Promise<T>): Promise<T | undefined>;
  /** Gives the usual handling back. */
  finish(): void;
}

/** Lets Ctrl-C end long work between two notes, so that what was printed is whole. A second Ctrl-C ends it at once. */
export function watchInterrupt(): InterruptWatch {
  let interrupted = false;
  const onSignal = (): void => {
    if (interrupted) process.exit(INTERRUPTED);
    interrupted = true;
  };
  process.on('SIGINT', onSignal);
  return {
    interrupted: () => interrupted,
    async checking(length, work) {
      if (length >= LONG) await turnOfTheLoop(); // a signal on its way arrives, as reading a file lets it
      if (interrupted) return undefined;
      if (length < LONG) return work();
      process.off('SIGINT', onSignal);
      try {
        return await work();
      } finally {
        process.on('SIGINT', onSignal);
      }
    },
    finish: () => void process.off('SIGINT', onSignal),
  };
}

/** Signals are looked for once a turn, before the first of these two when that turn had not come so far. */
async function turnOfTheLoop(): Promise<void> {
  await new Promise(setImmediate);
  await new Promise(setImmediate);
}
