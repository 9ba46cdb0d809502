import { isMarket, isPricedDaily, percentage, pointOf } from '../expression.ts';
import { type Draft, type Frame, firstWord, periodsOf, spanOf } from '../frame.ts';
import type { Point } from '../period.ts';
import { isWord, type Token } from '../token.ts';
import { hasUnreadSince } from '../undated.ts';
import { conditionOf } from './condition.ts';
import { leaningOf } from './neutral.ts';
import { isNetFlow, isOutflow } from './quoting.ts';
import { isMoveOfYear, isToldByMove, measureOf, moveOver, OWN_UNIT, unitOfRecord } from './recordMeasure.ts';
import { isLarge, isUntoldMove, moveNamed, moveOf, moveOfSubject } from './recordMove.ts';
import { recordTest } from './recordTest.ts';
import { unseenSince } from './unseenSince.ts';
import { type RecordWindow, recordWindow, stretchAfter, stretchBefore } from './window.ts';

/** "The highest since 2007", 「14年ぶりの高値」, “创五个月新高”, "a record"; "the longest run on record". */
export function extremum(frame: Frame): Draft[] {
  return longestRun(frame) ?? record(frame) ?? unseenSince(frame) ?? [];
}

function record(frame: Frame): Draft[] | undefined {
  const leaning = leaningOf(frame);
  const marker =
    firstWord(frame.tokens, 'highest', 'lowest') ??
    firstWord(frame.tokens, 'record', 'peak', 'trough') ??
    (leaning && frame.subject.token);
  if (!marker) return undefined;
  if (frame.patterns.longest.test(frame.text.slice(marker.start, marker.end))) return undefined;
  if (frame.patterns.noRecord.test(`${frame.text.slice(0, marker.end)}◆${frame.text.slice(marker.end)}`))
    return undefined;
  if (isMereStretch(frame, marker)) return undefined;
  if (frame.patterns.measuredFrom.test(frame.text.slice(marker.end, marker.end + 5))) return undefined;
  const soFar = stretchAfter(frame, marker);
  const window =
    recordWindow(frame, firstWord(frame.tokens, 'record')) ??
    stretchBefore(frame, marker) ??
    soFar ??
    recordWindow(frame, wholeHistory(frame, marker));
  if (!window) return undefined;
  const words = frame.text.slice(marker.start, marker.end);
  const named = moveNamed(frame, marker);
  const move = named ?? moveOfSubject(frame, marker);
  const fell = frame.patterns.unsidedRecord.test(words) && frame.tokens.some((t) => isWord(t, 'down'));
  const lowest = fell || isWord(marker, 'lowest', 'trough') || frame.patterns.lowRecord.test(words);
  const low = leaning
    ? leaning === 'down'
    : move
      ? move === 'down'
      : frame.subject.inverse
        ? !lowest
        : lowest !== (isTurned(frame, marker) || (isDrag(frame) && isWord(marker, 'highest')));
  const unit = unitOfRecord(frame, marker) ?? (move && isMoveOfYear(frame) ? 'year' : undefined);
  const byMove =
    move && unit === 'year' ? isMarket(frame.subject.indicator) : move || isToldByMove(frame.subject);
  const moved = unit && byMove ? moveOver(frame, unit) : undefined;
  const measured =
    moved ??
    (move
      ? moveOf(frame, named === undefined)
      : (paceOf(frame, marker) ?? frame.measured ?? measureOf(frame)));
  const used = [marker, ...window.used];
  const paced = frame.patterns.paceNoun.test(frame.text.slice(marker.end));
  // "Grew at its slowest pace since 2023": by which rate, nothing tells.
  if (measured === undefined) return move && paced ? [untold(frame, used)] : undefined;
  // "Quit their jobs at a record pace": no record of how many jobs there are.
  if (!move && paced && isToldByMove(frame.subject) && measured === frame.subject.expression)
    return undefined;
  const apart = apartFrom(frame, marker, low, measured, window);
  if (apart) return [apart];
  if (
    frame.patterns.partOfEachYear.test(frame.text.slice(marker.end)) ||
    (!moved && isOfYears(frame, marker)) ||
    (!move && isLarge(frame, marker)) ||
    isOfDay(frame, window) ||
    frame.afterUndecided ||
    isExcepted(frame) ||
    (move && (move === 'either' || isOtherSpan(frame) || (moved === undefined && isUntoldMove(frame)))) ||
    moved === null ||
    (moved === undefined && window !== soFar && isUntold(frame, marker)) ||
    frame.patterns.placed.test(frame.text.slice(marker.start)) ||
    frame.patterns.byRecord.test(frame.text.slice(0, marker.start))
  )
    return [untold(frame, used)];
  if (isNearly(frame, marker)) {
    const extreme = `${low ? 'min' : 'max'}(${measured}, ${window.text})`;
    const formula = low ? `last(${measured}) / ${extreme} <= 1.05` : `last(${measured}) / ${extreme} >= 0.95`;
    return [
      {
        kind: 'extremum',
        ...spanOf(frame, used),
        formula,
        subjects: [frame.subject],
        approximate: true,
        used,
      },
    ];
  }
  const set = frame.base === undefined ? whenSet(frame, window) : undefined;
  const inTerm = set === undefined && wasInTerm(frame, marker) ? frame.tenure : undefined;
  const extreme = low ? 'min' : 'max';
  const ofTerm = `${extreme}(${measured}, ${inTerm}) ${low ? '<=' : '>='} ${extreme}(${measured}, ${window.text})`;
  const formula = inTerm
    ? ofTerm
    : recordTest(frame, {
        measured,
        low,
        window,
        unit: moved ? unit : undefined,
        named: set?.point,
      });

  const span = [...used, ...(set?.used ?? [])];
  return [{ kind: 'extremum', ...spanOf(frame, span), formula, subjects: [frame.subject], measured, used }];
}

/** "Inflation under Biden was the highest in 40 years": set at some time in office. */
function wasInTerm({ tenure, text, start, patterns }: Frame, marker: Token): boolean {
  return tenure !== undefined && patterns.setThen.test(text.slice(start, marker.start));
}

/** "The fastest pace since 1981" of what was told by how much it rose. */
function paceOf({ measured, subject, patterns, text }: Frame, { end }: Token): string | undefined {
  const isLevel =
    (measured ?? subject.expression) === subject.expression && subject.indicator.headline === 'pc1';
  return isLevel && patterns.paceNoun.test(text.slice(end))
    ? percentage(subject, undefined, undefined)?.expression
    : undefined;
}

/** "52 on April 8, the highest since 2020": a record of one day, where one figure a month is kept. */
function isOfDay(frame: Frame, window: RecordWindow): boolean {
  const { spokenOf, subject } = frame;
  if (subject.indicator.frequency !== 'M' || !isPricedDaily(subject.indicator)) return false;
  const point = whenSet(frame, window)?.point ?? (spokenOf?.type === 'at' ? spokenOf.point : undefined);
  return point?.frequency === 'D';
}

/** A day within so many of the note's is that of the news. */
const DAYS_OF_NEWS = 7;

/** "Hit its highest since 2021 in July": when the record was set; the day of the news is not that. */
function whenSet(
  frame: Frame,
  { used }: RecordWindow,
): { readonly point: Point; readonly used: readonly Token[] } | undefined {
  if (frame.inherited && frame.language !== 'en') return undefined;
  const own = periodsOf(frame.tokens).find(
    (t) => t.period.type === 'at' && !t.period.running && !used.includes(t),
  );
  const period = own?.period ?? (frame.inherited ? undefined : frame.period);
  const point = pointOf({ ...frame, period });
  const ofNews = point?.frequency === 'D' && frame.asOf - point.ordinal < DAYS_OF_NEWS;
  return point && !ofNews ? { point, used: own ? [own] : [] } : undefined;
}

/** "Lost 50,000 jobs, the most since": of what goes down the most is the lowest. */
function isTurned(frame: Frame, marker: Token): boolean {
  const { text, patterns, tokens, carried, measured, inherited, subject } = frame;
  if (!patterns.amountWord.test(text.slice(marker.start, marker.end))) return false;
  if (isOutflow(frame)) return true;
  const movement = tokens.findLast((t) => t.end <= marker.start && isWord(t, 'up', 'down'));
  const ofMoves = isNetFlow(subject) || /\.(?:chg|p\w\w)$/.test(measured ?? '');
  const before = movement ?? (inherited && ofMoves ? carried : undefined);
  // "Narrowed to its smallest": where it came to.
  if (movement && patterns.cameTo.test(text.slice(movement.end, marker.start))) return false;
  return before !== undefined && isWord(before, 'down') && !isWord(before, 'up');
}

/** “有记录以来没有更糟的”: how far back something goes, and not what it is. */
function isMereStretch({ text, patterns }: Frame, { start, end }: Token): boolean {
  return (
    patterns.stretchWord.test(text.slice(start, end)) &&
    !patterns.recordFollows.test(text.slice(end, end + 4))
  );
}

/**
 * “2025年仅增18.1万，为2020年以来最差”: a record of years, where the series has finer periods; "the worst December since 1931": one
 * of the same part of every year.
 */
function isOfYears(
  { inherited, spokenOf, subject, language, text, patterns }: Frame,
  marker: Token,
): boolean {
  const year = spokenOf?.type === 'at' && spokenOf.point.frequency === 'A' && !spokenOf.running;
  // 「昨年のS&P500は2008年以来の悪さ」: a bad year of a market is told by what it lost.
  const words = text.slice(marker.start, marker.end);
  if (language === 'ja' && year && isMarket(subject.indicator) && patterns.worst.test(words)) return true;
  const finer = inherited && year && subject.indicator.frequency !== 'A';
  return (
    finer && (language === 'zh' ? text.charAt(marker.start) === '最' : subject.indicator.aggregate === 'sum')
  );
}

/** “净出口拖累增长5个百分点，为史上最大”: of what takes growth away the largest is the lowest. */
function isDrag({ subject, text, patterns }: Frame): boolean {
  return (
    subject.indicator.unit === 'pp' &&
    patterns.drag.test(text.slice(subject.token.end, subject.token.end + 8))
  );
}

/** "Its worst first half since", "the worst Fed day": a record of stretches that are not its observations; "since the one that ended". */
function isUntold(frame: Frame, marker: Token): boolean {
  const { text, subject, patterns } = frame;
  const after = text.slice(marker.end, marker.end + 40);
  const span = patterns.recordSpan.exec(after)?.[1];
  const own = OWN_UNIT[subject.indicator.frequency];
  if (frame.language !== 'en' && unitOfRecord(frame, marker) === own) return false;
  if ((span !== undefined && span !== own) || patterns.recordOfSpan.test(after)) return true;
  if (patterns.amongRecords.test(text.slice(Math.max(0, marker.start - 30), marker.start))) return true;
  return hasUnreadSince(frame, marker.end);
}

/** "A hair above its record low", "just off its high": not the record, only near it. */
function apartFrom(
  frame: Frame,
  marker: Token,
  low: boolean,
  measured: string,
  window: RecordWindow,
): Draft | undefined {
  const before = frame.text.slice(Math.max(0, marker.start - 24), marker.start);
  if (!frame.patterns.apartFromRecord.test(before)) return undefined;
  const used = [
    marker,
    ...window.used,
    ...frame.tokens.filter(
      (t) => isWord(t, 'above', 'below', 'over', 'under', 'less') && t.end <= marker.start,
    ),
  ];
  return {
    kind: 'comparison',
    ...spanOf(frame, used),
    formula: `last(${measured}) ${low ? '>' : '<'} ${low ? 'min' : 'max'}(${measured}, ${window.text})`,
    subjects: [frame.subject],
    measured,
    used,
  };
}

/** A record of half-years, or of days on a monthly series: not what the observations are. */
function isOtherSpan(frame: Frame): boolean {
  const daily = frame.tokens.some((t) => isWord(t, 'daily'));
  return (daily && frame.subject.indicator.frequency !== 'D') || frame.patterns.otherSpan.test(frame.text);
}

/** "Leaving the pandemic aside": a window with a hole is beyond the language. */
function isExcepted(frame: Frame): boolean {
  return frame.patterns.excepted.test(frame.text);
}

/** "Near a 16-year high": not one, but within a twentieth of it. */
function isNearly(frame: Frame, marker: Token): boolean {
  const before = frame.text.slice(Math.max(0, marker.start - 30), marker.start);
  return (
    frame.patterns.nearBefore.test(before) ||
    frame.patterns.rangeOfRecord.test(frame.text.slice(marker.start, marker.end)) ||
    frame.patterns.nearAfter.test(frame.text.slice(marker.end, marker.end + 4))
  );
}

/** 新高, 最高値: a record by themselves, where no window is named. */
function wholeHistory(frame: Frame, marker: Token): Token | undefined {
  return frame.patterns.wholeHistory.test(frame.text.slice(marker.start, marker.end)) ? marker : undefined;
}

/** A record that no series at hand tells of. */
function untold(frame: Frame, used: readonly Token[]): Draft {
  return { kind: 'extremum', ...spanOf(frame, used), formula: null, subjects: [frame.subject], used };
}

function longestRun(frame: Frame): Draft[] | undefined {
  const marker = frame.tokens.find((t) => frame.patterns.longest.test(frame.text.slice(t.start, t.end)));
  // "Inverted since July 2022, the longest inversion ever": since when it runs is not since when it is the longest.
  const since =
    marker && periodsOf(frame.tokens).find((t) => t.period.type === 'since' && t.end <= marker.start);
  const ever = firstWord(frame.tokens, 'record');
  const window = since
    ? ever && { text: 'all', used: [ever] }
    : marker && recordWindow(frame, ever ?? marker);
  if (!marker || !window) return undefined;
  // A run that is over is not the one that runs.
  const over = frame.patterns.runEnded.test(frame.text.slice(0, marker.start));
  if (over || (window.text === 'all' && hasUnreadSince(frame, marker.end))) return [untold(frame, [marker])];
  const condition = conditionOf(frame, [marker, ...window.used]) ?? continued(frame);
  if (!condition) return undefined;
  const used = [marker, ...window.used, ...condition.used];
  const formula = `streak(${condition.text}) >= longest(${condition.text}, ${window.text})`;
  return [{ kind: 'extremum', ...spanOf(frame, used), formula, subjects: [frame.subject], used }];
}

/** "…, the longest such stretch": the run that an earlier stretch of the sentence told of. */
function continued(frame: Frame): { text: string; used: [] } | undefined {
  return frame.condition === undefined ? undefined : { text: frame.condition, used: [] };
}
