import type { Day } from '../indicators/period.ts';
import { matchesOf } from '../text/matches.ts';
import type { PeriodExpression, PeriodToken, Point } from './period.ts';
import { type Groups, MONTH, type PeriodPattern, UNIT, UNIT_CJK } from './periodPattern.ts';
import { POINT_PATTERNS } from './pointPatterns.ts';
import { LENGTH_PATTERNS, SINCE_AFTER, SINCE_BEFORE, SPAN_PATTERNS } from './spanPatterns.ts';

/** What a text must hold for a form to have a chance; cheap to find out once for all forms. */
const TRAITS = {
  cjk: /[\u3040-\u30ff\u3400-\u9fff]/,
  cjkUnit: /[年月日天週周季期]/,
  unit: /day|week|month|quarter|year|decade/,
  month: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/,
  year: /(?:19|20)\d\d/,
} as const;

type Trait = keyof typeof TRAITS;

interface Compiled<T> {
  readonly pattern: RegExp;
  readonly needs: readonly Trait[];
  read(groups: Groups, asOf: Day): T | undefined;
}

function compile<T>(patterns: readonly PeriodPattern<T>[]): Compiled<T>[] {
  return patterns.flatMap(({ forms, read }) =>
    forms.map((form) => ({ pattern: new RegExp(form, 'gu'), needs: needsOf(form), read })),
  );
}

function needsOf(form: string): Trait[] {
  // The year of a season is optional.
  if (form.includes('<yy>')) return ['cjkUnit'];
  if (form.includes('<season>')) return TRAITS.cjk.test(form) ? ['cjk'] : [];
  const needs: Trait[] = [];
  if (form.includes('(?:19|20)')) needs.push('year');
  if (form.includes(MONTH)) needs.push('month');
  if (form.includes(UNIT)) needs.push('unit');
  if (form.includes(UNIT_CJK)) needs.push('cjkUnit');
  return needs.length === 0 && TRAITS.cjk.test(form) ? ['cjk'] : needs;
}

const SPANS = compile(SPAN_PATTERNS);
const POINTS = compile(POINT_PATTERNS);
const LENGTHS = compile(LENGTH_PATTERNS);

/** How far before and after a point its "since" can stand. */
const REACH = 48;

/** Every period named in a normalised sentence, ascending, without overlaps; earlier patterns win. */
export function scanPeriods(text: string, asOf: Day): PeriodToken[] {
  const found: PeriodToken[] = [];
  const add = (start: number, end: number, expression: PeriodExpression | undefined): void => {
    if (expression === undefined || found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end, ...expression });
  };
  const has = new Set((Object.keys(TRAITS) as Trait[]).filter((trait) => TRAITS[trait].test(text)));
  const possible = ({ needs }: { readonly needs: readonly Trait[] }) => needs.every((need) => has.has(need));
  for (const { pattern, read } of SPANS.filter(possible)) {
    for (const match of matchesOf(pattern, text)) {
      add(match.index, match.index + match[0].length, read(match.groups ?? {}, asOf));
    }
  }
  for (const { pattern, read } of POINTS.filter(possible)) {
    for (const match of matchesOf(pattern, text)) {
      const point = read(match.groups ?? {}, asOf);
      if (point) addPoint(text, match.index, match.index + match[0].length, point, add);
    }
  }
  for (const { pattern, read } of LENGTHS.filter(possible)) {
    for (const match of matchesOf(pattern, text)) {
      add(match.index, match.index + match[0].length, read(match.groups ?? {}, asOf));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function addPoint(
  text: string,
  start: number,
  end: number,
  point: Point,
  add: (start: number, end: number, expression: PeriodExpression) => void,
): void {
  // “自4月的低点反弹”: where a movement began, and no “since”.
  const from = text.startsWith('的', end);
  const before = from
    ? 0
    : (SINCE_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0].length ?? 0);
  const after = SINCE_AFTER.exec(text.slice(end, end + REACH))?.[0].length ?? 0;
  if (before + after === 0) add(start, end, { type: 'at', point });
  else add(start - before, end + after, { type: 'since', point });
}
