import { difference, isMarket, isRate, percentage, pointOf } from '../expression.ts';
import { type Draft, type Frame, firstWord, periodsOf, spanOf } from '../frame.ts';
import type { Point } from '../period.ts';
import { isWord, type Token } from '../token.ts';
import { conditionOf } from './condition.ts';
import { leaningOf } from './neutral.ts';
import { isToldByMove, measureOf, moveOver, unitOfRecord } from './recordMeasure.ts';
import { EXCEPTED, recordTest } from './recordTest.ts';
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
  if (/longest|最長|最长/.test(frame.text.slice(marker.start, marker.end))) return undefined;
  if (frame.language === 'zh' && isMereStretch(frame, marker)) return undefined;
  if (MEASURED_FROM.test(frame.text.slice(marker.end, marker.end + 5))) return undefined;
  const soFar = stretchAfter(frame, marker);
  const window =
    recordWindow(frame, firstWord(frame.tokens, 'record')) ??
    stretchBefore(frame, marker) ??
    soFar ??
    recordWindow(frame, wholeHistory(frame, marker));
  if (!window) return undefined;
  const words = frame.text.slice(marker.start, marker.end);
  const move = moveNamed(frame, marker);
  const fell = frame.language === 'zh' && RECORD.test(words) && frame.tokens.some((t) => isWord(t, 'down'));
  const lowest = fell || isWord(marker, 'lowest', 'trough') || /low|低|安値|底/.test(words);
  const low = leaning
    ? leaning === 'down'
    : move
      ? move === 'down'
      : frame.subject.inverse
        ? !lowest
        : lowest !== (isTurned(frame, marker) || (isDrag(frame) && isWord(marker, 'highest')));
  const unit = unitOfRecord(frame, marker);
  const moved =
    unit && (move ? unit !== 'year' : isToldByMove(frame.subject)) ? moveOver(frame, unit) : undefined;
  const measured = moved ?? (move ? moveOf(frame) : (frame.measured ?? measureOf(frame)));
  if (measured === undefined) return undefined;
  const used = [marker, ...window.used];
  const apart = apartFrom(frame, marker, low, measured, window);
  if (apart) return [apart];
  if (
    isOfYears(frame, marker) ||
    frame.afterUndecided ||
    isExcepted(frame) ||
    (move && (isOtherSpan(frame) || isUntoldMove(frame))) ||
    moved === null ||
    (moved === undefined && window !== soFar && isUntold(frame, marker)) ||
    PLACED.test(frame.text.slice(marker.start))
  )
    return [{ kind: 'extremum', ...spanOf(frame, used), formula: null, subjects: [frame.subject], used }];
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
  const formula = recordTest(frame, {
    measured,
    low,
    window,
    unit: moved ? unit : undefined,
    named: set?.point,
  });
  const span = [...used, ...(set?.used ?? [])];
  return [{ kind: 'extremum', ...spanOf(frame, span), formula, subjects: [frame.subject], measured, used }];
}

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
  return point && point.frequency !== 'D' ? { point, used: own ? [own] : [] } : undefined;
}

/** "Lost 50,000 jobs, the most since": of what goes down the most is the lowest. */
function isTurned(frame: Frame, marker: Token): boolean {
  const { text, language, grammar, tokens, carried, measured, inherited } = frame;
  if (!grammar.patterns[language].amountWord.test(text.slice(marker.start, marker.end))) return false;
  const movement = tokens.findLast((t) => t.end <= marker.start && isWord(t, 'up', 'down'));
  const before = movement ?? (inherited && /\.(?:chg|p\w\w)$/.test(measured ?? '') ? carried : undefined);
  return before !== undefined && isWord(before, 'down') && !isWord(before, 'up');
}

/** “刷新纪录”: a record of neither side, which the movement tells. */
const RECORD = /^(?:创?[纪记]录|创历史|史无前例|空前)$/;

/** “有记录以来没有更糟的”: how far back something goes, and not what it is. */
function isMereStretch({ text }: Frame, { start, end }: Token): boolean {
  return (
    /以来$|^历来$/.test(text.slice(start, end)) &&
    !/^的?(?:最|新|[高低]位|第[一二三四五六七八九十\d])/.test(text.slice(end, end + 4))
  );
}

/** “有记录以来第二低”, “最低之一”. */
const PLACED = /^(?:有[记纪]录以来|有史以来|史上|历来)的?第[二三四五六七八九十\d]|^最?[^,。]{1,8}之一/;

/** 「最高値から7%下」: the record is what something is measured from. */
const MEASURED_FROM =
  /^(?:の更新|の[\d.,万億兆千百]+[^,。\d]{0,5}?)?(?:から|より|まで(?=[あ残\d約は])|比|を(?:下回|割|\d)|に(?:は|なお|まだ)*(?:あと|届か|対し|比べ|及ば|遠)|と比べ)/;

/** "The biggest drop since", “最大涨幅”, 「1979年以来の上昇率」: the record is one of moves, not of levels. */
function moveNamed(frame: Frame, marker: Token): 'up' | 'down' | undefined {
  const words = frame.text.slice(marker.start, marker.end + 24);
  const match =
    /^(?:biggest|largest|steepest|sharpest|strongest|best|worst|最大)\s?(?:[a-z-]+\s){0,2}?(?:单[日周月季年]|[年月季]度|全年)?(?:(gain|rise|increase|jump|advance|climb|surge|rally|leap|rebound|upswing|涨幅|增幅|升幅)|(drop|fall|decline|loss|decrease|slide|plunge|slump|tumble|contraction|dive|retreat|rout|collapse|crash|跌幅|降幅))/.exec(
      words,
    ) ?? JAPANESE_MOVE.exec(words);
  if (!match) return undefined;
  return match[1] ? 'up' : 'down';
}

const JAPANESE_MOVE =
  /^(?:(?:過去|史上|歴代|戦後)?最[大悪](?:級|水準)?の?|の?)(?:月間|週間|1日の|年間|四半期の)?(?:(上昇[率幅]|上げ幅|伸び[率幅]?|増加[率幅]?|プラス幅?)|(下落[率幅]|下げ幅?|低下[率幅]?|減少[率幅]?|マイナス幅?|落ち込み))/;

/** A price moves by the day, by the month and by the year: which moves are meant is not told. */
function isUntoldMove({ rate, subject, language }: Frame): boolean {
  return language === 'ja' && rate === undefined && isMarket(subject.indicator);
}

function moveOf(frame: Frame): string | undefined {
  const { subject, rate, measured } = frame;
  if (/\.p/.test(measured ?? '')) return measured;
  if (rate !== undefined) return percentage(subject, rate, undefined)?.expression;
  return isRate(subject.indicator) || subject.indicator.headline === 'chg'
    ? difference(subject).expression
    : `${subject.expression}.pch`;
}

/** “2025年仅增18.1万，为2020年以来最差”: a record of years, where the series has finer periods. */
function isOfYears({ inherited, spokenOf, subject, language, text }: Frame, marker: Token): boolean {
  const year = spokenOf?.type === 'at' && spokenOf.point.frequency === 'A' && !spokenOf.running;
  return (
    language === 'zh' &&
    inherited &&
    year &&
    subject.indicator.frequency !== 'A' &&
    text.charAt(marker.start) === '最'
  );
}

/** “净出口拖累增长5个百分点，为史上最大”: of what takes growth away the largest is the lowest. */
function isDrag({ subject, text }: Frame): boolean {
  return (
    subject.indicator.unit === 'pp' &&
    /拖累|drag|押し下げ/.test(text.slice(subject.token.end, subject.token.end + 8))
  );
}

/** "Its worst first half since", "the worst Fed day": a record of stretches that are not its observations; "since the one that ended". */
function isUntold({ text, subject, tokens, language }: Frame, marker: Token): boolean {
  if (
    language !== 'en' &&
    /^の?的?(?:一?[年月周天季日](?![初末来度])|表现|单[日周月季])/.test(
      text.slice(marker.end, marker.end + 4),
    )
  )
    return true;
  const after = text.slice(marker.end, marker.end + 40);
  const span =
    /^\s(?:[a-z-]+\s){0,2}?(day|session|week|month|quarter|half|year|season|decade|start|run|streak)\b/.exec(
      after,
    )?.[1];
  const own = { D: 'day', W: 'week', M: 'month', Q: 'quarter', A: 'year' }[subject.indicator.frequency];
  if ((span !== undefined && span !== own) || /^\s(?:days|weeks|months|quarters|years)\b/.test(after))
    return true;
  if (/^的?(?:(?:一|单|交易|开|半|上|下)[天日周个月季年局半]|表现|[年季月]度|财年|行情|[年季]线)/.test(after))
    return true;
  if (
    /\b(?:one of|among|some of)\s(?:the|its|their)\s(?:[a-z-]+\s)?$|\b(?:two|three|four|five|ten|\d+)\s$/.test(
      text.slice(Math.max(0, marker.start - 30), marker.start),
    )
  )
    return true;
  return (
    /^[^,;]*\bsince\b/.test(after) && !tokens.some((t) => t.kind === 'period' && t.period.type === 'since')
  );
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
  if (
    !/\b(?:above|below|off|under|over|shy of|short of)\s(?:its|their|the|a|an)\s(?:[a-z-]+\s)?$/.test(before)
  )
    return undefined;
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
  return (
    (daily && frame.subject.indicator.frequency !== 'D') ||
    /上半期|下半期|上期|下期|通年|年間|年度|half|annual|yearly|半年|全年|年度/.test(frame.text)
  );
}

/** "Leaving the pandemic aside": a window with a hole is beyond the language. */
function isExcepted(frame: Frame): boolean {
  return EXCEPTED.test(frame.text);
}

/** "Near a 16-year high": not one, but within a twentieth of it. */
function isNearly(frame: Frame, marker: Token): boolean {
  const before = frame.text.slice(Math.max(0, marker.start - 30), marker.start);
  return (
    /\b(?:near|close to|approaching|just below|shy of|within reach of)\s[^,]{0,18}$|(?:接近|逼近)[^,]{0,6}$/.test(
      before,
    ) ||
    /圏$/.test(frame.text.slice(marker.start, marker.end)) ||
    /^(?:圏|水準に(?:ある|とどま|近)|圏に近|に迫|に近|間近)/.test(
      frame.text.slice(marker.end, marker.end + 4),
    )
  );
}

/** 新高, 最高値: a record by themselves, where no window is named. */
function wholeHistory(frame: Frame, marker: Token): Token | undefined {
  return /新[高低]|最高値|最安値|^all-time/.test(frame.text.slice(marker.start, marker.end))
    ? marker
    : undefined;
}

function longestRun(frame: Frame): Draft[] | undefined {
  const marker = frame.tokens.find((t) => /longest|最長|最长/.test(frame.text.slice(t.start, t.end)));
  const window = marker && recordWindow(frame, firstWord(frame.tokens, 'record') ?? marker);
  if (!marker || !window) return undefined;
  const since = frame.language === 'en' && /\bsince\b/.test(frame.text.slice(marker.end));
  // A run that is over is not the one that runs.
  const over = /解消|結束|结束|\bended\b/.test(frame.text.slice(0, marker.start));
  if (over || (window.text === 'all' && since))
    return [
      {
        kind: 'extremum',
        ...spanOf(frame, [marker]),
        formula: null,
        subjects: [frame.subject],
        used: [marker],
      },
    ];
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
