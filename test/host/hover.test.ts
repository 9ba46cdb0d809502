import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

hostSuite('hover', { folder: 'media/sample-notes' }, (workbench) => {
  test('a claim shows its verdict, what was found, and where the figures come from', async () => {
    await workbench().openFile('labour-market-en.md');
    await expect.poll(() => workbench().codeLensTexts(), { timeout: 30_000 }).not.toEqual([]);
    const text = await workbench().hoverText('unemployment rate rose');
    expect(text).toContain('4.3');
    expect(text).toContain('U.S. Bureau of Labor Statistics');
    expect(text).toContain('Show chart');
    await workbench().openHover('unemployment rate rose');
    await workbench().screenshot('hover-en');
    await workbench().closeHover();
  });

  test('a Japanese thesis names the part that does hold', async () => {
    await workbench().openFile('inflation-ja.md');
    expect(await workbench().hoverText('引っ張っているのは')).toContain('What does hold');
    await workbench().openHover('引っ張っているのは');
    await workbench().screenshot('hover-ja');
    await workbench().closeHover();
  });
});
