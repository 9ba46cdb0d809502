import type { Indicator, StandIn } from '../indicators/indicator.ts';
import { entityOf, HOME, type NamedEntity } from './entity.ts';
import { isGrowthRate, isRate } from './expression.ts';
import type { Passage, Patterns } from './grammar.ts';
import { isInRealTerms } from './realTerms.ts';
import { isRestricted } from './restriction.ts';
import { areasOf, type SubjectToken, type Token } from './token.ts';
import type { Meaning } from './vocabulary.ts';

/** A subject made definite: one indicator, one entity, and how both are written in a formula. */
export interface Subject {
  readonly token: Token;
  readonly indicator: Indicator;
  /** In the formula language: `UNRATE`, `CAPEX@MSFT`, `(DFANW@TopPt1 + DFANW@RemainingTop1)`. */
  readonly expression: string;
  readonly references: readonly string[];
  readonly standIn?: StandIn;
  /** Its words are said of kindred measures as well: they may mean another figure. */
  readonly loosely?: true;
  /** "The deficit": quoted positive where the indicator, a balance, is negative. */
  readonly mirrored?: boolean;
  /** "The yen" where the series is yen per dollar: the currency rises when the figure falls. */
  readonly inverse?: boolean;
  /** The entity it names has no series: known, and undecidable. */
  readonly missing?: boolean;
  /** The names of the entities that it is the sum of. */
  readonly listed?: readonly Token[];
  /** Other indicators that the same words could mean, best first. */
  readonly others: readonly Indicator[];
}

/**
 * Decides what a subject token means in its sentence, or undefined when it should not be read at all: a place the
 * indicator does not describe, a part of what it measures, an entity without a series.
 */
export function resolveSubject(
  token: SubjectToken,
  sentence: readonly Token[],
  passage: Passage,
): Subject | undefined {
  if (isRestricted(token, sentence, passage)) return undefined;
  const { text, patterns } = passage;
  // 数据中心营收 is no 营收 of its company: a part that is measured alike says less than the whole.
  const units = token.meanings.flatMap((m) => (m.type === 'indicator' ? [m.indicator.unit] : []));
  // "Core inflation" abroad is no "inflation" of there.
  const narrowed = patterns.part.test(text.slice(token.start, token.end).replace(/\S+$/, ''));
  const inner = token.inner.filter(
    (m) =>
      !narrowed &&
      m.type === 'indicator' &&
      (m.indicator.entities?.length ?? 0) > 0 &&
      !units.includes(m.indicator.unit),
  );
  const ranked = [...token.meanings, ...inner]
    .flatMap((meaning) => (meaning.type === 'indicator' || meaning.type === 'stand-in' ? [meaning] : []))
    .sort((a, b) => rank(b, inner, passage) - rank(a, inner, passage));
  const readings = ranked.flatMap((meaning) => {
    if (!placeFits(meaning, token, sentence)) return [];
    if (isYearOnly(meaning.indicator) && !sentence.some(namesYear)) return [];
    const entity = entityOf(meaning.indicator, token, sentence, passage);
    if (inner.includes(meaning) && !(entity?.named && isOwnPlace(entity.id, token))) return [];
    return entity === null ? [] : [{ meaning, entity }];
  });
  const chosen =
    readings.find(({ entity }) => entity?.named && (!entity.missing || entity.list) && entity.id !== HOME) ??
    readings.find(({ entity }) => !entity?.missing) ??
    readings[0];
  if (!chosen) return undefined;
  const { indicator } = chosen.meaning;
  const words = text.slice(token.start, token.end);
  if (isRate(indicator) && !isGrowthRate(indicator) && patterns.realRate.test(text.slice(0, token.start)))
    return undefined;
  const mirrored = isDeficit(indicator, words, patterns);
  const written = deflated(
    indicator,
    writeReference(indicator, chosen.entity?.id, chosen.entity?.list),
    token,
    passage,
  );
  return {
    token,
    indicator,
    ...written,
    ...(mirrored ? { mirrored, expression: `-${written.expression}` } : {}),
    ...(isCounterCurrency(indicator, words, patterns) || isInversion(token, passage)
      ? { inverse: true }
      : {}),
    ...(chosen.entity?.missing ? { missing: true } : {}),
    ...(chosen.entity?.list ? { listed: chosen.entity.list.map((one) => one.token) } : {}),
    ...standInOf(chosen.meaning),
    ...((chosen.meaning.type === 'indicator' && chosen.meaning.loosely) || patterns.otherSource.test(text)
      ? { loosely: true }
      : {}),
    others: [...new Set(readings.map(({ meaning }) => meaning.indicator))].filter(
      (other) => other !== indicator,
    ),
  };
}

/** "US GDP" next to China's: its own words say whose it is. */
function isOwnPlace(entity: string, { areas }: SubjectToken): boolean {
  return areas.length === 0 || areas.includes(entity);
}

/** Inflation that only has a figure a year: what is said of a month, or of now, is about another. */
function isYearOnly({ frequency, entities, unit, names }: Indicator): boolean {
  return (
    frequency === 'A' && entities !== undefined && unit === '%' && /inflation|consumer price/i.test(names.en)
  );
}

function namesYear(token: Token): boolean {
  if (token.kind !== 'period') return false;
  const { period } = token;
  return (
    ['between', 'length', 'last'].includes(period.type) ||
    ('point' in period && period.point.frequency === 'A')
  );
}

/** "Real wages" where only nominal ones have a series: the formula language deflates them. */
function deflated<T extends { readonly expression: string }>(
  { unit, real }: Indicator,
  written: T,
  token: SubjectToken,
  passage: Passage,
): T {
  const { text, patterns } = passage;
  const isMoney = /^[A-Z]{3}(?:\/|$)/.test(unit) && !/\/[A-Z]{3}$/.test(unit);
  const inRealTerms = (isMoney || unit === 'index') && isInRealTerms(token, passage);
  const before = text.slice(Math.max(0, token.start - 20), token.start);
  const after = text.slice(token.end, token.end + 20);
  const asked = patterns.realBefore.test(before) || patterns.inRealTerms.test(after);
  return (inRealTerms || (asked && isMoney)) && !real
    ? { ...written, expression: `real(${written.expression})` }
    : written;
}

/** "Wages rose 4 %, and after inflation they were up 1.3 %": the same in what it buys; undefined for what is no money. */
export function inRealMoney(subject: Subject): Subject | undefined {
  const { indicator, expression } = subject;
  if (!/^[A-Z]{3}(?:\/|$)/.test(indicator.unit) || indicator.real || expression.startsWith('real('))
    return undefined;
  return { ...subject, expression: `real(${expression})` };
}

/** The same quantity for another entity: "three times Japan's". */
export function withEntity(subject: Subject, token: Token, entity: string): Subject {
  return { ...subject, token, ...writeReference(subject.indicator, entity), others: [] };
}

/** The same words as they are meant of another place; undefined where no series measures that there. */
export function inArea(subject: Subject, place: Token, area: string): Subject | undefined {
  const { token, indicator } = subject;
  if (token.kind !== 'subject' || indicator.area === area) return undefined;
  const there = [...token.meanings, ...token.inner].find(
    (m) => m.type === 'indicator' && m.indicator.area === area && m.indicator.kind === indicator.kind,
  );
  return there?.type === 'indicator' ? { ...readAs(subject, there.indicator), token: place } : undefined;
}

/** The same words as another of the indicators that they can mean. */
export function readAs(subject: Subject, indicator: Indicator): Subject {
  const written = writeReference(indicator, undefined);
  const expression = subject.mirrored ? `-${written.expression}` : written.expression;
  const others = [subject.indicator, ...subject.others.filter((other) => other !== indicator)];
  return { ...subject, ...written, indicator, expression, others };
}

/**
 * A meaning whose context is met beats one that needs none: the sentence spoke of it, as one with a fiscal year speaks
 * of what is counted in them. Parts of a phrase come last.
 */
function rank(meaning: Meaning, inner: readonly Meaning[], { text, patterns }: Passage): number {
  if (inner.includes(meaning)) return -100;
  if (meaning.type === 'stand-in') return meaning.indicator.precedence ?? 0;
  if (meaning.type !== 'indicator') return -1;
  const fiscal = meaning.indicator.yearEnd !== undefined && patterns.fiscalYear.test(text);
  return (meaning.indicator.precedence ?? 0) + (meaning.needs ? 100 : 0) + (fiscal ? 50 : 0);
}

function standInOf(meaning: Meaning): { standIn?: StandIn } {
  if (meaning.type !== 'stand-in') return {};
  const standIn = meaning.indicator.standInFor?.[meaning.standIn];
  return standIn ? { standIn } : {};
}

/** A balance or surplus is negative where people speak of a deficit. */
function isDeficit(indicator: Indicator, words: string, patterns: Patterns): boolean {
  return /balance|surplus|net flow/i.test(indicator.names.en) && patterns.deficit.test(words);
}

/** "The yield-curve inversion", 「2年債と10年債の逆転幅」: it grows as the difference falls. */
function isInversion({ start, end }: Token, { text, patterns }: Passage): boolean {
  return patterns.inversion.test(text.slice(start, end)) || patterns.inversion.test(text.slice(end, end + 3));
}

/** The subject is the currency in which the dollar is priced. */
function isCounterCurrency({ unit }: Indicator, words: string, { currency }: Patterns): boolean {
  const [, code] = /^([A-Z]{3})\/USD$/.exec(unit) ?? [];
  return code !== undefined && currency.exec(words)?.groups?.[code] !== undefined;
}

/** The nearest place before the subject, else any place of the sentence, must be one the indicator describes. */
function placeFits(
  meaning: Extract<Meaning, { type: 'indicator' | 'stand-in' }>,
  token: SubjectToken,
  sentence: readonly Token[],
): boolean {
  const { indicator } = meaning;
  const { area } = indicator;
  const byCountry = indicator.entities?.some(({ id }) => id === HOME) ?? false;
  if (area === undefined || area === 'WLD' || byCountry) return true;
  // "Hyperscaler capex" names whose it is, and no place.
  const own = token.meanings.flatMap((m) =>
    m.type === 'entity' && !m.indicators.includes(indicator.id) ? [m.entity] : [],
  );
  if (own.length > 0) return own.includes(area);
  // "Dallas at 2.7", "Atlanta's nowcast": a name of the indicator that is, or begins with, that of a place.
  if (token.areas.length > 0) return token.meanings.includes(meaning) || token.areas.includes(area);
  const places = sentence.filter((t) => t !== token && areasOf(t).length > 0);
  const before = places.findLast((t) => t.end <= token.start);
  const nearest = before ?? places[0];
  if (!nearest) return area === HOME || (meaning.type === 'indicator' && meaning.placed === true);
  const named = areasOf(nearest);
  return named.includes(area) || (area === HOME && nearest.kind === 'entity' && !before);
}

function writeReference(
  indicator: Indicator,
  entity: string | undefined,
  list: readonly NamedEntity[] | undefined = undefined,
): { expression: string; references: string[] } {
  const { formula } = indicator;
  if (formula !== undefined) return { expression: `(${formula})`, references: formula.match(NAMES) ?? [] };
  const id = quoteId(indicator.id);
  if (entity === undefined) return { expression: id, references: [indicator.id] };
  const group = indicator.entityGroups?.find((candidate) => candidate.id === entity);
  const members = list?.map((one) => one.id) ?? group?.members ?? [entity];
  const terms = members.map((member) => `${id}@${quoteId(member)}`);
  const expression = terms.length === 1 ? (terms[0] ?? id) : `(${terms.join(' + ')})`;
  return { expression, references: members.map((member) => `${indicator.id}@${member}`) };
}

/** The series that a row's formula is made of. */
const NAMES = /[A-Z]\w+(?:@\w+)?/g;

/** An id as the formula language writes it: quoted unless it is a plain word. */
export function quoteId(id: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(id) ? id : `"${id}"`;
}
