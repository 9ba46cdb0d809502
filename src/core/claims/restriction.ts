import { LANGUAGES } from '../language.ts';
import { isOtherChineseNoun } from './chineseNoun.ts';
import type { Passage } from './grammar.ts';
import { isOthersNoun } from './japaneseNoun.ts';
import { isWord, type Token } from './token.ts';

/**
 * True when the words around a subject narrow it to a part that its series does not measure: "unemployment among
 * graduates", "food inflation", 「女性の失業率」, or give it to someone else: "my rent", 「わが家の電気代」.
 */
export function isRestricted(subject: Token, sentence: readonly Token[], passage: Passage): boolean {
  const { text, language, grammar, patterns } = passage;
  const before = text.slice(Math.max(0, subject.start - 24), subject.start);
  const { part, owned, expected, stretchOf, cause, foretold } = patterns;
  if ([part, owned, stretchOf, cause].some((pattern) => pattern.test(before))) return true;
  if (patterns.leftOut.test(text.slice(0, subject.start))) return true;
  if (expected.test(before) && !isExpectation(subject)) return true;
  if (LANGUAGES.some((any) => grammar.patterns[any].odds.test(text))) return true;
  if (foretold.test(text.slice(0, subject.start))) return true;
  if (language === 'ja') return isOthersNoun(subject, sentence, text, patterns);
  if (language === 'zh') return isOtherChineseNoun(subject, sentence, text, patterns);
  return ENGLISH.some((restricts) => restricts(subject, sentence, passage));
}

/** "Consumers expect 5 % inflation over the next year": what is measured is an expectation. */
function isExpectation(subject: Token): boolean {
  return (
    subject.kind === 'subject' &&
    subject.meanings.some((m) => m.type === 'indicator' && /expect/i.test(m.indicator.names.en))
  );
}

type Restriction = (subject: Token, sentence: readonly Token[], passage: Passage) => boolean;

/** "Gold medal", "Nasdaq Inc.", "inflation-linked bonds": an unknown noun after the subject is what is spoken of. */
const isModifier: Restriction = (subject, sentence, { text, grammar, patterns }) => {
  if (patterns.derivative.test(text.slice(subject.end))) return true;
  const match = /^([\s-])([a-z][a-z.'&]*[a-z])/.exec(text.slice(subject.end, subject.end + 24));
  const [, link, word = ''] = match ?? [];
  const start = subject.end + 1;
  if (!match || sentence.some((t) => t.start <= start && t.end > start)) return false;
  if (link === '-') return patterns.modifierTail.test(word);
  return word.length > 2 && !/(?:ly|ed|ing)$/.test(word) && !grammar.isPlainWord(word);
};

/** "Brent's Deli": what belongs to the subject is spoken of, unless it is a movement or a word of every day. */
const isOwner: Restriction = (subject, sentence, { text, grammar }) => {
  const word = /^'s\s([a-z][a-z'-]+)/.exec(text.slice(subject.end, subject.end + 24))?.[1];
  const start = subject.end + 3;
  return (
    word !== undefined &&
    !sentence.some((t) => t.start <= start && t.end > start) &&
    !grammar.isPlainWord(word)
  );
};

/** "Health care added 31,000 jobs", "Target pays a wage of $16": those of an unknown employer are not the economy's. */
const isOtherEmployer: Restriction = ({ start, end }, sentence, { text, patterns }) => {
  if (!patterns.counts.test(text.slice(start, end))) return false;
  const match = patterns.employer.exec(text.slice(0, start));
  const head = match?.[1];
  if (!match || head === undefined) return false;
  const at = match.index + match[0].indexOf(head);
  return (
    !sentence.some((t) => t.kind !== 'word' && t.start <= at && t.end > at) && !patterns.economy.test(head)
  );
};

/** Bare "growth" and "output" are the economy's only where nothing before says whose: no "loan growth", "added to growth". */
const isOtherGrowth: Restriction = ({ start, end }, sentence, { text, patterns }) => {
  if (!patterns.bareGrowth.test(text.slice(start, end))) return false;
  const before = sentence.findLast((t) => t.end <= start);
  if (before?.kind === 'period' && start - before.end <= 3)
    return patterns.addedTo.test(text.slice(0, before.start));
  return !patterns.economyWide.test(text.slice(0, start));
};

/** "Unemployment of 20-24 year-olds", "inflation in services": an unknown noun after a preposition narrows it. */
const narrowedAfter: Restriction = (subject, sentence, { text, patterns }) => {
  if (patterns.ofAges.test(text.slice(subject.end, subject.end + 40))) return true;
  const match = patterns.narrows.exec(text.slice(subject.end, subject.end + 40));
  if (!match) return false;
  const start = subject.end + match[0].length - (match[2]?.length ?? 0);
  const end = start - (match[1]?.length ?? 0);
  if (sentence.some((t) => t.start <= start && t.end > end && !isWord(t, 'is'))) return false;
  return match[2] === 'those' || !patterns.neutralNoun.test(match[2] ?? '');
};

/** "Walmart's sales": a possessor that is no place, period or entity we know. */
const foreignOwner: Restriction = (subject, sentence, { text, patterns }) => {
  const match = /(?:^|\s)([a-z][a-z.&-]*)'s?\s(?:\w+\s){0,1}$/.exec(
    text.slice(Math.max(0, subject.start - 40), subject.start),
  );
  if (!match?.[1]) return false;
  const start = Math.max(0, subject.start - 40) + match.index;
  if (sentence.some((t) => t.kind !== 'word' && t.end > start + 1 && t.end <= subject.start)) return false;
  return !patterns.knownOwner.test(match[1]);
};

/** "Walmart pays an average hourly wage of $13": what one firm pays or charges. */
const isOfPayer: Restriction = ({ start }, sentence, { text, patterns, grammar }) => {
  const match = patterns.payer.exec(text.slice(0, start));
  const payer = match?.[1];
  if (!match || payer === undefined || grammar.isPlainWord(payer)) return false;
  if (patterns.economy.test(payer) || patterns.knownOwner.test(payer)) return false;
  const at = match.index + match[0].indexOf(payer);
  return !sentence.some((t) => t.kind !== 'word' && t.start <= at && t.end > at);
};

/** "The annual rate has come down": how fast something grows, and no rate that is set. */
const isRateOfChange: Restriction = ({ start, end }, _, { text, patterns }) =>
  /^rates?$/.test(text.slice(start, end)) && patterns.rateOfChange.test(text.slice(0, start));

/** "Core services inflation": by itself "core" is what the next word is a part of. */
const isAdjective: Restriction = ({ start, end }, sentence, { text, patterns }) =>
  patterns.narrowing.test(text.slice(start, end)) &&
  sentence.some((t) => t.kind === 'subject' && t.start === end + 1);

/** "Demand for copper has risen": how much of it, and not what it costs. */
const isAmountOfGoods: Restriction = (subject, _, { text, patterns }) =>
  subject.kind === 'subject' &&
  subject.meanings.some((m) => m.type === 'indicator' && m.indicator.kind === 'price') &&
  patterns.amountOf.test(text.slice(0, subject.start));

/** "The VIX curve inverted": not that of yields. */
const isOtherCurve: Restriction = ({ start, end }, _, { text, patterns }) =>
  /\bcurve$/.test(text.slice(start, end)) && patterns.otherCurve.test(text.slice(0, start));

const ENGLISH = [
  isAdjective,
  isOtherCurve,
  isAmountOfGoods,
  isRateOfChange,
  narrowedAfter,
  foreignOwner,
  isModifier,
  isOwner,
  isOtherEmployer,
  isOfPayer,
  isOtherGrowth,
];
