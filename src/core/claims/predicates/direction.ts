import { compareFrequency } from '../../indicators/period.ts';
import {
  difference,
  fitPoint,
  isGrowthRate,
  isRate,
  percentage,
  pointOf,
  transformed,
  valueAt,
  windowOf,
} from '../expression.ts';
import { type Draft, type Frame, quantitiesOf, spanOf, tokensNaming } from '../frame.ts';
import { isContribution } from '../growthOf.ts';
import { printPoint } from '../period.ts';
import { isPolicyRate } from '../policy.ts';
import { isWord, type Token } from '../token.ts';
import { leaningOf } from './neutral.ts';
import { hasEnded, isOver, recent } from './over.ts';
import { namesRate } from './recordMeasure.ts';
import { isNear } from './state.ts';
import { isFinerThanSeries } from './untestableChange.ts';

/** A movement with no figure: "unemployment is rising", 「賃金は伸び悩む」, “通胀回落”. Only right next to its subject. */
export function direction(frame: Frame): Draft[] {
  if (quantitiesOf(frame.tokens).length > 0) return [];
  const movement = lastOfChain(
    frame,
    frame.tokens.find(
      (t) => (isWord(t, 'up', 'down', 'flat') || isHeldAgainstStart(frame, t)) && !isRateNoun(frame, t),
    ),
  );
  if (!movement || !isNear(frame, movement) || isOnlyTold(frame)) return [];
  // 「インフレ率との差は縮小した」: what moves is the distance to something else.
  if (frame.tokens.some((t) => isWord(t, 'gap') && t.end <= movement.start)) return [];
  // "Growing faster than prices": what it is compared with is unknown.
  if (frame.tokens.some((t) => t.start >= movement.end && isWord(t, 'faster', 'slower', 'than'))) return [];
  const { patterns } = frame;
  const after = frame.text.slice(movement.end);
  if (patterns.movedObject.test(after) || patterns.givenBack.test(after)) return [];
  if (patterns.recordPace.test(after)) return [];
  if (patterns.likeAnother.test(frame.text.slice(frame.subject.token.end))) return [];
  const causes = patterns.causes.test(after);
  if (isArgument(frame, movement)) return causes ? cause(frame, movement) : [];
  if (causes && frame.language === 'zh') return cause(frame, movement);
  const flat = isWord(movement, 'flat') && !isWord(movement, 'up', 'down');
  if (flat && patterns.staysAt.test(after)) return [];
  if (flat && patterns.equalTo.test(frame.text.slice(frame.start, frame.subject.token.start))) return [];
  if (!flat && isContribution(frame.subject.indicator) && patterns.addsToGrowth.test(after))
    return addition(frame, movement);
  const over = isOver(frame, movement);
  const measure = measureOf(frame, movement);
  const window = over ? recent(frame) : windowOf(frame);
  const timed =
    frame.base !== undefined ||
    (frame.language === 'ja' && frame.tokens.some((t) => t.kind === 'period' && t.period.type === 'length'));
  if (frame.inherited && !flat && !over && !(timed && !window.byDefault)) return [];
  const held = flat && isHeld(frame);
  const moved = `${measure.startsWith('real(') ? 'pct' : 'change'}(${measure}, ${window.window}) ${isDown(frame, movement) ? '<' : '>'} 0`;
  const used = [movement, ...tokensNaming(frame, frame.base)];
  return [
    {
      kind: 'direction',
      ...spanOf(frame, [...used, ...tokensNaming(frame, frame.period)]),
      formula:
        isFinerThanSeries(frame) || (flat && isOfDay(frame))
          ? null
          : flat
            ? flatTest(frame, measure, window.window)
            : hasEnded(frame, movement)
              ? `not (${moved})`
              : moved,
      subjects: [frame.subject],
      measured: measure,
      vagueWindow: window.vague && !held,
      approximate: flat && isLoose(frame, movement),
      conventions: window.byDefault && !held ? ['default-window'] : [],
      used,
    },
  ];
}

/** "Inventories subtracted from growth": on which side of nought a contribution was, and not which way it went. */
function addition(frame: Frame, movement: Token): Draft[] {
  const { subject, patterns, text } = frame;
  const [whole = ''] = patterns.addsToGrowth.exec(text.slice(movement.end)) ?? [];
  const span = spanOf(frame, [movement, ...tokensNaming(frame, frame.period)]);
  return [
    {
      kind: 'direction',
      ...span,
      end: Math.max(span.end, movement.end + whole.length),
      formula: `${valueAt(subject.expression, subject.indicator, pointOf(frame))} ${isDown(frame, movement) ? '<' : '>'} 0`,
      subjects: [subject],
      used: [movement],
    },
  ];
}

/** “比年初低”: held against where the year began. */
function isHeldAgainstStart({ period, language }: Frame, token: Token): boolean {
  return (
    language === 'zh' && period?.type === 'ytd' && period.end === token.start && isWord(token, 'more', 'less')
  );
}

/** "Unchanged" is to the last digit of a rate; "little changed" and a level that is flat allow for more. */
function isLoose({ subject, text, start, patterns }: Frame, { end }: Token): boolean {
  return !isRate(subject.indicator) || patterns.nearlyFlat.test(text.slice(start, end));
}

/** 「上昇幅が縮小した」, “增长放缓”: by how much something moves, which then moves itself. */
function isRateNoun({ text, patterns }: Frame, { start, end }: Token): boolean {
  return patterns.rateOfMove.test(`${text.slice(start, end)}◆${text.slice(end, end + 4)}`);
}

/** "Barely moved on the day": a day that is not told, and no move that small can be tested. */
function isOfDay({ tokens, language }: Frame): boolean {
  return language === 'en' && tokens.some((t) => isWord(t, 'daily'));
}

function cause(frame: Frame, movement: Token): Draft[] {
  const { subject } = frame;
  return [
    { kind: 'causal', ...spanOf(frame, [movement]), formula: null, subjects: [subject], used: [movement] },
  ];
}

/** 「金利の上昇は重荷だ」: a noun that something else is said of, unless it is that the movement goes on. */
function isArgument({ subject, text, patterns }: Frame, movement: Token): boolean {
  if (patterns.policyMove.test(text.slice(movement.start, movement.end)))
    return patterns.policyMoveTopic.test(text.slice(movement.end));
  const noun = patterns.ofSubject.test(text.slice(subject.token.end, movement.start));
  return noun && patterns.moveTopic.test(text.slice(movement.end));
}

/** 「伸び鈍化」: of movements that follow one another the last is meant. */
function lastOfChain(frame: Frame, first: Token | undefined): Token | undefined {
  let last = first;
  for (const token of frame.tokens) {
    if (
      last &&
      token.start >= last.end &&
      token.start - last.end <= 1 &&
      frame.language === 'ja' &&
      isWord(token, 'up', 'down')
    )
      last = token;
  }
  return last;
}

/** A currency that falls is a rising price of the dollar in it. */
function isDown(frame: Frame, movement: Token): boolean {
  const inverse = frame.subject.inverse ?? leaningOf(frame) === 'down';
  const undone = frame.patterns.undone.test(frame.text.slice(movement.end));
  return isWord(movement, 'down', 'less') !== (inverse !== undone);
}

/** "The Fed held": a meeting that changed nothing is told of before the next one. */
function isHeld({ subject: { indicator }, period, base }: Frame): boolean {
  return isPolicyRate(indicator) && !period && !base && indicator.frequency === 'D';
}

/** "Unchanged": the same as the period before for what is quoted in points, within a percent over a window. */
function flatTest(frame: Frame, measure: string, window: string): string {
  const { indicator, expression } = frame.subject;
  const point = pointOf(frame);
  const quoted = frame.measured ?? percentage(frame.subject, frame.rate, undefined)?.expression;
  if (
    frame.patterns.sameAsPrior.test(frame.text.slice(frame.start)) &&
    quoted &&
    quoted !== expression &&
    !quoted.endsWith('.chg')
  )
    return `${valueAt(`${quoted}.chg`, indicator, point)} ~ 0 +- 0.05`;
  // 「前年同月比3.2%で、7月から横ばい」: the rate that was quoted is what it was.
  if (
    frame.base?.type === 'at' &&
    quoted?.endsWith('.pc1') &&
    (frame.rate === 'pc1' || frame.measured === quoted)
  )
    return `change(${quoted}, ${window}) ~ 0 +- 0.05`;
  const ofYear = frame.rate === 'pc1' || (frame.base?.type === 'ago' && frame.base.unit === 'y');
  if (isGrowthRate(indicator) && ofYear) return `${valueAt(expression, indicator, point)} ~ 0 +- 0.05`;
  if (frame.rate === 'pch' && !isRate(indicator))
    return `${point ? `at(${expression}.pch, ${printPoint(fitPoint(point, indicator))})` : `last(${expression}.pch)`} ~ 0 +- 0.05`;
  if (isRate(indicator)) {
    if (frame.rate === 'pch' && !point) return `last(${measure}.chg) ~ 0 +- 0.05`;
    const coarser = point && compareFrequency(point.frequency, indicator.frequency) > 0;
    if (point && frame.base === undefined && !coarser)
      return `at(${measure}.chg, ${printPoint(fitPoint(point, indicator))}) ~ 0 +- 0.05`;
    return isHeld(frame)
      ? `change(${measure}, last 15obs) ~ 0 +- 0.05`
      : `change(${measure}, ${window}) ~ 0 +- 0.1`;
  }
  // From one month to the next prices are told adjusted for season.
  const adjusted = point?.frequency === 'M' && !frame.base ? transformed(frame.subject, 'pch') : expression;
  if (adjusted !== expression) return `${valueAt(`${adjusted}.pch`, indicator, point)} ~ 0 +- 0.05`;
  return `pct(${measure}, ${window}) ~ 0 +- ${point?.frequency === 'M' ? 0.05 : 0.5}`;
}

/** "Slowed", "inflation fell": the rate moved; otherwise the level did. */
function measureOf(frame: Frame, movement: Token): string {
  const words = frame.text.slice(movement.start, movement.end);
  const slowed = frame.patterns.slowed.test(words);
  const rated = (slowed || namesRate(frame)) && !isWord(movement, 'flat');
  const rate = rated ? percentage(frame.subject, frame.rate, undefined) : undefined;
  // "Payroll growth slowed": what is told by how many came.
  const paced = rated && namesRate(frame) && frame.subject.indicator.headline === 'chg';
  return rate?.expression ?? (paced ? difference(frame.subject).expression : frame.subject.expression);
}

/** "Recovered all the jobs lost in the recession": a movement that is presupposed. */
function isOnlyTold({ text, subject: { token }, patterns }: Frame): boolean {
  return patterns.participle.test(`${text.slice(0, token.start)}◆${text.slice(token.end)}`);
}
