import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodePackList, SMALL_SERIES, type SmallSeries } from '../../../src/core/indicators/decodeIndex.ts';
import { rangeOf } from '../../../src/core/indicators/rangeOf.ts';
import { sharedAliases } from '../../../src/core/indicators/sharedAliases.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { shippedIndicators, shippedVintage } from './shipped.ts';

const packsFolder = fileURLToPath(new URL('../../../media/packs', import.meta.url));
const list = decodePackList(readFileSync(`${packsFolder}/index.json`, 'utf8'), 'index.json');
const packs = list.ok ? list.value.map(({ name }) => name) : [];
const indicators = packs.flatMap(shippedIndicators);
const usMacro = shippedIndicators('us-macro');

describe('every row is complete', () => {
  it('lists the packs in order of precedence', () => {
    expect(packs).toEqual(['us-macro', 'market-reference', 'world']);
  });

  it('has at least 150 indicators of the US economy', () => {
    expect(usMacro.length).toBeGreaterThanOrEqual(150);
  });

  it.each(packs)('%s has the observations of each row once, and no other', (pack) => {
    const small = JSON.parse(readFileSync(`${packsFolder}/${pack}/${SMALL_SERIES}`, 'utf8')) as SmallSeries;
    const files = readdirSync(`${packsFolder}/${pack}/observations`).map((name) => name.replace('.json', ''));
    const ids = shippedIndicators(pack).map(({ id }) => id);
    expect([...files, ...Object.keys(small.observations)].sort()).toEqual(ids.sort());
  });

  it('has figures behind every row', () => {
    for (const { id, pack, entities } of indicators) {
      const vintage = shippedVintage(pack, id, entities?.[0]?.id);
      expect(vintage.values.some(Number.isFinite), id).toBe(true);
    }
  });

  it('says between what figures every series has been', () => {
    for (const indicator of indicators) {
      for (const entity of [undefined, ...(indicator.entities ?? []).map(({ id }) => id)]) {
        if (entity === undefined && indicator.entities) continue;
        const known = shippedVintage(indicator.pack, indicator.id, entity).values.filter(Number.isFinite);
        const [smallest, largest] = rangeOf(indicator, entity)!;
        expect(smallest, `${indicator.id} ${entity}`).toBeLessThanOrEqual(Math.min(...known));
        expect(largest, `${indicator.id} ${entity}`).toBeGreaterThanOrEqual(Math.max(...known));
      }
    }
  });

  it('describes every indicator in one sentence of each language, in its script', () => {
    for (const { id, description } of indicators) {
      expect(description.en, id).toMatch(/^[A-Z][^.]*\S.*\.$/);
      expect(description.ja, id).toMatch(/[\u3040-\u30ff\u4e00-\u9fff].*。$/);
      expect(description.zh, id).toMatch(/[\u4e00-\u9fff].*。$/);
    }
  });

  it('gives at least two spellings in each language beside the name', () => {
    for (const { id, names, aliases } of usMacro) {
      for (const language of LANGUAGES) {
        const spellings = new Set([names[language], ...aliases[language]]);
        expect(spellings.size, `${id} ${language}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('names twins that exist', () => {
    const ids = new Set(indicators.map(({ id }) => id));
    const dangling = indicators.flatMap(({ id, twins = [] }) =>
      twins.filter((twin) => !ids.has(twin)).map((twin) => `${id} ${twin}`),
    );
    expect(dangling).toEqual([]);
  });
});

describe('the licence follows the owner', () => {
  it('us-macro holds public, attributed and filed figures only', () => {
    expect(new Set(usMacro.map(({ licence }) => licence))).toEqual(
      new Set(['public-domain', 'attribution', 'company-filings']),
    );
  });

  it('names the owner wherever attribution is asked for', () => {
    const silent = usMacro.filter(
      ({ licence, attribution }) => licence !== 'public-domain' && attribution === undefined,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('holds nothing of owners who forbid it, in any pack', () => {
    const forbidden = /^(BAML|AAA|BAA|NAPM|ISM|CSUSH|SPCS|EXHOSL|S&P)/;
    expect(indicators.map(({ id }) => id).filter((id) => forbidden.test(id))).toEqual([]);
    expect(
      usMacro.map(({ id }) => id).filter((id) => /^(UMCSENT|MICH|VIX|SP500|NASDAQ|DJIA)/.test(id)),
    ).toEqual([]);
  });

  it('ships no raw path', () => {
    for (const pack of packs) {
      const rows = readFileSync(`${packsFolder}/${pack}/indicators.yaml`, 'utf8');
      expect(rows).not.toMatch(/__|shared\/data|\.csv/);
    }
  });
});

describe('aliases', () => {
  /** Words that stand in any text and may be aliases in a context only. */
  const GENERIC =
    /^(jobs?|employment|claims?|sales|prices?|rates?|growth|index|orders|output|income|debt service|spending|investment|demand|trade|money|credit|stocks?|wealth|tariffs?|rent|gas|power|energy|雇用|価格|物価指数の|成長|投資|需要|增长|价格|投资|需求)$/i;

  it('holds no word so general that it marks innocent text', () => {
    const general = usMacro.flatMap(({ id, aliases }) =>
      LANGUAGES.flatMap((language) =>
        aliases[language].filter((alias) => GENERIC.test(alias)).map((alias) => `${id} ${alias}`),
      ),
    );
    expect(general).toEqual([]);
  });

  it('holds no explanation in brackets, which no note contains, and none twice', () => {
    const odd = usMacro.flatMap(({ id, aliases }) =>
      LANGUAGES.flatMap((language) =>
        aliases[language]
          .filter((alias, at) => /[()（）]/.test(alias) || aliases[language].indexOf(alias) !== at)
          .map((alias) => `${id} ${language} ${alias}`),
      ),
    );
    expect(odd).toEqual([]);
  });

  it('shared by two indicators are listed with the rule that decides', async () => {
    const lines = sharedAliases(indicators).map(({ language, alias, indicators: sharing, rule }) => {
      const [first, ...others] = sharing.map(({ id }) => id);
      return `${language} ${alias}: ${first} before ${others.join(', ')} by ${rule ?? 'NOTHING'}`;
    });
    expect(lines.filter((line) => line.endsWith('NOTHING'))).toEqual([]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../snapshots/shared-aliases.txt');
  });
});

describe('size', () => {
  it('the indexes take at most 175 kB compressed', () => {
    const size = packs.reduce(
      (sum, pack) => sum + gzipSync(readFileSync(`${packsFolder}/${pack}/index.json`)).length,
      0,
    );
    expect(size).toBeLessThan(175_000);
  });

  it('the observations take at most 2 MB compressed, and none more than 600 kB as they are', () => {
    const files = packs.flatMap((pack) => {
      const folder = `${packsFolder}/${pack}/observations`;
      const alone = readdirSync(folder).map((name) => `${folder}/${name}`);
      return [`${packsFolder}/${pack}/${SMALL_SERIES}`, ...alone];
    });
    expect(Math.max(...files.map((file) => statSync(file).size))).toBeLessThan(600_000);
    expect(files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)).toBeLessThan(2_000_000);
  });
});
