import { type Bounded, boundOf, comparison } from '../bounds.ts';
import {
  difference,
  isGrowthRate,
  isRate,
  level,
  type Measure,
  percentage,
  pointOf,
  valueAt,
} from '../expression.ts';
import {
  type Draft,
  type Frame,
  type QuantityToken,
  quantitiesOf,
  signed,
  spanOf,
  tokensNaming,
} from '../frame.ts';
import { levelLiteral } from '../literal.ts';
import type { Quantity } from '../quantity.ts';
import { isWord, type Token } from '../token.ts';
import { change } from './change.ts';
import { type Link, linkOf, tooFar } from './link.ts';

/** A subject and a figure: its level, or how much it changed. */
export function figure(frame: Frame): Draft[] {
  const drafts: Draft[] = [];
  const quantities = quantitiesOf(frame.tokens).filter((t) => !isBeside(frame, t));
  for (const [index, token] of quantities.entries()) {
    if (drafts.length > 0 && !isOwnFigure(frame, quantities[index - 1], token)) break;
    const link = linkOf(frame, token);
    if (tooFar(frame, token)) continue;
    const quoted =
      isGrowthRate(frame.subject.indicator) && token.quantity.unit === '%' && frame.base === undefined;
    const read = link.change && !quoted ? change(frame, token, link) : levelClaim(frame, token, link);
    const draft = read ?? (link.change ? undefined : change(frame, token, link));
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** "The 2 % target", a forecast it is held against: figures that are nobody's reading. */
function isBeside(frame: Frame, token: QuantityToken): boolean {
  const after = frame.text.slice(token.end, token.end + 14);
  const before = frame.text.slice(Math.max(0, token.start - 12), token.start);
  return (
    /^[\s-]*(?:inflation\s)?(?:target|goal|mandate|objective|threshold|forecast|consensus|expected)/.test(
      after,
    ) ||
    /^(?:という|の)?(?:目標|予想|見通し|市場予想)|^的?(?:目标|预期|门槛)/.test(after) ||
    /(?:target of|goal of|forecast of|consensus of|目標の?|目标)\s?$/.test(before) ||
    isReleaseTime(frame.text, token)
  );
}

/** "8:30". */
function isReleaseTime(text: string, token: QuantityToken): boolean {
  return (
    /^:\d\d/.test(text.slice(token.end, token.end + 3)) ||
    /\d:$/.test(text.slice(token.start - 2, token.start))
  );
}

/** A second figure is the same subject's when it is where a change ended ("fell 25 bp to 4 %") or has its own rate word. */
function isOwnFigure(frame: Frame, previous: Token | undefined, token: QuantityToken): boolean {
  if (!previous) return true;
  const gap = frame.text.slice(previous.end, token.start);
  if (/^\s(?:to|at)\s$|^[^,。]{0,10}(?:至|到|达)|^(?:増|減|上昇|低下|増加|減少)?の$/.test(gap)) return true;
  const rates = frame.tokens.filter((t) => isWord(t, 'yearly', 'monthly', 'quarterly', 'annualised'));
  return rates.some((t) => t.start >= previous.end && t.start < token.end + 12);
}

function levelClaim(frame: Frame, token: QuantityToken, link: Link): Draft | undefined {
  const growth = link.change && isGrowthRate(frame.subject.indicator);
  const quantity = growth ? signed(token.quantity, link.down) : token.quantity;
  const bounded = boundOf(frame, token);
  const measure = levelMeasure(frame, quantity);
  if (!measure) return undefined;
  const value = valueAt(measure.expression, frame.subject.indicator, pointOf(frame));
  const text = comparison(value, bounded, quantity, (digits) => literalFor(frame, quantity, digits, measure));
  return text === undefined ? undefined : levelDraft(frame, text, measure, bounded, token, link.used);
}

/** The percent a bare percentage means, the difference for a headline in changes, else the level. */
export function levelMeasure(frame: Frame, quantity: Quantity): Measure | undefined {
  const { subject } = frame;
  const { indicator } = subject;
  if (quantity.unit === '%') return percentage(subject, frame.rate, pointOf(frame));
  if (quantity.unit === 'pp' && !isRate(indicator) && indicator.unit !== 'index') return undefined;
  if (quantity.unit === 'bp' && !isRate(indicator)) return undefined;
  const isChange = indicator.headline === 'chg' && Number(quantity.digits) * quantity.scale < MOST_JOBS;
  if (isChange) return difference(subject);
  // An index of prices is quoted by its rate; a bare small number beside it is something else.
  if (
    indicator.headline === 'pc1' &&
    indicator.unit === 'index' &&
    quantity.unit === 'plain' &&
    Number(quantity.digits) < 20
  )
    return undefined;
  return level(subject);
}

/** Above this a figure about a headline in changes is the level itself: nobody adds 20 million jobs in a month. */
const MOST_JOBS = 2.5e7;

export function literalFor(
  frame: Frame,
  quantity: Quantity,
  digits: string,
  measure: Measure,
): string | undefined {
  if (quantity.unit === '%') return measure.percent ? (quantity.negative ? '-' : '') + digits : undefined;
  return levelLiteral(quantity, frame.subject.indicator, digits);
}

function levelDraft(
  frame: Frame,
  formula: string,
  measure: Measure,
  bounded: Bounded,
  token: QuantityToken,
  linked: readonly Token[],
): Draft {
  const used = [token, ...bounded.used, ...linked, ...tokensNaming(frame, frame.period)];
  return {
    kind: 'level',
    ...spanOf(frame, used),
    formula,
    subjects: [frame.subject],
    measured: measure.expression,
    ...conditionOf(formula, measure, bounded, linked),
    conventions: measure.conventions,
    approximate: bounded.approximate,
    fraction: token.quantity.fraction,
    used,
  };
}

/** What a later "for the first time since" is about: the bound as stated, or the side from which it was reached. */
function conditionOf(
  formula: string,
  measure: Measure,
  bounded: Bounded,
  linked: readonly Token[],
): { condition?: string } {
  const reached = linked.find((t) => isWord(t, 'up', 'down'));
  const side = bounded.bound !== '~' ? bounded.bound : reached && (isWord(reached, 'down') ? '<=' : '>=');
  const literal = /[~<>=]+ (-?[\d.a-z]+)$/.exec(formula)?.[1];
  return side && literal ? { condition: `${measure.expression} ${side} ${literal}` } : {};
}
