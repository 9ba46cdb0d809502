import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

const note = `---
date: 2026-06-15
---

# Jobs

The unemployment rate was 4.2% in July 2024. The unemployment rate was 9% in July 2024.

[Jobs are cooling](claim:jobs-cooling 'change(UNRATE, last 12m) > 0.3') says the note.
`;
const files = { 'note.md': note, 'drafts/old.md': note };

hostSuite('switches', { files }, (workbench) => {
  const marks = () => workbench().page.locator('.monaco-editor .view-overlays [class*="ced-"]').count();
  const squiggles = () => workbench().page.locator('.monaco-editor .squiggly-info').count();
  const lenses = async () => (await workbench().codeLensTexts()).length;
  const status = () =>
    workbench().page.locator('[id="status.languageStatus"]').first().getAttribute('aria-label');
  const is = (value: number) => ({
    of: (count: () => Promise<number>) => expect.poll(count, { timeout: 20_000 }).toBe(value),
  });
  const some = (count: () => Promise<number>) => expect.poll(count, { timeout: 30_000 }).toBeGreaterThan(0);

  test('everything goes off and on by one command', async () => {
    await workbench().openFile('note.md');
    await some(lenses);
    await some(marks);
    await some(squiggles);
    await workbench().runCommand('Thesis Lens: Toggle Thesis Lens');
    for (const surface of [lenses, marks, squiggles]) await is(0).of(surface);
    expect(await workbench().hoverText('was 4.2%')).toBeUndefined();
    await expect.poll(status).toContain('switched off');
    await workbench().runCommand('Thesis Lens: Toggle Thesis Lens');
    for (const surface of [lenses, marks, squiggles]) await some(surface);
  });

  test('the status item says with which packs, and to what date', async () => {
    await expect
      .poll(status, { timeout: 20_000 })
      .toMatch(/1 supported · 2 contradicted.*us-macro.*data through \w+/);
  });

  test('underlines have a switch of their own, set for the language, at once', async () => {
    await workbench().changeSettings({ '[markdown]': { 'thesisLens.decorations.enabled': false } });
    await is(0).of(marks);
    await some(lenses);
    await some(squiggles);
  });

  test('so have problems', async () => {
    await workbench().changeSettings({ '[markdown]': { 'thesisLens.diagnostics.enabled': false } });
    await is(0).of(squiggles);
    await is(3).of(marks);
  });

  test('so have hovers', async () => {
    await workbench().changeSettings({ '[markdown]': { 'thesisLens.hover.enabled': false } });
    expect(await workbench().hoverText('was 4.2%')).toBeUndefined();
    await workbench().changeSettings({});
    expect(await workbench().hoverText('was 4.2%')).toContain('Supported');
  });

  test('lenses can be for sections alone, or off', async () => {
    await workbench().changeSettings({ 'thesisLens.codeLens': 'sections' });
    await is(1).of(lenses);
    await workbench().changeSettings({ 'thesisLens.codeLens': 'off' });
    await is(0).of(lenses);
    await workbench().changeSettings({});
    await is(2).of(lenses);
  });

  test('marks in the preview have one', async () => {
    await workbench().runCommand('Markdown: Open Preview to the Side');
    const preview = workbench().webview().locator('.thesis-lens');
    await some(() => preview.count());
    await workbench().changeSettings({ '[markdown]': { 'thesisLens.preview.enabled': false } });
    await is(0).of(() => preview.count());
    await workbench().runCommand('View: Close All Editors');
  });

  test('files are left alone that are excluded, or not included', async () => {
    await workbench().changeSettings({ 'thesisLens.exclude': ['**/drafts/**'] });
    await workbench().openFile('drafts/old.md');
    await expect.poll(status, { timeout: 20_000 }).toContain('this file is excluded');
    await is(0).of(lenses);
    await workbench().changeSettings({ 'thesisLens.include': ['**/drafts/**'] });
    await some(lenses);
    await workbench().openFile('note.md');
    await expect.poll(status, { timeout: 20_000 }).toContain('this file is excluded');
    await is(0).of(lenses);
    await workbench().changeSettings({});
    await some(lenses);
  });

  test('a note can be silenced, and a file excluded, from the light bulb', async () => {
    await workbench().chooseFix('was 4.2%', 'Leave this note unmarked');
    await is(0).of(lenses);
    expect(await workbench().visibleText()).toContain('<!-- thesis-lens off -->');
    await workbench().page.keyboard.press('Control+z');
    await some(lenses);
    await workbench().chooseFix('was 4.2%', 'Exclude this file');
    await is(0).of(lenses);
    await expect.poll(status).toContain('this file is excluded');
  });
});
