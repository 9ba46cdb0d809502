/** What a reader sees of a note: lenses, hovers, the status item, the report. */
import { describe, expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

hostSuite('marks', { folder: 'media/sample-notes' }, (workbench) => {
  const report = () => workbench().webview();
  const titles = () => workbench().editorTitles();

  describe('lenses', () => {
    test('the first heading carries the tally, a thesis its verdict and its figure', async () => {
      await workbench().openFile('labour-market-en.md');
      await expect
        .poll(async () => (await workbench().codeLensTexts()).join('\n'), { timeout: 30_000 })
        .toMatch(/\d+ supported/);
      // The beginning of a note is told before the rest of it.
      await expect
        .poll(() => workbench().codeLensTexts(), { timeout: 30_000 })
        .toContainEqual(expect.stringMatching(/Contradicted: 0 pp \(May 2026\), needs > 0\.3 pp$/));
      await workbench().screenshot('lens-en');
    });

    test('none is cut at the edge of the window', async () => {
      const edge = await workbench().page.locator('.editor-instance').first().boundingBox();
      const boxes = await workbench()
        .page.locator('.codelens-decoration')
        .evaluateAll((all) => all.map((lens) => lens.getBoundingClientRect().right));
      expect(Math.max(...boxes)).toBeLessThan((edge?.x ?? 0) + (edge?.width ?? 0));
    });
  });

  describe('hovers', () => {
    test('a claim shows its verdict, what was found, and where the figures come from', async () => {
      const hover = await workbench().openHover('unemployment rate rose');
      const text = await hover.innerText();
      expect(text).toContain('4.3');
      expect(text).toContain('U.S. Bureau of Labor Statistics');
      expect(text).toContain('Show chart');
      await workbench().screenshot('hover-en');
      await workbench().closeHover();
    });

    test('a Japanese thesis names the part that does hold', async () => {
      await workbench().openFile('inflation-ja.md');
      const hover = await workbench().openHover('引っ張っているのは');
      expect(await hover.innerText()).toContain('What does hold');
      await workbench().screenshot('hover-ja');
      await workbench().closeHover();
    });
  });

  test('claims are walked one by one', async () => {
    await workbench().openFile('labour-market-en.md');
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
    await report().getByRole('heading', { name: 'How this sentence was read' }).waitFor({ timeout: 30_000 });
    expect(await report().locator('body').innerText()).toContain('CPIAUCNS.pc1, 2022-06');
    await workbench().screenshot('explain');
  });

  describe('Check Thesis', () => {
    test('opens a report beside the note, from the status item', async () => {
      const { page } = workbench();
      await workbench().runCommand('View: Close Other Editors in Group');
      await workbench().openFile('labour-market-en.md');
      await page.locator('[id="status.languageStatus"]').first().click();
      const rows = page.locator('.hover-language-status');
      await rows.filter({ hasText: 'us-macro' }).waitFor();
      await workbench().screenshot('status');
      await rows.getByText('Check Thesis').click();
      await report()
        .getByRole('heading', { name: /Thesis check/ })
        .waitFor({ timeout: 60_000 });
      const text = await report().locator('body').innerText();
      expect(text).toContain('Weakest links');
      expect(text).toContain('Sources');
      await workbench().screenshot('report-en');
    });

    test('stays when the note is clicked', async () => {
      const { page } = workbench();
      await page.locator('.view-line', { hasText: 'inflation' }).first().click();
      await page.waitForTimeout(2000); // a preview that follows the editor does so after a pause
      expect(await workbench().editorTitles()).toContainEqual(expect.stringContaining('thesis check'));
      await report()
        .getByRole('heading', { name: /Thesis check/ })
        .waitFor({ timeout: 5_000 });
    });

    test('checks a selection alone', async () => {
      await workbench().runCommand('View: Close All Editors');
      await workbench().openFile('labour-market-en.md');
      await workbench().goTo('CPI inflation peaked');
      await workbench().page.keyboard.press('Shift+End');
      await workbench().runCommand('Thesis Lens: Check Thesis of Selection');
      await expect
        .poll(() => report().locator('body').innerText(), { timeout: 20_000 })
        .not.toContain('AI is the only engine');
      expect(await report().locator('body').innerText()).toContain('CPI inflation peaked');
    });

    test('checks every note of the workspace', async () => {
      await workbench().runCommand('Thesis Lens: Check Thesis in Workspace');
      await report()
        .getByRole('heading', { name: 'Thesis check of the workspace' })
        .waitFor({ timeout: 60_000 });
      expect(await report().locator('body').innerText()).toContain('3 notes read, 3 with claims.');
      await workbench().screenshot('report-workspace');
      expect(await titles()).toContainEqual(expect.stringContaining('workspace'));
    });
  });
});
