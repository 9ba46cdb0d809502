import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

const options = {
  folder: 'media/sample-notes',
  settings: { 'chat.disableAIFeatures': false },
};

hostSuite('tools for agents', options, (workbench) => {
  /** What another extension is answered by a tool of ours, as far as it is on the screen. */
  const expectAnswer = async (name: string, input: object) => {
    await workbench().startCommand('Agent: Call Tool');
    await workbench().answer(JSON.stringify({ name, input }));
    return expect.poll(async () => (await workbench().visibleText()).replaceAll(/\s+/g, ' '), {
      timeout: 20_000,
    });
  };

  test('a text is checked', async () => {
    const text = 'The unemployment rate was 4.2% in July 2024.';
    await (await expectAnswer('check_thesis', { text, asOf: '2026-06-15' })).toMatch(
      /"asOf": "2026-06-15".*at\(UNRATE, 2024-07\) ~ 4\.2.*"verdict": "supported"/,
    );
  });

  test('indicators are found by words in any language', async () => {
    await (await expectAnswer('find_indicator', { words: '失業率' })).toContain('"id": "UNRATE"');
  });

  test('a formula is evaluated, and a mistake in it is explained', async () => {
    const formula = 'max(UNRATE, 2020..2022) > 14';
    await (await expectAnswer('evaluate_formula', { formula })).toContain('"verdict": "supported"');
    await (await expectAnswer('evaluate_formula', { formula: 'last(UNRAT)' })).toContain(
      'did you mean UNRATE?',
    );
  });

  test('an input that is none is refused in words', async () => {
    await (await expectAnswer('check_thesis', { text: '' })).toContain('a text that is not empty.');
  });
});
