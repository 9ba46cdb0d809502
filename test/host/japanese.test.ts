import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

hostSuite('in Japanese', { folder: 'media/sample-notes', locale: 'ja' }, (workbench) => {
  test('lenses, hovers and the chart speak Japanese', async () => {
    await workbench().openFile('inflation-ja.md');
    await expect.poll(() => workbench().codeLensTexts(), { timeout: 30_000 }).not.toEqual([]);
    expect((await workbench().codeLensTexts()).filter((text) => !japanese.test(text))).toEqual([]);
    await workbench().goTo('2021年10月以来');
    await workbench().runCommand('Thesis Lens: Show Chart of Claim');
    const frame = workbench().webview();
    await frame.locator('svg .line-0').first().waitFor({ timeout: 60_000 });
    const labels = await frame.locator('button, .segments span, .legend li').allInnerTexts();
    expect(labels.filter((text) => !japanese.test(text))).toEqual([]);
    const hover = await workbench().openHover('引っ張っているのは');
    expect(await hover.innerText()).toContain('データに反する');
    expect(await hover.locator('a').allInnerTexts()).toContain('グラフを表示');
    await workbench().screenshot('ja-hover');
    await workbench().closeHover();
  });
});
