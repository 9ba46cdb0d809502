/** Every sentence the extension can say is said in Japanese and Chinese too, with the same places to fill. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS, TRANSFORM_SUMMARIES } from '../../src/core/formula/functions.ts';
import { projectRoot } from '../host/harness/project.ts';
import { sourceFiles } from './imports.ts';

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');

const sources = sourceFiles('src').map(({ name }) => ({ name, text: read(name) }));

/** A call whose first argument is one string literal: only those can be looked up. A phrase is chosen here and said elsewhere. */
const call = /\b(?:l10n\.t|phrase)\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")\s*[,)]/g;

/** A call that translates the description of a function or transform, which the tables of the language hold, or a phrase. */
const callOfTable = /\bl10n\.t\((?:(?:\w+\.)?(?:summary|code)\)|text, \.\.\.fill)|\bfunction phrase\(/g;

/** English sentences, each once. */
const sentences = new Set([
  ...sources.flatMap(({ text }) =>
    [...text.matchAll(call)].map((match) => unescaped(match[1] ?? match[2] ?? '')),
  ),
  ...FUNCTIONS.map(({ summary }) => summary),
  ...TRANSFORM_SUMMARIES.values(),
]);

function unescaped(literal: string): string {
  return literal.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code?: string, char = '') =>
    code === undefined ? char : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** `{0}` and `{name}`, as often as they occur. */
const places = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).toSorted();

test('sentences are written as one literal, where they are said', () => {
  const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
  const hidden = sources.filter(
    ({ text }) => count(text, /\b(?:l10n\.t\s*|phrase)[(`]/g) > count(text, call) + count(text, callOfTable),
  );
  expect(hidden.map(({ name }) => name)).toEqual([]);
  expect(sentences.size).toBeGreaterThan(0);
});

describe.each(['ja', 'zh-cn'])('%s', (language) => {
  const bundle: Record<string, string> = JSON.parse(read(`media/l10n/bundle.l10n.${language}.json`));

  test('has every sentence, and no other', () => {
    const translated = Object.keys(bundle);
    expect({
      missing: [...sentences].filter((sentence) => !(sentence in bundle)),
      surplus: translated.filter((sentence) => !sentences.has(sentence)),
    }).toEqual({ missing: [], surplus: [] });
  });

  test('fills the same places', () => {
    const wrong = Object.entries(bundle).filter(
      ([english, translated]) => places(translated).join() !== places(english).join(),
    );
    expect(wrong).toEqual([]);
  });

  test('leaves no sentence empty, and none with spaces around it', () => {
    const untidy = Object.values(bundle).filter(
      (sentence) => sentence === '' || sentence !== sentence.trim(),
    );
    expect(untidy).toEqual([]);
  });

  test('says neither true nor false of a claim', () => {
    const forbidden = /真偽|正しい|誤り|虚偽|真实|虚假|正确|错误|属实|不实/;
    expect(Object.values(bundle).filter((sentence) => forbidden.test(sentence))).toEqual([]);
  });
});
