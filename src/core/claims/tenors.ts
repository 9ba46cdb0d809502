import { LANGUAGES } from '../language.ts';
import type { Outline } from '../text/screened.ts';
import type { Grammar } from './grammar.ts';
import { parseNumeral } from './numerals.ts';
import type { Mention, Vocabulary } from './vocabulary.ts';

/** What the difference of two Treasury yields is called where it has a series: T10Y3M. */
const DIFFERENCE = /^T\d+Y\d+[YM]$/;

/**
 * 「長短金利差（10年-3カ月）」, “10年期与3个月期的利差”: a difference whose tenors are named is that of those tenors, whatever
 * the rest of its name would mean alone; without a series of theirs it is none.
 */
export function withTenors(
  mentions: readonly Mention[],
  text: string,
  grammar: Grammar,
  outline: Outline,
  indicator: Vocabulary['indicator'],
): Mention[] {
  const [match] = LANGUAGES.map((language) => grammar.patternsFor(outline, language).tenors.exec(text))
    .filter((found) => found !== null)
    .sort((a, b) => b[0].length - a[0].length);
  if (!match) return [...mentions];
  const [start, end] = [match.index, match.index + match[0].length];
  const named = indicator(differenceOf(match.groups ?? {}));
  return [
    ...mentions.filter((m) => m.end <= start || m.start >= end || !m.meanings.some(isDifference)),
    ...(named ? [{ start, end, meanings: [{ type: 'indicator' as const, indicator: named }] }] : []),
  ];
}

/** 「銅金比」: two prices that only the name of their ratio calls by one character each. */
export function withRatioPair(
  mentions: readonly Mention[],
  text: string,
  { patterns }: Grammar,
  indicator: Vocabulary['indicator'],
): Mention[] {
  const match = patterns.ja.ratioPair.exec(text);
  const found = [...mentions];
  let start = match?.index ?? 0;
  for (const [id, word = ''] of Object.entries(match?.groups ?? {})) {
    const named = indicator(id);
    if (named)
      found.push({ start, end: start + word.length, meanings: [{ type: 'indicator', indicator: named }] });
    start += word.length;
  }
  return found;
}

function isDifference(meaning: Mention['meanings'][number]): boolean {
  return meaning.type === 'indicator' && DIFFERENCE.test(meaning.indicator.id);
}

/** The id by FRED's habit: the longer tenor first, in years, then the shorter one. */
function differenceOf({
  one = '',
  oneUnit = '',
  other = '',
  otherUnit = '',
}: Readonly<Record<string, string>>): string {
  const tenors = [tenor(one, oneUnit), tenor(other, otherUnit)].sort((a, b) => b.months - a.months);
  return `T${tenors.map(({ id }) => id).join('')}`;
}

function tenor(count: string, unit: string): { readonly months: number; readonly id: string } {
  const number = parseNumeral(count) ?? 0;
  return /[年y]/.test(unit)
    ? { months: number * 12, id: `${number}Y` }
    : { months: number, id: `${number}M` };
}
