import { accepted, type Checked, type PackProblem } from './checked.ts';
import { checkJson } from './checkShape.ts';
import { packListSchema } from './fieldSchema.ts';
import type { Indicator } from './indicator.ts';
import type { IndexRow, PackIndexFile, TermRow } from './rowSchema.ts';

/** A pack without its observations. */
export interface PackIndex {
  readonly name: string;
  readonly title: PackIndexFile['title'];
  readonly indicators: readonly Indicator[];
  /** What notes speak of that several of them make together; none has a series of its own. */
  readonly composed: readonly Indicator[];
  /** Terms of office that formulas may name; empty for most packs. */
  readonly terms: readonly TermRow[];
}

/** The packs named by `media/packs/index.json`; each `index` is a path relative to that file's folder. */
export function decodePackList(
  text: string,
  file: string,
): Checked<readonly { name: string; index: string }[]> {
  const list = checkJson(packListSchema, text, file);
  return list.ok ? accepted(list.value.packs) : list;
}

/** A pack's `index.json`, once its rows have been looked at. Refused whole when two of them contradict each other. */
export function packIndexOf(pack: PackIndexFile, file: string): Checked<PackIndex> {
  const problems = inconsistencies(pack, file);
  if (problems.length > 0) return { ok: false, problems };
  const { name, title, terms = [], composed = [] } = pack;
  const all = (rows: readonly IndexRow[]) => rows.map((row) => indicatorOf(row, pack));
  return accepted({ name, title, indicators: all(pack.indicators), composed: all(composed), terms });
}

/**
 * Where the observations of most bundled indicators are, relative to their pack's folder: a paragraph may need those of a
 * dozen, and a browser fetches each file by itself.
 */
export const SMALL_SERIES = 'observations.json';

/** By id. Each is checked when it is asked for. */
export interface SmallSeries {
  readonly observations: Readonly<Record<string, unknown>>;
}

/** Where those of the others are, which are long and seldom asked for. */
export function observationsPath(id: string): string {
  return `observations/${id}.json`;
}

function inconsistencies(pack: PackIndexFile, file: string): readonly PackProblem[] {
  const seen = new Set<string>();
  return pack.indicators.flatMap((row, at) => {
    const place = `indicators.${at} (${row.id})`;
    const problems: PackProblem[] = [];
    // Two ids that differ in case alone would be one file on a case-insensitive disk.
    const key = row.id.toLowerCase();
    if (seen.has(key)) problems.push({ file, place, expected: 'an id not used before in this pack' });
    seen.add(key);
    const set = row.entities === undefined ? undefined : pack.entitySets?.[row.entities];
    if (row.entities !== undefined && !set) {
      problems.push({ file, place, expected: 'an entity set of this pack', found: row.entities });
    }
    const known = row.defaultEntity === undefined || set?.entities.some(({ id }) => id === row.defaultEntity);
    if (!known) problems.push({ file, place, expected: 'a default entity of its set' });
    if (!row.transforms.includes(row.headline)) {
      problems.push({ file, place, expected: `a headline among ${row.transforms}`, found: row.headline });
    }
    return problems;
  });
}

function indicatorOf({ entities: setName, covered, ...row }: IndexRow, pack: PackIndexFile): Indicator {
  const set = setName === undefined ? undefined : pack.entitySets?.[setName];
  if (!set) return { ...row, pack: pack.name };
  const has = (id: string) => covered === undefined || covered.includes(id);
  const groups = set.groups?.filter(({ members }) => members.every(has)) ?? [];
  return {
    ...row,
    pack: pack.name,
    entities: covered === undefined ? set.entities : set.entities.filter(({ id }) => has(id)),
    ...(groups.length > 0 ? { entityGroups: groups } : {}),
  };
}
