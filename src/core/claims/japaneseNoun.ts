import type { Patterns } from './grammar.ts';
import { isWord, type Token } from './token.ts';

/** A run of characters that nouns are written in, at the end of a text or at its start. */
const NOUN = String.raw`[\p{Script=Han}\p{Script=Katakana}ー・&a-z\d]`;
const OWNER = new RegExp(`(${NOUN}+)(?:\\([^()]*\\))?(?:の|における|での)$`, 'u');
const GROWN_BEFORE = new RegExp(`(${NOUN}+)$`, 'u');
const GROWN_AFTER = new RegExp(`^${NOUN}+`, 'u');

/**
 * True when the words around a Japanese subject make it another thing, or someone's: 資生堂の売上高, 最低賃金, 物価高,
 * インフレ目標. A noun that the reader does not know is taken for an owner unless it only tells the time or the source.
 */
export function isOthersNoun(
  subject: Token,
  sentence: readonly Token[],
  text: string,
  patterns: Patterns,
): boolean {
  if (isQuoted(subject) && isFirm(subject, text, patterns)) return true;
  const head = patterns.heads.exec(text.slice(subject.end, subject.end + 16));
  if (head && !isKnown(sentence, subject.end + head[0].length - 1)) return true;
  const grown = [grownBefore, grownAfter, hasActor];
  return (isQuoted(subject) ? grown : [hasOwner, ...grown]).some((test) =>
    test(subject, sentence, text, patterns),
  );
}

/** 「ダウ(化学)」: a firm that bears the name of an index says in brackets what it does. */
function isFirm({ end }: Token, text: string, { exchange }: Patterns): boolean {
  const aside = /^\(([\p{Script=Han}\p{Script=Katakana}ー]{2,8})\)/u.exec(text.slice(end, end + 12))?.[1];
  return aside !== undefined && !exchange.test(aside);
}

const ACTOR = new RegExp(`(${NOUN}+)は`, 'gu');

/** 「イオンは時給を7%上げる」「トヨタは1ドル145円を前提に」: an actor that we do not know speaks of its own figures. */
function hasActor(
  subject: Token,
  sentence: readonly Token[],
  text: string,
  { quoted, neutralActor, neutralBefore, itself, actorOver }: Patterns,
): boolean {
  const after = text.slice(subject.end);
  if (/^(?:の[^,。]{0,6})?(?:は|も|と|より)/.test(after) || quoted.test(after)) return false;
  const before = text.slice(0, subject.start);
  const actor = [...before.slice(before.lastIndexOf('。') + 1).matchAll(ACTOR)].at(-1);
  if (actor?.[1] === undefined) return false;
  const end = before.lastIndexOf('。') + 1 + actor.index + actor[1].length;
  const [, name = ''] = actor;
  if (isKnown(sentence, end - 1)) return false;
  if ([neutralActor, neutralBefore, itself].some((known) => known.test(name))) return false;
  return !/^が/.test(after) || !actorOver.test(before.slice(end));
}

/** Shares, coins and indexes of exchanges are nobody's own. */
function isQuoted(subject: Token): boolean {
  return (
    subject.kind === 'subject' &&
    subject.meanings.some(
      (m) =>
        m.type === 'indicator' && m.indicator.pack === 'market-reference' && m.indicator.area === undefined,
    )
  );
}

function hasOwner(
  subject: Token,
  sentence: readonly Token[],
  text: string,
  { neutralBefore }: Patterns,
): boolean {
  const match = OWNER.exec(text.slice(Math.max(0, subject.start - 24), subject.start));
  const owner = match?.[1];
  if (match === null || owner === undefined) return false;
  const end = subject.start - match[0].length + owner.length;
  return !isKnown(sentence, end - 1) && !neutralBefore.test(owner);
}

function grownBefore(
  subject: Token,
  sentence: readonly Token[],
  text: string,
  { neutralPrefix }: Patterns,
): boolean {
  const match = GROWN_BEFORE.exec(text.slice(Math.max(0, subject.start - 12), subject.start));
  const first = text.charAt(subject.start);
  if (!match?.[1] || match[1].endsWith('・') || !/[\p{Script=Han}\p{Script=Katakana}]/u.test(first))
    return false;
  const kana = /\p{Script=Katakana}/u;
  if (isQuoted(subject) && kana.test(first) && !kana.test(text.charAt(subject.start - 1))) return false;
  return !isKnown(sentence, subject.start - 1, true) && !neutralPrefix.test(match[1]);
}

function grownAfter(
  subject: Token,
  sentence: readonly Token[],
  text: string,
  { neutralAfter }: Patterns,
): boolean {
  const match = GROWN_AFTER.exec(text.slice(subject.end, subject.end + 6));
  return match !== null && !isKnown(sentence, subject.end) && !neutralAfter.test(match[0]);
}

/** Whether a token stands at a place; records and movements grown onto a noun do not explain it: 最低賃金. */
function isKnown(sentence: readonly Token[], at: number, attached = false): boolean {
  return sentence.some(
    (t) =>
      at >= t.start &&
      at < t.end &&
      !(attached && isWord(t, 'highest', 'lowest', 'up', 'down', 'more', 'less')),
  );
}
