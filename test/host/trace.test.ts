/** What happens when the extension starts: what is read, and, as a trace to look at, how long it takes. Times are not judged. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

/** By hand: `NOTES=50 npm run test:host -- host/trace.test.ts` */
const NOTES = Number(process.env['NOTES'] ?? 10);
const paragraph = (month: number) =>
  `The unemployment rate was 4.${month % 10}% in July 2024. CPI inflation peaked at 9.1% in June 2022.\n\n`;
const many = Object.fromEntries(
  Array.from({ length: NOTES }, (_, at) => [
    `many/note-${at}.md`,
    `# Note ${at}\n\n${Array.from({ length: 10 }, (_each, month) => paragraph(month + at)).join('')}`,
  ]),
);

hostSuite('trace', { folder: 'media/sample-notes', files: many }, (workbench) => {
  const requests: string[] = [];
  const ofOurs = () => requests.filter((url) => /devextensions\/media\/(?:packs|catalogue)/.test(url));

  test('no figure is read before a note opens', async () => {
    const { page } = workbench();
    page.on('request', (request) => requests.push(request.url()));
    const log = page.locator('.panel .output-view, .panel .monaco-editor').first();
    await workbench().runCommand('Thesis Lens: Show Log', log);
    expect(ofOurs()).toEqual([]);
  });

  test('sixteen thousand daily observations are drawn', async () => {
    const { page } = workbench();
    await workbench().startCommand('Thesis Lens: Evaluate Formula');
    await workbench().answer('DGS10');
    const all = workbench().webview().locator('input[name=range][value=max]');
    await all.waitFor({ state: 'attached', timeout: 60_000 });
    const times: number[] = [];
    for (let at = 0; at < 12; at += 1) times.push(await all.evaluate(millisecondsOfClick));
    console.log(`all of DGS10: ${times.map((each) => each.toFixed(1)).join(', ')} ms of script`);
    await page.keyboard.press('Escape');
  });

  test('a note is marked', async () => {
    const { page } = workbench();
    for (const name of ['labour-market-en.md', 'inflation-ja.md', 'rates-zh.md']) {
      await page.evaluate(watchForMarks);
      await workbench().openFile(name);
      await expect
        .poll(() => page.evaluate(() => (globalThis as Watched).seen?.mark), { timeout: 30_000 })
        .toBeDefined();
      const { text = 0, mark = 0 } = (await page.evaluate(() => (globalThis as Watched).seen)) ?? {};
      console.log(`${name}: marked ${(mark - text).toFixed(0)} ms after its text was there`);
      await workbench().runCommand('View: Close Editor');
    }
    const host = page.workers().map((worker) => worker.evaluate(activationTimes).catch(() => undefined));
    console.log(
      'activation',
      (await Promise.all(host)).find((each) => each !== undefined),
    );
  });

  test(`${NOTES} notes are opened`, async () => {
    const before = await heapOfExtensions(workbench().page);
    for (let at = 0; at < NOTES; at += 1) await workbench().openFile(`many/note-${at}.md`);
    await expect.poll(() => workbench().codeLensTexts(), { timeout: 30_000 }).not.toEqual([]);
    const after = await heapOfExtensions(workbench().page);
    console.log(`heap of all extensions: ${before} MB before, ${after} MB after ${NOTES} notes`);
  }, 600_000);
});

/** What the page remembers between two looks at it. */
interface Watched {
  seen?: { text?: number; mark?: number };
}

/** Runs in the page: remembers when the text of an editor and the first mark in it appear, from now on. */
function watchForMarks(): void {
  const seen: Watched['seen'] = {};
  (globalThis as Watched).seen = seen;
  const look = () => {
    const now = performance.now();
    if (document.querySelector('.editor-instance .view-line')) seen.text ??= now;
    if (document.querySelector('.view-overlays [class*="ced-"]')) seen.mark ??= now;
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
}

/** Runs in the chart page, where a click draws before it returns. */
function millisecondsOfClick(input: HTMLElement): number {
  const before = performance.now();
  input.click();
  return performance.now() - before;
}

/** Runs in the extension host: what VS Code itself has measured of us, in milliseconds; undefined elsewhere. */
function activationTimes(): { load: number; activate: number } | undefined {
  const at = (mark: string) =>
    performance.getEntriesByName(`code/extHost/${mark}/thesis-lens.thesis-lens`)[0]?.startTime;
  const [load, loaded, call, called] = [
    at('willLoadExtensionCode'),
    at('didLoadExtensionCode'),
    at('willActivateExtension'),
    at('didActivateExtension'),
  ];
  if (load === undefined || loaded === undefined || call === undefined || called === undefined)
    return undefined;
  return { load: Math.round(loaded - load), activate: Math.round(called - call) };
}

/** Megabytes of JavaScript in the extension host after a collection. */
async function heapOfExtensions(page: Page): Promise<number | undefined> {
  const cdp = await page.context().newCDPSession(page);
  const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>;
  const listen = cdp.on.bind(cdp) as unknown as (event: string, listener: (value: never) => void) => void;
  const sessions: string[] = [];
  const heaps: number[] = [];
  listen('Target.attachedToTarget', (event: { sessionId: string; targetInfo: { title: string } }) => {
    if (event.targetInfo.title === 'ExtensionHostWorker') sessions.push(event.sessionId);
  });
  listen('Target.receivedMessageFromTarget', ({ message }: { message: string }) => {
    const { id, result } = JSON.parse(message) as { id: number; result?: { usedSize?: number } };
    if (id === 2 && result?.usedSize !== undefined) heaps.push(result.usedSize);
  });
  await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  for (const sessionId of sessions) {
    for (const message of [
      { id: 1, method: 'HeapProfiler.collectGarbage' },
      { id: 2, method: 'Runtime.getHeapUsage' },
    ])
      await send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) });
  }
  await expect
    .poll(() => heaps.length, { timeout: 10_000 })
    .toBeGreaterThan(0)
    .catch(() => undefined);
  await cdp.detach();
  return heaps[0] === undefined ? undefined : Math.round(heaps[0] / 1e5) / 10;
}
