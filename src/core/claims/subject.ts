import type { Indicator, StandIn } from '../indicators/indicator.ts';
import type { SubjectToken, Token } from './token.ts';
import type { Meaning } from './vocabulary.ts';

/** A subject made definite: one indicator, one entity, and how both are written in a formula. */
export interface Subject {
  readonly token: SubjectToken;
  readonly indicator: Indicator;
  /** In the formula language: `UNRATE`, `CAPEX@MSFT`, `(DFANW@TopPt1 + DFANW@RemainingTop1)`. */
  readonly expression: string;
  readonly references: readonly string[];
  readonly standIn?: StandIn;
  /** Other indicators that the same words could mean, best first. */
  readonly others: readonly Indicator[];
}

/**
 * Decides what a subject token means in its sentence, or undefined when it should not be read at all: a place the
 * indicator does not describe, a general word without its context, an entity without a series.
 */
export function resolveSubject(
  token: SubjectToken,
  sentence: readonly Token[],
  text: string,
): Subject | undefined {
  const usable = token.meanings.filter((meaning) => hasContext(meaning, text));
  const ranked = usable
    .flatMap((meaning) => (meaning.type === 'indicator' || meaning.type === 'stand-in' ? [meaning] : []))
    .sort((a, b) => (b.indicator.precedence ?? 0) - (a.indicator.precedence ?? 0));
  const fitting = ranked.filter(({ indicator }) => placeFits(indicator, token, sentence));
  for (const meaning of fitting) {
    const entity = entityOf(meaning.indicator, token, sentence);
    if (entity === null) continue;
    const written = writeReference(meaning.indicator, entity);
    return {
      token,
      indicator: meaning.indicator,
      ...written,
      ...standInOf(meaning),
      others: fitting
        .filter((other) => other.indicator !== meaning.indicator)
        .map((other) => other.indicator),
    };
  }
  return undefined;
}

function hasContext(meaning: Meaning, text: string): boolean {
  return meaning.type !== 'indicator' || !meaning.needs || meaning.needs.some((word) => text.includes(word));
}

function standInOf(meaning: Meaning): { standIn?: StandIn } {
  if (meaning.type !== 'stand-in') return {};
  const standIn = meaning.indicator.standInFor?.[meaning.standIn];
  return standIn ? { standIn } : {};
}

/** The nearest place before the subject, else any place of the sentence, must be one the indicator describes. */
function placeFits(indicator: Indicator, token: SubjectToken, sentence: readonly Token[]): boolean {
  const area = indicator.area;
  if (area === undefined || (indicator.entities?.length ?? 0) > 0) return true;
  const places = sentence.filter((t) => t.kind === 'place' || t.kind === 'entity');
  if (places.length === 0) return area === HOME;
  const areas = (t: Token): readonly string[] => {
    if (t.kind === 'place') return t.areas;
    return t.kind === 'entity'
      ? t.meanings.flatMap((m) => (m.type === 'entity' ? [m.entity] : m.type === 'place' ? [m.area] : []))
      : [];
  };
  const before = places.filter((t) => t.end <= token.start).at(-1);
  const nearest = before ?? places[0];
  const named = nearest ? areas(nearest) : [];
  const isCountry = named.some((name) => /^[A-Z]{2,3}$|^US-state$|^other$/.test(name));
  return !isCountry || named.includes(area) || (area === HOME && nearest?.kind === 'entity' && !before);
}

/** Where a sentence speaks of when it names no place. */
const HOME = 'USA';

/** The entity a sentence names for an indicator; undefined when it has none, null when it needs one and has none. */
function entityOf(
  indicator: Indicator,
  token: SubjectToken,
  sentence: readonly Token[],
): string | undefined | null {
  if (!indicator.entities || indicator.entities.length === 0) return undefined;
  const own = entityIn(token.meanings, indicator);
  if (own !== undefined) return own;
  const named = sentence.flatMap((t) => {
    if (t.kind !== 'entity') return [];
    const entity = entityIn(t.meanings, indicator);
    return entity === undefined ? [] : [{ entity, distance: Math.abs(t.start - token.start) }];
  });
  const nearest = named.sort((a, b) => a.distance - b.distance)[0];
  if (nearest) return nearest.entity;
  const elsewhere = sentence.some((t) => t.kind === 'place' && !t.areas.includes(HOME));
  return elsewhere || indicator.defaultEntity === undefined ? null : indicator.defaultEntity;
}

function entityIn(meanings: readonly Meaning[], indicator: Indicator): string | undefined {
  for (const meaning of meanings) {
    if (meaning.type === 'entity' && meaning.indicators.includes(indicator.id)) return meaning.entity;
  }
  return undefined;
}

function writeReference(
  indicator: Indicator,
  entity: string | undefined,
): { expression: string; references: string[] } {
  const id = quoteId(indicator.id);
  if (entity === undefined) return { expression: id, references: [indicator.id] };
  const group = indicator.entityGroups?.find((candidate) => candidate.id === entity);
  const members = group?.members ?? [entity];
  const terms = members.map((member) => `${id}@${quoteId(member)}`);
  const expression = terms.length === 1 ? (terms[0] ?? id) : `(${terms.join(' + ')})`;
  return { expression, references: members.map((member) => `${indicator.id}@${member}`) };
}

/** An id as the formula language writes it: quoted unless it is a plain word. */
export function quoteId(id: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(id) ? id : `"${id}"`;
}
