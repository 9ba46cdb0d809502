import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { type Checked, printProblem } from '../core/indicators/checked.ts';
import { checkShape } from '../core/indicators/checkShape.ts';
import { completeRow } from '../core/indicators/completeRow.ts';
import type {
  ComposedIndexRow,
  ComposedRow,
  IndexRow,
  PackIndexFile,
  Row,
  RowsFile,
} from '../core/indicators/rowSchema.ts';
import { rowsFileSchema } from '../core/indicators/rowSchema.ts';
import { BuildError } from './buildError.ts';
import { type BuiltRow, buildRow, type Read } from './buildRow.ts';
import { type RowSources, sourcesFileSchema } from './sourceSchema.ts';

/** Rows and sources share what they have in common by merge keys. */
const MERGING = { schema: CORE_SCHEMA.withTags(mergeTag) };

export interface BuiltPack {
  readonly index: PackIndexFile;
  readonly rows: readonly BuiltRow[];
  /** One sentence for each row that could not be built; a pack with any is not written. */
  readonly failures: readonly string[];
}

/** Builds one pack from its hand-written rows and the sources that feed them. */
export function buildPack(rowsPath: string, sourcesPath: string, read: Read): BuiltPack {
  const rows = loaded(
    checkShape(rowsFileSchema, load(readFileSync(rowsPath, 'utf8'), MERGING), basename(rowsPath)),
  );
  const sourcesText = readFileSync(sourcesPath, 'utf8');
  const sources = loaded(checkShape(sourcesFileSchema, load(sourcesText, MERGING), basename(sourcesPath)));
  const built: BuiltRow[] = [];
  const indexed: IndexRow[] = [];
  const failures = unmatched(rows, sources);
  for (const row of rows.indicators) {
    try {
      const from = sources[row.id];
      if (!from) continue;
      const one = buildRow(row, from, entitiesOf(row, rows, from), read);
      indexed.push(loaded(completeRow(row, rows, one.observed, basename(rowsPath))));
      built.push(one);
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      failures.push(`${row.id}: ${error.message}`);
    }
  }
  const { version, name, title, entitySets, terms } = rows;
  const shared = { ...(entitySets ? { entitySets } : {}), ...(terms ? { terms } : {}) };
  const composed = rows.composed?.map((row) => composeRow(row, indexed));
  const index = { version, name, title, ...shared, indicators: indexed, ...(composed ? { composed } : {}) };
  return { index, rows: built, failures };
}

/** Everything that a composed row leaves to the row it is like, but for what is true of that one's figures alone. */
function composeRow({ like, ...own }: ComposedRow, indexed: readonly IndexRow[]): ComposedIndexRow {
  const row = indexed.find(({ id }) => id === like);
  if (!row) throw new BuildError(`${own.id}: is like ${like}, which is no row of this pack`);
  const {
    range,
    ranges,
    entities,
    covered,
    defaultEntity,
    context,
    twins,
    standInFor,
    states,
    seams,
    ...rest
  } = row;
  return { ...rest, ...own };
}

/** Entities for `each`; with `entities` the sources name them, and must name known ones. */
function entitiesOf(row: Row, rows: RowsFile, from: RowSources): readonly string[] {
  const set = row.entities === undefined ? [] : (rows.entitySets?.[row.entities]?.entities ?? []);
  const ids = set.map(({ id }) => id);
  if (typeof from === 'object' && 'entities' in from) {
    const stranger = Object.keys(from.entities).find((id) => !ids.includes(id));
    if (stranger !== undefined) throw new BuildError(`${stranger} is not in its entity set`);
  }
  return ids;
}

function unmatched(rows: RowsFile, sources: Readonly<Record<string, unknown>>): string[] {
  const ids = new Set(rows.indicators.map(({ id }) => id));
  return [
    ...[...ids].filter((id) => !(id in sources)).map((id) => `${id}: has a row and no source`),
    ...Object.keys(sources)
      .filter((id) => !ids.has(id))
      .map((id) => `${id}: has a source and no row`),
  ];
}

function loaded<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new BuildError(checked.problems.map(printProblem).join('\n'));
}
