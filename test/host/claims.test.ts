/** The view of all claims, and the palette's ways to indicators and formulas. */
import { describe, expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

const note = '# Jobs\n\nThe unemployment rate was 4.2% in July 2024.\n';
const files = { 'us/jobs.md': note, 'uk/jobs.md': note };

hostSuite('claims', { folder: 'media/sample-notes', files, theme: 'dark' }, (workbench) => {
  const rows = () => workbench().page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
  const row = (text: string) => rows().filter({ hasText: text });
  const picker = () => workbench().page.locator('.quick-input-widget');
  const chart = () => workbench().webview();
  const clipboard = () => workbench().page.evaluate(() => navigator.clipboard.readText());
  /** By keys: a block over the page may keep the pointer away from a menu. */
  const chooseOf = async (place: string, title: string) => {
    await row(place).first().click({ button: 'right' });
    const items = workbench().page.locator('.monaco-menu').getByRole('menuitem');
    await items.first().waitFor();
    const titles = await items.allInnerTexts();
    for (let at = titles.indexOf(title); at >= 0; at -= 1) await workbench().page.keyboard.press('ArrowDown');
    await workbench().page.keyboard.press('Enter');
    await items.first().waitFor({ state: 'hidden' });
    return titles;
  };
  const listed = (text: string, count: number) =>
    expect.poll(() => row(text).count(), { timeout: 20_000 }).toBe(count);

  describe('the view', () => {
    test('lists notes and claims, and opens a note at one', async () => {
      await workbench().openFile('labour-market-en.md');
      await workbench().runCommand('View: Show Thesis Lens');
      await row('labour-market-en.md').first().waitFor({ timeout: 30_000 });
      await row('rose to 4.3%').first().click();
      await workbench().screenshot('claims-tree');
      expect(await rows().count()).toBeGreaterThan(4);
    });

    test('tells two notes of one name apart', async () => {
      await listed('jobs.md', 2);
      await listed('us · 1 supported', 1);
      await listed('uk · 1 supported', 1);
    });

    test('lists the verdicts that were chosen', async () => {
      const choose = async () => {
        await workbench().startCommand('Thesis Lens: Filter Claims by Verdict');
        await picker().locator('.monaco-list-row', { hasText: 'supported' }).click();
        await picker().getByRole('button', { name: 'OK' }).click();
      };
      await choose();
      await listed('Payrolls are still growing', 0);
      await listed('Jobs are cooling', 1);
      await choose();
      await listed('Payrolls are still growing', 1);
    });

    test('a claim has a menu, by which its evidence is copied', async () => {
      expect(await chooseOf('rose to 4.3%', 'Copy Evidence of Claim')).toEqual([
        'Show Chart of Claim',
        'Explain This Sentence',
        'Copy Evidence of Claim',
        'Pin Reading of Claim',
        'Insert Evidence Footnote',
        'Mark as Not a Claim',
      ]);
      await expect.poll(clipboard).toContain('at(UNRATE, 2024-07) ~ 4.3');
    });

    test('so has a note, by which it is checked', async () => {
      await chooseOf('rates-zh.md', 'Check Thesis');
      await expect
        .poll(() => workbench().editorTitles(), { timeout: 30_000 })
        .toContainEqual(expect.stringContaining('rates-zh – thesis check'));
    });

    test('leaves out at once what is excluded', async () => {
      await workbench().changeSettings({ 'thesisLens.exclude': ['**/uk/**'] });
      await listed('jobs.md', 1);
      await workbench().changeSettings({ 'thesisLens.include': ['**/uk/**'] });
      await listed('labour-market-en.md', 0);
      await listed('jobs.md', 1);
      await workbench().changeSettings({});
      await listed('jobs.md', 2);
    });
  });

  test('an indicator is found in any language and drawn', async () => {
    await workbench().openFile('labour-market-en.md');
    await workbench().startCommand('Thesis Lens: Browse Indicators');
    await picker().locator('input[type=text]').first().fill('失業率');
    await picker().locator('.monaco-list-row', { hasText: 'UNRATE' }).first().waitFor();
    await workbench().screenshot('browse-dark');
    await picker().locator('.monaco-list-row', { hasText: 'UNRATE' }).first().click();
    await chart().locator('svg').first().waitFor({ timeout: 60_000 });
    expect(await chart().locator('#compare option').count()).toBeGreaterThan(100);
    await chart().locator('#compare').selectOption('U6RATE');
    await expect.poll(() => chart().locator('main').innerText()).toContain('U-6');
    await workbench().screenshot('chart-compare-dark');
  });

  test('a formula is checked while it is typed, then drawn', async () => {
    await workbench().startCommand('Thesis Lens: Evaluate Formula');
    const field = picker().locator('input[type=text]').first();
    await field.fill('last(UNRAT)');
    await expect.poll(() => picker().innerText()).toContain('did you mean UNRATE?');
    await field.fill('max(UNRATE, 2020..2022) > 14');
    await expect.poll(() => picker().innerText()).toContain('supported');
    await workbench().screenshot('evaluate-dark');
    await workbench().page.keyboard.press('Enter');
    await expect.poll(() => chart().locator('main').innerText()).toContain('supported');
    await workbench().screenshot('chart-formula-dark');
  });
});
