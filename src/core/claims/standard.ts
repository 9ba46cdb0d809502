import type { Language, Localised } from '../language.ts';
import type { Token } from './token.ts';

const BEFORE: Localised<RegExp> = {
  en: /(?:(?:%|percent|percentage|share|half|thirds?|quarters?|fifths?|tenths?)\sof\s(?:\w+\s)?|\b(?:drag on|(?:added|adds|contribut\w+) to|points? (?:to|off|from)|subtracted from)\s(?:real\s|us\s)?|\b(?:against|versus|vs\.?|per)\s(?:the\s)?(?:us\s|u\.s\.\s)?)$/,
  ja: /対$/,
  zh: /(?:(?:拖累|拉动)[^,。]{0,8}|占|对|兑|兌|每|相当于)$/,
};

const AFTER: Localised<RegExp> = {
  en: /(?!)/,
  ja: /^(?:に占め|を[^,。]{0,14}(?:押し上げ|押し下げ)|比(?!率)|に対し|対比|の(?:約|およそ|ほぼ)?[\d.一二三四五六七八九十]+(?:割|%|分の))/,
  zh: /^(?:之比|的(?:约|近)?[\d.一二三四五六七八九十]+(?:%|成))/,
};

/** A subject that is only what something is measured in: "120 % of GDP", "against the dollar", 「GDP比」, “对美元”. */
export function isStandard(token: Token, text: string, language: Language): boolean {
  const before = text.slice(Math.max(0, token.start - 20), token.start);
  return BEFORE[language].test(before) || AFTER[language].test(text.slice(token.end, token.end + 26));
}
