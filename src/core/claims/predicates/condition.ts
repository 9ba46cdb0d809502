import { boundOf } from '../bounds.ts';
import { percentage } from '../expression.ts';
import { type Frame, firstWord, quantitiesOf } from '../frame.ts';
import { isContribution } from '../growthOf.ts';
import { levelLiteral } from '../literal.ts';
import { isWord, type Token } from '../token.ts';
import { levelMeasure } from './figure.ts';
import { isNamedByRate } from './inflationRate.ts';
import { hasLine, neutralOf, statedBySubject } from './neutral.ts';

/** What has to be true in every period of a run, as a condition of the formula language. */
export interface Condition {
  readonly text: string;
  readonly used: readonly Token[];
  /** What happened in each period, and not how things stood. */
  readonly moved?: boolean;
}

/** Reads "below 50", "negative", "in contraction", "falling" among the tokens of a frame that are still free. */
export function conditionOf(frame: Frame, taken: readonly Token[]): Condition | undefined {
  const free = frame.tokens.filter((t) => !taken.includes(t));
  return inherent(frame) ?? crossing(frame, free) ?? stateOf(frame, free) ?? movementOf(frame, free);
}

function inherent(frame: Frame): Condition | undefined {
  const side = statedBySubject(frame);
  return side && { text: `${frame.subject.expression} ${side} 0`, used: [] };
}

function stateOf({ subject, rate }: Frame, free: readonly Token[]): Condition | undefined {
  const state = firstWord(free, 'inverted', 'negative', 'contraction', 'positive', 'expansion');
  if (!state) return undefined;
  const below = isWord(state, 'inverted', 'negative', 'contraction');
  const side = below ? '<' : '>';
  const neutral = neutralOf(subject);
  const moved = isWord(state, 'up', 'down') && !hasLine(subject);
  if (neutral !== undefined && !moved)
    return { text: `${subject.expression} ${side} ${neutral}`, used: [state] };
  const measure = moved ? undefined : percentage(subject, rate, undefined);
  if (measure) return { text: `${measure.expression} ${side} 0`, used: [state] };
  return { text: `${changes(subject.expression)} ${side} 0`, used: [state] };
}

function movementOf(frame: Frame, free: readonly Token[]): Condition | undefined {
  const { subject, rate, text, patterns } = frame;
  const movement = firstWord(free, 'up', 'down', 'flat');
  if (!movement) return undefined;
  // "Has added to growth for seven quarters": on which side of nought a contribution was.
  if (isContribution(subject.indicator) && patterns.addsToGrowth.test(text.slice(movement.end)))
    return {
      text: `${subject.expression} ${isWord(movement, 'down') ? '<' : '>'} 0`,
      used: [movement],
    };
  // A currency that falls is a rising price of the other one in it.
  const fell = isWord(movement, 'down') !== (subject.inverse ?? false);
  const side = isWord(movement, 'flat') ? '=' : fell ? '<' : '>';
  // “PMI连续三个月上升”: Chinese has words of its own for being above the line.
  const onSide = hasLine(subject) && (frame.language !== 'zh' || subject.standIn !== undefined);
  if (onSide && side !== '=')
    return { text: `${subject.expression} ${side} ${neutralOf(subject) ?? 0}`, used: [movement] };
  const named = isNamedByRate(frame);
  // Real wages are said to have fallen where a year's rise was less than that of prices.
  const real =
    /^real\(/.test(subject.expression) &&
    subject.indicator.headline === 'pc1' &&
    !firstWord(frame.tokens, 'every');
  const slowed = patterns.slowed.test(text.slice(movement.start, movement.end));
  const yearly =
    rate === 'pc1' || (rate !== 'pch' && named) || real || slowed
      ? percentage(subject, 'pc1', undefined)?.expression
      : undefined;
  const paced = rate === 'pc1' && patterns.ofPace.test(text.slice(movement.start, movement.end));
  const moved =
    rate !== 'pch' && (named || paced || slowed) && yearly !== undefined ? changes(yearly) : yearly;
  return { text: `${moved ?? changes(subject.expression)} ${side} 0`, used: [movement] };
}

function changes(expression: string): string {
  return expression.startsWith('-') ? `(${expression}).chg` : `${expression}.chg`;
}

/** "Below 50", 「50を下回」: a figure and the side of it; a stand-in's line is translated into its own. */
function crossing(frame: Frame, free: readonly Token[]): Condition | undefined {
  const { subject } = frame;
  // 「49.4で5カ月連続の50割れ」: the figure with a bound of its own is the line.
  const lines = quantitiesOf(free).toSorted(
    (a, b) => Number(boundOf(frame, a).bound === '~') - Number(boundOf(frame, b).bound === '~'),
  );
  for (const token of lines) {
    const bounded = boundOf(frame, token);
    const side = free.find((t) => isWord(t, 'above', 'below', 'over', 'under') && !bounded.used.includes(t));
    const sided = side && (isWord(side, 'below', 'under') ? '<' : '>');
    const bound = bounded.bound !== '~' ? bounded.bound : sided;
    if (bound === undefined) continue;
    const percent = token.quantity.unit === '%';
    const measure = levelMeasure({ ...frame, period: undefined }, token.quantity);
    const literal =
      lineLiteral(frame, token.quantity.digits) ??
      (percent ? token.quantity.digits : levelLiteral(token.quantity, subject.indicator));
    if (literal === undefined || !measure || (subject.standIn && !lineLiteral(frame, token.quantity.digits)))
      continue;
    return {
      text: `${measure.expression} ${bound} ${literal}`,
      used: [token, ...bounded.used, ...(side ? [side] : [])],
    };
  }
  return undefined;
}

function lineLiteral({ subject: { standIn } }: Frame, digits: string): string | undefined {
  if (standIn?.neutral === undefined || Number(digits) !== standIn.neutral) return undefined;
  return String(standIn.ownNeutral ?? 0);
}
