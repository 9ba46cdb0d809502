import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { AGENT_TOOLS } from '../../../src/services/agentTools.ts';
import { createPackStore } from '../../../src/services/packStore.ts';
import { projectRoot } from '../../host/harness/project.ts';
import { day } from '../formula/build.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const packs = createPackStore(
  { read: (file) => readFile(path.join(projectRoot, 'media', file), 'utf8') },
  silent,
);
const context = { packs, today: day('2026-06-15'), language: 'en' } as const;

test('a text is checked', async () => {
  const text = 'The unemployment rate rose to 4.3% in July 2024.';
  const answer = await AGENT_TOOLS.check_thesis({ text, asOf: '2024-09-01' }, context);
  expect(answer).toMatchObject({
    asOf: '2024-09-01',
    claims: [{ formula: 'at(UNRATE, 2024-07) ~ 4.3', found: { unit: '%' } }],
  });
});

test('an indicator is found in any language', async () => {
  expect(await AGENT_TOOLS.find_indicator({ words: '失業率' }, context)).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: 'UNRATE' })]),
  );
});

test('a formula is evaluated, and a mistake comes back with a hint', async () => {
  expect(await AGENT_TOOLS.evaluate_formula({ formula: 'max(UNRATE, 2020) > 14' }, context)).toMatchObject({
    verdict: 'supported',
  });
  expect(await AGENT_TOOLS.evaluate_formula({ formula: 'last(UNRAT)' }, context)).toMatchObject({
    verdict: null,
    problems: [{ hint: 'did you mean UNRATE?' }],
  });
});

test('faulty input says what was expected', async () => {
  await expect(AGENT_TOOLS.check_thesis({}, context)).rejects.toThrow('Expected "text"');
  await expect(AGENT_TOOLS.evaluate_formula({ formula: '1', asOf: 'soon' }, context)).rejects.toThrow(
    'ISO day',
  );
});
