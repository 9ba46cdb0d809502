import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

hostSuite('preview', { folder: 'media/sample-notes', locale: 'ja' }, (workbench) => {
  test('claims are marked with their verdict, and claim links lead nowhere', async () => {
    await workbench().openFile('inflation-ja.md');
    await workbench().runCommand('Markdown: Open Preview to the Side');
    const page = workbench().webview();
    const marks = page.locator('.thesis-lens');
    await marks.first().waitFor({ timeout: 30_000 });
    expect(await marks.count()).toBeGreaterThan(5);
    expect(await page.locator('.thesis-lens-contradicted').first().getAttribute('title')).toBeTruthy();
    expect(await page.locator('a[href^="claim:"]').count()).toBe(0);
    await workbench().screenshot('preview-ja');
  });
});

hostSuite('typing', { files: { 'draft.md': '# Draft\n\nPayrolls fell in July 2024. \n' } }, (workbench) => {
  test('a sentence is marked when the writer is done with it, and no lens leaves meanwhile', async () => {
    const { page } = workbench();
    const marks = () => page.locator('.monaco-editor .view-overlays [class*="ced-"]');
    await workbench().openFile('draft.md');
    await expect.poll(() => workbench().codeLensTexts(), { timeout: 30_000 }).not.toEqual([]);
    const before = await marks().count();
    await page.evaluate(watchLenses);
    await workbench().goTo('2024. ');
    await page.keyboard.press('End');
    await workbench().type('The unemployment rate rose to 4.3% in July 2024');
    expect(await marks().count()).toBe(before);
    await expect.poll(() => marks().count(), { timeout: 8_000 }).toBeGreaterThan(before);
    expect(await page.evaluate(() => (globalThis as Watched).fewestLenses)).toBeGreaterThan(0);
    await workbench().screenshot('typed');
  });
});

/** What the page remembers between two looks at it. */
interface Watched {
  fewestLenses?: number;
}

/** Runs in the page: from now on, counts how few lenses there ever are. */
function watchLenses(): void {
  const watched = globalThis as Watched;
  const count = () => {
    const now = document.querySelectorAll('.codelens-decoration').length;
    watched.fewestLenses = Math.min(watched.fewestLenses ?? now, now);
  };
  count();
  new MutationObserver(count).observe(document.body, { subtree: true, childList: true });
}
