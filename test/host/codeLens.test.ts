import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

hostSuite('code lens', { folder: 'media/sample-notes' }, (workbench) => {
  test('the first heading carries the tally, a thesis its verdict', async () => {
    await workbench().openFile('labour-market-en.md');
    await expect
      .poll(async () => (await workbench().codeLensTexts()).join('\n'), { timeout: 30_000 })
      .toMatch(/\d+ supported/);
    expect((await workbench().codeLensTexts()).some((text) => text.includes('Contradicted'))).toBe(true);
    await workbench().screenshot('lens-en');
  });
});
