import { boundOf } from '../bounds.ts';
import { isRate, percentage, pointIn, valueAt, windowFor } from '../expression.ts';
import { type Draft, type Frame, firstWord, quantitiesOf, spanOf } from '../frame.ts';
import { levelLiteral } from '../literal.ts';
import type { Subject } from '../subject.ts';
import { isWord, type Token } from '../token.ts';

/** Two series in one statement: which is higher, which grew faster, how far apart they are, what part one is of the other. */
export function comparison(frame: Frame): Draft[] {
  const rival = frame.rivals[0];
  if (!rival || frame.inherited) return [];
  return (
    share(frame, rival) ?? spread(frame, rival) ?? growthRace(frame, rival) ?? levels(frame, rival) ?? []
  );
}

/** "Interest takes a quarter of revenue": part and whole in one currency and on one basis, over four quarters. */
function share(frame: Frame, rival: Subject): Draft[] | undefined {
  const figure = quantitiesOf(frame.tokens).find((t) => t.quantity.unit === '%');
  if (!figure) return undefined;
  const [part, whole] = partAndWhole(frame, rival, figure);
  if (!part || !whole || !sameMoney(part, whole)) return undefined;
  const bounded = boundOf(frame, figure);
  const stock = part.indicator.kind === 'stock';
  const point = pointIn(frame.period);
  const window = point ? windowFor(frame.period, part.indicator).window : stock ? 'last 1obs' : yearOf(part);
  const used = [figure, ...bounded.used, rival.token];
  return [
    {
      kind: 'share',
      ...spanOf(frame, used),
      formula: `share(${part.expression}, ${whole.expression}, ${window}) ${bounded.bound} ${figure.quantity.digits}`,
      subjects: [part, whole],
      approximate: bounded.approximate,
      fraction: figure.quantity.fraction,
      used,
    },
  ];
}

const YEAR_WINDOW = { D: 'last 252obs', W: 'last 52w', M: 'last 12m', Q: 'last 4q', A: 'last 1y' } as const;

function yearOf(subject: Subject): string {
  return YEAR_WINDOW[subject.indicator.frequency];
}

/** The whole stands right after "of" / before の / after 占: the other one is the part. */
function partAndWhole(frame: Frame, rival: Subject, figure: Token): readonly [Subject?, Subject?] {
  const first = frame.subject;
  const between = (a: number, b: number) => frame.text.slice(Math.min(a, b), Math.max(a, b));
  if (frame.language === 'en') {
    return /\bof\b/.test(between(figure.end, rival.token.start)) && rival.token.start > figure.start
      ? [first, rival]
      : [];
  }
  if (frame.language === 'ja') {
    return /の|のうち|に占める/.test(between(first.token.end, Math.min(rival.token.start, figure.start)))
      ? [rival, first]
      : [];
  }
  return /占/.test(between(first.token.end, rival.token.start)) ? [first, rival] : [];
}

function sameMoney(a: Subject, b: Subject): boolean {
  return (
    /^[A-Z]{3}$/.test(a.indicator.unit) &&
    a.indicator.unit === b.indicator.unit &&
    a.indicator.annualised === b.indicator.annualised
  );
}

function spread(frame: Frame, rival: Subject): Draft[] | undefined {
  const figure = quantitiesOf(frame.tokens).find((t) => t.quantity.unit === 'pp' || t.quantity.unit === 'bp');
  const gap = firstWord(frame.tokens, 'gap', 'above', 'below', 'than');
  if (!figure || !gap || !isRate(frame.subject.indicator) || !isRate(rival.indicator)) return undefined;
  const literal = levelLiteral(figure.quantity, frame.subject.indicator);
  if (literal === undefined) return undefined;
  const bounded = boundOf(frame, figure);
  const below = isWord(gap, 'below') && !isWord(gap, 'above');
  const [high, low] = below ? [rival, frame.subject] : [frame.subject, rival];
  const difference = `${high.expression} - ${low.expression}`;
  const used = [figure, gap, ...bounded.used, rival.token];
  return [
    {
      kind: 'spread',
      ...spanOf(frame, used),
      formula: `${valueAt(difference, frame.subject.indicator, pointIn(frame.period))} ${bounded.bound} ${literal}`,
      subjects: [frame.subject, rival],
      approximate: bounded.approximate,
      used,
    },
  ];
}

/** "Wages grew faster than prices": yearly rates, or both over the stated window. */
function growthRace(frame: Frame, rival: Subject): Draft[] | undefined {
  const side = firstWord(frame.tokens, 'faster', 'slower', 'above', 'below');
  const movement = firstWord(frame.tokens, 'up', 'down');
  const pace = firstWord(frame.tokens, 'faster', 'slower') ?? paceVerb(frame, side);
  if (!side || (!movement && !pace)) return undefined;
  if (isRate(frame.subject.indicator) || isRate(rival.indicator)) return undefined;
  const than = firstWord(frame.tokens, 'than', 'faster', 'slower', 'above', 'below');
  if (!than) return undefined;
  const less = isWord(side, 'slower', 'below') && !isWord(side, 'faster', 'above');
  const window = windowFor(frame.period, frame.subject.indicator, frame.rate);
  const text = window.byDefault ? 'last 12m' : window.window;
  const used = [side, ...(movement ? [movement] : []), rival.token];
  const growth = (subject: Subject) => `pct(${subject.expression}, ${fit(text, subject)})`;
  return [
    {
      kind: 'comparison',
      ...spanOf(frame, used),
      formula: `${growth(frame.subject)} ${less ? '<' : '>'} ${growth(rival)}`,
      subjects: [frame.subject, rival],
      vagueWindow: window.byDefault,
      ...(window.byDefault ? { conventions: ['default-window'] as const } : {}),
      used,
    },
  ];
}

function fit(window: string, subject: Subject): string {
  return subject.indicator.frequency === 'A' && window === 'last 12m' ? 'last 1y' : window;
}

/** Verbs that compare pace by themselves: outpaced, outperformed, 跑赢, アウトパフォーム. */
function paceVerb(frame: Frame, side: Token | undefined): Token | undefined {
  if (!side) return undefined;
  return /out|beat|lag|trail|跑|アウト|アンダー|落后|出遅|leave/.test(frame.text.slice(side.start, side.end))
    ? side
    : undefined;
}

function levels(frame: Frame, rival: Subject): Draft[] | undefined {
  const side = firstWord(frame.tokens, 'above', 'below');
  if (!side || quantitiesOf(frame.tokens).length > 0) return undefined;
  const a = comparable(frame, frame.subject, rival);
  const b = comparable(frame, rival, frame.subject);
  if (a === undefined || b === undefined) return undefined;
  const between = side.start > frame.subject.token.end || frame.language !== 'en';
  if (!between) return undefined;
  const used = [side, rival.token];
  const less = isWord(side, 'below') && !isWord(side, 'above');
  return [
    {
      kind: 'comparison',
      ...spanOf(frame, used),
      formula: `${valueAt(`${a} - ${b}`, frame.subject.indicator, pointIn(frame.period))} ${less ? '<' : '>'} 0`,
      subjects: [frame.subject, rival],
      used,
    },
  ];
}

/** Levels compare when both are rates or both have the same unit; a price index meets a rate by its yearly rate. */
function comparable(frame: Frame, subject: Subject, other: Subject): string | undefined {
  if (isRate(other.indicator) && !isRate(subject.indicator))
    return percentage(subject, frame.rate, undefined)?.expression;
  return isRate(subject.indicator) || subject.indicator.unit === other.indicator.unit
    ? subject.expression
    : undefined;
}
