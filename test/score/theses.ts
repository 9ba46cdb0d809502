// npx tsx test/score/theses.ts [--set FILE] [--part P] [--misses]
// How many of the theses that labelled sentences express are found, and how many of the marks are right. The sentences of
// an essay are read together, as one paragraph. Those of the part `test` are only ever counted, never printed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { LANGUAGES } from '../../src/core/language.ts';
import { readTheses } from './adapter.ts';
import { printRate } from './rate.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'theses-second.jsonl' },
    part: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});

const SOURCES = ['paraphrase', 'near-miss', 'essay'] as const;

const schema = v.strictObject({
  id: v.string(),
  part: v.string(),
  source: v.picklist(SOURCES),
  language: v.picklist(LANGUAGES),
  date: v.pipe(v.string(), v.isoDate()),
  text: v.string(),
  theses: v.array(v.string()),
  near: v.optional(v.string()),
});

interface Counted {
  readonly sentence: Sentence;
  readonly right: readonly string[];
  readonly missed: readonly string[];
  readonly stray: readonly string[];
}

type Sentence = v.InferOutput<typeof schema>;

const sentences = readFileSync(join(import.meta.dirname, '../labelled', values.set), 'utf8')
  .trim()
  .split('\n')
  .map((line) => v.parse(schema, JSON.parse(line)));
const counted = paragraphs(sentences)
  .flatMap((paragraph) => {
    const marked = readTheses(
      paragraph.map(({ text }) => text),
      paragraph[0]?.date ?? '',
    );
    return paragraph.map((sentence, at) => count(sentence, marked[at] ?? []));
  })
  .filter(({ sentence: { part } }) => values.part === undefined || part === values.part);

if (values.misses) {
  for (const { sentence, missed, stray } of counted) {
    if (sentence.part === 'test' || missed.length + stray.length === 0) continue;
    const signs = [...missed.map((id) => `- ${id}`), ...stray.map((id) => `+ ${id}`)].join(' ');
    console.log(`${sentence.id} ${sentence.source}: ${signs}\n    ${sentence.text}`);
  }
}
report('all', counted);
for (const part of new Set(counted.map(({ sentence }) => sentence.part)))
  report(
    part,
    counted.filter(({ sentence }) => sentence.part === part),
  );

/** An essay is one paragraph; any other sentence stands alone. */
function paragraphs(all: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const found: Sentence[][] = [];
  for (const sentence of all) {
    const last = found.at(-1)?.[0];
    const goesOn =
      sentence.source === 'essay' &&
      last?.source === 'essay' &&
      last.language === sentence.language &&
      last.date === sentence.date;
    if (goesOn) found.at(-1)?.push(sentence);
    else found.push([sentence]);
  }
  return found;
}

function count(sentence: Sentence, marks: readonly string[]): Counted {
  return {
    sentence,
    right: marks.filter((id) => sentence.theses.includes(id)),
    missed: sentence.theses.filter((id) => !marks.includes(id)),
    stray: marks.filter((id) => !sentence.theses.includes(id)),
  };
}

function report(name: string, all: readonly Counted[]): void {
  const of = (test: (one: Counted['sentence']) => boolean) => all.filter(({ sentence }) => test(sentence));
  const groups = [
    [name, all],
    ...LANGUAGES.map((language) => [`  ${language}`, of((one) => one.language === language)] as const),
    ['  sentences', of((one) => one.source !== 'essay')],
    ['  essays', of((one) => one.source === 'essay')],
  ] as const;
  for (const [title, group] of groups) {
    const count = (each: (one: Counted) => readonly string[]) => group.flatMap(each).length;
    const [right, missed, stray] = [count((c) => c.right), count((c) => c.missed), count((c) => c.stray)];
    const recall = printRate({ k: right, n: right + missed });
    const precision = printRate({ k: right, n: right + stray });
    console.log(`${title.padEnd(14)} recall ${recall}   precision ${precision}`);
  }
}
