import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

hostSuite('hover', { folder: 'media/sample-notes' }, (workbench) => {
  test('a note has a hover', async () => {
    await workbench().openFile('labour-market-en.md');
    expect(await workbench().hoverText('unemployment rate')).toContain('Thesis Lens');
  });
});
