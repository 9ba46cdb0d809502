import { fitPoint, isRate, percentage, pointOf, valueAt, windowOf } from '../expression.ts';
import { type Draft, type Frame, firstWord, periodsOf, quantitiesOf, spanOf } from '../frame.ts';
import { printPoint } from '../period.ts';
import type { Subject } from '../subject.ts';
import { isWord, type Token } from '../token.ts';
import { type RecordWindow, recordWindow } from './window.ts';

/** Two series and no figure: which is higher, which grew faster. */
export function comparison(frame: Frame): Draft[] {
  const rival =
    frame.rivals.find(({ token }) => frame.patterns.comparedWith.test(frame.text.slice(0, token.start))) ??
    frame.rivals[0];
  if (!rival || rival.expression === frame.subject.expression) return [];
  // "More than three million" only bounds its figure.
  const free = frame.tokens.filter(
    (t, at) => frame.tokens[at + 1]?.kind !== 'quantity' || !isWord(t, 'over', 'under'),
  );
  const side = firstWord(free, 'faster', 'slower', 'above', 'below', 'more', 'less', 'over', 'under');
  if (!side) return [];
  // "The ECB cut, ahead of the Fed": sooner, not higher.
  if (frame.patterns.sooner.test(frame.text.slice(0, side.end))) return [];
  const drafts = growthRace(frame, rival, side) ?? levels(frame, rival, side) ?? [];
  const lasted =
    firstWord(frame.tokens, 'streak') ?? periodsOf(frame.tokens).find((t) => t.period.type === 'length');
  const first = firstWord(frame.tokens, 'first');
  const window = first && recordWindow(frame, first);
  if (window) return drafts.map((draft) => asFirst(frame, draft, window));
  const inARow = firstWord(frame.tokens, 'streak') !== undefined;
  return lasted && (frame.language === 'en' || inARow)
    ? drafts.flatMap((draft) => asRun(frame, draft))
    : drafts;
}

/** One series above or below another. */
const HOLDS_NOW = /^last\((.+)\) ([<>]) 0$/;

/** "Has outpaced it for 28 straight months": what holds now has held in each period of the run. */
function asRun(frame: Frame, draft: Draft): Draft[] {
  const length = periodsOf(frame.tokens).find((t) => t.period.type === 'length');
  const condition = HOLDS_NOW.exec(draft.formula ?? '');
  if (length?.period.type !== 'length' || !condition) return [{ ...draft, formula: null }];
  const { count, unit } = length.period;
  const over = frame.tokens.find((t) => isWord(t, 'over') && Math.abs(t.end - length.start) <= 2);
  const used = [...draft.used, length, ...frame.tokens.filter((t) => isWord(t, 'streak'))];
  return [
    {
      ...draft,
      kind: 'streak',
      ...spanOf(frame, used),
      formula: `streak(${condition[1]} ${condition[2]} 0) ${over ? '>' : '>='} ${count}${unit}`,
      used,
    },
  ];
}

/** "Is above inflation for the first time in two years": since it began to hold, which is all that it held in that time. */
function asFirst(frame: Frame, draft: Draft, { text, ...window }: RecordWindow): Draft {
  const [, gap, edge] = HOLDS_NOW.exec(draft.formula ?? '') ?? [];
  const holds = `${gap} ${edge} 0`;
  const used = [...draft.used, ...window.used, ...frame.tokens.filter((t) => isWord(t, 'first'))];
  return {
    ...draft,
    kind: 'extremum',
    ...spanOf(frame, used),
    formula:
      gap === undefined
        ? null
        : `streak(${holds}) >= 1 and streak(${holds}) >= count(${holds}, ${text}) and not always(${holds}, ${text})`,
    used,
  };
}

function isLess({ text, patterns }: Frame, side: Token): boolean {
  if (
    patterns.overtaken.test(text.slice(side.end - 1)) &&
    patterns.overtakes.test(text.slice(side.start, side.end + 1))
  )
    return true;
  return isWord(side, 'slower', 'below', 'less', 'under') && !isWord(side, 'faster', 'above', 'more', 'over');
}

/** "Wages grew faster than prices": yearly rates, or both over the stated window. */
function growthRace(frame: Frame, rival: Subject, side: Token): Draft[] | undefined {
  const { subject } = frame;
  if (isRate(subject.indicator) || isRate(rival.indicator)) return undefined;
  const movement = firstWord(frame.tokens, 'up', 'down');
  const sameThing = subject.indicator === rival.indicator;
  const rated = subject.indicator.headline === 'pc1' && rival.indicator.headline === 'pc1';
  const comparable = subject.indicator.unit === rival.indicator.unit && subject.indicator.unit.includes('/');
  const unlike =
    !sameThing &&
    !comparable &&
    !onOneScale(subject, rival) &&
    (isQuotedLevel(subject) || isQuotedLevel(rival));
  if (!movement && !isWord(side, 'faster', 'slower') && !isPaceVerb(frame, side) && !rated && !unlike)
    return undefined;
  // "There are more openings than unemployed": people and jobs by number, which nobody calls a race.
  const counted = [subject, rival].every(({ indicator }) => /^(?:persons|units)$/.test(indicator.unit));
  if (counted && !isWord(side, 'faster', 'slower') && !isPaceVerb(frame, side)) return undefined;
  if (sameThing && !movement && !isPaceVerb(frame, side)) return undefined;
  const window = windowOf(frame);
  const used = [side, ...(movement ? [movement] : []), rival.token];
  const less = isLess(frame, side);
  const point = pointOf(frame);
  const yearly =
    (window.byDefault || frame.rate === 'pc1' || (point !== undefined && rated)) && rates(frame, rival);
  const text = window.byDefault ? 'last 12m' : window.window;
  const growth = ({ indicator, expression }: Subject) =>
    `pct(${expression}, ${indicator.frequency === 'A' && text === 'last 12m' ? 'last 1y' : text})`;
  const formula = yearly
    ? `${valueAt(yearly, subject.indicator, point)} ${less ? '<' : '>'} 0`
    : `${growth(subject)} ${less ? '<' : '>'} ${growth(rival)}`;
  return [
    {
      kind: 'comparison',
      ...spanOf(frame, used),
      formula,
      subjects: [subject, rival],
      vagueWindow: window.byDefault,
      ...(window.byDefault ? { conventions: ['default-window'] as const } : {}),
      used,
    },
  ];
}

function rates(frame: Frame, rival: Subject): string | undefined {
  const [own, other] = [percentage(frame.subject, 'pc1', undefined), percentage(rival, 'pc1', undefined)];
  return own && other ? `${own.expression} - ${other.expression}` : undefined;
}

/** Share indexes and prices: that one stands higher than another says nothing, so a race is meant. */
export function isQuotedLevel({ indicator }: Subject): boolean {
  return indicator.headline === 'lin' && (indicator.unit === 'index' || indicator.kind === 'price');
}

/** Volatility expected over one month and over three, in percent a year: which stands higher is the point. */
function onOneScale(...subjects: readonly Subject[]): boolean {
  return subjects.every(({ indicator }) => /volatility/i.test(indicator.names.en));
}

/** Verbs that compare pace by themselves: outpaced, outperformed, 跑赢, アウトパフォーム. */
export function isPaceVerb(frame: Frame, side: Token): boolean {
  return frame.patterns.paceVerb.test(frame.text.slice(side.start, side.end));
}

function levels(frame: Frame, rival: Subject, side: Token): Draft[] | undefined {
  if (quantitiesOf(frame.tokens).some((t) => t.quantity.unit !== 'plain')) return undefined;
  const { subject } = frame;
  const output = outputFor(subject, rival);
  if (output && !isLess(frame, side)) {
    const used = [side, rival.token];
    const formula = `${valueAt(`${subject.expression} / ${output}`, subject.indicator, pointOf(frame))} > 1`;
    return [{ kind: 'comparison', ...spanOf(frame, used), formula, subjects: [subject, rival], used }];
  }
  const a = comparable(frame, subject, rival);
  const b = comparable(frame, rival, subject);
  if (a === undefined || b === undefined) return undefined;
  // "Heavier than Italy's and France's": each of the others.
  const alike = frame.rivals.filter((other) => other !== rival && other.indicator === subject.indicator);
  const used = [side, rival.token];
  const edge = isLess(frame, side) ? '<' : '>';
  return [
    {
      kind: 'comparison',
      ...spanOf(frame, used),
      formula:
        overtaking(frame, `${a} - ${b} ${edge} 0`, `${a} - ${b}`, edge) ??
        [rival, ...alike]
          .map(({ expression }) => (alike.length > 0 ? `${a} - ${expression}` : `${a} - ${b}`))
          .map((gap) => `${valueAt(gap, subject.indicator, pointOf(frame))} ${edge} 0`)
          .join(' and '),
      subjects: [subject, rival, ...alike],
      used,
    },
  ];
}

/** "The debt exceeds GDP": a stock of money is held against a year's output in the same money, and not the real one. */
export function outputFor({ indicator }: Subject, rival: Subject): string | undefined {
  const stock = indicator.kind === 'stock' && /^[A-Z]{3}$/.test(indicator.unit);
  const outputs = [rival.indicator, ...rival.others];
  return stock
    ? outputs.find(({ unit, annualised, real }) => unit === indicator.unit && annualised && !real)?.id
    : undefined;
}

/** 「中国に抜かれたのは2010年」: so in that period, and not in the one before; 「2023年が最初」: in none before. */
function overtaking(frame: Frame, condition: string, gap: string, edge: string): string | undefined {
  const { text, patterns, subject } = frame;
  const { indicator } = subject;
  const point = pointOf(frame);
  const told = periodsOf(frame.tokens).find((t) => t.period === frame.period);
  if (!point || !told || fitPoint(point, indicator).frequency !== indicator.frequency) return undefined;
  if (!patterns.cleft.test(text.slice(Math.max(0, told.start - 4), told.start))) return undefined;
  const here = fitPoint(point, indicator);
  if (patterns.firstEver.test(text.slice(told.end)))
    return indicator.first && `first(${condition}, ${indicator.first}..${printPoint(here)})`;
  const before = printPoint({ ...here, ordinal: here.ordinal - 1 });
  return `at(${gap}, ${printPoint(here)}) ${edge} 0 and at(${gap}, ${before}) ${edge === '<' ? '>=' : '<='} 0`;
}

/** Levels compare when both are rates or both have the same unit; a price index meets a rate by its yearly rate. */
function comparable(frame: Frame, subject: Subject, other: Subject): string | undefined {
  if (isRate(other.indicator) && !isRate(subject.indicator))
    return percentage(subject, frame.rate, undefined)?.expression;
  return isRate(subject.indicator) || subject.indicator.unit === other.indicator.unit
    ? subject.expression
    : undefined;
}
