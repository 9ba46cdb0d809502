import type { Span } from '../text/mapped.ts';
import { matchesOf } from '../text/matches.ts';
import type { Passage } from './grammar.ts';

/** 「〜だそうだ」「〜とのこと」「〜とトレーダーは話していた」「〜と国勢調査局。」: where a sentence tells what others say. */
export function hearsayIn({ text, patterns }: Passage): Span[] {
  return matchesOf(patterns.told, text)
    .filter((match) => !patterns.ownWords.test(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** 「私の見立てでは」「〜と私は見る」「上がりそうだ」: what its writer takes to be so. */
export function isOwnView({ text, patterns }: Passage, { start, end }: Span): boolean {
  return patterns.ownView.test(`${text.slice(0, start)}◆${text.slice(Math.max(start, end - 2))}`);
}

/** 「生産性が上がるという話を信じない」: what is told only to be weighed is not stated. */
export function isWeighed({ text, patterns }: Passage, end: number): boolean {
  return patterns.weighed.test(text.slice(end));
}
