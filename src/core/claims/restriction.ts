import type { Language, Localised } from '../language.ts';
import { isOtherChineseNoun } from './chineseNoun.ts';
import { isOthersNoun } from './japaneseNoun.ts';
import { PARTS } from './lexicon/parts.ts';
import { isPlainWord } from './plainWords.ts';
import { isWord, type Token } from './token.ts';

/**
 * True when the words around a subject narrow it to a part that its series does not measure: "unemployment among
 * graduates", "food inflation", 「女性の失業率」, or give it to someone else: "my rent", 「わが家の電気代」.
 */
export function isRestricted(
  subject: Token,
  sentence: readonly Token[],
  text: string,
  language: Language,
): boolean {
  const before = text.slice(Math.max(0, subject.start - 24), subject.start);
  if (PARTS[language].test(before) || OWNED[language].test(before)) return true;
  if (ODDS.test(text)) return true;
  if (language === 'en' && (EXPECTED.test(before) || STRETCH_OF.test(before))) return true;
  if (language === 'ja' && FORETOLD.test(text.slice(0, subject.start))) return true;
  if (language === 'ja') return isOthersNoun(subject, sentence, text);
  if (language === 'zh') return isOtherChineseNoun(subject, sentence, text);
  if (language === 'en')
    return (
      narrowedAfter(subject, sentence, text) ||
      foreignOwner(subject, sentence, text) ||
      isModifier(subject, sentence, text) ||
      isOwner(subject, sentence, text) ||
      isOtherEmployer(subject, sentence, text) ||
      isOtherGrowth(subject, sentence, text)
    );
  return false;
}

/** A sentence about odds gives its figures to them and not to what would move: 「利下げ確率は80%」, "odds of a cut". */
const ODDS =
  /確率|(?:可能性|公算)[はが](?:極めて|かなり|まだ)?(?:低|高|小さ|大き|薄)|概率|几率|機率|\bodds\b|\bprobabilit|\bcorrelat/;

/** "Americans expect 6.5 % inflation", "projected growth": what somebody looks forward to has not been measured. */
const EXPECTED =
  /\b(?:(?:expect(?:s|ed|ing)?|anticipat(?:es?|ed|ing)|foresees?|projected|predicted|forecast|call(?:s|ed|ing)\sfor|penciled in|pencilled in|pric(?:es?|ed|ing) in)|(?:targets?|goals?|objectives?|forecasts?|predictions?|projections?|estimates?|expectations?|consensus|futures)\s(?:for|of|on))\s(?:[\d.%-]+\s){0,2}(?:percent\s|annual\s|headline\s|real\s|us\s)*$/;

/** "The sub-4 run in joblessness", "an era of low inflation": the stretch is spoken of, and not its level. */
const STRETCH_OF =
  /\b(?:run|streak|spell|stretch|bout|wave|era|age|episode|chapter)\s(?:in|of)\s(?:low\s|high\s)?$/;

/** 「市場予想の中央値は失業率4.4%」: what is foretold has not been measured. */
const FORETOLD =
  /(?:予想|予測|見通し|見積もり|コンセンサス)(?:の?(?:中央値|平均値?|中心))?(?:は|では)[^,。]{0,12}$/;

/** Someone's own: no statistic measures it. */
const OWNED: Localised<RegExp> = {
  en: /\b(?:my|your|his|her|my own)\s(?:\w+\s)?$/,
  ja: /(?:うち|わが家|我が家|自宅|自分|私|僕|俺|弊社|当社|自社|同社|友人|知人|彼|彼女)の[^,。]{0,6}$/,
  zh: /(?:我家|我的|我们|自家|家里|公司|朋友|他的|她的)[^,。]{0,6}$/,
};

/** "Gold medal", "Nasdaq Inc.", "inflation-linked bonds": an unknown noun after the subject is what is spoken of. */
function isModifier(subject: Token, sentence: readonly Token[], text: string): boolean {
  const match = /^([\s-])([a-z][a-z.'&]+)/.exec(text.slice(subject.end, subject.end + 24));
  const [, link, word = ''] = match ?? [];
  const start = subject.end + 1;
  if (!match || sentence.some((t) => t.start <= start && t.end > start)) return false;
  if (link === '-') return /(?:ed|ing|based|related|led|free|proof|heavy|rich)$/.test(word);
  return word.length > 2 && !/(?:ly|ed|ing)$/.test(word) && !isPlainWord(word);
}

/** "Brent's Deli": what belongs to the subject is spoken of, unless it is a movement or a word of every day. */
function isOwner(subject: Token, sentence: readonly Token[], text: string): boolean {
  const word = /^'s\s([a-z][a-z'-]+)/.exec(text.slice(subject.end, subject.end + 24))?.[1];
  const start = subject.end + 3;
  return word !== undefined && !sentence.some((t) => t.start <= start && t.end > start) && !isPlainWord(word);
}

/** "Health care added 31,000 jobs", "Texas shed 5,000 positions": those of an unknown employer are not the economy's. */
function isOtherEmployer({ start, end }: Token, sentence: readonly Token[], text: string): boolean {
  if (!/^(?:new )?jobs$|^positions$/.test(text.slice(start, end))) return false;
  const match = EMPLOYER.exec(text.slice(0, start));
  const head = match?.[1];
  if (!match || head === undefined) return false;
  const at = match.index + match[0].indexOf(head);
  return !sentence.some((t) => t.start <= at && t.end > at) && !ECONOMY.test(head);
}

/** The noun right before a verb of hiring and firing. */
const EMPLOYER =
  /\b([a-z][a-z.'&-]*)\s(?:(?:also|has|have|had|alone|just|only)\s)*(?:added|adds|add|lost|loses|shed|sheds|gained|created|creates|cut|cuts|eliminated|slashed)\s(?:[^,;:()]|,(?=\d)){0,40}$/;

const ECONOMY =
  /^(?:econom(?:y|ies)|employers?|us|u\.s\.|america|country|nation|firms|companies|businesses|we|i|you|it|they|that|which|and|states|administration|presidents?|biden|trump|obama|bush|clinton|reagan|he|she|has|have|had|market|survey|report|month|year|quarter|also|not|never|payrolls?)(?:'(?:ve|s|d))?$/;

/** Bare "growth" and "output" are the economy's only where nothing before says whose: no "loan growth", "added to growth". */
function isOtherGrowth({ start, end }: Token, sentence: readonly Token[], text: string): boolean {
  if (!/^(?:growth|output)$/.test(text.slice(start, end))) return false;
  const before = sentence.findLast((t) => t.end <= start);
  if (before?.kind === 'period' && start - before.end <= 3)
    return /\b(?:to|from)\s(?:the\s)?$/.test(text.slice(0, before.start));
  return !/(?:^|[,;:(.]\s*|\b(?:the|us|u\.s\.|economic|real|overall|annual|quarterly|that|as|and|while|but|with|quarter's|annualized|annualised)\s)$/.test(
    text.slice(0, start),
  );
}

/** "Unemployment of 20-24 year-olds", "inflation in services": an unknown noun after a preposition narrows it. */
function narrowedAfter(subject: Token, sentence: readonly Token[], text: string): boolean {
  if (/^\s(?:of|among|for)\s(?:\w+\s)?\d+\s?-\s?\d+[\s-]year/.test(text.slice(subject.end, subject.end + 40)))
    return true;
  const match = /^\s(?:of|among|for|in)\s((?:the\s|all\s|some\s|our\s|this\s)?)([a-z][a-z'-]*|\d)/.exec(
    text.slice(subject.end, subject.end + 40),
  );
  if (!match) return false;
  const start = subject.end + match[0].length - (match[2]?.length ?? 0);
  const end = start - (match[1]?.length ?? 0);
  if (sentence.some((t) => t.start <= start && t.end > end && !isWord(t, 'is'))) return false;
  return match[2] === 'those' || !NEUTRAL_NOUNS.test(match[2] ?? '');
}

const NEUTRAL_NOUNS =
  /^(?:the|a|an|all|any|more|less|about|around|over|nearly|almost|just|only|at|quarter|month|week|year|day|days|weeks|months|years|quarters|history|decades?|total|terms|general|fact|recent|early|late|mid|nominal|real|place|line|country|economy|nation|labou?r|world|first|second|third|fourth|summer|winter|spring|autumn|fall|half|january|february|march|april|may|june|july|august|september|october|november|december|some|dollars?|household|households|percent|each|every|both|which|this|that|these|those|response|part|contrast|turn|sight|check|line|january|excess|america|washington|business|gdp|output|sales|revenue|income)\b/;

/** "Walmart's sales": a possessor that is no place, period or entity we know. */
function foreignOwner(subject: Token, sentence: readonly Token[], text: string): boolean {
  const match = /(?:^|\s)([a-z][a-z.&-]*)'s?\s(?:\w+\s){0,1}$/.exec(
    text.slice(Math.max(0, subject.start - 40), subject.start),
  );
  if (!match?.[1]) return false;
  const start = Math.max(0, subject.start - 40) + match.index;
  if (sentence.some((t) => t.kind !== 'word' && t.end > start + 1 && t.end <= subject.start)) return false;
  return !KNOWN_OWNERS.test(match[1]);
}

const KNOWN_OWNERS =
  /^(?:it|that|what|here|there|let|he|she|who|nation|country|economy|world|america|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|quarter|year|summer|winter|spring|autumn|morning|government|fed|treasury|washington|bls|bea|census|bureau|department|uncle|sam|biden|trump|obama|powell|administration|reserve|nber|market|street|decade|century)$/;
