/**
 * One pass over the notes of a workspace: what it shows, how it stops, what it holds. A whole vault, by hand:
 * `NOTES=10000 npm run test:host -- host/vault.test.ts`
 */
import { expect, test } from 'vitest';
import { noteOf } from '../bench/notes.ts';
import { hostSuite } from './harness/suite.ts';
import { workerMemory } from './harness/workerMemory.ts';

const NOTES = Number(process.env['NOTES'] ?? 0);
/** Enough that a reader has the time to stop it. */
const FEW = 200;
const PER_FOLDER = 100;
const SIZE = 10_000;
const LONGEST_MS = 3 * 3_600_000;
const LOOK_MS = 2_000;
/** Looking collects all workers' garbage, which takes them from their work. */
const LOOKS_PER_MEASURE = 10;

const files = Object.fromEntries(
  Array.from({ length: Math.max(NOTES, FEW) }, (_, at) => [
    `${Math.floor(at / PER_FOLDER)}/${at}.md`,
    noteOf(SIZE, at % 4 === 3 ? 'ja' : 'en', at),
  ]),
);

hostSuite('vault', { files }, (workbench) => {
  const report = () => workbench().webview().locator('body').innerText();
  const progress = () => workbench().page.locator('.notification-toast', { hasText: 'Checking the notes' });

  test('stops when it is told to, and reports the notes it has read', async () => {
    await workbench().runCommand('Thesis Lens: Check Thesis in Workspace');
    const cancel = progress().getByRole('button', { name: 'Cancel' });
    await cancel.waitFor({ timeout: 60_000 });
    await expect.poll(() => progress().innerText()).toContain('.md');
    const pressed = performance.now();
    await cancel.click();
    await progress().waitFor({ state: 'hidden' });
    console.log(`${(performance.now() - pressed).toFixed(0)} ms from the click until the progress was gone`);
    await expect.poll(report, { timeout: 30_000 }).toContain('Stopped before the last note.');
    const [, read] = /(\d+) notes read/.exec(await report()) ?? [];
    expect(Number(read)).toBeGreaterThan(0);
    expect(Number(read)).toBeLessThan(FEW);
  });

  // Minutes later, too, but that long no suite can wait: the document behind the preview is gone by then.
  test.skipIf(NOTES > 0)('a second pass takes the place of the first report', async () => {
    await workbench().runCommand('Thesis Lens: Check Thesis in Workspace');
    await progress().waitFor({ timeout: 60_000 });
    await progress().waitFor({ state: 'hidden', timeout: 120_000 });
    await expect.poll(report, { timeout: 30_000 }).toContain(`${FEW} notes read`);
  });

  test.skipIf(NOTES === 0)(
    `${NOTES} notes in one pass`,
    async () => {
      await workbench().runCommand('View: Close All Editors');
      const memory = await workerMemory(workbench().page);
      const before = await memory();
      const began = performance.now();
      await workbench().runCommand('Thesis Lens: Check Thesis in Workspace');
      await progress().waitFor({ timeout: 120_000 });
      let most = before;
      for (let look = 1; await progress().isVisible(); look += 1) {
        if (look % LOOKS_PER_MEASURE === 0) most = Math.max(most, await memory());
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
      const seconds = (performance.now() - began) / 1000;
      await expect.poll(report, { timeout: 120_000 }).toContain(`${NOTES} notes read`);
      const [start, peak, end] = [before, most, await memory()].map((bytes) => (bytes / 1e6).toFixed(0));
      console.log(`${seconds.toFixed(0)} s; workers held ${start} MB before, ${peak} at most, ${end} after`);
      await workbench().screenshot('vault');
    },
    LONGEST_MS,
  );
});
