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

/** 「生産性が上がるという話を信じない」, "the risk is that": what is told only to be weighed, wished or feared is not stated. */
export function isWeighed(passage: Passage, draft: Span): boolean {
  const { text, patterns } = passage;
  return patterns.weighed.test(text.slice(draft.end)) || patterns.unreal.test(marked(passage, draft));
}

/** "The question is whether inflation is falling": asked about inside a sentence that asks nothing. */
export function isWondered(passage: Passage, draft: Span): boolean {
  return passage.patterns.wondered.test(marked(passage, draft));
}

/** The sentence with ◆ at either end of what is claimed. */
function marked({ text }: Passage, { start, end }: Span): string {
  return `${text.slice(0, start)}◆${text.slice(start, end)}◆${text.slice(end)}`;
}
