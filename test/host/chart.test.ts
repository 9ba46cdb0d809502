import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

hostSuite('chart', { folder: 'media/sample-notes' }, (workbench) => {
  test('Show Chart draws the series of the claim under the caret', async () => {
    await workbench().openFile('labour-market-en.md');
    await workbench().goTo('unemployment rate rose');
    await workbench().runCommand('Thesis Lens: Show Chart of Claim');
    const frame = workbench().webview();
    await frame.locator('svg').first().waitFor({ timeout: 60_000 });
    expect(await frame.locator('main').innerText()).toContain('Unemployment rate');
    await workbench().screenshot('chart-en');
  });
});
