import type { Checked, PackProblem } from './checked.ts';
import { checkJson } from './checkShape.ts';
import { type Countries, createCountries, NO_COUNTRIES } from './countries.ts';
import type { PackIndex } from './decodeIndex.ts';
import type { Indicator } from './indicator.ts';
import type { CsvSurvey } from './surveyCsv.ts';
import { idOf, stemOf, userIndicator } from './userIndicator.ts';
import {
  type CsvTitles,
  csvTitlesSchema,
  type ThesisPack,
  thesisPackSchema,
  type UserSeries,
} from './userPackSchema.ts';

/** Where a user's indicator has its figures. */
export interface UserSource {
  readonly path: string;
  readonly column?: string;
}

/** A user's folder, read: its indicators, where their figures are, and what had to be refused. */
export interface UserPack extends PackIndex {
  readonly sources: ReadonlyMap<string, UserSource>;
  readonly problems: readonly PackProblem[];
}

/** What is known beside the CSV files of a folder. */
export interface Beside {
  readonly manifest?: ThesisPack | undefined;
  readonly titles?: CsvTitles;
  readonly bundled?: ((id: string) => Indicator | undefined) | undefined;
  readonly countries?: Countries;
}

/** Reads `thesis-pack.json`. */
export function readThesisPack(text: string, file: string): Checked<ThesisPack> {
  return checkJson(thesisPackSchema, text, file);
}

/** Reads the `metadata.json` of a collection of CSV files. */
export function readCsvTitles(text: string, file: string): Checked<CsvTitles> {
  return checkJson(csvTitlesSchema, text, file);
}

/**
 * Puts a user's pack together. With a `thesis-pack.json` it holds what that lists, without one every CSV that was
 * surveyed. What has the id of a bundled indicator is described like that one where it does not describe itself. A file that is missing or an id used twice is refused; the others stay.
 */
export function readUserPack(
  folderName: string,
  surveys: readonly CsvSurvey[],
  { manifest, titles = [], bundled, countries = NO_COUNTRIES }: Beside = {},
): UserPack {
  const name = manifest?.name ?? folderName;
  const countryOf = createCountries(countries);
  const byPath = new Map(surveys.map((survey) => [survey.path, survey]));
  const titleOf = new Map(titles.map((title) => [title.filename, title]));
  const listed: readonly UserSeries[] = manifest?.series ?? surveys.map(({ path }) => ({ file: path }));
  const indicators = new Map<string, Indicator>();
  const sources = new Map<string, UserSource>();
  const problems: PackProblem[] = [];
  for (const [at, series] of listed.entries()) {
    const place = manifest ? { file: 'thesis-pack.json', place: `series.${at}` } : { file: series.file };
    const survey = byPath.get(series.file);
    if (!survey) {
      problems.push({
        ...place,
        fault: 'no-file',
        expected: 'a readable CSV file of this folder',
        found: series.file,
      });
      continue;
    }
    if (series.column !== undefined && !survey.columns.includes(series.column)) {
      problems.push({
        ...place,
        fault: 'no-column',
        expected: `a column of ${series.file}`,
        found: series.column,
      });
      continue;
    }
    const title = titleOf.get(`${stemOf(series.file)}.csv`);
    const like = bundled?.(idOf(series));
    const indicator = userIndicator(series, survey, name, { title, like, countryOf });
    if (indicators.has(indicator.id)) {
      problems.push({
        ...place,
        fault: 'id-twice',
        expected: 'an id not used before in this pack',
        found: indicator.id,
      });
      continue;
    }
    indicators.set(indicator.id, indicator);
    sources.set(indicator.id, {
      path: series.file,
      ...(series.column === undefined ? {} : { column: series.column }),
    });
  }
  const title = typeof manifest?.title === 'string' ? manifest.title : (manifest?.title?.en ?? name);
  return {
    name,
    title: {
      en: title,
      ja: title,
      zh: title,
      ...(typeof manifest?.title === 'object' ? manifest.title : {}),
    },
    indicators: [...indicators.values()],
    composed: [],
    terms: [],
    sources,
    problems,
  };
}
