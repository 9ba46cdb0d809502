import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

const note = `---
date: 2026-06-15
---

# Jobs

[Jobs are cooling](claim:jobs-cooling 'change(UNRATE, last 12m) > 0.3') says the note.

[A draft]
`;

hostSuite('authoring', { files: { 'draft.md': note } }, (workbench) => {
  const suggestions = () => workbench().page.locator('.suggest-widget.visible .monaco-list-row');

  test('catalogue ids, indicators and windows are completed as they are typed', async () => {
    await workbench().openFile('draft.md');
    await workbench().goTo('[A draft]');
    await workbench().page.keyboard.press('End');
    await workbench().type('(claim:');
    await suggestions().first().waitFor();
    expect(await suggestions().allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('none')]),
    );
    await workbench().screenshot('complete-target');
    await workbench().type("mine 'change(");
    await workbench().type('unemployment');
    await suggestions().filter({ hasText: 'UNRATE' }).first().waitFor();
    const signature = workbench().page.locator('.parameter-hints-widget.visible');
    expect(await signature.innerText()).toContain('change(s, W)');
    await workbench().screenshot('complete-indicator');
    await workbench().page.keyboard.press('Escape');
  });

  test('so they are inside a comment, with what the function takes', async () => {
    await workbench().runCommand('File: Revert File');
    await workbench().goTo('[A draft]');
    await workbench().page.keyboard.press('End');
    await workbench().type('\n\n<!-- claim: ');
    await workbench().type('pct(');
    const signature = workbench().page.locator('.parameter-hints-widget.visible');
    await signature.waitFor();
    expect(await signature.innerText()).toContain('pct(s, W)');
    await workbench().type('payrolls');
    await suggestions().filter({ hasText: 'PAYEMS' }).first().click();
    await workbench().type(', ');
    await expect.poll(() => signature.locator('.parameter.active').innerText()).toBe('W');
    await workbench().type('last 12m) > 1 -->');
    await workbench().page.keyboard.press('Escape');
    expect(await workbench().visibleText()).toContain('<!-- claim: pct(PAYEMS, last 12m) > 1 -->');
    await workbench().screenshot('complete-comment');
  });

  test('hovers explain the words of a formula', async () => {
    await workbench().runCommand('File: Revert File');
    expect(await workbench().hoverText('UNRATE, last 12m')).toContain('Unemployment rate');
    expect(await workbench().hoverText('change(UNRATE')).toContain('From the last before the window');
  });

  test('Ctrl+click on a claim link shows its chart', async () => {
    await workbench().goTo('jobs-cooling');
    await workbench().runCommand('Open Link');
    const frame = workbench().webview();
    await frame.locator('svg').first().waitFor({ timeout: 60_000 });
    await workbench().screenshot('link-chart');
  });
});
