/** `thesis-lens mcp` as an agent meets it: through the protocol's own client. */
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCommand, type Command } from './command.ts';

const client = new Client({ name: 'test', version: '1' });
let command: Command;
let heard = '';

beforeAll(async () => {
  command = await buildCommand();
  const args = [path.join(command.folder, '../dist/cli.js'), 'mcp'];
  const transport = new StdioClientTransport({ command: process.execPath, args, stderr: 'pipe' });
  transport.stderr?.on('data', (chunk) => {
    heard += chunk;
  });
  await client.connect(transport);
}, 60_000);

afterAll(async () => {
  await client.close();
  command.remove();
});

async function call(name: string, input: Record<string, unknown>) {
  const { isError = false, content } = await client.callTool({ name, arguments: input });
  const [{ text }] = content as [{ text: string }];
  return { isError, text };
}

async function answer(name: string, input: Record<string, unknown>) {
  const { isError, text } = await call(name, input);
  expect(isError, text).toBe(false);
  return JSON.parse(text);
}

test('it says what it is and what it can do', async () => {
  expect(client.getServerVersion()).toMatchObject({ name: 'thesis-lens' });
  expect(client.getInstructions()).toContain('check_text');
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual([
    'check_text',
    'evaluate_formula',
    'find_indicator',
    'get_series',
  ]);
  for (const { description, inputSchema, annotations } of tools) {
    expect(description?.length).toBeGreaterThan(60);
    expect(annotations?.readOnlyHint).toBe(true);
    new Ajv({ strict: true }).compile(inputSchema);
  }
});

test('a text is checked', async () => {
  const text = 'The unemployment rate rose to 4.3% in July 2024.';
  expect(await answer('check_text', { text, asOf: '2024-09-01' })).toMatchObject({
    asOf: '2024-09-01',
    claims: [{ formula: 'at(UNRATE, 2024-07) ~ 4.3' }],
  });
});

test('an indicator is found, its series read, a formula over it evaluated', async () => {
  const found: { id: string }[] = await answer('find_indicator', { words: '失業率' });
  const ids = found.map(({ id }) => id);
  expect(ids).toContain('UNRATE');
  const span = { from: '2020-03-01', to: '2020-05-31' };
  expect(await answer('get_series', { series: 'UNRATE', ...span })).toMatchObject({
    unit: '%',
    frequency: 'M',
    earlier: 0,
    observations: [
      ['2020-03-01', 4.4],
      ['2020-04-01', 14.8],
      ['2020-05-01', 13.2],
    ],
  });
  expect(await answer('evaluate_formula', { formula: 'at(UNRATE, 2020-04) > 14' })).toMatchObject({
    verdict: 'supported',
  });
});

test('faulty input comes back as a sentence, and the next call is answered', async () => {
  expect(await call('check_text', {})).toMatchObject({
    isError: true,
    text: expect.stringContaining('"text"'),
  });
  expect(await call('get_series', { series: 'UNRAT' })).toMatchObject({
    isError: true,
    text: expect.stringContaining('did you mean UNRATE'),
  });
  await expect(client.callTool({ name: 'frob', arguments: {} })).rejects.toThrow('no tool is called "frob"');
  expect(await answer('find_indicator', { words: 'payrolls' })).not.toEqual([]);
  expect(heard).toBe('');
});
