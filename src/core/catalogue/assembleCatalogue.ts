import { YAMLException } from 'js-yaml';
import { accepted, type Checked, type PackProblem, refused } from '../indicators/checked.ts';
import { checkShape } from '../indicators/checkShape.ts';
import { LANGUAGES } from '../language.ts';
import { parseYaml } from '../text/yaml.ts';
import { type CatalogueIndex, type Concepts, conceptsSchema, entrySchema } from './entry.ts';
import { parsePattern } from './pattern.ts';

/** The one file of a catalogue folder that holds words instead of a thesis. */
const CONCEPTS = 'concepts.yaml';

export interface CatalogueFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Puts a folder of catalogue files together: one thesis a file, named by its id, and the words of `concepts.yaml`.
 * Checks every file and every pattern's concepts, which may also come from `known`; all problems are reported at once,
 * each with its file and place.
 */
export function assembleCatalogue(
  files: readonly CatalogueFile[],
  known: Concepts = {},
): Checked<CatalogueIndex> {
  const read = files.map((file) => ({ file: file.name, value: contentOf(file) }));
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
      problems.push({
        file,
        place: 'id',
        fault: 'file-name',
        expected: `a file of the same name as the id ${entry.id}`,
      });
    }
    for (const language of LANGUAGES) {
      entry.patterns[language].forEach((pattern, index) => {
        for (const concept of conceptsOf(pattern)) {
          if (Object.hasOwn(concepts, concept) || Object.hasOwn(known, concept)) continue;
          const place = `patterns.${language}.${index}`;
          problems.push({
            file,
            place,
            fault: 'concept',
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

function contentOf({ name, text }: CatalogueFile): Checked<unknown> {
  try {
    return accepted(parseYaml(text));
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    return refused({ file: name, line, fault: 'yaml', expected: 'YAML', found: error.reason });
  }
}
