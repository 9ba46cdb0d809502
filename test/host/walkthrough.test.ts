import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

hostSuite('walkthrough', { folder: 'media/sample-notes', theme: 'high-contrast' }, (workbench) => {
  test('leads through four steps', async () => {
    const { page } = workbench();
    await page.keyboard.press('F1');
    const picker = page.locator('.quick-input-widget');
    await picker.locator('input[type=text]').first().fill('>Welcome: Open Walkthrough');
    await picker.locator('.monaco-list-row', { hasText: 'Open Walkthrough' }).first().click();
    await picker.locator('.monaco-list-row', { hasText: 'Thesis Lens' }).first().click();
    await page.locator('.getting-started-step').first().waitFor({ timeout: 30_000 });
    expect(await page.locator('.getting-started-step').count()).toBe(4);
    await workbench().screenshot('walkthrough-high-contrast');
  });

  test('its first step opens a sample note in which claims are marked', async () => {
    await workbench().runCommand('Thesis Lens: Open Sample Note');
    await expect.poll(() => workbench().codeLensTexts(), { timeout: 30_000 }).not.toEqual([]);
    await workbench().openHover('unemployment rate rose');
    await workbench().screenshot('hover-high-contrast');
    await workbench().closeHover();
  });
});
