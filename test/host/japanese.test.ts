import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
const english = (texts: readonly string[]) => texts.filter((text) => !japanese.test(text));

hostSuite('in Japanese', { folder: 'media/sample-notes', locale: 'ja' }, (workbench) => {
  test('lenses, hovers and the chart speak Japanese', async () => {
    await workbench().openFile('inflation-ja.md');
    await expect.poll(() => workbench().codeLensTexts(), { timeout: 30_000 }).not.toEqual([]);
    expect(english(await workbench().codeLensTexts())).toEqual([]);
    await workbench().goTo('2021年10月以来');
    await workbench().runCommand('Thesis Lens: Show Chart of Claim');
    const frame = workbench().webview();
    await frame.locator('svg .line-0').first().waitFor({ timeout: 60_000 });
    expect(english(await frame.locator('button, .segments span, .legend li').allInnerTexts())).toEqual([]);
    const hover = await workbench().openHover('引っ張っているのは');
    expect(await hover.innerText()).toContain('データに反する');
    expect(await hover.locator('a').allInnerTexts()).toContain('グラフを表示');
    await workbench().screenshot('ja-hover');
    await workbench().closeHover();
  });

  test('so do views, their buttons and menus', async () => {
    const { page } = workbench();
    await workbench().runCommand('View: Show Thesis Lens');
    const row = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: '失業率' });
    await row.first().waitFor({ timeout: 30_000 });
    expect(await page.locator('.sidebar .composite.title .title-label').innerText()).toMatch(/主張$/);
    const buttons = page.locator('.sidebar .composite.title .action-label');
    const names = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    expect(english(names.filter(Boolean))).toEqual([]);
    await row.first().click({ button: 'right' });
    const items = page.locator('.monaco-menu').getByRole('menuitem');
    await items.first().waitFor();
    const entries = await items.allInnerTexts();
    expect(entries).toContain('主張のグラフを表示');
    expect(english(entries)).toEqual([]);
    await workbench().screenshot('ja-menu');
    await page.keyboard.press('Escape');
  });

  test('so does the status item', async () => {
    const { page } = workbench();
    const status = page.locator('[id="status.languageStatus"]').first();
    await expect.poll(() => status.getAttribute('aria-label')).toMatch(/裏付けあり \d+.*パック：us-macro/);
  });

  test('so does the preview, where each mark says its verdict', async () => {
    await workbench().runCommand('Markdown: Open Preview to the Side');
    const preview = workbench().webview();
    const marks = preview.locator('.thesis-lens');
    await marks.first().waitFor({ timeout: 30_000 });
    expect(await marks.count()).toBeGreaterThan(5);
    const title = await preview.locator('.thesis-lens-contradicted').first().getAttribute('title');
    expect(title).toMatch(japanese);
    expect(await preview.locator('a[href^="claim:"]').count()).toBe(0);
    await workbench().screenshot('preview-ja');
  });
});
