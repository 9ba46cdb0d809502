import type { Indicator } from '../indicators/indicator.ts';
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
}

/** The entity a sentence names for an indicator; undefined when it has none, null when it needs one and has none. */
export function entityOf(
  indicator: Indicator,
  token: SubjectToken,
  sentence: readonly Token[],
): EntityChoice | undefined | null {
  if (!indicator.entities || indicator.entities.length === 0) return undefined;
  const own = entityIn(token.meanings, indicator);
  if (own !== undefined) return { id: own, named: true };
  const countries = indicator.entities.some(({ id }) => id === HOME);
  const named = sentence.flatMap((t) => {
    if (t.kind !== 'entity') return [];
    const known = entityIn(t.meanings, indicator);
    const entity = known ?? (countries ? countryIn(t.meanings) : undefined);
    // What stands before its subject belongs to it; what stands after is a second choice.
    const distance = t.end <= token.start ? token.start - t.end : 20 + t.start - token.end;
    return entity === undefined ? [] : [{ id: entity, distance, missing: known === undefined }];
  });
  const nearest = named.sort((a, b) => a.distance - b.distance)[0];
  if (nearest) return { id: nearest.id, named: true, ...(nearest.missing ? { missing: true } : {}) };
  const elsewhere = sentence.some((t) => t.kind === 'place' && !t.areas.includes(HOME));
  if (elsewhere || indicator.defaultEntity === undefined) return null;
  return { id: indicator.defaultEntity, named: false };
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
