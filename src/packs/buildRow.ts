import type { Observed } from '../core/indicators/completeRow.ts';
import type { ObservationsFile, VintageFile } from '../core/indicators/observationsSchema.ts';
import { printPeriod } from '../core/indicators/period.ts';
import type { Row } from '../core/indicators/rowSchema.ts';
import { BuildError } from './buildError.ts';
import { check } from './check.ts';
import { clean, matches } from './clean.ts';
import { type Column, rangeOf } from './column.ts';
import { encode } from './encode.ts';
import type { RawFile } from './read/readRecords.ts';
import { type RowSources, type SeriesSources, type Splice, sourcesOf } from './sourceSchema.ts';
import { type Spliced, splice } from './splice.ts';
import { writtenRange } from './writtenRange.ts';

export type Read = (collection: string, name: string) => RawFile;

/** One indicator, built: what goes to its observations file and what its row learns from it. */
export interface BuiltRow {
  readonly file: ObservationsFile;
  readonly observed: Observed;
  readonly observations: number;
  readonly missing: number;
}

/** read → clean → splice → check, for every vintage of every entity of a row. */
export function buildRow(row: Row, sources: RowSources, entities: readonly string[], read: Read): BuiltRow {
  const columns: Spliced[] = [];
  const covered = (from: Splice, entity: string) =>
    sourcesOf(from).some((source) =>
      read(source.in, source.name ?? row.id).records.some((record) => matches(record, source.where, entity)),
    );
  const series = seriesSourcesOf(sources, entities, covered).map(([entity, from]) => {
    const vintages = vintagesOf(from).map(({ published, label, from: splice }) => {
      const column = columnOf(row, splice, entity, read);
      columns.push(column);
      const dated: VintageFile = {
        ...(published === undefined ? {} : { published }),
        ...(label === undefined ? {} : { label }),
        ...encode(column),
      };
      return dated;
    });
    return { ...(entity === undefined ? {} : { entity }), vintages };
  });
  const all = columns.flatMap(({ figures }) => [...figures.values()]);
  return {
    file: { version: 1, id: row.id, frequency: row.frequency, series },
    observed: {
      ...rangeOfAll(columns),
      seams: seamsOf(columns),
      entities: series.flatMap((each) => each.entity ?? []),
      ...rangesOf(series),
    },
    observations: all.length,
    missing: all.filter(Number.isNaN).length,
  };
}

type EntitySources = readonly [entity: string | undefined, from: SeriesSources];

function seriesSourcesOf(
  sources: RowSources,
  entities: readonly string[],
  covered: (from: Splice, entity: string) => boolean,
): readonly EntitySources[] {
  if (typeof sources === 'string' || Array.isArray(sources) || 'in' in sources || 'vintages' in sources) {
    return [[undefined, sources]];
  }
  if ('each' in sources) {
    const { each } = sources;
    return entities.filter((entity) => covered(each, entity)).map((entity) => [entity, each]);
  }
  return Object.entries(sources.entities);
}

function vintagesOf(from: SeriesSources): readonly { published?: string; label?: string; from: Splice }[] {
  return typeof from === 'object' && 'vintages' in from ? from.vintages : [{ from }];
}

function columnOf(row: Row, from: Splice, entity: string | undefined, read: Read): Spliced {
  const columns = sourcesOf(from).map((source) => {
    const name = source.name ?? row.id;
    return clean(read(source.in, name), source, name, row.frequency, entity);
  });
  const column = check(splice(columns), columns);
  if (column.frequency !== row.frequency) {
    throw new BuildError(`${column.file}: frequency ${column.frequency}, the row says ${row.frequency}`);
  }
  return column;
}

/** Of the one series without an entity, or of each entity. */
function rangesOf(series: ObservationsFile['series']): Pick<Observed, 'range' | 'ranges'> {
  const [first] = series;
  if (first && first.entity === undefined) return { range: writtenRange(first.vintages) };
  return {
    ranges: Object.fromEntries(series.map(({ entity = '', vintages }) => [entity, writtenRange(vintages)])),
  };
}

function rangeOfAll(columns: readonly Column[]): { first: string; last: string } {
  const ranges = columns.map(rangeOf);
  const print = (ordinal: number) => printPeriod({ frequency: columns[0]?.frequency ?? 'D', ordinal });
  return {
    first: print(Math.min(...ranges.map(([first]) => first))),
    last: print(Math.max(...ranges.map(([, last]) => last))),
  };
}

/** Every seam once, in order. */
function seamsOf(columns: readonly Spliced[]): Observed['seams'] {
  const seams = new Map(
    columns.flatMap((column) => column.seams).map((seam) => [JSON.stringify(seam), seam]),
  );
  return [...seams.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}
