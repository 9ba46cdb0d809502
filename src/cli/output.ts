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

/**
 * Lets Ctrl-C end long work between two notes, so that what was printed is whole. A second Ctrl-C ends it at once.
 * `finish` gives the usual handling back.
 */
export function watchInterrupt(): { readonly interrupted: () => boolean; finish(): void } {
  let interrupted = false;
  const onSignal = (): void => {
    if (interrupted) process.exit(INTERRUPTED);
    interrupted = true;
  };
  process.on('SIGINT', onSignal);
  return { interrupted: () => interrupted, finish: () => void process.off('SIGINT', onSignal) };
}
