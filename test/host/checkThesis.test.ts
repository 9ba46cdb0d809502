import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

hostSuite('Check Thesis', { folder: 'media/sample-notes' }, (workbench) => {
  test('opens a report beside the note', async () => {
    await workbench().openFile('labour-market-en.md');
    await workbench().runCommand('Thesis Lens: Check Thesis');
    const report = workbench().webview();
    await report.getByRole('heading', { name: /Thesis check/ }).waitFor({ timeout: 60_000 });
    const text = await report.locator('body').innerText();
    expect(text).toContain('Weakest links');
    expect(text).toContain('Sources');
    await workbench().screenshot('report-en');
  });

  test('checks a selection alone', async () => {
    await workbench().openFile('labour-market-en.md');
    await workbench().goTo('CPI inflation peaked');
    await workbench().page.keyboard.press('Shift+End');
    await workbench().runCommand('Thesis Lens: Check Thesis of Selection');
    const report = workbench().webview();
    await expect
      .poll(() => report.locator('body').innerText(), { timeout: 20_000 })
      .not.toContain('AI is the only engine');
    expect(await report.locator('body').innerText()).toContain('CPI inflation peaked');
  });

  test('checks every note of the workspace', async () => {
    await workbench().runCommand('Thesis Lens: Check Thesis in Workspace');
    const report = workbench().webview();
    await report.getByRole('heading', { name: 'Thesis check of the workspace' }).waitFor({ timeout: 60_000 });
    expect(await report.locator('body').innerText()).toContain('3 notes read, 3 with claims.');
    await workbench().screenshot('report-workspace');
  });
});
