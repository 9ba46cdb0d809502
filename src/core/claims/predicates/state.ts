import { compareFrequency } from '../../indicators/period.ts';
import { difference, fitPoint, isMarket, isRate, percentage, pointOf, valueAt } from '../expression.ts';
import {
  type Draft,
  type Frame,
  firstWord,
  periodsOf,
  quantitiesOf,
  spanOf,
  tokensNaming,
  unknownBetween,
} from '../frame.ts';
import { printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';
import { canInvert, hasLine, neutralOf, statedBySubject } from './neutral.ts';

/** "The curve is inverted", "the index is in contraction", 「プラス圏」, “转负”: a side of a known dividing line. */
export function state(frame: Frame): Draft[] {
  if (quantitiesOf(frame.tokens).length > 0) return [];
  if (statedBySubject(frame)) return ended(frame) ?? lasting(frame) ?? [];
  const word = firstWord(frame.tokens, 'inverted', 'negative', 'positive', 'contraction', 'expansion');
  if (!word || !isNear(frame, word)) return [];
  const { subject } = frame;
  // 「上昇幅は縮小した」: a movement, where nothing divides growth from contraction.
  const moved = isWord(word, 'up', 'down') && !hasLine(subject) && subject.indicator.headline !== 'pca';
  if (frame.language === 'ja' && moved) return [];
  const line = neutralOf(subject);
  const rated =
    line === undefined || !isRate(subject.indicator) ? percentage(subject, frame.rate, undefined) : undefined;
  const counted = subject.indicator.headline === 'chg' ? difference(subject).expression : undefined;
  const expression = line !== undefined ? subject.expression : (rated?.expression ?? counted);
  if (expression === undefined) return upOnPeriod(frame, word);
  if (isWord(word, 'inverted') && !canInvert(subject)) return [];
  const over = frame.tokens.find(
    (t) =>
      isWord(t, 'ended') &&
      (t.end <= word.start
        ? word.start - t.end <= MOST_BETWEEN
        : t.start >= word.end && unknownBetween(frame, word.end, t.start) < 1),
  );
  const below = isWord(word, 'inverted', 'negative', 'contraction') !== (over !== undefined);
  const used = [word, ...(over ? [over] : [])];
  const condition = `${expression} ${below ? '<' : '>'} ${line ?? 0}`;
  const since = over === undefined ? sinceWhen(frame) : undefined;
  if (since) {
    const all = [...used, ...since.used];
    return [
      {
        kind: 'streak',
        ...spanOf(frame, all),
        formula: `always(${condition}, ${since.text})`,
        subjects: [subject],
        measured: expression,
        condition,
        used: all,
      },
    ];
  }
  return [
    {
      kind: 'direction',
      ...spanOf(frame, used),
      formula: `${valueAt(expression, subject.indicator, pointOf(frame))} ${below ? '<' : '>'} ${line ?? 0}`,
      subjects: [subject],
      measured: expression,
      condition,
      used,
    },
  ];
}

/** 「ナスダックは年初来でプラス圏」, "the Dow is negative for the year": above or below where a stretch of time began. */
function upOnPeriod(frame: Frame, word: Token): Draft[] {
  const { subject, period } = frame;
  if (period?.type !== 'ytd' || !isMarket(subject.indicator) || !isWord(word, 'positive', 'negative'))
    return [];
  const used = [word, ...tokensNaming(frame, period)];
  const formula = `change(${subject.expression}, ytd) ${isWord(word, 'negative') ? '<' : '>'} 0`;
  return [{ kind: 'direction', ...spanOf(frame, used), formula, subjects: [subject], used }];
}

/** “结束倒挂”, “结束了倒挂”. */
const MOST_BETWEEN = 2;

/** "Has been negative since May": in what began on a day of that month, all that came after it. */
function sinceWhen(frame: Frame): { readonly text: string; readonly used: readonly Token[] } | undefined {
  const { patterns, text, subject } = frame;
  const token = periodsOf(frame.tokens).find((t) => t.period.type === 'since');
  if (token?.period.type !== 'since') return undefined;
  if (!patterns.beenSince.test(text.slice(frame.start, token.start))) return undefined;
  const { point } = token.period;
  const finer = compareFrequency(point.frequency, subject.indicator.frequency) > 0;
  return {
    text: `${finer ? 'after' : 'since'} ${printPoint(fitPoint(point, subject.indicator))}`,
    used: [token],
  };
}

/** "The inversion is over", 「逆イールドは解消」: an inherent state that no longer holds. */
function ended(frame: Frame): Draft[] | undefined {
  const word = frame.tokens.find((t) => isWord(t, 'over', 'ended'));
  if (!word) return undefined;
  const { expression, indicator } = frame.subject;
  const formula = `${valueAt(expression, indicator, pointOf(frame))} > 0`;
  return [{ kind: 'direction', ...spanOf(frame, [word]), formula, subjects: [frame.subject], used: [word] }];
}

/** 「逆イールドが続く」「もはや逆イールドではない」: the subject's own state holds, unless what follows denies it. */
function lasting(frame: Frame): Draft[] | undefined {
  const { subject, text, patterns } = frame;
  if (!patterns.ownState.test(text.slice(subject.token.end, subject.token.end + 8))) return undefined;
  const formula = `${valueAt(subject.expression, subject.indicator, pointOf(frame))} < 0`;
  return [{ kind: 'direction', ...spanOf(frame, []), formula, subjects: [subject], used: [] }];
}

/** A predicate without a figure counts only close to its subject. */
export function isNear(frame: Frame, word: Token): boolean {
  if (frame.inherited) {
    const first = frame.tokens[0];
    return first !== undefined && unknownBetween(frame, first.start, word.start) < 1;
  }
  const { end } = frame.subject.token;
  const gap = word.start - end;
  return (
    gap >= 0 &&
    gap <= (frame.language === 'en' ? 45 : 18) &&
    unknownBetween(frame, end, word.start) < (frame.language === 'en' ? 1 : 1.5)
  );
}
