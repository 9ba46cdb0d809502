// What each command prints as JSON, against the schemas that we publish.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CLAIM_KINDS, POLARITIES } from '../../../src/core/claims/claim.ts';
import { REASONS } from '../../../src/core/reason.ts';
import { VERDICTS } from '../../../src/core/verdict/verdict.ts';
import { projectRoot } from '../../host/harness/project.ts';
import { buildCommand, type Command } from './command.ts';

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(path.join(projectRoot, `media/schemas/${name}.schema.json`), 'utf8'));

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
for (const name of ['check', 'eval', 'find']) ajv.addSchema(schemaOf(name));

function expectValid(reference: string, answer: unknown): void {
  ajv.validate(reference, answer);
  expect(ajv.errors ?? []).toEqual([]);
}

let command: Command;
beforeAll(async () => {
  command = await buildCommand();
}, 60_000);
afterAll(() => command.remove());

it.each([
  'last(UNRATE) > 4',
  'max(UNRATE, 2020..2025) > 14',
  'last(CAPEX@MSFT)',
  'first(UNRATE > 10, since 2000)',
  'atleast(1, last(UNRATE) > 4, last(DFF) > 5)',
  'UNRATE > 4',
  'UNRATE.pc1',
  '3m',
  'last(NOPE) > 1',
  'last(UNRATE',
])('eval %s', async (formula) => {
  const { out } = await command.run(['eval', formula, '--format', 'json', '--as-of', '2025-11-15']);
  expectValid('eval.schema.json', JSON.parse(out));
});

it.each(['unemployment', '失業率 ドイツ', '微软 资本支出', 'unobtainium'])('find %s', async (words) => {
  const { out } = await command.run(['find', words, '--format', 'json']);
  expectValid('find.schema.json', JSON.parse(out));
});

it('every line of --jsonl, of a good line and of a bad one', async () => {
  const text = 'Unemployment rose to 4.3% in July 2024. Did wages fall? AI is the only growth engine.';
  const lines = [
    JSON.stringify({ id: 1, text, date: '2024-08-05' }),
    '{"id": "b"}',
    '[]',
    'none',
    '{"id": 2, "text": ""}',
  ];
  const { out } = await command.run(['check', '--jsonl'], { stdin: lines.join('\n') });
  const answers = out.trimEnd().split('\n');
  expect(answers).toHaveLength(lines.length);
  for (const answer of answers) expectValid('check.schema.json#/definitions/line', JSON.parse(answer));
});

it('the schemas name every verdict, reason, kind and polarity', () => {
  const { definitions } = schemaOf('check');
  expect(definitions.verdict.enum).toEqual([...VERDICTS]);
  expect(definitions.reason.enum).toEqual([...REASONS]);
  expect(definitions.claim.properties.kind.enum).toEqual([...CLAIM_KINDS]);
  expect(definitions.claim.properties.polarity.enum).toEqual([...POLARITIES]);
});
