// npm run score [-- --part dev|test|both] [--misses dev|test|both|none] [--lang en|ja|zh] [--set FOLDER]
// npm run score -- --benchmark us-macro-dev|tsver-dev|tsver-synthetic-dev [--misses dev]
// Reads the labelled sentences of test/labelled and prints how well they are read. Nothing is tuned to the part `test`.

import { parseArgs } from 'node:util';
import { scoreBenchmark } from './benchmark.ts';
import { LANGUAGES, type Language, PARTS, type Part, readLabelled } from './labelled.ts';
import { type Measured, measure } from './measure.ts';
import { reportFigures, reportKinds, reportMisses } from './report.ts';

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'both' },
    misses: { type: 'string', default: 'dev' },
    lang: { type: 'string' },
    set: { type: 'string' },
    benchmark: { type: 'string' },
  },
});

if (values.benchmark !== undefined) {
  await scoreBenchmark(values.benchmark, values.misses === 'dev');
  process.exit();
}

const parts = chosen(PARTS, values.part);
const missesOf = values.misses === 'none' ? [] : chosen(PARTS, values.misses);
const languages = chosen(LANGUAGES, values.lang ?? 'both');

const measured: { language: Language; part: Part; all: Measured[] }[] = [];
for (const language of languages) {
  const sentences = readLabelled(language, values.set);
  for (const part of parts) {
    const all: Measured[] = [];
    for (const sentence of sentences) {
      if (sentence.part === part) all.push(await measure(sentence, language));
    }
    if (all.length > 0) measured.push({ language, part, all });
  }
}

for (const { part, all } of measured) {
  const misses = missesOf.includes(part) ? reportMisses(all) : '';
  if (misses !== '') console.log(`${misses}\n`);
}
for (const { language, part, all } of measured) console.log(`${reportFigures(`${language} ${part}`, all)}\n`);
for (const part of parts) {
  const all = measured.flatMap((one) => (one.part === part ? one.all : []));
  if (all.length === 0) continue;
  console.log(`${reportFigures(`all ${part}`, all)}\n${reportKinds(all)}\n`);
}

function chosen<T extends string>(all: readonly T[], wanted: string): readonly T[] {
  const found = all.filter((one) => wanted === 'both' || one === wanted);
  if (found.length > 0) return found;
  console.error(`Unexpected ${wanted}, expected one of ${[...all, 'both'].join(', ')}`);
  process.exit(2);
}
