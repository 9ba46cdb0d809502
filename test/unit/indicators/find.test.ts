import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../../src/core/indicators/findIndicators.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { projectRoot } from '../../host/harness/project.ts';
import { shippedIndicators } from '../packs/shipped.ts';
import { PHRASES } from './phrases.ts';

const find = createFinder(['us-macro', 'market-reference', 'world'].flatMap(shippedIndicators));

interface BlindPhrase {
  readonly lang: string;
  readonly phrase: string;
  /** Every indicator that answers the phrase. */
  readonly ids: readonly string[];
}
const blindFile = path.join(projectRoot, 'test/labelled/find.jsonl');
const BLIND: readonly BlindPhrase[] = readFileSync(blindFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const best = (query: string) => find(query)[0];

describe('finding an indicator by words', () => {
  it.each(LANGUAGES)('puts the one that is meant first for nine of ten phrases (%s)', (language) => {
    const missed = PHRASES[language].filter(([phrase, id]) => best(phrase)?.indicator.id !== id);
    expect(PHRASES[language]).toHaveLength(50);
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(5);
  });

  it.each(LANGUAGES)('does so for phrases whose author had not seen the aliases (%s)', (language) => {
    const phrases = BLIND.filter(({ lang }) => lang === language);
    const missed = phrases.filter(({ phrase, ids }) => !ids.includes(best(phrase)?.indicator.id ?? ''));
    expect(phrases).toHaveLength(50);
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(5);
  });

  it('takes an id as it is', () => {
    expect(best('A019RY2Q224SBEA')?.indicator.id).toBe('A019RY2Q224SBEA');
  });

  it('forgives a slip of the finger', () => {
    expect(best('unemploymnt rate')?.indicator.id).toBe('UNRATE');
    expect(best('morgage rates')?.indicator.id).toBe('MORTGAGE30US');
    expect(best('retial sales')?.indicator.id).toBe('RSAFS');
  });

  it('names the entity that the words name', () => {
    expect(best('capex of Amazon')).toMatchObject({ indicator: { id: 'CAPEX' }, entity: 'AMZN' });
    expect(best('上位10%の金融資産')).toMatchObject({ indicator: { id: 'DFAFA' }, entity: 'Top10' });
  });

  it('finds nothing for words that fit nothing', () => {
    expect(find('zzzz qqqq')).toEqual([]);
    expect(find('')).toEqual([]);
  });

  it('gives as many as asked for, best first', () => {
    const found = find('inflation', 5);
    expect(found).toHaveLength(5);
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });
});
