import type { Indicator, Range } from './indicator.ts';

/**
 * Between what figures, in stored units, a series has ever been: of one entity, of a group of entities that are summed,
 * or without either of the default entity. Undefined where the pack does not say, as a user's does not. Prices were
 * within it at the close of a day; the future is not bound by it.
 */
export function rangeOf(indicator: Indicator, entity = indicator.defaultEntity): Range | undefined {
  const { range, ranges, entityGroups = [] } = indicator;
  if (entity === undefined) return range;
  const members = entityGroups.find(({ id }) => id === entity)?.members ?? [entity];
  let [smallest, largest] = [0, 0];
  for (const member of members) {
    const own = ranges?.[member];
    if (!own) return undefined;
    smallest += own[0];
    largest += own[1];
  }
  return [smallest, largest];
}
