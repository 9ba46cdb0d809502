import { assembleCatalogue, type CatalogueFile } from '../core/catalogue/assembleCatalogue.ts';
import type { CatalogueIndex, Concepts } from '../core/catalogue/entry.ts';
import { faultyFormulas } from '../core/catalogue/faultyFormulas.ts';
import type { Names } from '../core/formula/faults.ts';
import { accepted, type Checked, type PackProblem, refused } from '../core/indicators/checked.ts';
import { withLine } from '../core/indicators/problemSpan.ts';
import { type CsvSurvey, MOST_CHARACTERS, surveyCsv, tooLarge } from '../core/indicators/surveyCsv.ts';
import { readUserObservations } from '../core/indicators/userObservations.ts';
import { type Beside, readCsvTitles, readThesisPack, readUserPack } from '../core/indicators/userPack.ts';
import { plainData } from '../core/text/reordering.ts';
import { type OpenedPacks, readText } from './bundledPacks.ts';
import type { UserFolder } from './ports.ts';

const MANIFEST = 'thesis-pack.json';
const TITLES = 'metadata.json';

/** Files that are in memory at the same time: a folder may have hundreds. */
const AT_ONCE = 8;

/** A character takes up to three bytes; whatever is larger cannot be short enough. */
const MOST_BYTES = 3 * MOST_CHARACTERS;

/**
 * Opens a user's folder of CSV files: what its `thesis-pack.json` lists, or every CSV in it. A file that cannot be used
 * is left out and named; a faulty `thesis-pack.json` leaves out the folder.
 */
export async function openUserPack(
  folder: UserFolder,
  beside?: Pick<Beside, 'bundled' | 'countries'>,
): Promise<OpenedPacks> {
  const names = await list(folder);
  if (!names.ok) return { packs: [], problems: names.problems };
  let manifestText = '';
  const readManifest = (text: string, file: string) => {
    manifestText = text;
    return readThesisPack(text, file);
  };
  const manifest = names.value.includes(MANIFEST) ? await read(folder, MANIFEST, readManifest) : undefined;
  if (manifest?.ok === false) return { packs: [], problems: manifest.problems };
  const titles = names.value.includes(TITLES) ? await read(folder, TITLES, readCsvTitles) : undefined;
  const problems: PackProblem[] = titles?.ok === false ? [...titles.problems] : [];

  const csv = manifest
    ? [...new Set(manifest.value.series.map(({ file }) => file))]
    : names.value.filter((name) => /\.csv$/i.test(name)).toSorted();
  if (csv.length === 0) {
    problems.push({ file: folder.name, fault: 'no-csv', expected: `CSV files or a ${MANIFEST}` });
    return { packs: [], problems };
  }
  const surveys: Checked<CsvSurvey>[] = [];
  for (let at = 0; at < csv.length; at += AT_ONCE) {
    const some = csv.slice(at, at + AT_ONCE);
    surveys.push(
      ...(await Promise.all(some.map((path) => read(folder, path, (text) => surveyCsv(path, text))))),
    );
  }
  for (const survey of surveys) if (!survey.ok) problems.push(...named(folder, survey.problems));
  const pack = readUserPack(
    folder.name,
    surveys.flatMap((survey) => (survey.ok ? [survey.value] : [])),
    { ...beside, manifest: manifest?.value, titles: titles?.ok ? titles.value : [] },
  );
  const unread = new Set(csv.filter((_, at) => surveys[at]?.ok === false));
  // What is wrong with such a file has been said.
  problems.push(
    ...named(
      folder,
      pack.problems
        .filter(({ found }) => !unread.has(found ?? ''))
        .map((problem) => withLine(problem, manifestText)),
    ),
  );
  return {
    problems,
    packs: [
      {
        index: { ...pack, ...plainData({ name: pack.name, title: pack.title, indicators: pack.indicators }) },
        user: { folder, sources: pack.sources },
        async observations(indicator) {
          const source = pack.sources.get(indicator.id);
          if (!source) {
            return refused({ file: folder.name, fault: 'no-file', expected: `a file with ${indicator.id}` });
          }
          const { path, column } = source;
          return read(folder, path, (text, file) => readUserObservations(text, indicator, file, column));
        },
      },
    ],
  };
}

/**
 * Opens a user's catalogue folder; its patterns may use the concepts already known. A file that is no thesis leaves out
 * the folder, a thesis that cannot be tested only itself.
 */
export async function openUserCatalogue(
  folder: UserFolder,
  known: Concepts,
  names: Names,
): Promise<{ readonly catalogue?: CatalogueIndex; readonly problems: readonly PackProblem[] }> {
  const files = await readYaml(folder);
  if (!files.ok) return { problems: files.problems };
  const assembled = assembleCatalogue(files.value, known);
  const textOf = new Map(files.value.map(({ name, text }) => [name, text]));
  const placed = (problems: readonly PackProblem[]) =>
    named(
      folder,
      problems.map((problem) => withLine(problem, textOf.get(problem.file) ?? '')),
    );
  if (!assembled.ok) return { problems: placed(assembled.problems) };
  const faulty = new Map(assembled.value.entries.map((entry) => [entry, faultyFormulas(entry, names)]));
  const entries = assembled.value.entries.filter((entry) => faulty.get(entry)?.length === 0);
  return {
    catalogue: plainData({ ...assembled.value, entries }),
    problems: placed([...faulty.values()].flat()),
  };
}

async function readYaml(folder: UserFolder): Promise<Checked<readonly CatalogueFile[]>> {
  const names = await list(folder);
  if (!names.ok) return names;
  const yaml = names.value.filter((name) => /\.ya?ml$/i.test(name)).toSorted();
  if (yaml.length === 0) {
    return refused({ file: folder.name, fault: 'no-yaml', expected: 'YAML files, one thesis each' });
  }
  const files = await Promise.all(yaml.map((name) => read(folder, name, (text) => accepted({ name, text }))));
  const unread = files.flatMap((file) => (file.ok ? [] : file.problems));
  if (unread.length > 0) return refused(...unread);
  return accepted(files.flatMap((file) => (file.ok ? [file.value] : [])));
}

async function list(folder: UserFolder): Promise<Checked<readonly string[]>> {
  if (folder.barred !== undefined) {
    const expected = folder.barred === 'outside' ? 'a folder inside this workspace' : 'an open folder';
    return refused({ file: folder.name, fault: folder.barred, expected });
  }
  try {
    return accepted(await folder.list());
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return refused({ file: folder.name, fault: 'unreadable', expected: 'a readable folder', found });
  }
}

async function read<T>(
  folder: UserFolder,
  path: string,
  decode: (text: string, file: string) => Checked<T>,
): Promise<Checked<T>> {
  const file = `${folder.name}/${path}`;
  const size = await folder.size(path).catch(() => 0); // what cannot be measured will not be readable either
  if (size > MOST_BYTES) return refused({ file, ...tooLarge(size) });
  const text = await readText(folder.read, path, file);
  const decoded = text.ok ? decode(text.value, file) : text;
  if (decoded.ok || !text.ok) return decoded;
  return refused(...decoded.problems.map((problem) => withLine(problem, text.value)));
}

/** Files of a folder as messages call them, where the reader knew only the path inside. */
function named({ name }: UserFolder, problems: readonly PackProblem[]): PackProblem[] {
  return problems.map((problem) =>
    problem.file.startsWith(`${name}/`) ? problem : { ...problem, file: `${name}/${problem.file}` },
  );
}
