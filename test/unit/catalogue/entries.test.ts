import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assembleCatalogue } from '../../../src/core/catalogue/assembleCatalogue.ts';
import { createCatalogue } from '../../../src/core/catalogue/catalogue.ts';
import type { CatalogueEntry } from '../../../src/core/catalogue/entry.ts';
import { occurrencesIn } from '../../../src/core/catalogue/occurrences.ts';
import { parsePattern } from '../../../src/core/catalogue/pattern.ts';
import { createVocabulary } from '../../../src/core/claims/vocabulary.ts';
import { checkFormula, problemUnlessTest } from '../../../src/core/formula/check.ts';
import { parseFormula } from '../../../src/core/formula/parse.ts';
import { dayOf } from '../../../src/core/indicators/period.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { normalise } from '../../../src/core/text/normalise.ts';
import { sentenceLanguage } from '../../../src/core/text/script.ts';
import { WORDS } from '../../../src/packs/lexicon.ts';
import { shippedIndicators } from '../packs/shipped.ts';

const folder = fileURLToPath(new URL('../../../media/catalogue', import.meta.url));
const essays = fileURLToPath(new URL('../../../../shared/notes', import.meta.url));

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
const assembled = assembleCatalogue(files);
if (!assembled.ok) throw new Error(JSON.stringify(assembled.problems));
const index = assembled.value;

const packs = ['us-macro', 'market-reference'].map((name) => ({
  name,
  indicators: shippedIndicators(name),
}));
const vocabulary = createVocabulary(
  packs.flatMap(({ indicators }) => indicators),
  index.concepts,
  WORDS,
);
const catalogue = createCatalogue([index]);
const IN_2026 = dayOf(2026, 3, 10);

/** Ids of the theses that a sentence puts into words. */
function thesesIn(sentence: string): string[] {
  const mentions = vocabulary.scan(normalise(sentence).text);
  const language = sentenceLanguage(sentence);
  return catalogue.match(occurrencesIn(mentions, language, IN_2026), language).map(({ entry }) => entry.id);
}

function formulasOf({ formula, parts = [], signals = [] }: CatalogueEntry): string[] {
  return [...(formula ? [formula] : []), ...[...parts, ...signals].map((each) => each.formula)];
}

describe('the shipped catalogue', () => {
  it('is what the build makes of the YAML files', () => {
    expect(readFileSync(`${folder}/index.json`, 'utf8')).toBe(`${JSON.stringify(index)}\n`);
  });

  it('has patterns of three slots or more, in all languages or (a watch-list) in none', () => {
    for (const { id, patterns } of index.entries) {
      const all = LANGUAGES.map((language) => patterns[language]);
      expect(new Set(all.map((list) => list.length > 0)).size, id).toBe(1);
      for (const pattern of all.flat())
        expect(parsePattern(pattern).slots.length, pattern).toBeGreaterThan(2);
    }
  });

  it.each(index.entries.map((entry) => [entry.id, entry] as const))(
    '%s tests series that ship',
    (_, entry) => {
      const visible = packs.filter(({ name }) => name === 'us-macro' || name === entry.pack);
      const known = new Map(visible.flatMap(({ indicators }) => indicators.map((each) => [each.id, each])));
      const names = { indicator: (id: string) => known.get(id), ids: () => known.keys() };
      for (const text of formulasOf(entry)) {
        const { formula, problems } = parseFormula(text);
        expect(problems, text).toEqual([]);
        expect(checkFormula(formula!, names).problems, text).toEqual([]);
        expect(problemUnlessTest(formula!, names), text).toBeUndefined();
      }
    },
  );
});

describe('a thesis is recognised in other words than its own', () => {
  const lines = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  it.each(lines.map((line) => line.split('|') as [string, string]))('%s: %s', (id, sentence) => {
    const found = thesesIn(sentence);
    if (id === '-') expect(found).toEqual([]);
    else expect(found).toContain(id);
  });
});

describe('a faulty catalogue file', () => {
  const concepts = { name: 'concepts.yaml', text: 'ai: { en: [AI], ja: [AI], zh: [AI] }' };

  it('is refused with its place and what was expected', () => {
    const text =
      'id: a\nkind: level\npack: us-macro\nformula: last(UNRATE) > 4\nstatement: { en: A, ja: A }\n';
    const refused = assembleCatalogue([concepts, { name: 'a.yaml', text }]);
    expect(refused).toMatchObject({
      ok: false,
      problems: [
        { file: 'a.yaml', place: 'statement.zh' },
        { file: 'a.yaml', place: 'patterns' },
      ],
    });
  });

  it('names the concept that a pattern does not find', () => {
    const text = `id: a\nkind: level\npack: us-macro\nformula: last(UNRATE) > 4\nstatement: { en: A, ja: A, zh: A }
patterns: { en: ['{ai} {ai} {gold}'], ja: [], zh: [] }\n`;
    const refused = assembleCatalogue([concepts, { name: 'a.yaml', text }]);
    expect(refused).toMatchObject({ ok: false, problems: [{ place: 'patterns.en.0', found: 'gold' }] });
  });
});

describe.skipIf(!existsSync(essays))('beside the essays', () => {
  const prose = existsSync(essays)
    ? readdirSync(essays).map((name) => readFileSync(`${essays}/${name}`, 'utf8'))
    : [];
  const known = normalise(prose.join('\n')).text;
  const knownWords = ` ${wordsOf(known).join(' ')} `;

  it('no file shares a run of more than 12 CJK characters or six words with them', () => {
    const shared = files.flatMap(({ name, text }) => {
      const folded = normalise(text).text;
      const runs = folded.match(/[\u3041-\u30ff\u3400-\u9fff]{13,}/g) ?? [];
      const cjk = runs.flatMap((run) => windows([...run], 13).map((part) => part.join('')));
      const words = windows(wordsOf(folded), 7).map((part) => part.join(' '));
      return [
        ...cjk.filter((run) => known.includes(run)),
        ...words.filter((run) => knownWords.includes(` ${run} `)),
      ].map((run) => `${name}: ${run}`);
    });
    expect(shared).toEqual([]);
  });
});

function wordsOf(text: string): string[] {
  return text.match(/[a-z0-9']+/g) ?? [];
}

function windows<T>(items: readonly T[], size: number): T[][] {
  return items.length < size ? [] : items.slice(size - 1).map((_, i) => items.slice(i, i + size));
}
