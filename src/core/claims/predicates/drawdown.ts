import { boundOf, comparison } from '../bounds.ts';
import { fitPoint, isRate } from '../expression.ts';
import {
  type Draft,
  type Frame,
  firstWord,
  type QuantityToken,
  quantitiesOf,
  signed,
  spanOf,
  tokensNaming,
} from '../frame.ts';
import { printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';

/** "30 % below its 2021 peak", 「高値から2割下落」, “较高点回落三成”; "20 % above the trough". */
export function drawdown(frame: Frame): Draft[] {
  const turn = firstWord(frame.tokens, 'peak', 'trough') ?? extremeNoun(frame);
  const figure = quantitiesOf(frame.tokens).find((t) => t.quantity.unit === '%');
  if (!turn || !figure || isRate(frame.subject.indicator) || !isMeasuredFrom(frame, turn, figure)) return [];
  const low = isWord(turn, 'trough', 'lowest');
  const bounded = boundOf(
    { ...frame, tokens: frame.tokens.filter((t) => !isWord(t, 'under', 'over') || t.end <= figure.start) },
    figure,
  );
  const formula = comparison(measure(frame, low), bounded, signed(figure.quantity, !low), (digits) =>
    low ? digits : `-${digits}`,
  );
  if (formula === undefined) return [];
  const moved = frame.tokens.filter((t) =>
    isWord(t, 'up', 'down', 'more', 'less', 'below', 'above', 'under', 'over'),
  );
  const used = [turn, figure, ...bounded.used, ...moved, ...tokensNaming(frame, frame.period, frame.base)];
  return [
    {
      kind: 'change',
      ...spanOf(frame, used),
      formula,
      subjects: [frame.subject],
      approximate: bounded.approximate,
      fraction: figure.quantity.fraction,
      used,
    },
  ];
}

/** "High", 高値, 高点 are turning points only where something is measured from them. */
function extremeNoun(frame: Frame): Token | undefined {
  return frame.tokens.find(
    (t) =>
      isWord(t, 'highest', 'lowest') &&
      /^(?:all-time )?(?:high|low)$|[高安]値$|[高低]点$|新高$/.test(frame.text.slice(t.start, t.end)),
  );
}

function isMeasuredFrom(frame: Frame, turn: Token, figure: QuantityToken): boolean {
  const before = frame.text.slice(Math.max(0, turn.start - 36), turn.start);
  const after = frame.text.slice(turn.end, turn.end + 6);
  if (frame.language === 'en')
    return (
      /\b(?:from|below|off|under|above|over|since|of)\s(?:\S+\s){0,4}$/.test(before) &&
      figure.start < turn.start
    );
  if (frame.language === 'ja') return /^(?:から|より|比|に比べ|を)/.test(after);
  return /(?:从|自|较|比|距|离)[^,]*$/.test(before) && turn.start < figure.start;
}

function measure(frame: Frame, low: boolean): string {
  const { expression, indicator } = frame.subject;
  const place = [frame.base, frame.period].find(
    (period) => period?.type === 'at' || period?.type === 'since',
  );
  if (place?.type === 'at' || place?.type === 'since') {
    const since = place.type === 'since' ? 'since ' : '';
    const point = printPoint(fitPoint(place.point, indicator));
    return `100 * (last(${expression}) / ${low ? 'min' : 'max'}(${expression}, ${since}${point}) - 1)`;
  }
  return low ? `100 * (last(${expression}) / min(${expression}, all) - 1)` : `last(drawdown(${expression}))`;
}
