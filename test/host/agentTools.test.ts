import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

const options = {
  folder: 'media/sample-notes',
  others: 'test/host/agent',
  settings: { 'chat.disableAIFeatures': false },
};

hostSuite('tools for agents', options, (workbench) => {
  /** What another extension is answered by a tool of ours. */
  const call = async (name: string, input: object): Promise<string> => {
    const { page } = workbench();
    await workbench().runCommand('View: Close All Editors');
    await workbench().startCommand('Agent: Call Tool');
    await workbench().answer(JSON.stringify({ name, input }));
    await page.locator('.editor-group-container.active .view-line').first().waitFor();
    await expect.poll(() => workbench().visibleText()).not.toBe('');
    return (await workbench().visibleText()).replaceAll(/\s+/g, ' ');
  };

  test('a text is checked', async () => {
    const text = 'The unemployment rate was 4.2% in July 2024.';
    const answer = await call('check_thesis', { text, asOf: '2026-06-15' });
    expect(answer).toContain('"asOf": "2026-06-15"');
    expect(answer).toContain('"verdict": "supported"');
    expect(answer).toContain('at(UNRATE, 2024-07) ~ 4.2');
  });

  test('indicators are found by words in any language', async () => {
    expect(await call('find_indicator', { words: '失業率' })).toContain('"id": "UNRATE"');
  });

  test('a formula is evaluated, and a mistake in it is explained', async () => {
    expect(await call('evaluate_formula', { formula: 'max(UNRATE, 2020..2022) > 14' })).toContain(
      '"verdict": "supported"',
    );
    expect(await call('evaluate_formula', { formula: 'last(UNRAT)' })).toContain('did you mean UNRATE?');
  });

  test('an input that is none is refused in words', async () => {
    expect(await call('check_thesis', { text: '' })).toContain(
      'Expected \\"text\\", a text that is not empty.',
    );
  });
});
