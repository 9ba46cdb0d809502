import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withFunctionTable } from '../../../src/core/formula/functionTable.ts';

it('README lists the functions as they are; npm run readme rewrites it', () => {
  const text = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  expect(withFunctionTable(text)).toBe(text);
});

it('a text without marks is left alone', () => {
  expect(withFunctionTable('# Notes')).toBeUndefined();
});
