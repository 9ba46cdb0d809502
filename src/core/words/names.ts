import type { Indicator } from '../indicators/indicator.ts';
import type { Language } from '../language.ts';

/** The name of an indicator, or for `CAPEX@MSFT+META` of those entities of it; undefined when there is none. */
export type NameOf = (id: string) => string | undefined;

/** Names in the reader's language of what `indicator` finds. */
export function namesFrom(indicator: (id: string) => Indicator | undefined, language: Language): NameOf {
  return (key) => {
    const [id = '', entities] = key.split('@');
    const found = indicator(id);
    return found && entities !== undefined
      ? entityNames(found, entities.split('+'), language)
      : found?.names[language];
  };
}

/** Entities that go by a name together are called by it: the top 10 %. */
function entityNames(
  { entities = [], entityGroups = [] }: Indicator,
  ids: readonly string[],
  language: Language,
): string | undefined {
  const group = entityGroups.find(({ members }) => [...members].sort().join() === [...ids].sort().join());
  if (group) return group.names[language];
  const names = ids.flatMap((id) => entities.find((entity) => entity.id === id)?.names[language] ?? []);
  return names.length < ids.length ? undefined : names.join(' + ');
}
