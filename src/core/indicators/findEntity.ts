import { LANGUAGES } from '../language.ts';
import { normalise } from '../text/normalise.ts';
import type { Entity, EntityGroup, Indicator } from './indicator.ts';

/** The entity whose name stands in a query, the longest if several, and the query without that name. */
export type EntityFinder = (indicator: Indicator, query: string) => { id: string; rest: string } | undefined;

/** Remembers the spellings of entities, which many indicators share. */
export function createEntityFinder(): EntityFinder {
  const spelt = new Map<Entity | EntityGroup, readonly string[]>();
  const spellingsOf = (entity: Entity | EntityGroup) => {
    const known = spelt.get(entity) ?? spellings(entity);
    spelt.set(entity, known);
    return known;
  };
  return ({ entities = [], entityGroups = [] }, query) => {
    if (entities.length === 0) return undefined;
    const text = normalise(query).text;
    let found: { id: string; spelling: string } | undefined;
    for (const entity of [...entities, ...entityGroups]) {
      for (const spelling of spellingsOf(entity)) {
        const longer = spelling.length > (found?.spelling.length ?? 0);
        if (longer && standsIn(spelling, text)) found = { id: entity.id, spelling };
      }
    }
    return found && { id: found.id, rest: text.replace(found.spelling, ' ') };
  };
}

function spellings({ id, names, aliases }: Entity | EntityGroup): readonly string[] {
  return [id, ...LANGUAGES.flatMap((language) => [names[language], ...aliases[language]])].map(
    (spelling) => normalise(spelling).text,
  );
}

/** Stands in the text, and not inside a longer word. */
function standsIn(spelling: string, text: string): boolean {
  const at = text.indexOf(spelling);
  if (at < 0) return false;
  const joins = (a: string, b: string) => /[a-z0-9]/.test(a) && /[a-z0-9]/.test(b);
  const end = at + spelling.length;
  return !joins(text.charAt(at - 1), spelling.charAt(0)) && !joins(text.charAt(end - 1), text.charAt(end));
}
