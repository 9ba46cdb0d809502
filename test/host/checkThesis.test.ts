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
});
