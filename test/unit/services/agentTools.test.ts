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

test('a series is given by period, with its owner', async () => {
  const asked = { series: 'CPIAUCNS.pc1', from: '2022-01-01', to: '2022-06-30' };
  expect(await AGENT_TOOLS.get_series(asked, context)).toMatchObject({
    unit: '%',
    sources: [{ id: 'CPIAUCNS', licence: 'public-domain' }],
    observations: { length: 6, 5: ['2022-06-01', expect.closeTo(9.06, 2)] },
  });
});

test('a series ends where it was published, and gives its newest figures when there are many', async () => {
  const answer = await AGENT_TOOLS.get_series({ series: 'UNRATE', asOf: '2024-09-01' }, context);
  expect(answer).toMatchObject({
    earlier: expect.any(Number),
    observations: { length: 500, 499: ['2024-07-01', expect.any(Number)] },
  });
});

test('a value that was never observed is null', async () => {
  const asked = { series: 'UNRATE', from: '2025-10-01', to: '2025-10-31' };
  expect(await AGENT_TOOLS.get_series(asked, context)).toMatchObject({
    observations: [['2025-10-01', null]],
  });
});

test('one value is no series', async () => {
  const asked = { series: 'last(UNRATE)' };
  await expect(AGENT_TOOLS.get_series(asked, context)).rejects.toThrow('call evaluate_formula');
});

test('faulty input says what was expected', async () => {
  await expect(AGENT_TOOLS.check_thesis({}, context)).rejects.toThrow('Expected "text"');
  await expect(AGENT_TOOLS.evaluate_formula({ formula: '1', asOf: 'soon' }, context)).rejects.toThrow(
    'ISO day',
  );
});
