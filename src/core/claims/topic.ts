import type { Passage } from './grammar.ts';
import type { Segment } from './segments.ts';
import { isWord, type Token } from './token.ts';

/** True when a stretch without a known subject names one that we do not know. */
export function changesTopic(passage: Passage, segment: Segment): boolean {
  const { text, language } = passage;
  const { ownTopic, itself } = passage.patterns;
  const rest = text.slice(segment.start, segment.end);
  const leading = rest.length - rest.trimStart().length;
  const match = ownTopic.exec(rest.trimStart());
  const bare = match?.groups?.['bare'];
  const topic = bare ?? match?.[1] ?? match?.[2];
  if (language === 'en' && opensUnknown(passage, segment)) return true;
  if (topic === undefined) return false;
  if (language === 'ja' && bare === undefined) {
    // 切り上がる, 3月は: the が of a verb and the は within a name are no particles.
    const opening = segment.start + leading;
    const particle = opening + (match?.[0].length ?? 0) - 1;
    const isTime = (t: Token) => t.kind === 'period' && t.start === opening && t.end === particle;
    const isWithin = (t: Token) => particle > t.start && particle < t.end;
    return !segment.tokens.some((t) => isWithin(t) || isTime(t)) && !itself.test(topic);
  }
  const from = segment.start + leading + (match?.[0].indexOf(topic) ?? 0);
  const unknown = uncovered(text, from, from + topic.length, segment).trim();
  if (language === 'zh') return unknown !== '' && !itself.test(unknown.replace(/\s/g, ''));
  return unknown.split(/\s+/).some((word) => word !== '' && !itself.test(word));
}

/** "…, and the belly barely budged", "consumption added": an English stretch whose words before its predicate are not known. */
function opensUnknown({ text, grammar, patterns }: Passage, segment: Segment): boolean {
  const isUnknown = (word: string) =>
    word.length > 2 && !grammar.isPlainWord(word) && !patterns.itself.test(word);
  const predicate = segment.tokens.find(
    (t) => t.kind === 'quantity' || isWord(t, 'up', 'down', 'flat', 'is', 'highest', 'lowest'),
  );
  if (!predicate) return false;
  const opening = uncovered(text, segment.start, predicate.start, segment);
  if (patterns.listedNoun.test(opening) && isUnknown(patterns.listedNoun.exec(opening)?.[1] ?? ''))
    return true;
  if (predicate.kind === 'quantity') return false;
  return opening.split(/[^a-z'-]+/).some(isUnknown);
}

/** What no token explains. */
function uncovered(text: string, from: number, to: number, { tokens }: Segment): string {
  let left = '';
  for (let i = from; i < to; i += 1) {
    left += tokens.some((t) => i >= t.start && i < t.end) ? ' ' : text.charAt(i);
  }
  return left;
}
