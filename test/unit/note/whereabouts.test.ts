/** Of which country a claim is, where it does not say: its neighbours tell, and without them no verdict refutes it. */
import { describe, expect, it } from 'vitest';
import { claimsIn } from './dated.ts';

async function claimsOf(text: string) {
  return (await claimsIn('2025-07-01', text)).map(({ verdict, judgement }) => ({
    verdict,
    doubt: judgement?.doubt,
  }));
}

const OPEN = { verdict: 'unknown', doubt: 'unplaced' };
const REFUTED = { verdict: 'contradicted', doubt: undefined };

describe('what every country measures', () => {
  it.each([
    ['失業率は7.5%に上がった。', [OPEN]],
    ['核心CPI同比上涨4.5%。', [OPEN]],
    ['米国の失業率は7.5%に上がった。', [REFUTED]],
    ['FRBが何と言おうと、失業率は7.5%に上がった。', [REFUTED]],
    ['美国核心CPI同比上涨4.5%。', [REFUTED]],
    // English is taken to speak of the country whose series are at hand.
    ['Unemployment has risen to 7.5%.', [REFUTED]],
  ])('%s', async (text, expected) => {
    expect(await claimsOf(text)).toEqual(expected);
  });

  it('is of the country that stands before it', async () => {
    expect(await claimsOf('# 米国\n\n失業率は7.5%に上がった。')).toEqual([REFUTED]);
    expect(await claimsOf('# 日本\n\n失業率は7.5%に上がった。')).toEqual([OPEN]);
    expect(await claimsOf('# Canada\n\nUnemployment has risen to 7.5%.')).toEqual([OPEN]);
  });

  it('is of the only country that a note names, before or after', async () => {
    expect(await claimsOf('失業率は7.5%に上がった。\n\n米国の景気は弱い。')).toEqual([REFUTED]);
    expect(await claimsOf('失業率は7.5%に上がった。\n\n日本の景気は弱い。\n\n米国も弱い。')).toEqual([OPEN]);
  });
});

it('what one country alone has needs no name of it', async () => {
  expect(await claimsOf('新規失業保険申請件数は90万件を超えた。')).toEqual([REFUTED]);
});

it('follows an edit of another section', async () => {
  const claim = '\n\n## 二\n\n失業率は7.5%に上がった。';
  expect(await claimsOf(`## 一\n\n米国の話。${claim}`)).toEqual([REFUTED]);
  expect(await claimsOf(`## 一\n\n日本の話。${claim}`)).toEqual([OPEN]);
  expect(await claimsOf(`## 一\n\n米国の話。${claim}`)).toEqual([REFUTED]);
});
