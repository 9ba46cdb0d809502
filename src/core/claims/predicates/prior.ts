import type { Frame, QuantityToken } from '../frame.ts';

const YEAR_BEFORE =
  /(?:前年同月|前年同期|去年同期|上年同期|a year earlier|a year before|a year ago)(?:の|的|'s)?[\s約约]*$/;
const ONE_BEFORE =
  /(?:前回|前月|前年度|前期|前週|前日|上月|上次|上期|上季度?|前值(?:[^\d,。]{0,6}[至到])?|前一[周月季年日]|previous(?:ly)?|prior|preceding|earlier|last time)(?:の|的|'s|\s(?:month|week|quarter|year|reading|print)(?:'s)?)?(?:\s?(?:at|of|was|为|是))?[\s約约]*$/;

const OF_ANOTHER_TIME =
  /\b(?:against|versus|vs\.?|compared (?:with|to)|(?:up|down) from|after)\s(?:(?:just|about|around|nearly|almost|roughly|some|only|over|under|a|an|the|its|mere)\s)*$/;

/** "16.4 against 20", "Empire at 3, after 11.5": what something is held against, at a time that nothing near it tells. */
export function isOfAnotherTime({ text, language }: Frame, token: QuantityToken): boolean {
  return language === 'en' && OF_ANOTHER_TIME.test(text.slice(Math.max(0, token.start - 40), token.start));
}

/**
 * How far before the statement's own period a figure lies by the words right before it: 「前回の33.9%」, "last month's
 * 4.1 %". Undefined when they say nothing.
 */
export function priorShift({ text }: Frame, token: QuantityToken): '1obs' | '1y' | undefined {
  const before = text.slice(Math.max(0, token.start - 28), token.start);
  if (YEAR_BEFORE.test(before)) return '1y';
  return ONE_BEFORE.test(before) ? '1obs' : undefined;
}

/** "Down from 26 in 2022": where the movement began is no amount of it. */
export function isStartOf({ language, text }: Frame, { start }: QuantityToken): boolean {
  return (
    language === 'en' &&
    /\b(?:up|down|higher|lower)\sfrom\s(?:(?:about|around|just|nearly|almost|roughly|some|a|an|the|its|over|under)\s)*$/.test(
      text.slice(Math.max(0, start - 40), start),
    )
  );
}

/** 「マイナス0.3から急上昇した」: where it came from, and by habit that is the reading before. */
export function isUndatedStart({ language, text, base }: Frame, token: QuantityToken): boolean {
  return (
    language === 'ja' &&
    base === undefined &&
    /^(?:程度|前後|近く)?から[^,。]/.test(text.slice(token.end, token.end + 5))
  );
}
