import { boundOf } from '../bounds.ts';
import { isGrowthRate, isRate, percentage, pointOf, valueAt, windowOf } from '../expression.ts';
import {
  type Draft,
  type Frame,
  firstWord,
  type QuantityToken,
  quantitiesOf,
  spanOf,
  tokensNaming,
} from '../frame.ts';
import { levelLiteral } from '../literal.ts';
import type { Subject } from '../subject.ts';
import { isWord, type Token } from '../token.ts';
import { isPaceVerb, isQuotedLevel } from './comparison.ts';

/** Two series and the distance between them: in points for rates and growth, in their own unit for prices. */
export function spread(frame: Frame): Draft[] {
  const rival = frame.rivals[0];
  const gap =
    firstWord(frame.tokens, 'gap', 'above', 'below', 'more', 'less', 'over', 'under', 'faster', 'slower') ??
    firstWord(frame.tokens, 'than');
  // 「30年債と5年債の利回り差は1%」: the gap of two rates is called percent too.
  const ofRates =
    gap && rival && isWord(gap, 'gap') && isRate(frame.subject.indicator) && isRate(rival.indicator);
  const counted = rival?.indicator.unit === 'persons' && frame.subject.indicator.unit === 'persons';
  const units = ['pp', 'bp', 'currency', 'plain', ...(ofRates ? ['%'] : []), ...(counted ? ['count'] : [])];
  const figure = quantitiesOf(frame.tokens).find((t) => units.includes(t.quantity.unit));
  if (!rival || !figure || !gap) return [];
  // "Took four points off growth" is what a contribution was.
  if (frame.subject.indicator.unit === 'pp' && isGrowthRate(frame.subject.indicator)) return [];
  if (figure.quantity.unit === 'plain' && !counted && !isWord(gap, 'gap')) return [];
  const measured = difference(frame, rival, figure, gap);
  if (!measured) return [];
  const bounded = boundOf({ ...frame, tokens: frame.tokens.filter((t) => t !== gap) }, figure);
  const apart = frame.inherited && isWord(gap, 'gap');
  const used = [
    figure,
    gap,
    ...bounded.used,
    ...(apart ? [] : [rival.token]),
    ...tokensNaming(frame, frame.period),
  ];
  return [
    {
      kind: 'spread',
      ...spanOf(frame, used),
      formula: `${apart ? unsigned(measured.text) : measured.text} ${bounded.bound} ${measured.literal}`,
      subjects: [frame.subject, rival],
      ...measuredBy(measured.text),
      approximate: bounded.approximate,
      used,
    },
  ];
}

/** What a later "the widest since" is of. */
function measuredBy(text: string): { readonly measured?: string } {
  const expression = /^(?:last|at)\(([^,()]+(?: - [^,()]+)+)[,)]/.exec(text)?.[1];
  return expression === undefined ? {} : { measured: `(${expression})` };
}

/** The distance between two that were named before, whichever is higher. */
function unsigned(text: string): string {
  return text.replace(/^(last|at)\(([^,()]+)(.*)$/, '$1(abs($2)$3');
}

function difference(
  frame: Frame,
  rival: Subject,
  figure: QuantityToken,
  gap: Token,
): { readonly text: string; readonly literal: string } | undefined {
  const { subject } = frame;
  const reversed =
    isWord(gap, 'below', 'less', 'under', 'slower') && !isWord(gap, 'above', 'more', 'over', 'faster');
  const [high, low] = reversed ? [rival, subject] : [subject, rival];
  const points = ['pp', 'bp', '%'].includes(figure.quantity.unit);
  const at = (expression: string) => valueAt(expression, subject.indicator, pointOf(frame));
  if (
    isRate(subject.indicator) === isRate(rival.indicator) &&
    (points ? isRate(subject.indicator) : subject.indicator.unit === rival.indicator.unit)
  ) {
    const literal = levelLiteral(figure.quantity, subject.indicator);
    if (literal === undefined) return undefined;
    const text = at(`${high.expression} - ${low.expression}`);
    // Of two prices the distance is named, of two rates also which is higher.
    return { text: isWord(gap, 'gap') && !points ? `abs(${text})` : text, literal };
  }
  if (!points) return undefined;
  const raced = isPaceVerb(frame, gap) && frame.period !== undefined;
  const onIndexes =
    !raced &&
    [subject, rival].every(({ indicator }) => indicator.unit === 'index' && indicator.headline === 'lin');
  if (onIndexes)
    return { text: at(`${high.expression} - ${low.expression}`), literal: figure.quantity.digits };
  const literal = `${figure.quantity.digits}${figure.quantity.unit}`;
  const window = windowOf(frame);
  if (
    frame.period &&
    (!pointOf(frame) || isQuotedLevel(subject)) &&
    !window.byDefault &&
    !isRate(subject.indicator) &&
    !isRate(rival.indicator)
  ) {
    const over = ({ expression }: Subject) => `pct(${expression}, ${window.window})`;
    return { text: `${over(high)} - ${over(low)}`, literal };
  }
  const rates = [
    percentage(high, frame.rate ?? 'pc1', undefined),
    percentage(low, frame.rate ?? 'pc1', undefined),
  ];
  return rates[0] && rates[1]
    ? { text: at(`${rates[0].expression} - ${rates[1].expression}`), literal }
    : undefined;
}
