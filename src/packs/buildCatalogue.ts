import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { type CatalogueIndex, conceptsSchema, entrySchema } from '../core/catalogue/entry.ts';
import { parsePattern } from '../core/catalogue/pattern.ts';
import {
  accepted,
  type Checked,
  type PackProblem,
  printProblem,
  refused,
} from '../core/indicators/checked.ts';
import { checkShape } from '../core/indicators/checkShape.ts';
import { LANGUAGES } from '../core/language.ts';

/** `npm run catalogue`: makes `media/catalogue/index.json` of the YAML files beside it. Same input, same bytes out. */

const CONCEPTS = 'concepts.yaml';

export interface CatalogueFile {
  readonly name: string;
  readonly text: string;
}

/** Checks every file and every pattern's concepts; all problems are reported at once, each with its file and place. */
export function assembleCatalogue(files: readonly CatalogueFile[]): Checked<CatalogueIndex> {
  const read = files.map((file) => ({ file: file.name, value: parseYaml(file) }));
  const problems: PackProblem[] = read.flatMap(({ value }) => (value.ok ? [] : value.problems));
  const take = <T>(result: Checked<T>): readonly T[] => {
    if (result.ok) return [result.value];
    problems.push(...result.problems);
    return [];
  };
  const shaped = <S extends typeof entrySchema | typeof conceptsSchema>(schema: S, wanted: boolean) =>
    read
      .filter(({ file }) => (file === CONCEPTS) === wanted)
      .flatMap(({ file, value }) => (value.ok ? take(checkShape(schema, value.value, file)) : []));

  const [concepts = {}] = shaped(conceptsSchema, true);
  const entries = shaped(entrySchema, false).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const entry of entries) {
    const file = `${entry.id}.yaml`;
    if (!files.some(({ name }) => name === file)) {
      problems.push({ file, place: 'id', expected: `a file of the same name as the id ${entry.id}` });
    }
    for (const language of LANGUAGES) {
      entry.patterns[language].forEach((pattern, index) => {
        for (const concept of conceptsOf(pattern).filter((name) => !(name in concepts))) {
          problems.push({
            file,
            place: `patterns.${language}.${index}`,
            expected: `a concept of ${CONCEPTS}`,
            found: concept,
          });
        }
      });
    }
  }
  return problems.length > 0 ? refused(...problems) : accepted({ version: 1, concepts, entries });
}

/** Names in a pattern that are not indicators, which are written in capitals. */
function conceptsOf(pattern: string): string[] {
  const { slots, absent } = parsePattern(pattern);
  return [...slots.flatMap((slot) => slot.concepts), ...absent.flat()].filter((name) => !/^[A-Z]/.test(name));
}

function parseYaml({ name, text }: CatalogueFile): Checked<unknown> {
  try {
    return accepted(parse(text));
  } catch (error) {
    return refused({ file: name, expected: 'YAML', found: error instanceof Error ? error.message : '' });
  }
}

function main(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const files = names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const catalogue = assembleCatalogue(files);
  if (catalogue.ok) {
    writeFileSync(join(folder, 'index.json'), `${JSON.stringify(catalogue.value)}\n`);
    console.log(`${catalogue.value.entries.length} entries`);
  } else {
    for (const problem of catalogue.problems) console.error(printProblem(problem));
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main('media/catalogue');
