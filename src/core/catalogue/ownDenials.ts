import type { Token } from '../claims/token.ts';
import type { Occurrence } from './pattern.ts';

/** 「AI以外に見当たらない」: what is denied is all the rest. */
const ALL_THE_REST = /以外|ほか|他に|しか/;

/** 「止まらない」「抜けられない」: what does not end goes on. */
const ENDLESS = /(?:止ま|収ま|終わ|抜け|抜け出|免れ|逃れ|尽き|やま)[られせ]{0,2}(?:ない|ず|ません)$/;

/** 算不算 asks. */
const EITHER = /(.)[不没]\1/;

/** Words of denial that belong to how a thesis is put: "no longer", 没了, and those that deny nothing. */
export function ownDenials(words: readonly Occurrence[], tokens: readonly Token[], text: string): Token[] {
  return tokens.filter(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 4), end);
    return (
      // 「悪化してい|ない」 shares its stem with the words of the thesis, and still denies it.
      words.some((word) => word.start < end && start < word.end && word.end >= end - 1) ||
      words.some((word) => word.end <= end && ALL_THE_REST.test(text.slice(word.start, word.end))) ||
      ENDLESS.test(before) ||
      EITHER.test(text.slice(Math.max(0, start - 1), end + 1)) ||
      before.endsWith('without')
    );
  });
}
