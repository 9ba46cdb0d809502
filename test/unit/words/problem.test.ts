import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { afterEach, describe, expect, it } from 'vitest';
import type { PackProblem } from '../../../src/core/indicators/checked.ts';
import { problemText } from '../../../src/core/words/problem.ts';
import { projectRoot } from '../../host/harness/project.ts';

const cell: PackProblem = {
  file: 'mine/gdp.csv',
  line: 12,
  fault: 'number',
  expected: 'a number such as 1234.5',
  found: '"n/x"',
};

describe('what was refused is said with its place, what was expected and what to do', () => {
  afterEach(() => l10n.config({ contents: {} }));

  it('in English', () => {
    expect(problemText(cell)).toBe(
      'mine/gdp.csv:12: expected a number such as 1234.5, found "n/x". Correct it, or leave the cell empty where there is no figure.',
    );
  });

  it.each([
    ['ja', '1234.5 のような数値が必要ですが、"n/x" でした。数値に直すか、値がなければ空欄にしてください。'],
    ['zh-cn', '应为 1234.5 这样的数字，实际为 "n/x"。请修正；没有数据时请留空。'],
  ])('in %s', (language, text) => {
    const bundle = path.join(projectRoot, `media/l10n/bundle.l10n.${language}.json`);
    l10n.config({ contents: readFileSync(bundle, 'utf8') });
    expect(problemText(cell)).toBe(`mine/gdp.csv:12: ${text}`);
  });
});
