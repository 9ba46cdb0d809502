import type { Log } from '../services/ports.ts';

/** Runs a provider; what it throws is logged with its name and never reaches the editor. */
export async function guard<T>(name: string, log: Log, run: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return undefined;
  }
}
