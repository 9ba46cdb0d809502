/** Documents as editors have them. The folder itself is a virtual one, in a browser: every host test is about those two. */
import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

const note = `---
date: 2026-06-15
---

# Jobs

The unemployment rate was 4.2% in July 2024. The unemployment rate was 9% in July 2024.
`;
const files = {
  'note.md': note,
  'other/far.md': note,
  'gone.md': note,
  'draft.md': '# Draft\n\nPayrolls fell in July 2024. \n',
};
const settings = { 'explorer.confirmDelete': false };

hostSuite('documents', { files, settings }, (workbench) => {
  const lenses = async () => (await workbench().codeLensTexts()).length;
  const marks = () => workbench().page.locator('.monaco-editor .view-overlays [class*="ced-"]').count();
  const problems = async () => (await workbench().problems()).filter((each) => each.includes('Contradicted'));
  const row = (name: string) =>
    workbench().page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  const some = (count: () => Promise<number>, least = 1) =>
    expect.poll(count, { timeout: 30_000 }).toBeGreaterThanOrEqual(least);

  test('both halves of a split editor are marked, also while one is edited', async () => {
    await workbench().openFile('note.md');
    await some(marks);
    const single = await marks();
    await workbench().runCommand('View: Split Editor Right');
    await some(marks, 2 * single);
    await workbench().goTo('# Jobs');
    await workbench().type('\n');
    await expect.poll(marks, { timeout: 20_000 }).toBe(2 * single);
    await workbench().runCommand('File: Save');
    await workbench().runCommand('View: Close Editor');
  });

  test('a renamed note takes its marks and its problems along', async () => {
    await workbench().openFile('note.md');
    await expect.poll(problems, { timeout: 20_000 }).toHaveLength(1);
    await row('note.md').first().click();
    await workbench().page.keyboard.press('F2');
    await workbench().page.locator('.explorer-folders-view input').fill('renamed.md');
    await workbench().page.keyboard.press('Enter');
    await workbench().page.locator('.tab.active', { hasText: 'renamed.md' }).waitFor();
    await some(lenses);
    await expect.poll(problems, { timeout: 20_000 }).toHaveLength(1);
    await expect.poll(async () => (await workbench().problems()).join('\n')).toContain('renamed.md');
  });

  test('a deleted note takes its problems along', async () => {
    await workbench().openFile('gone.md');
    const listed = async () => (await workbench().problems()).join('\n');
    await expect.poll(listed, { timeout: 20_000 }).toContain('gone.md');
    await row('gone.md').first().click();
    await workbench().page.keyboard.press('Delete');
    await expect.poll(() => workbench().editorTitles()).not.toContain('gone.md');
    await expect.poll(listed, { timeout: 20_000 }).not.toContain('gone.md');
  });

  test('a sentence is marked when the writer is done with it, and no lens leaves meanwhile', async () => {
    const { page } = workbench();
    await workbench().openFile('draft.md');
    await some(lenses);
    const before = await marks();
    await page.evaluate(watchLenses);
    await workbench().goTo('2024. ');
    await page.keyboard.press('End');
    await workbench().type('The unemployment rate rose to 4.3% in July 2024');
    expect(await marks()).toBe(before);
    await expect.poll(marks, { timeout: 8_000 }).toBeGreaterThan(before);
    expect(await page.evaluate(() => (globalThis as Watched).fewestLenses)).toBeGreaterThan(0);
    await workbench().screenshot('typed');
    await workbench().runCommand('File: Revert File');
  });

  test('a note that was never saved is checked', async () => {
    await workbench().runCommand('Thesis Lens: Open Sample Note');
    await some(lenses);
    expect(await workbench().hoverText('unemployment rate rose')).toContain('4.3');
  });

  test('a closed note leaves no problems behind', async () => {
    await workbench().openFile('renamed.md');
    await expect.poll(problems, { timeout: 20_000 }).not.toEqual([]);
    await workbench().runCommand('View: Close Editor');
    await expect
      .poll(async () => (await workbench().problems()).join('\n'), { timeout: 20_000 })
      .not.toContain('renamed.md');
  });
});

hostSuite('several folders', { files }, (workbench) => {
  test('notes of each folder are listed and checked', async () => {
    const { page } = workbench();
    await workbench().startCommand('Agent: Add Folder');
    await workbench().answer('other');
    // The window starts again, with the folder that was open as the first of two.
    await page.locator('.command-center', { hasText: 'Workspace' }).waitFor({ timeout: 60_000 });
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'mount' }).first().waitFor();
    const rows = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
    await workbench().runCommand('View: Show Thesis Lens', rows.filter({ hasText: 'note.md' }).first());
    expect(await rows.filter({ hasText: 'far.md' }).count()).toBe(1);
  });
});

const untrusted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

hostSuite('a folder that is not trusted', { files, settings: untrusted }, (workbench) => {
  test('is checked like any other: nothing in it is run', async () => {
    await workbench().openFile('note.md');
    await expect.poll(() => workbench().codeLensTexts(), { timeout: 30_000 }).not.toEqual([]);
    expect(await workbench().hoverText('was 4.2%')).toContain('Supported');
  });
});

/** What the page remembers between two looks at it. */
interface Watched {
  fewestLenses?: number;
}

/** Runs in the page: from now on, counts how few lenses there ever are. */
function watchLenses(): void {
  const watched = globalThis as Watched;
  const count = () => {
    const now = document.querySelectorAll('.codelens-decoration').length;
    watched.fewestLenses = Math.min(watched.fewestLenses ?? now, now);
  };
  count();
  new MutationObserver(count).observe(document.body, { subtree: true, childList: true });
}
