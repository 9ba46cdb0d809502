/** The memory of a page's workers, one of which is the extension host of the browser. Only the debugger can see it. */
import type { CDPSession, Page } from 'playwright-core';

/** Sends a worker one command of the debugger. */
type Ask = (method: string) => Promise<{ usedSize?: number }>;

const LONGEST_ANSWER_MS = 10_000;

/** Bytes in use in all workers after a collection. Zero workers is a fault of the measurement, so it is thrown. */
export async function workerMemory(page: Page): Promise<() => Promise<number>> {
  const workers = new Map<string, Ask>();
  const sessions = await Promise.all(
    page.frames().map(
      (frame) =>
        page
          .context()
          .newCDPSession(frame)
          .catch(() => undefined), // a frame that shares its process has no session of its own
    ),
  );
  for (const session of sessions) if (session) await attach(session, workers);
  return async () => {
    if (workers.size === 0) throw new Error('The debugger found no worker.');
    let bytes = 0;
    for (const ask of workers.values()) {
      await ask('HeapProfiler.collectGarbage');
      bytes += (await ask('Runtime.getHeapUsage')).usedSize ?? 0;
    }
    return bytes;
  };
}

async function attach(session: CDPSession, workers: Map<string, Ask>): Promise<void> {
  const waiting = new Map<number, (result: { usedSize?: number }) => void>();
  let last = 0;
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result = {} } = JSON.parse(message);
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return;
    workers.set(sessionId, async (method) => {
      last += 1;
      const id = last;
      // One that ends while it is asked never answers.
      const answered = new Promise<{ usedSize?: number }>((resolve) => {
        waiting.set(id, resolve);
        setTimeout(() => resolve({}), LONGEST_ANSWER_MS);
      });
      await session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method }),
      });
      return answered;
    });
  });
  // Short-lived ones (a search, a comparison) come and go.
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
}
