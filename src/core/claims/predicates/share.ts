import type { Indicator } from '../../indicators/indicator.ts';
import { boundOf } from '../bounds.ts';
import { pointOf, windowFor, YEAR } from '../expression.ts';
import { type Draft, type Frame, type QuantityToken, quantitiesOf, spanOf } from '../frame.ts';
import { type Subject, withEntity } from '../subject.ts';
import type { Token } from '../token.ts';

/** "Interest takes a quarter of revenue": part and whole in one currency and on one basis, over four quarters. */
export function share(frame: Frame): Draft[] {
  const figure = quantitiesOf(frame.tokens).find((t) => t.quantity.unit === '%');
  if (!figure) return [];
  const rival = frame.rivals[0];
  const ofItself = wholeOf(frame, figure);
  const [part, named] = ofItself
    ? [frame.subject, ofItself]
    : rival
      ? partAndWhole(frame, rival, figure)
      : [];
  const whole = ofItself ?? (part && named && sameMoney(part, named));
  const bounded = boundOf(frame, figure);
  if (part && named && !whole && !frame.inherited && isMoney(part) && isRightAfter(frame, figure, named))
    return [ratio(frame, figure, part, named)];
  if (!part || !whole) return [];
  const stock = part.indicator.kind === 'stock';
  const window = pointOf(frame)
    ? windowFor(frame.period, part.indicator).window
    : stock
      ? 'last 1obs'
      : YEAR[part.indicator.frequency];
  const used = [figure, ...bounded.used, whole.token];
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

/** Nothing that the words may name is itself a share. */
function isMoney({ indicator, others }: Subject): boolean {
  return [indicator, ...others].every(({ unit }) => /^[A-Z]{3}$/.test(unit));
}

/** "17 % of GDP": a figure beside the whole that it is held against is no rate of change. */
function isRightAfter({ text, language }: Frame, figure: Token, whole: Subject): boolean {
  return language === 'en' && /^\sof\s(?:[a-z.]+\s)?$/.test(text.slice(figure.end, whole.token.start));
}

/** What is owed or held, over what is made in a year; of other pairs we do not know how they are counted. */
function ratio(frame: Frame, figure: QuantityToken, part: Subject, whole: Subject): Draft {
  const { bound, approximate, used } = boundOf(frame, figure);
  const { kind, unit, real } = part.indicator;
  const yearly = [whole.indicator, ...whole.others].find(
    (other) => other.unit === unit && other.annualised && !other.real,
  );
  const known = yearly !== undefined && kind === 'stock' && !real;
  return {
    kind: 'ratio',
    ...spanOf(frame, [figure, ...used, whole.token]),
    formula: known
      ? `100 * last(${part.expression} / ${yearly.id}) ${bound} ${figure.quantity.digits}`
      : null,
    subjects: [part, whole],
    approximate,
    fraction: figure.quantity.fraction,
    used: [figure, ...used, whole.token],
  };
}

/** "Wind and solar made 17 % of US power": the whole of which its entities are the parts. */
function wholeOf({ subject, text, patterns }: Frame, figure: Token): Subject | undefined {
  const { token, indicator, references } = subject;
  const total = TOTALS.find((id) =>
    [...(indicator.entities ?? []), ...(indicator.entityGroups ?? [])].some((one) => one.id === id),
  );
  const own =
    references.every((reference) => reference.includes('@')) &&
    !references.some((one) => one.endsWith('@TOTAL'));
  const shared = patterns.namesWhole.test(
    `${text.slice(token.start, token.end)}◆${text.slice(figure.end, token.start)}`,
  );
  return total && own && shared ? withEntity(subject, token, total) : undefined;
}

/** What packs call the sum of all entities. */
const TOTALS = ['ALL', 'TOTAL'];

/** The whole stands right after "of" / before の / after 占: the other one is the part. */
function partAndWhole(frame: Frame, rival: Subject, figure: Token): readonly [Subject?, Subject?] {
  const first = frame.subject;
  const gap = (a: number, b: number) => frame.text.slice(Math.min(a, b), Math.max(a, b));
  if (frame.language === 'en') {
    const all = [first, ...frame.rivals].sort((a, b) => a.token.start - b.token.start);
    const whole = all.find(
      (s) => s.token.start > figure.end && /\bof\b/.test(gap(figure.end, s.token.start)),
    );
    if (!whole || /\bin\b/.test(gap(figure.end, whole.token.start))) return [];
    // "A third of its revenue on capex".
    const spent = all.find(
      (s) =>
        s.token.start > whole.token.end && frame.patterns.spentOn.test(gap(whole.token.end, s.token.start)),
    );
    const spends = whole === first || frame.patterns.spender.test(frame.text.slice(0, figure.start));
    if (spent && spends) return [spent, whole];
    return whole === first ? [] : [first, whole];
  }
  if (frame.language === 'ja') {
    const wholeFirst = /^の(?:うち|中で|約|およそ)?|に占める/.test(
      gap(first.token.end, Math.min(rival.token.start, figure.start)),
    );
    const partFirst = /^の/.test(gap(rival.token.end, figure.start)) && rival.token.end <= figure.start;
    if (partFirst && /[はがも]/.test(gap(first.token.end, rival.token.start))) return [first, rival];
    return wholeFirst ? [rival, first] : [];
  }
  return /占/.test(gap(first.token.end, rival.token.start)) ? [first, rival] : [];
}

/** The whole in the money of the part: spending is a share of nominal GDP, though GDP alone means the real one. */
export function sameMoney(part: Subject, whole: Subject): Subject | undefined {
  if (isSameMoney(part.indicator, whole.indicator)) return whole;
  const other = whole.others.find((indicator) => isSameMoney(part.indicator, indicator));
  return other && { ...whole, indicator: other, expression: other.id, references: [other.id] };
}

function isSameMoney(a: Indicator, b: Indicator): boolean {
  return (
    /^[A-Z]{3}$/.test(a.unit) &&
    a.unit === b.unit &&
    a !== b &&
    a.annualised === b.annualised &&
    Boolean(a.real) === Boolean(b.real)
  );
}
