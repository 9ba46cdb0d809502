import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

hostSuite('claims view', { folder: 'media/sample-notes' }, (workbench) => {
  const rows = () => workbench().page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');

  test('lists notes and claims, and opens a note at one', async () => {
    await workbench().openFile('labour-market-en.md');
    await workbench().runCommand('View: Show Thesis Lens');
    await rows().filter({ hasText: 'labour-market-en.md' }).first().waitFor({ timeout: 30_000 });
    await rows().filter({ hasText: 'rose to 4.3%' }).first().click();
    await workbench().screenshot('claims-tree');
    expect(await rows().count()).toBeGreaterThan(4);
  });

  test('claims are walked one by one', async () => {
    await workbench().goTo('CPI inflation peaked');
    await workbench().runCommand('Thesis Lens: Go to Next Claim');
    const place = workbench().page.locator('.statusbar-item', { hasText: 'Ln ' });
    await expect.poll(() => place.first().innerText()).toMatch(/Ln 12, Col (?!1\b)/);
    await workbench().runCommand('Thesis Lens: Go to Previous Claim');
    await expect.poll(() => place.first().innerText()).toMatch(/Ln 12, Col 1\b/);
  });

  test('a sentence is explained', async () => {
    await workbench().goTo('CPI inflation peaked');
    await workbench().runCommand('Thesis Lens: Explain This Sentence');
    const report = workbench().webview();
    await report.getByRole('heading', { name: 'How this sentence was read' }).waitFor({ timeout: 30_000 });
    expect(await report.locator('body').innerText()).toContain('CPIAUCNS.pc1, 2022-06');
    await workbench().screenshot('explain');
  });
});

hostSuite('indicators', { folder: 'media/sample-notes', theme: 'dark' }, (workbench) => {
  test('an indicator is found in any language and drawn', async () => {
    const { page } = workbench();
    await workbench().openFile('labour-market-en.md');
    await page.keyboard.press('F1');
    const picker = page.locator('.quick-input-widget');
    await picker.locator('input[type=text]').first().fill('>Thesis Lens: Browse Indicators');
    await picker.locator('.monaco-list-row', { hasText: 'Browse Indicators' }).first().click();
    await picker
      .locator('.monaco-list-row', { hasText: 'UNRATE' })
      .first()
      .waitFor({ timeout: 30_000 })
      .catch(() => undefined);
    await picker.locator('input[type=text]').first().fill('失業率');
    await picker.locator('.monaco-list-row', { hasText: 'UNRATE' }).first().waitFor();
    await workbench().screenshot('browse-dark');
    await picker.locator('.monaco-list-row', { hasText: 'UNRATE' }).first().click();
    const frame = workbench().webview();
    await frame.locator('svg').first().waitFor({ timeout: 60_000 });
    expect(await frame.locator('#compare option').count()).toBeGreaterThan(100);
    await frame.locator('#compare').selectOption('U6RATE');
    await expect.poll(() => frame.locator('main').innerText()).toContain('U-6');
    await workbench().screenshot('chart-compare-dark');
  });

  test('a formula is checked while it is typed, then drawn', async () => {
    const { page } = workbench();
    await page.keyboard.press('F1');
    const picker = page.locator('.quick-input-widget');
    await picker.locator('input[type=text]').first().fill('>Thesis Lens: Evaluate Formula');
    await picker.locator('.monaco-list-row', { hasText: 'Evaluate Formula' }).first().click();
    await expect.poll(() => picker.innerText()).toContain('Evaluate Formula');
    await picker.locator('input[type=text]').first().fill('last(UNRAT)');
    await expect.poll(() => picker.innerText()).toContain('did you mean UNRATE?');
    await picker.locator('input[type=text]').first().fill('max(UNRATE, 2020..2022) > 14');
    await expect.poll(() => picker.innerText()).toContain('supported');
    await workbench().screenshot('evaluate-dark');
    await page.keyboard.press('Enter');
    await expect.poll(() => workbench().webview().locator('main').innerText()).toContain('supported');
    await workbench().screenshot('chart-formula-dark');
  });
});
