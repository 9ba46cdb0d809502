import { boundOf } from '../bounds.ts';
import { percentage, pointOf, valueAt } from '../expression.ts';
import { type Draft, type Frame, periodsOf, quantitiesOf, spanOf, unknownBetween } from '../frame.ts';
import { isWord } from '../token.ts';
import type { Factor } from './partFactor.ts';

/** What central banks aim at, in percent: the Federal Reserve since January 2012, the ECB since July 2021. */
const TARGET = 2;

const PRICES = /inflation|CPI|PCE|consumer price/i;

/** “比2%的目标高出一个百分点”. */
function chineseTarget(frame: Frame): Draft[] {
  const { subject, text, tokens } = frame;
  const token = quantitiesOf(tokens).find((t) => t.quantity.unit === 'pp');
  const match = token && frame.patterns.offTarget.exec(text.slice(frame.start, token.start));
  const measure = percentage(subject, frame.rate, undefined);
  if (!token || !match || !measure || !PRICES.test(subject.indicator.names.en)) return [];
  if (!match.slice(1).some((side) => side !== undefined)) return [];
  const near = tokens.filter(
    (t) => !isWord(t, 'over', 'under') || t.start >= frame.start + match.index + match[0].length,
  );
  const { bound, approximate, used } = boundOf({ ...frame, tokens: near }, token);
  const value = valueAt(measure.expression, subject.indicator, pointOf(frame));
  const distance = (match[1] ?? match[3]) ? `${value} - ${TARGET}` : `${TARGET} - ${value}`;
  return [
    {
      kind: 'spread',
      ...spanOf(frame, [token]),
      formula: `${distance} ${bound} ${token.quantity.digits}`,
      subjects: [subject],
      approximate,
      used: tokens.filter((t) => t.end <= token.end).concat(used),
    },
  ];
}

/** "A full point above target", 「目標を0.8ポイント上回る」: how far inflation lies from the central bank's target. */
export function target(frame: Frame): Draft[] {
  const { subject, text } = frame;
  if (frame.language === 'zh') return chineseTarget(frame);
  if (!PRICES.test(subject.indicator.names.en)) return [];
  for (const token of quantitiesOf(frame.tokens)) {
    const match = frame.patterns.offTarget.exec(
      `${text.slice(0, token.start)}◆${text.slice(token.end, token.end + 60)}`,
    );
    const measure = percentage(subject, frame.rate, undefined);
    if (token.quantity.unit !== 'pp' || !match || !measure) continue;
    const { bound, approximate, used } = boundOf(
      { ...frame, tokens: frame.tokens.filter((t) => t.start < token.start) },
      token,
    );
    const value = valueAt(measure.expression, subject.indicator, pointOf(frame));
    const distance = match[1] ? `${value} - ${TARGET}` : `${TARGET} - ${value}`;
    const end = token.end + match[0].length - match[0].indexOf('◆') - 1;
    return [
      {
        kind: 'spread',
        ...spanOf(frame, [token]),
        end,
        formula: `${distance} ${bound} ${token.quantity.digits}`,
        subjects: [subject],
        approximate,
        used: [token, ...used, ...frame.tokens.filter((t) => t.start >= token.end && t.end <= end)],
      },
    ];
  }
  return onSideOfTarget(frame);
}

/** "Nearly three times the Fed's target", 「目標の2倍」: how fast prices rise over how fast they are meant to. */
export function timesTarget(frame: Frame, { value, bound, approximate, used }: Factor): Draft[] {
  const { subject } = frame;
  const measure = percentage(subject, frame.rate, undefined);
  if (!measure || !PRICES.test(subject.indicator.names.en)) return [];
  const rate = valueAt(measure.expression, subject.indicator, pointOf(frame));
  const formula = `${rate} / ${TARGET} ${bound} ${value}`;
  return [{ kind: 'multiple', ...spanOf(frame, used), formula, subjects: [subject], approximate, used }];
}

/** "Inflation has been above target for 44 months". */
function onSideOfTarget(frame: Frame): Draft[] {
  const { subject, text, tokens } = frame;
  const side = tokens.find((t) => isWord(t, 'over', 'under', 'above', 'below'));
  const measure = percentage(subject, frame.rate, undefined);
  if (!side || !measure || frame.language !== 'en' || quantitiesOf(tokens).length > 0) return [];
  const [told] = frame.patterns.targetNamed.exec(text.slice(side.end)) ?? [];
  if (told === undefined || unknownBetween(frame, subject.token.end, side.start) > 1) return [];
  const condition = `${measure.expression} ${isWord(side, 'over', 'above') ? '>' : '<'} ${TARGET}`;
  const length = periodsOf(tokens).find((t) => t.period.type === 'length' && t.start > side.end);
  const lasted = length?.period.type === 'length' ? `${length.period.count}${length.period.unit}` : undefined;
  const used = [side, ...(length ? [length] : [])];
  const span = spanOf(frame, used);
  return [
    {
      kind: lasted ? 'streak' : 'level',
      ...span,
      end: Math.max(span.end, side.end + told.length),
      formula: lasted
        ? `streak(${condition}) >= ${lasted}`
        : `${valueAt(measure.expression, subject.indicator, pointOf(frame))} ${condition.slice(measure.expression.length + 1)}`,
      subjects: [subject],
      measured: measure.expression,
      condition,
      used,
    },
  ];
}
