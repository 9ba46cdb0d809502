import type { Localised } from '../language.ts';
import type { CountryOf } from './countries.ts';
import type { Aggregate, Entity, Indicator, Kind } from './indicator.ts';
import type { CsvSurvey } from './surveyCsv.ts';
import { TRANSFORMS_OF_KIND } from './transforms.ts';
import type { CsvTitles, UserSeries, WordLists, Words } from './userPackSchema.ts';
import { unitOf } from './userUnit.ts';

const AGGREGATE_OF_KIND: Readonly<Record<Kind, Aggregate>> = {
  flow: 'sum',
  stock: 'end',
  rate: 'avg',
  index: 'avg',
  price: 'avg',
  balance: 'avg',
};

/** File names that say nothing and would mark innocent words. */
const MEANINGLESS = /^(data|values?|series|sheet ?\d*|export|table|test|untitled|csv|download)$/i;

/** The one heading of a long file. Any other single heading that is a country makes it a wide file of one column. */
const VALUE_HEADING = /^(value|obs_value|observation|val|close|figure)s?$/i;

/** What is known of a user's series beside its own words. */
export interface Known {
  readonly title?: CsvTitles[number] | undefined;
  /** The bundled indicator of the same id, which this one is a newer or another copy of. */
  readonly like?: Indicator | undefined;
  readonly countryOf: CountryOf;
}

/**
 * A user's indicator: what `thesis-pack.json` says of it, what the collection's titles say, what the bundled indicator of
 * the same id is called and measured in, the rest from its heading.
 */
export function userIndicator(
  series: UserSeries,
  survey: CsvSurvey,
  pack: string,
  { title, like, countryOf }: Known,
): Indicator {
  const stem = stemOf(series.file);
  const id = idOf(series);
  const plain = title?.title ?? stem.replaceAll(/[-_]+/g, ' ').trim();
  const unit = series.unit ?? title?.unit ?? undefined;
  const { kind: impliedKind, ...implied } = unit === undefined && like ? like : unitOf(unit);
  const kind = series.kind ?? impliedKind;
  const names = series.names === undefined && like ? like.names : localised(series.names, plain);
  const entities = entitiesOf(series, survey, countryOf);
  const [only] = entities;
  const defaultEntity = series.defaultEntity ?? (entities.length === 1 ? only?.id : undefined);
  const headline = series.headline ?? like?.headline ?? 'lin';
  const { basis, real, yearEnd, area, precedence, twins, attribution, idIsWord = like?.idIsWord } = series;
  return {
    ...(like ? inherited(like) : {}),
    id,
    pack,
    agency: series.agency ?? pack,
    code: series.code ?? id,
    names,
    aliases: aliasLists(series.aliases, names, MEANINGLESS.test(plain) ? [] : [plain], like?.aliases),
    description:
      series.description === undefined && like
        ? like.description
        : localised(series.description, title?.description ?? plain),
    unit: implied.unit,
    scale: implied.scale,
    ...given({ basis: implied.basis }),
    ...(series.scale === undefined ? {} : { scale: series.scale }),
    ...given({ basis, real, yearEnd, area, precedence, twins, attribution, defaultEntity, idIsWord }),
    frequency: series.frequency ?? survey.frequency,
    seasonalAdjustment: series.seasonalAdjustment ?? like?.seasonalAdjustment ?? 'NSA',
    kind,
    aggregate: series.aggregate ?? like?.aggregate ?? AGGREGATE_OF_KIND[kind],
    annualised: series.annualised ?? like?.annualised ?? false,
    transforms: [...new Set([...TRANSFORMS_OF_KIND[kind], headline])],
    headline,
    releaseLag: series.releaseLag ?? like?.releaseLag ?? 0,
    revision: series.revision ?? like?.revision ?? 'none',
    decimals: series.decimals ?? survey.decimals,
    url: series.url ?? '',
    licence: 'user',
    ...(entities.length > 0 ? { entities } : {}),
    first: survey.first,
    last: survey.last,
  };
}

/** What a copy of a bundled series keeps of it unless its owner says otherwise. */
function inherited({ context, real, yearEnd, area, precedence, twins, standInFor }: Indicator) {
  return given({ context, real, yearEnd, area, precedence, twins, standInFor });
}

/** What formulas call a series. */
export function idOf({ id, file }: UserSeries): string {
  return id ?? stemOf(file);
}

/** `folder/gdp-growth.csv` is `gdp-growth`. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.csv$/i, '');
}

/** None for a long file or a named column; the columns of a wide one. */
function entitiesOf(series: UserSeries, { columns }: CsvSurvey, countryOf: CountryOf): readonly Entity[] {
  const [only = ''] = columns;
  const isLong = columns.length === 1 && (VALUE_HEADING.test(only) || countryOf(only) === undefined);
  if (series.column !== undefined || (isLong && !series.entities)) return [];
  return columns.map((id) => {
    const said = series.entities?.[id];
    const country = countryOf(id);
    if (!said && country) return country;
    const names = said?.names === undefined && country ? country.names : localised(said?.names, id);
    return { id, names, aliases: aliasLists(said?.aliases, names, [id]) };
  });
}

function localised(words: Words | undefined, otherwise: string): Localised {
  if (typeof words === 'string') return { en: words, ja: words, zh: words };
  const any = words?.en ?? words?.ja ?? words?.zh ?? otherwise;
  return { en: words?.en ?? any, ja: words?.ja ?? any, zh: words?.zh ?? any };
}

function aliasLists(
  lists: WordLists | undefined,
  names: Localised,
  more: readonly string[],
  known?: Localised<readonly string[]>,
): Localised<readonly string[]> {
  const of = (language: keyof Localised) => {
    const own = Array.isArray(lists) ? lists : (lists?.[language] ?? []);
    return [
      ...new Set([
        ...(more.length > 0 || own.length > 0 ? [names[language]] : []),
        ...own,
        ...more,
        ...(known?.[language] ?? []),
      ]),
    ];
  };
  return { en: of('en'), ja: of('ja'), zh: of('zh') };
}

/** Only what is there: an absent property is absent, never undefined. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
