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
  const actions = () => workbench().page.locator('.action-widget .monaco-list-row');
  /** By keys: a block over the page keeps the pointer away from the menu. */
  const choose = async (title: string) => {
    const titles = await actions().allInnerTexts();
    const down = titles
      .filter((each) => each !== titles[0] || each.includes(title))
      .findIndex((each) => each.includes(title));
    for (let i = 0; i < down; i += 1) await workbench().page.keyboard.press('ArrowDown');
    await workbench().page.keyboard.press('Enter');
    await actions().first().waitFor({ state: 'hidden' });
  };
  const offer = async (at: string) => {
    await workbench().goTo(at);
    await workbench().page.keyboard.press('Control+.');
    await actions().first().waitFor();
    return actions().allInnerTexts();
  };

  test('a claim can be pinned, with one undo', async () => {
    await workbench().openFile('draft.md');
    await expect.poll(() => workbench().codeLensTexts(), { timeout: 30_000 }).not.toEqual([]);
    expect(await workbench().hoverText('unemployment rate')).toContain('Pin this reading');
    expect(await offer('unemployment rate')).toEqual(
      expect.arrayContaining(['Pin this reading', 'Mark as not a claim', 'Insert evidence footnote']),
    );
    await workbench().screenshot('quick-fixes');
    await choose('Pin this reading');
    await expect.poll(text).toMatch(/\]\(claim:unrate-level 'at\(UNRATE, 2024-07\) ~ 4\.3'\)/);
    await workbench().page.keyboard.press('Control+z');
    await expect.poll(text).not.toContain('claim:unrate');
  });

  test('a footnote carries the evidence and is no claim itself', async () => {
    await offer('unemployment rate');
    await choose('footnote');
    await expect.poll(text).toMatch(/2024\[\^evidence-1\]\./);
    expect(await text()).toMatch(/\[\^evidence-1\]: .*Labor Statistics/);
    await workbench().page.keyboard.press('Control+z');
  });

  test('a misspelt indicator is put right', async () => {
    await offer('UNRAT,');
    await choose('Change to UNRATE');
    await expect.poll(text).toContain('change(UNRATE, last 12m)');
  });

  test('any sentence can be linked to an indicator and a test of it', async () => {
    await offer('Hiring felt');
    await choose('Link this sentence to');
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
