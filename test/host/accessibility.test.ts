import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { THEMES, type Theme } from './harness/settings.ts';
import { hostSuite } from './harness/suite.ts';
import type { Workbench } from './harness/workbench.ts';

/** What is known of axe-core's answer. */
interface AxeAnswer {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

const { source }: { source: string } = createRequire(import.meta.url)('axe-core');
const themes: readonly Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];

hostSuite('accessibility', { folder: 'media/sample-notes' }, (workbench) => {
  for (const theme of themes) {
    test(`axe-core finds nothing in the chart and in its table, ${theme}`, async () => {
      await workbench().openFile('labour-market-en.md');
      await workbench().changeSettings({ 'workbench.colorTheme': THEMES[theme] });
      await workbench().goTo('unemployment rate rose');
      await workbench().runCommand('Thesis Lens: Show Chart of Claim');
      const frame = await chartFrame(workbench());
      await workbench().screenshot(`chart-${theme}`);
      await frame.evaluate(source);
      // The view is transparent: axe-core has to be told what the workbench paints behind it.
      await frame.evaluate(() => {
        document.documentElement.style.background = 'var(--vscode-sideBar-background)';
      });
      expect(await complaints(frame)).toEqual([]);
      await frame.getByRole('button', { name: 'Table' }).click();
      await frame.locator('table').waitFor();
      await workbench().screenshot(`chart-table-${theme}`);
      expect(await complaints(frame)).toEqual([]);
      await frame.getByRole('button', { name: 'Table' }).click();
    });
  }

  test('the Accessible View reads a hover without its picture', async () => {
    const { page } = workbench();
    await workbench().openHover('CPI inflation peaked');
    await workbench().focusHover();
    await page.keyboard.press('Alt+F2');
    const view = page.locator('.accessible-view .view-lines');
    await view.waitFor();
    const text = (await view.innerText()).replaceAll('\u00a0', ' ');
    expect(text).toContain('Supported');
    expect(text).toContain('Bureau of Labor Statistics');
    expect(text).not.toContain('data:image');
    await workbench().screenshot('accessible-view');
  });
});

async function chartFrame(workbench: Workbench): Promise<Frame> {
  const plot = workbench.webview().locator('.plot svg').first();
  await plot.waitFor({ timeout: 60_000 });
  const frame = await (await plot.elementHandle())?.ownerFrame();
  if (!frame) throw new Error('The chart is in no frame.');
  return frame;
}

/** One line for each fault that axe-core finds. */
async function complaints(frame: Frame): Promise<string[]> {
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeAnswer> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
