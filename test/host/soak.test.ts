/**
 * A long day of typing: memory and listeners at the end are what they were after the first hour. By hand:
 * `SOAK=10000 npm run test:host -- host/soak.test.ts`
 */
import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';
import { workerMemory } from './harness/workerMemory.ts';

const EDITS = Number(process.env['SOAK'] ?? 0);
const LOOKS = 10;
/** What may stay behind of one edit: VS Code keeps an undo step, some 200 bytes. */
const BYTES_PER_EDIT = 1500;
/** Listeners of the widgets that happen to be on the screen: suggestions, a hover, lenses. */
const OF_WIDGETS = 300;
const PIECES = ['rose to 4.3% ', 'in July 2024. ', '失業率', '## ', '[a](claim:none) ', 'x', '. ', '\n'];
const MOVES = ['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageDown', 'PageUp', 'Backspace', 'Delete'];

interface Look {
  readonly edits: number;
  /** Bytes in use after a collection: of the window, and of its workers, of which the extension host is one. */
  readonly window: number;
  readonly listeners: number;
  readonly workers: number;
}

/** A generator of repeatable whole numbers below a limit. */
function below(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** VS Code's own, of the tokens of a line that is typed in; where it colours brackets it then runs out of memory. */
const OF_TOKENS = 'Token length and text length do not match!';
const SETTINGS = { 'editor.bracketPairColorization.enabled': false };

hostSuite('soak', { folder: 'media/sample-notes', settings: SETTINGS }, (workbench) => {
  test.skipIf(EDITS === 0)(
    `${EDITS} random edits leave nothing behind`,
    async () => {
      const { page, openFile, type, errors } = workbench();
      await openFile('labour-market-en.md');
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      const workerBytes = await workerMemory(page);
      const next = below(7);
      const looks: Look[] = [];
      for (let edits = 1; edits <= EDITS; edits += 1) {
        await page.keyboard.press(MOVES[next(MOVES.length)] ?? 'End');
        await page.keyboard.insertText(PIECES[next(PIECES.length)] ?? '');
        if (edits % 50 === 0) await emptied(); // the note stays as long as it was
        if (edits % (EDITS / LOOKS) === 0) {
          looks.push({ edits, ...(await look(session)), workers: await workerBytes() });
          console.log(JSON.stringify(looks.at(-1)));
        }
      }
      const [, second, ...rest] = looks;
      const last = rest.at(-1);
      if (!second || !last) throw new Error('SOAK is too small a number to see growth');
      const span = last.edits - second.edits;
      expect(last.listeners).toBeLessThanOrEqual(second.listeners + OF_WIDGETS);
      expect((last.window - second.window) / span).toBeLessThan(BYTES_PER_EDIT);
      expect((last.workers - second.workers) / span).toBeLessThan(BYTES_PER_EDIT);
      expect(errors.filter((text) => !text.includes(OF_TOKENS))).toEqual([]);

      async function emptied(): Promise<void> {
        await page.keyboard.press('Control+a');
        await type('# Note\n\nUnemployment rose to 4.3% in July 2024.\n');
      }
    },
    7_200_000,
  );
});

async function look(session: CDPSession): Promise<{ window: number; listeners: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { window: of('JSHeapUsedSize'), listeners: of('JSEventListeners') };
}
