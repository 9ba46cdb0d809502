// What `thesis-lens eval` says, in the language asked for.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, type Command } from './command.ts';

let command: Command;
beforeAll(async () => {
  command = await buildCommand();
});
afterAll(() => command.remove());

const said = async (...args: readonly string[]) => {
  const { out, err } = await command.run(['eval', ...args]);
  return out + err;
};

describe('eval in text', () => {
  it.each([
    ['at(UNRATE, 2020-04)', '14.8% (Apr 2020)'],
    ['at(UNRATE, 2020-04) > 10', 'supported: 14.8% (Apr 2020), needs > 10%; margin 4.8 pp'],
    ['max(UNRATE, 2020..2025)', 'at least 14.8% (Apr 2020). UNRATE has no value for Oct 2025.'],
    ['max(UNRATE, 2020..2025) > 14', 'supported: at least 14.8% (Apr 2020), needs > 14%'],
    ['at(UNRATE, 2025-10) > 4', 'cannot be decided: UNRATE has no value for Oct 2025.'],
    [
      'at(UNRATE, 2020-04) > 10 and at(UNRATE, 2020-05) > 14',
      '  at(UNRATE, 2020-05) > 14: contradicted: 13.2%',
    ],
  ])('%s: %s', async (formula, answer) => {
    expect((await said(formula, '--as-of', '2026-07-20')).replaceAll('\u00a0', ' ')).toContain(answer);
  });

  it('points at a mistake, says what was expected and what to do', async () => {
    expect(await said('last(PAYEMZ) > 1')).toBe(
      'thesis-lens: Unknown indicator PAYEMZ (did you mean PAYEMS?)\n  last(PAYEMZ) > 1\n       ^^^^^^\n',
    );
  });

  it.each([
    ['ja', 'last(PAYEMZ) > 1', '指標 PAYEMZ はない（PAYEMS のことか？）'],
    [
      'ja',
      'avg(UNRATE, last)',
      'ここに ) は置けない。必要なのは last の後の期間の長さ（例：last 12m, last 4q）',
    ],
    ['ja', 'max(UNRATE, 2020..2025)', '14.8%以上（2020年4月）。UNRATEは2025年10月の値がない。'],
    ['zh-cn', 'last(PAYEMZ) > 1', '没有指标 PAYEMZ（是否指 PAYEMS？）'],
    ['zh-cn', 'max(UNRATE, 2020..2025) > 14', '数据支持：至少14.8%（2020年4月），成立条件为高于14%'],
  ])('%s: %s', async (language, formula, answer) => {
    expect(await said(formula, '--lang', language, '--as-of', '2026-07-20')).toContain(answer);
  });
});

describe('eval in JSON', () => {
  const json = async (...args: readonly string[]) => JSON.parse(await said(...args, '--format', 'json'));

  it('gives the bound where no more is known', async () => {
    const answer = await json('max(UNRATE, 2020..2025) > 14');
    expect(answer).toMatchObject({
      value: true,
      verdict: 'supported',
      found: { value: null, atLeast: 14.8 },
    });
  });

  it('says problems in the language asked for', async () => {
    const { problems } = await json('last(PAYEMZ) > 1', '--lang', 'zh-cn');
    expect(problems).toEqual([
      { code: 'unknown-indicator', start: 5, end: 11, message: '没有指标 PAYEMZ', hint: '是否指 PAYEMS？' },
    ]);
  });
});
