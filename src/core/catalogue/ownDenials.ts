import type { Token } from '../claims/token.ts';
import type { Occurrence } from './pattern.ts';

/** 「AI以外に見当たらない」: what is denied is all the rest. */
const ALL_THE_REST = /以外|ほか|他に|しか/;

/** Words of denial that belong to how a thesis is put: "no longer", 没了, 「止まらない」, and those that deny all the rest. */
export function ownDenials(words: readonly Occurrence[], tokens: readonly Token[], text: string): Token[] {
  return tokens.filter(({ start, end }) =>
    words.some(
      (word) =>
        // 「悪化してい|ない」 shares its stem with the words of the thesis, and still denies it.
        (word.start < end && start < word.end && word.end >= end - 1) ||
        (word.end <= end && ALL_THE_REST.test(text.slice(word.start, word.end))),
    ),
  );
}
