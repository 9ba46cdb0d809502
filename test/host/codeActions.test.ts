import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

const note = `---
date: 2026-06-15
---

# Jobs

The unemployment rate rose to 4.3% in July 2024. Hiring felt slow at 3% all year.

[Jobs are cooling](claim:cooling 'change(UNRAT, last 12m) > 0.3') says the note.
`;

hostSuite('quick fixes', { files: { 'draft.md': note } }, (workbench) => {
  /** The note with lines joined that the editor has wrapped. */
  const text = async () => (await workbench().visibleText()).replaceAll('\n', '');
  test('a claim can be pinned, with one undo', async () => {
    await workbench().openFile('draft.md');
    await expect.poll(() => workbench().codeLensTexts(), { timeout: 30_000 }).not.toEqual([]);
    expect(await workbench().hoverText('unemployment rate')).toContain('Pin this reading');
    expect(await workbench().fixesAt('unemployment rate')).toEqual(
      expect.arrayContaining(['Pin this reading', 'Mark as not a claim', 'Insert evidence footnote']),
    );
    await workbench().screenshot('quick-fixes');
    await workbench().page.keyboard.press('Escape');
    await workbench().chooseFix('unemployment rate', 'Pin this reading');
    await expect.poll(text).toMatch(/\]\(claim:unrate-level 'at\(UNRATE, 2024-07\) ~ 4\.3'\)/);
    await workbench().page.keyboard.press('Control+z');
    await expect.poll(text).not.toContain('claim:unrate');
  });

  test('a footnote carries the evidence and is no claim itself', async () => {
    await workbench().chooseFix('unemployment rate', 'footnote');
    await expect.poll(text).toMatch(/2024\[\^evidence-1\]\./);
    expect(await text()).toMatch(/\[\^evidence-1\]: .*Labor Statistics/);
    await workbench().page.keyboard.press('Control+z');
  });

  test('a misspelt indicator is explained, and put right', async () => {
    await workbench().chooseFix('UNRAT,', 'Explain this annotation error');
    const report = workbench().webview();
    await report.getByRole('heading', { name: 'Why this annotation cannot be used' }).waitFor();
    expect(await report.locator('body').innerText()).toContain('did you mean UNRATE?');
    await workbench().screenshot('annotation-error');
    await workbench().runCommand('View: Close Other Editors in Group');
    await workbench().openFile('draft.md');
    await workbench().chooseFix('UNRAT,', 'Change to UNRATE');
    await expect.poll(text).toContain('change(UNRATE, last 12m)');
  });

  test('any sentence can be linked to an indicator and a test of it', async () => {
    await workbench().chooseFix('Hiring felt', 'Link this sentence to');
    const { page } = workbench();
    const picker = page.locator('.quick-input-widget');
    await picker.locator('input[type=text]').first().fill('雇用統計');
    await picker.locator('input[type=text]').first().fill('求人');
    await picker.locator('.monaco-list-row', { hasText: 'Job openings' }).first().click();
    await picker.locator('.monaco-list-row', { hasText: 'last 12m' }).first().waitFor();
    await workbench().screenshot('link-sentence');
    await picker.locator('.monaco-list-row', { hasText: '< 0' }).first().click();
    await expect.poll(text).toMatch(/\(claim:jtsjol-claim 'change\(JTSJOL, last 12m\) < 0'\)/);
  });
});
