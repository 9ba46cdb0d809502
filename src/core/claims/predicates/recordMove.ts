// Records of moves and not of levels.

import { difference, isGrowthRate, isMarket, isRate, percentage } from '../expression.ts';
import type { Frame } from '../frame.ts';
import { isWord, type Token } from '../token.ts';
import { isNetFlow } from './quoting.ts';

/** Which way the moves of a record went. */
export type Move = 'up' | 'down' | 'either';

/** "The biggest drop since", “最大涨幅”, 「1979年以来の上昇率」: the record is one of moves, not of levels. */
export function moveNamed(frame: Frame, marker: Token): Move | undefined {
  const words = frame.text.slice(marker.start, marker.end + 24);
  const match = frame.patterns.recordMove.exec(words);
  if (!match) return movedBy(frame, marker);
  return match[1] ? 'up' : 'down';
}

/** "Fell a record 13.6%": what it moved by is the record. */
function movedBy({ text, patterns }: Frame, marker: Token): Move | undefined {
  const match = isWord(marker, 'record') ? patterns.aRecord.exec(text.slice(0, marker.start)) : null;
  return match ? (match[1] ? 'down' : 'up') : undefined;
}

/** 「雇用の増加幅は最小」, “零售销售跌幅最大”: a record of what its subject gained or lost; the smallest loss is of neither side. */
export function moveOfSubject(
  { subject, inherited, text, patterns, start: from }: Frame,
  marker: Token,
): Move | undefined {
  const { gains, losses } = patterns;
  const { start, end } = inherited ? { start: from, end: from } : subject.token;
  if (marker.start < end || isGrowthRate(subject.indicator)) return undefined;
  const after = `${text.slice(start, end)}◆${text.slice(end, marker.start)}`;
  const lowest = isWord(marker, 'lowest', 'trough');
  if (gains.test(after)) return lowest ? 'down' : 'up';
  return losses.test(after) ? (lowest ? 'either' : 'down') : undefined;
}

/** 「2021年以来の大きさ」: no price is large; what it moved by may be. */
export function isLarge({ subject, language, text, patterns }: Frame, { start, end }: Token): boolean {
  return language !== 'en' && isMarket(subject.indicator) && patterns.amountWord.test(text.slice(start, end));
}

/** A price moves by the day, by the month and by the year: which moves are meant is not told. */
export function isUntoldMove({ rate, subject, language }: Frame): boolean {
  return language !== 'en' && rate === undefined && isMarket(subject.indicator);
}

/** The moves of a series; those that are called its pace are as its habit counts them. */
export function moveOf(frame: Frame, paced: boolean): string | undefined {
  const { subject, rate, measured } = frame;
  if (/\.p/.test(measured ?? '')) return measured;
  if (rate !== undefined) return percentage(subject, rate, undefined)?.expression;
  if (isNetFlow(subject)) return subject.expression;
  if (isRate(subject.indicator) || subject.indicator.headline === 'chg')
    return difference(subject).expression;
  const habit = paced ? percentage(subject, undefined, undefined)?.expression : undefined;
  return habit ?? `${subject.expression}.pch`;
}
