import { accepted, type Checked, refused } from './checked.ts';
import type { Indicator } from './indicator.ts';
import type { IndexRow, Row, RowsFile } from './rowSchema.ts';
import { TRANSFORMS_OF_KIND } from './transforms.ts';

/** The `area` of a row that describes no one country, whatever the pack's: oil, an exchange rate. */
const NOWHERE = 'none';

/** What only the observations know of a row. */
export interface Observed extends Pick<Indicator, 'range' | 'ranges'> {
  readonly first: string;
  readonly last: string;
  readonly seams: NonNullable<IndexRow['seams']>;
  /** Entities that have observations; empty when the row has none. */
  readonly entities: readonly string[];
}

/** A hand-written row with everything its agency, its kind and its observations add. */
export function completeRow(row: Row, rows: RowsFile, observed: Observed, file: string): Checked<IndexRow> {
  const agency = rows.agencies[row.agency];
  if (!agency) return refused({ file, place: row.id, expected: 'an agency of this pack', found: row.agency });
  const set = row.entities === undefined ? undefined : rows.entitySets?.[row.entities];
  if (row.entities !== undefined && !set) {
    return refused({ file, place: row.id, expected: 'an entity set of this pack', found: row.entities });
  }
  const { area = rows.area, attribution = agency.attribution, ...own } = row;
  const partly = set !== undefined && observed.entities.length < set.entities.length;
  return accepted({
    ...own,
    agency: agency.name,
    ...(area === undefined || area === NOWHERE ? {} : { area }),
    transforms: row.transforms ?? [...TRANSFORMS_OF_KIND[row.kind]],
    url: row.url ?? agency.url.replace('{code}', encodeURIComponent(row.code)),
    licence: row.licence ?? agency.licence,
    ...(attribution === undefined ? {} : { attribution }),
    ...(partly ? { covered: [...observed.entities] } : {}),
    ...(observed.seams.length > 0 ? { seams: observed.seams } : {}),
    first: observed.first,
    last: observed.last,
    ...(observed.range ? { range: observed.range } : {}),
    ...(observed.ranges ? { ranges: observed.ranges } : {}),
  });
}
