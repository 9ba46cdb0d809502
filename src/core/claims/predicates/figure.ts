import { type Bounded, boundOf, comparison } from '../bounds.ts';
import type { Convention } from '../claim.ts';
import {
  difference,
  fitPoint,
  isRate,
  level,
  type Measure,
  percentage,
  pointIn,
  valueAt,
  windowFor,
} from '../expression.ts';
import {
  type Draft,
  type Frame,
  firstWord,
  type QuantityToken,
  quantitiesOf,
  signed,
  spanOf,
  unknownBetween,
} from '../frame.ts';
import { levelLiteral } from '../literal.ts';
import { printPoint } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { isWord, type Token } from '../token.ts';

/** How much may stand between a subject and its figure before the link is no longer safe. */
const MOST_UNKNOWN = 3;

/** A subject and a figure: its level, or how much it changed. */
export function figure(frame: Frame): Draft[] {
  const drafts: Draft[] = [];
  const quantities = quantitiesOf(frame.tokens);
  for (const [index, token] of quantities.entries()) {
    const previous = quantities[index - 1];
    const link = linkOf(frame, token, drafts.length > 0 ? previous : undefined);
    if (!link || tooFar(frame, token)) continue;
    const read = link.change
      ? change(frame, token, link)
      : (levelClaim(frame, token, link) ?? change(frame, token, link));
    if (read) drafts.push(read);
    // A second figure belongs to the same subject only after a stated pair ("from 90 to 18") or another rate word.
    if (drafts.length > 0 && !pairFollows(frame, token, quantities[index + 1])) break;
  }
  return drafts;
}

interface Link {
  /** The figure is an amount of movement, not where the movement ended. */
  readonly change: boolean;
  readonly down: boolean;
  readonly used: readonly Token[];
}

/** Reads the words between subject and figure: "rose to", "fell by", 「〜に低下」「〜低下」, “升至” against “上升”. */
function linkOf(frame: Frame, token: QuantityToken, _previous: QuantityToken | undefined): Link | undefined {
  const movements = frame.tokens.filter((t) => isWord(t, 'up', 'down') && !isDirectionNoun(frame, t));
  const before = movements.filter((t) => t.end <= token.start).at(-1);
  const after = movements.find((t) => t.start >= token.end);
  const bounded = boundOf(frame, token);
  if (frame.language === 'en') {
    if (!before)
      return after && closeAfter(frame, token, after)
        ? { change: true, down: isWord(after, 'down'), used: [after] }
        : { change: false, down: false, used: [] };
    const gap = frame.text.slice(before.end, token.start);
    const ended =
      /\b(?:to|at|through|past|below|above|under|back)\b/.test(gap) &&
      !/\bby\b/.test(gap) &&
      !/compared|relative/.test(gap);
    return { change: !ended, down: isWord(before, 'down'), used: [before] };
  }
  if (frame.language === 'ja') {
    if (!after || isFar(frame, token, after)) return { change: false, down: false, used: [] };
    const gap = frame.text.slice(token.end, after.start);
    const ended = /^[^,]*?(?:に|へ|まで|台|を)/.test(gap) || /から/.test(gap);
    return { change: !ended, down: isWord(after, 'down'), used: [after] };
  }
  if (!before) return { change: false, down: false, used: [] };
  const gap = frame.text.slice(before.start, token.start);
  const ended =
    /至|到|达|為|为|破|报|于/.test(gap) &&
    !bounded.used.some((t) => t.start < before.end && t.end > before.start);
  return { change: !ended, down: isWord(before, 'down'), used: [before] };
}

function closeAfter(frame: Frame, token: QuantityToken, after: Token): boolean {
  return frame.text.slice(token.end, after.start).trim().split(/\s+/).length <= 2;
}

function isFar(frame: Frame, token: QuantityToken, after: Token): boolean {
  return after.start - token.end > 14 || /[,。]/.test(frame.text.slice(token.end, after.start));
}

/** "GDP growth", "wage growth": a noun that names the rate, not a movement of it. */
function isDirectionNoun(frame: Frame, token: Token): boolean {
  const word = frame.text.slice(token.start, token.end);
  return (
    /^(?:growth|gains?|伸び|增速|增幅|涨幅|成長率)$/.test(word) && token.start - frame.subject.token.end <= 2
  );
}

function tooFar(frame: Frame, token: QuantityToken): boolean {
  if (frame.inherited) {
    const first = frame.tokens[0];
    return first === undefined || unknownBetween(frame, first.start, token.start) > MOST_UNKNOWN;
  }
  const { start, end } = frame.subject.token;
  const [from, to] = start < token.start ? [end, token.start] : [token.end, start];
  return unknownBetween(frame, from, to) > MOST_UNKNOWN || to - from > 90;
}

function levelClaim(frame: Frame, token: QuantityToken, link: Link): Draft | undefined {
  const { quantity } = token;
  const bounded = boundOf(frame, token);
  const point = pointIn(frame.period);
  const measure = levelMeasure(frame, quantity);
  if (!measure) return undefined;
  const text = comparison(
    valueAt(measure.expression, frame.subject.indicator, point),
    bounded,
    quantity,
    (digits) => literalFor(frame, quantity, digits, measure),
  );
  if (text === undefined) return undefined;
  return drafted(frame, 'level', text, measure, bounded, token, link.used);
}

/** The percent a bare percentage means, the difference for a headline in changes, else the level. */
function levelMeasure(frame: Frame, quantity: Quantity): Measure | undefined {
  const { subject } = frame;
  if (quantity.unit === '%') return percentage(subject, frame.rate, pointIn(frame.period));
  if (quantity.unit === 'pp' && !isRate(subject.indicator) && subject.indicator.unit !== 'index')
    return undefined;
  const jobs = subject.indicator.headline === 'chg' && Number(quantity.digits) * quantity.scale < 2e7;
  return jobs ? difference(subject) : level(subject);
}

function literalFor(frame: Frame, quantity: Quantity, digits: string, measure: Measure): string | undefined {
  const sign = quantity.negative ? '-' : '';
  if (quantity.unit === '%') return measure.percent ? sign + digits : undefined;
  return levelLiteral(quantity, frame.subject.indicator, digits);
}

function change(frame: Frame, token: QuantityToken, link: Link): Draft | undefined {
  const { subject } = frame;
  const quantity = signed(token.quantity, link.down);
  const bounded = boundOf(frame, token);
  const point = pointIn(frame.period);
  const { indicator } = subject;
  const measure = changeMeasure(frame, quantity);
  if (!measure) return undefined;
  const text = comparison(measure.text, bounded, quantity, (digits) => measure.literal(digits));
  if (text === undefined || (point && point.fiscal && indicator.yearEnd === undefined)) return undefined;
  return drafted(
    frame,
    'change',
    text,
    { expression: measure.measured, percent: quantity.unit === '%', conventions: measure.conventions },
    bounded,
    token,
    link.used,
    measure.vague,
  );
}

interface ChangeMeasure {
  readonly text: string;
  readonly measured: string;
  readonly conventions: readonly Convention[];
  readonly vague: boolean;
  literal(digits: string): string | undefined;
}

function changeMeasure(frame: Frame, quantity: Quantity): ChangeMeasure | undefined {
  const { subject, rate, period } = frame;
  const { indicator } = subject;
  const sign = quantity.negative ? '-' : '';
  const point = pointIn(period);
  if (quantity.unit === '%' && !isRate(indicator)) return percentChange(frame, sign);
  if (quantity.unit === 'times' || quantity.unit === '%') return undefined;
  if (
    (quantity.unit === 'pp' || quantity.unit === 'bp') &&
    !isRate(indicator) &&
    indicator.unit !== 'index'
  ) {
    const yearly = percentage(subject, rate, point);
    if (!yearly) return undefined;
    const window = windowFor(period, indicator);
    return changeOf(
      yearly.expression,
      window,
      yearly.conventions,
      (digits) => `${sign}${digits}${quantity.unit}`,
    );
  }
  if (indicator.headline === 'chg' && point) {
    return {
      text: `at(${difference(subject).expression}, ${printPoint(fitPoint(point, indicator))})`,
      measured: difference(subject).expression,
      conventions: [],
      vague: false,
      literal: (digits) => levelLiteral(quantity, indicator, digits),
    };
  }
  if (indicator.headline === 'chg' && !period) {
    return {
      text: `last(${difference(subject).expression})`,
      measured: difference(subject).expression,
      conventions: [],
      vague: false,
      literal: (digits) => levelLiteral(quantity, indicator, digits),
    };
  }
  return changeOf(subject.expression, windowFor(period, indicator, rate), [], (digits) =>
    levelLiteral(quantity, indicator, digits),
  );
}

function changeOf(
  expression: string,
  window: { window: string; byDefault: boolean; vague: boolean },
  conventions: readonly Convention[],
  literal: (digits: string) => string | undefined,
): ChangeMeasure {
  return {
    text: `change(${expression}, ${window.window})`,
    measured: expression,
    conventions: window.byDefault ? [...conventions, 'default-window'] : conventions,
    vague: window.vague,
    literal,
  };
}

/** "Rose 3 %": the rate its words ask for; over a stated window; for one period, by the habit of the indicator. */
function percentChange(frame: Frame, sign: string): ChangeMeasure | undefined {
  const { subject, rate, period } = frame;
  const { indicator } = subject;
  const point = pointIn(period);
  const literal = (digits: string) => sign + digits;
  const rated = (measure: Measure): ChangeMeasure => ({
    text: valueAt(measure.expression, indicator, point),
    measured: measure.expression,
    conventions: measure.conventions,
    vague: false,
    literal,
  });
  if (rate !== undefined && (point !== undefined || period === undefined)) {
    const measure = percentage(subject, rate, point);
    return measure && rated(measure);
  }
  if (point?.frequency === 'A') return yearlyChange(frame, literal);
  if (point !== undefined && indicator.headline !== 'lin' && indicator.headline !== 'chg') {
    const measure = percentage(subject, monthlyHabit(frame), point);
    return measure && rated(measure);
  }
  const window = windowFor(period, indicator, rate);
  if (window.byDefault && indicator.headline !== 'lin') {
    const measure = percentage(subject, undefined, point);
    if (measure) return rated(measure);
  }
  return {
    text: `pct(${subject.expression}, ${window.window})`,
    measured: subject.expression,
    conventions: window.byDefault ? ['default-window'] : [],
    vague: window.vague,
    literal,
  };
}

/** "CPI rose 0.3 % in July" is a monthly rate; "9.1 %" cannot be: the size decides what the habit leaves open. */
function monthlyHabit(frame: Frame): 'pch' | undefined {
  const figureToken = quantitiesOf(frame.tokens)[0];
  const { headline, frequency } = frame.subject.indicator;
  return headline === 'pc1' && frequency === 'M' && Number(figureToken?.quantity.digits ?? '9') < 1
    ? 'pch'
    : undefined;
}

/** A calendar year: output and other flows compare year averages, prices and stocks December with December. */
function yearlyChange(frame: Frame, literal: (digits: string) => string): ChangeMeasure | undefined {
  const { subject, period } = frame;
  const { indicator } = subject;
  const window = windowFor(period, indicator).window;
  const flow = indicator.kind === 'flow' || indicator.headline === 'pca';
  const expression =
    flow && indicator.frequency !== 'A' ? `annual(${subject.expression})` : subject.expression;
  return {
    text: `pct(${expression}, ${window})`,
    measured: expression,
    conventions: flow ? ['year-average'] : [],
    vague: false,
    literal,
  };
}

function drafted(
  frame: Frame,
  kind: 'level' | 'change',
  formula: string,
  measure: Measure,
  bounded: Bounded,
  token: QuantityToken,
  linked: readonly Token[],
  vague = false,
): Draft {
  const period = frame.tokens.filter((t) => t.kind === 'period' && t.period === frame.period);
  const used = [token, ...bounded.used, ...linked, ...period];
  return {
    kind,
    ...spanOf(frame, used),
    formula,
    subjects: [frame.subject],
    measured: measure.expression,
    conventions: measure.conventions,
    approximate: bounded.approximate,
    fraction: token.quantity.fraction,
    vagueWindow: vague,
    used,
  };
}

function pairFollows(frame: Frame, token: QuantityToken, next: QuantityToken | undefined): boolean {
  if (!next) return false;
  const rates = firstWord(frame.tokens, 'yearly', 'monthly', 'quarterly');
  return rates !== undefined && rates.start > token.end && rates.start < next.end + 12;
}
