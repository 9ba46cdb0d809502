import { fitPoint, isGrowthRate, isRate, percentage, pointOf, valueAt, windowOf } from '../expression.ts';
import { type Draft, type Frame, quantitiesOf, spanOf, tokensNaming } from '../frame.ts';
import { printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';
import { isFinerThanSeries } from './change.ts';
import { leaningOf } from './neutral.ts';
import { isOver, recent } from './over.ts';
import { isNear } from './state.ts';

/** A movement with no figure: "unemployment is rising", 「賃金は伸び悩む」, “通胀回落”. Only right next to its subject. */
export function direction(frame: Frame): Draft[] {
  if (quantitiesOf(frame.tokens).length > 0) return [];
  const movement = lastOfChain(
    frame,
    frame.tokens.find((t) => isWord(t, 'up', 'down', 'flat') && !isRateNoun(frame, t)),
  );
  if (!movement || !isNear(frame, movement)) return [];
  // "Growing faster than prices": what it is compared with is unknown.
  if (frame.tokens.some((t) => t.start >= movement.end && isWord(t, 'faster', 'slower', 'than'))) return [];
  if (frame.language === 'en' && (hasObject(frame, movement) || givesBack(frame, movement))) return [];
  if (frame.language === 'ja' && isArgument(frame, movement)) return asCause(frame, movement);
  if (frame.language === 'zh' && CAUSE.test(frame.text.slice(movement.end))) return cause(frame, movement);
  const flat = isWord(movement, 'flat') && !isWord(movement, 'up', 'down');
  if (flat && frame.language === 'en' && goesOn(frame, movement)) return [];
  const over = isOver(frame, movement);
  const measure = measureOf(frame, movement);
  const window = over ? recent(frame) : windowOf(frame);
  const timed =
    frame.base !== undefined ||
    (frame.language === 'ja' && frame.tokens.some((t) => t.kind === 'period' && t.period.type === 'length'));
  if (frame.inherited && !flat && !over && !(timed && !window.byDefault)) return [];
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
            : `${measure.startsWith('real(') ? 'pct' : 'change'}(${measure}, ${window.window}) ${isDown(frame, movement) ? '<' : '>'} 0`,
      subjects: [frame.subject],
      measured: measure,
      vagueWindow: window.vague,
      approximate: flat,
      conventions: window.byDefault ? ['default-window'] : [],
      used,
    },
  ];
}

/** 「上昇幅が縮小した」: by how much something moves, which then moves itself. */
function isRateNoun({ text, language }: Frame, { end }: Token): boolean {
  return language === 'ja' && /^[幅率](?:[はがも]|の(?:縮|拡|鈍))/.test(text.slice(end, end + 4));
}

/** "Barely moved on the day": a day that is not told, and no move that small can be tested. */
function isOfDay({ tokens, language }: Frame): boolean {
  return language === 'en' && tokens.some((t) => isWord(t, 'daily'));
}

/** 「家賃の伸び鈍化が効いた」: what brought something about is known, and no series tests that. */
function asCause(frame: Frame, movement: Token): Draft[] {
  if (
    !/^[がはもで][^,。]{0,8}(?:ため|原因|要因|背景|効い|効き|寄与|主因|押し上げ|押し下げ)/.test(
      frame.text.slice(movement.end),
    )
  )
    return [];
  return cause(frame, movement);
}

function cause(frame: Frame, movement: Token): Draft[] {
  const { subject } = frame;
  return [
    { kind: 'causal', ...spanOf(frame, [movement]), formula: null, subjects: [subject], used: [movement] },
  ];
}

/** “与前值持平”: the figure that was quoted is what it was before. */
const PRIOR =
  /[与和同跟](?:前值|上月|上个月|上季度?|前月|上次|前一个?月|前期)(?:基本|大致|大体)?(?:持平|一致|相同|不变)/;

/** “油价下跌才是主因”: what brought something about is known, and no series tests that. */
const CAUSE =
  /^[^,。]{0,3}(?:才是|就是|是|成了?|系|成为)[^,。]{0,8}(?:主因|原因|元凶|推手|功臣|导火索|关键|根源|祸首|罪魁|诱因|导火线)/;

/** 「金利の上昇は重荷だ」: a noun that something else is said of, unless it is that the movement goes on. */
function isArgument({ subject, text }: Frame, movement: Token): boolean {
  if (/^利[上下]げ$/.test(text.slice(movement.start, movement.end)))
    return /^[をにはがもの](?!決|実施|行|続|再開|開始|断行|発表|踏み切|動い|転じ|着手)/.test(
      text.slice(movement.end),
    );
  const noun = /^(?:全体|自体)?の?$/.test(text.slice(subject.token.end, movement.start));
  if (
    noun &&
    /^(?:率|幅|ペース|余地|圧力|要因|リスク|懸念|観測|期待|予想|見通し|速度|理由|原因|背景|余波|影響)/.test(
      text.slice(movement.end),
    )
  )
    return true;
  return (
    noun &&
    /^(?:基調|傾向|局面|圧力)?[はがをにもでと](?!は?(?:なお|まだ|依然|一段と|着実に|急速に)?(?:続|止ま|鮮明|目立|顕著|加速|一服|鈍|急|著し|緩やか|激し|進|強ま|見られ|転じ|なっ|なり|歯止め|入っ|ある))/.test(
      text.slice(movement.end),
    )
  );
}

/** "S&P cut the city's rating": what moved is the object. "Rose the most", "fell this year" have none. */
function hasObject({ text }: Frame, movement: Token): boolean {
  return /^\s(?:the\s(?!most|fastest|least|slowest|more|day|week|month|quarter|year|past|last)|(?:its|their|his|her|our)\s|an?\s(?!bit|little|touch|tad|lot|notch|shade|hair))/.test(
    text.slice(movement.end, movement.end + 14),
  );
}

/** "Stuck at three-ish", "flat to down": where it stays, or that it does not. */
function goesOn({ text }: Frame, movement: Token): boolean {
  return /^\s(?:at|near|around|above|below|to)\s/.test(text.slice(movement.end));
}

/** "Gave back all of its gains": what it lost is told by another movement, and not how far down it is now. */
function givesBack({ text }: Frame, movement: Token): boolean {
  return /^[^,;]{0,30}\b(?:gains?|advances?|rally|rise|losses|decline|drop)\b/.test(text.slice(movement.end));
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
  return isWord(movement, 'down') !== inverse;
}

/** "Unchanged": the same as the period before for what is quoted in points, within a percent over a window. */
function flatTest(frame: Frame, measure: string, window: string): string {
  const { indicator, expression } = frame.subject;
  const point = pointOf(frame);
  const quoted = frame.measured ?? percentage(frame.subject, frame.rate, undefined)?.expression;
  if (
    PRIOR.test(frame.text.slice(frame.start)) &&
    quoted &&
    quoted !== expression &&
    !quoted.endsWith('.chg')
  )
    return `${valueAt(`${quoted}.chg`, indicator, point)} ~ 0 +- 0.05`;
  const ofYear = frame.rate === 'pc1' || (frame.base?.type === 'ago' && frame.base.unit === 'y');
  if (isGrowthRate(indicator) && ofYear) return `${valueAt(expression, indicator, point)} ~ 0 +- 0.05`;
  if (frame.rate === 'pch' && !isRate(indicator))
    return `${point ? `at(${expression}.pch, ${printPoint(fitPoint(point, indicator))})` : `last(${expression}.pch)`} ~ 0 +- 0.05`;
  if (isRate(indicator)) {
    if (frame.rate === 'pch' && !point) return `last(${measure}.chg) = 0`;
    if (point && frame.base === undefined)
      return `at(${measure}.chg, ${printPoint(fitPoint(point, indicator))}) = 0`;
    return `change(${measure}, ${window}) ~ 0 +- 0.1`;
  }
  return `pct(${measure}, ${window}) ~ 0 +- ${point?.frequency === 'M' ? 0.05 : 0.5}`;
}

/** "Slowed", "inflation fell": the rate moved; otherwise the level did. */
function measureOf(frame: Frame, movement: Token): string {
  const words = frame.text.slice(movement.start, movement.end);
  const slowed = /slow|accelerat|減速|加速|鈍化|放缓|减缓|cool|moderat|eas(?:e|ing)/.test(words);
  const rated = (slowed || namesRate(frame)) && !isWord(movement, 'flat');
  const rate = rated ? percentage(frame.subject, frame.rate, undefined) : undefined;
  return rate?.expression ?? frame.subject.expression;
}

/** "Inflation", "growth": the words name a rate, so its own movement is meant. */
function namesRate(frame: Frame): boolean {
  const { start, end } = frame.subject.token;
  return /inflation|growth|インフレ|成長|伸び|通胀|通膨|增速|増加[率幅]|上昇[率幅]|上げ幅/.test(
    frame.text.slice(start, Math.min(frame.text.length, end + 8)),
  );
}
