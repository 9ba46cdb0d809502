import type { Indicator } from '../indicators/indicator.ts';
import type { Passage } from './grammar.ts';
import type { SubjectToken, Token } from './token.ts';
import type { Meaning } from './vocabulary.ts';

/** Where a sentence speaks of when it names no place. */
export const HOME = 'USA';

/** The entity of an indicator that a sentence is about. */
export interface EntityChoice {
  readonly id: string;
  /** The sentence names it; otherwise it is the indicator's default. */
  readonly named: boolean;
  /** Named, and the indicator has no series for it. */
  readonly missing?: boolean;
  /** "Microsoft, Alphabet and Meta": all that are named together; `missing` where they cannot be summed. */
  readonly list?: readonly NamedEntity[];
}

/** An entity where a sentence names it. */
export interface NamedEntity {
  readonly id: string;
  readonly token: Token;
}

/** The entity a sentence names for an indicator; undefined when it has none, null when it needs one and has none. */
export function entityOf(
  indicator: Indicator,
  token: SubjectToken,
  sentence: readonly Token[],
  { text, patterns }: Passage,
): EntityChoice | undefined | null {
  if (!indicator.entities || indicator.entities.length === 0) return undefined;
  const own = entityIn(token.meanings, indicator);
  if (own !== undefined) return { id: own, named: true };
  const countries = indicator.entities.some(({ id }) => id === HOME);
  const named = sentence.flatMap((t) => {
    if (t.kind !== 'entity' || patterns.figureOfNext.test(text.slice(Math.max(0, t.start - 12), t.start)))
      return [];
    const known = entityIn(t.meanings, indicator);
    const entity = known ?? (countries ? countryIn(t.meanings) : undefined);
    return entity === undefined ? [] : [{ id: entity, token: t, missing: known === undefined }];
  });
  // What stands before its subject belongs to it; what stands after is a second choice.
  const distance = ({ token: t }: NamedEntity) =>
    t.end <= token.start ? token.start - t.end : 20 + t.start - token.end;
  const nearest = named.toSorted((a, b) => distance(a) - distance(b))[0];
  if (nearest) {
    const chosen = comparedWith(nearest, named, token, sentence) ?? nearest;
    const list = listOf(chosen, named, text);
    const single = list.length === 1;
    const missing = list.some((one) => one.missing) || (!single && !isAdditive(indicator));
    return { id: chosen.id, named: true, ...(missing ? { missing } : {}), ...(single ? {} : { list }) };
  }
  const elsewhere = sentence.some((t) => t.kind === 'place' && !t.areas.includes(HOME));
  if (elsewhere || indicator.defaultEntity === undefined) return null;
  return { id: indicator.defaultEntity, named: false };
}

/** "India overtook China in headcount": of two that are compared before their subject, the first is spoken of. */
function comparedWith<T extends NamedEntity>(
  { token: last }: NamedEntity,
  named: readonly T[],
  subject: Token,
  sentence: readonly Token[],
): T | undefined {
  if (last.end > subject.start) return undefined;
  const first = named.findLast(({ token }) => token.end <= last.start);
  const compared =
    first && sentence.some((t) => t.start >= first.token.end && t.end <= last.start && compares(t));
  return compared ? first : undefined;
}

function compares(token: Token): boolean {
  return token.kind === 'word' && (token.words.has('above') || token.words.has('below'));
}

/** Those named together with one: only commas and an "and" stand between them. */
function listOf<T extends NamedEntity>(one: T, named: readonly T[], text: string): readonly T[] {
  const at = named.indexOf(one);
  const joined = (a: T | undefined, b: T | undefined) =>
    a && b ? LISTING.test(text.slice(a.token.end, b.token.start)) : false;
  let [from, to] = [at, at];
  while (joined(named[from - 1], named[from])) from -= 1;
  while (joined(named[to], named[to + 1])) to += 1;
  return named.slice(from, to + 1);
}

const LISTING = /^(?:,\s?|\s?[&/]\s?|、|,?\s(?:and|plus)\s|[や和与及と・])$/;

function isAdditive({ kind, unit }: Indicator): boolean {
  return (kind === 'flow' || kind === 'stock') && unit !== '%';
}

function countryIn(meanings: readonly Meaning[]): string | undefined {
  return meanings.flatMap((m) => (m.type === 'entity' && /^[A-Z]{3}$/.test(m.entity) ? [m.entity] : []))[0];
}

/** The entity of an indicator among the meanings of a phrase. */
export function entityIn(meanings: readonly Meaning[], indicator: Indicator): string | undefined {
  for (const meaning of meanings) {
    if (meaning.type === 'entity' && meaning.indicators.includes(indicator.id)) return meaning.entity;
  }
  return undefined;
}

/** Without what only says among whom those that are compared have their rank. */
export function withoutRanked(
  sentence: readonly Token[],
  { text, patterns }: Pick<Passage, 'text' | 'patterns'>,
): readonly Token[] {
  const compared = sentence.filter(
    ({ kind, end }) => kind === 'entity' && !patterns.rankedAmong.test(text.slice(end)),
  );
  if (compared.length < 2) return sentence;
  return sentence.filter((t) => t.kind !== 'entity' || compared.includes(t));
}
