import type { Indicator } from '../../indicators/indicator.ts';
import { fitPoint, isMarket, pointOf, windowFor } from '../expression.ts';
import {
  type Draft,
  type Frame,
  firstWord,
  type PeriodTokenOf,
  periodsOf,
  quantitiesOf,
  spanOf,
  tokensNaming,
} from '../frame.ts';
import { isRun, leastLength } from '../lengths.ts';
import { parseNumeral } from '../numerals.ts';
import { type DurationUnit, printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';
import { type Condition, conditionOf } from './condition.ts';
import { counted } from './counted.ts';
import { movedEach } from './movedEach.ts';

/** "Contracted for 18 consecutive months", 「18ヶ月連続で縮小」, “连续18个月萎缩”; "24 of the past 25 months"; "every month". */
export function streak(frame: Frame): Draft[] {
  return counted(frame) ?? always(frame) ?? inOneWord(frame) ?? run(frame) ?? [];
}

const OWN_UNIT: Readonly<Record<Indicator['frequency'], DurationUnit>> = {
  D: 'd',
  W: 'w',
  M: 'm',
  Q: 'q',
  A: 'y',
};
const UNIT = { d: 'day', w: 'week', m: 'month', q: 'quarter', y: 'year' } as const;
const COARSER: Readonly<Partial<Record<DurationUnit, string>>> = {
  m: 'monthly',
  q: 'quarterly',
  y: 'annual',
};

function run(frame: Frame): Draft[] | undefined {
  const marker = firstWord(frame.tokens, 'streak');
  const length = lengthOf(frame, marker);
  const inARow = marker !== undefined || (length !== undefined && isRun(frame, length));
  if (!length || !('count' in length.period)) return undefined;
  const { count, unit } = leastLength(frame, length, length.period);
  const own = OWN_UNIT[frame.subject.indicator.frequency];
  const taken = [length, ...(marker ? [marker] : [])];
  const ended = isAfter(frame, length);
  const earlier = ended ? frame.tokens.filter((t) => t.end <= length.start) : [];
  const condition: Run | undefined =
    (inARow ? movedEach(frame, [...taken, ...earlier], UNIT[unit]) : undefined) ??
    resampled(frame, own, unit, conditionOf(frame, [...taken, ...earlier]));
  // "After two years of falling" need not have been in every month.
  if (ended && condition && !isState(condition)) return undefined;
  if (!condition && marker && frame.language === 'ja') return untold(frame, taken);
  if (!condition || frame.tokens.some((t) => frame.patterns.twoDigits.test(frame.text.slice(t.start, t.end))))
    return undefined;
  // Without "in a row" only a state lasts: "negative for three months", not "rose for three months".
  if (condition.text.endsWith('= 0') || (!inARow && !isState(condition))) return undefined;
  const over = frame.tokens.find((t) => isWord(t, 'over') && Math.abs(t.end - length.start) <= 2);
  const point =
    endsNow(frame) || beganAt(frame) || isMadeOfSeveral(frame, length) ? undefined : pointOf(frame);
  const end = point ? `, ${printPoint(fitPoint(point, frame.subject.indicator))}` : '';
  // “连续四个月下降0.1%”: the movement is that of the figure too.
  const ofFigure = (t: Token) => quantitiesOf(frame.tokens).some((figure) => figure.start === t.end);
  const moved = condition.used.filter((t) => !(isWord(t, 'up', 'down') && ofFigure(t)));
  const used = [...taken, ...moved, ...(over ? [over] : [])];
  const bare = condition.coarse || condition.moved || own === unit;
  const denied = firstWord(frame.tokens, 'not');
  if (denied && isState(condition)) return [neverIn(frame, condition, length, denied, end === '')];
  // Days in a row of a series that comes by the month.
  if ('dwmqy'.indexOf(unit) < 'dwmqy'.indexOf(own))
    return [{ kind: 'streak', ...spanOf(frame, used), formula: null, subjects: [frame.subject], used }];
  const bound = `${over ? '>' : '>='} ${count}${bare ? '' : unit}`;
  const nearly = isState(condition) && end === '' && isNearlyThroughout(frame);
  const wasSo = ended || (end === '' && isState(condition) && isOver(frame, length));
  const formula = nearly
    ? `frac(${condition.text}, last ${count}${unit}) >= 90`
    : isFiner(unit, own) || (unit === 'w' && !bare && !isState(condition))
      ? null
      : wasSo
        ? `longest(${condition.text}, ${recently(count, unit)}) ${bound}`
        : `streak(${condition.text}${end}) ${bound}`;
  return [
    {
      kind: 'streak',
      ...spanOf(frame, [...used, ...condition.used]),
      formula,
      subjects: [frame.subject],
      condition: condition.text,
      ...(wasSo && { vagueWindow: true }),
      used,
    },
  ];
}

/** "For two years now": by what may follow a length right away. */
const NOW = ' now';

/** What was so for a time, and is told of without one, was so not long ago: in twice as many years, or five. */
const recently = (count: number, unit: DurationUnit) =>
  `last ${Math.max(5, Math.ceil((2 * count) / (PER_YEAR[unit] ?? 1)))}y`;
const PER_YEAR: Readonly<Partial<Record<DurationUnit, number>>> = { d: 365, w: 52, m: 12, q: 4 };

/** 「ほぼ一貫して」, “几乎一直”: with exceptions. */
function isNearlyThroughout({ tokens }: Frame): boolean {
  return tokens.some(
    (t, index) =>
      isWord(t, 'throughout') &&
      tokens[index - 1]?.end === t.start &&
      isWord(tokens[index - 1] ?? t, 'about'),
  );
}

/** 「2年連続で2割を超えた」: a run of what is not told by the series itself. */
function untold(frame: Frame, taken: readonly Token[]): Draft[] | undefined {
  const [figure] = quantitiesOf(frame.tokens);
  if (!figure || Math.abs(figure.start - (taken.at(-1)?.end ?? 0)) > 4) return undefined;
  const used = [...taken, figure];
  return [
    { kind: 'streak', ...spanOf(frame, used), formula: null, subjects: [frame.subject], used: frame.tokens },
  ];
}

/** "Has not been below 4 % for 18 months", “连续两年没有低于4%”: that it ever was is denied. */
function neverIn(
  frame: Frame,
  condition: Condition,
  length: PeriodTokenOf,
  denied: Token,
  untilNow: boolean,
): Draft {
  const used = [length, ...condition.used];
  const span = spanOf(frame, used);
  const { window } = windowFor(length.period, frame.subject.indicator);
  return {
    kind: 'streak',
    ...span,
    start: Math.min(span.start, denied.start),
    formula: untilNow ? `ever(${condition.text}, ${window})` : null,
    subjects: [frame.subject],
    used,
  };
}

/** "After 26 months under water": what follows the length tells of what is over. */
function isAfter({ patterns, text }: Frame, { start }: Token): boolean {
  return patterns.afterLength.test(text.slice(0, start));
}

/** "Crested in December and has eased for three months": a run told of as present ends now, unless its own words date it. */
function endsNow(frame: Frame): boolean {
  const { patterns, text, start, tokens, period } = frame;
  if (tokensNaming(frame, period).length > 0) return false;
  const last = tokens.at(-1)?.end ?? start;
  return patterns.untilNow.test(text.slice(start, last));
}

/** 「昨年6月を頂点に」: the time is that of the turn before the run. */
/** 「1〜3月期の▲1.6%に続いて4〜6月期も▲0.9%と2四半期連続」: periods with figures of their own, of which the run is made. */
function isMadeOfSeveral(frame: Frame, length: Token): boolean {
  const points = periodsOf(frame.tokens).filter((t) => t.period.type === 'at' && t.end <= length.start);
  return points.length > 1 && quantitiesOf(frame.tokens).length > 1;
}

const beganAt = ({ period, text, patterns }: Frame) =>
  period !== undefined && patterns.turnAfter.test(text.slice(period.end));

/** "Was inverted for two years", 「2年以上マイナスだった」, “曾连续倒挂两年”: a run told of as past need not last to this day. */
function isOver({ text, patterns, start }: Frame, length: Token): boolean {
  const before = text.slice(Math.max(0, length.start - 24), length.start);
  if (patterns.lastedAfter.test(text.slice(length.end))) return true;
  if (
    !patterns.lastedBefore.test(before) ||
    patterns.stillSo.test(text.slice(start, length.end + NOW.length))
  )
    return false;
  return !patterns.ordinal.test(text.slice(length.start, length.end));
}

/** “失业率三连升”, “八连缩”: so many observations of the series itself. */
function inOneWord(frame: Frame): Draft[] | undefined {
  const match = frame.patterns.runInOneWord.exec(frame.text.slice(frame.start));
  const count = match ? parseNumeral(match[1] ?? '') : undefined;
  if (!match || count === undefined) return undefined;
  const [start, end] = [frame.start + match.index, frame.start + match.index + match[0].length];
  const used = frame.tokens.filter((t) => t.start < end && t.end > start);
  const condition = used.length > 0 ? conditionOf({ ...frame, tokens: used }, []) : undefined;
  if (!condition) return undefined;
  const span = spanOf(frame, used);
  return [
    {
      kind: 'streak',
      start: Math.min(span.start, start),
      end,
      formula: `streak(${condition.text}) >= ${count}`,
      subjects: [frame.subject],
      condition: condition.text,
      used,
    },
  ];
}

function lengthOf(frame: Frame, marker: Token | undefined): PeriodTokenOf | undefined {
  const lengths = periodsOf(frame.tokens).filter(
    (t) => t.period.type === 'length' || t.period.type === 'last',
  );
  // “过去一年持续走高”: all along, and no run of years.
  if (marker && isWord(marker, 'throughout') && lengths[0]?.period.type === 'last') return undefined;
  if (marker) return lengths[0];
  const run = lengths.find((t) => isRun(frame, t));
  if (run) return run;
  return lengths.find((t) => {
    const before = frame.text.slice(Math.max(0, t.start - 24), t.start);
    const words = frame.text.slice(Math.max(0, t.start - 20), t.end + 6);
    return (
      frame.patterns.forLength.test(before) ||
      (t.period.type === 'length' && isAfter(frame, t)) ||
      (frame.patterns.runLength.test(words) && t.period.type === 'length')
    );
  });
}

type Run = Condition & { readonly coarse?: boolean };

/** "The fifth straight quarter" of a monthly series counts quarters. */
function resampled(
  frame: Frame,
  own: DurationUnit,
  unit: DurationUnit,
  condition: Condition | undefined,
): Run | undefined {
  const to = COARSER[unit];
  if (!condition || !to || !isFiner(own, unit) || !condition.text.includes('.chg')) return condition;
  const { expression, indicator } = frame.subject;
  const ended = isMarket(indicator) ? `${expression}, end` : expression;
  return { ...condition, text: condition.text.replace(expression, `${to}(${ended})`), coarse: true };
}

/** A run of weeks on a series that comes by the month; weeks of days have no form of their own either. */
function isFiner(unit: DurationUnit, own: DurationUnit): boolean {
  return 'dwmqy'.indexOf(unit) < 'dwmqy'.indexOf(own);
}

function isState({ text, moved }: Condition): boolean {
  return !moved && !text.includes('.chg');
}

/** "Every month this year", 「今年は毎月」: the condition held throughout. */
function always(frame: Frame): Draft[] | undefined {
  const marker = firstWord(frame.tokens, 'every');
  if (!marker) return undefined;
  const condition = conditionOf(frame, [marker]);
  if (frame.patterns.excepting.test(frame.text.slice(marker.end)))
    return [
      {
        kind: 'streak',
        ...spanOf(frame, [marker]),
        formula: null,
        subjects: [frame.subject],
        used: frame.tokens,
      },
    ];
  const window = condition && windowOfEvery(frame, condition);
  if (!condition || !window) return undefined;
  const used = [marker, ...condition.used, ...window.used];
  const formula = `always(${condition.text}, ${window.text})`;
  return [{ kind: 'streak', ...spanOf(frame, used), formula, subjects: [frame.subject], used }];
}

/** “1月以来月月减少”: what moves since a month moves in those after it. */
function windowOfEvery(
  frame: Frame,
  condition: Condition,
): { text: string; used: readonly Token[] } | undefined {
  const token = periodsOf(frame.tokens)[0];
  if (!token) return undefined;
  const { period } = token;
  if (period.type === 'between' || (period.type === 'length' && frame.language === 'en' && period.count > 1))
    return { text: windowFor(period, frame.subject.indicator).window, used: [token] };
  const point = (p: Parameters<typeof fitPoint>[0]) => printPoint(fitPoint(p, frame.subject.indicator));
  if (period.type === 'at') {
    const running = period.point.frequency === 'A' && period.point.ordinal === yearOf(frame.asOf);
    return { text: running ? 'ytd' : point(period.point), used: [token] };
  }
  if (period.type === 'since') {
    const within = isState(condition) || period.point.frequency === 'A';
    return { text: `${within ? 'since' : 'after'} ${point(period.point)}`, used: [token] };
  }
  if (period.type === 'ytd') return { text: 'ytd', used: [token] };
  return period.type === 'last' ? { text: `last ${period.count}${period.unit}`, used: [token] } : undefined;
}

function yearOf(asOf: number): number {
  return new Date(asOf * 86_400_000).getUTCFullYear();
}
