// Claims that were found and computed by hand, against our verdict on the formulas of their catalogue entries.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assembleCatalogue } from '../../../src/core/catalogue/assembleCatalogue.ts';
import { judge } from '../../../src/core/verdict/judge.ts';
import { printRate } from '../../score/rate.ts';
import { day } from '../formula/build.ts';
import { shippedPacks, shippedTerms } from '../formula/packs.ts';
import { sharedRows } from './shared.ts';

/** Days of the essays in which the claims stand. */
const WRITTEN: Readonly<Record<string, string>> = {
  'ai-only-growth-engine.ja.md': '2025-12-01',
  'two-speed-economy.ja.md': '2025-11-01',
  'ai-capex-reverse-qe.ja.md': '2026-02-05',
  'triple-game-2026.ja.md': '2026-02-10',
};

const folder = fileURLToPath(new URL('../../../media/catalogue', import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
const assembled = assembleCatalogue(files);
const entries = assembled.ok ? assembled.value.entries : [];

const source = shippedPacks();
const terms = shippedTerms();
const rows = sharedRows('claims/claims.jsonl');

/** Entries with a test; a horizon makes the same formula a forecast, which others test. */
const judged = (rows ?? []).flatMap((row) => {
  const entry = entries.find(({ id }) => id === row.id);
  if ((!entry?.formula && !entry?.parts) || entry.horizon !== undefined) return [];
  const parts = entry.parts?.map(({ name, formula }) => ({ name: name.en, formula }));
  const { parts: _, formula = '', ...said } = entry;
  const question = { ...said, formula, ...(parts && { parts }) };
  const asOf = day(WRITTEN[String(row.note)] ?? '');
  const { verdict, then, now } = judge(question, { source, terms, asOf, today: day('2026-09-15') });
  // The rows' answers are of the newest data, where the sentence asked again today is; dated periods have one answer.
  const newest = Array.isArray(row.acceptThen) ? now.verdict : verdict;
  return [{ row, verdict: newest, then: then.verdict }];
});

/** How many verdicts count as right, and which do not. */
function outcome(
  all: readonly { readonly id: unknown; readonly accepted: unknown; readonly verdict: string }[],
) {
  const wrong = all.filter(
    ({ accepted, verdict }) => !Array.isArray(accepted) || !accepted.includes(verdict),
  );
  return {
    rate: { k: all.length - wrong.length, n: all.length },
    wrong: wrong.map(({ id, verdict }) => `${id}: ${verdict}`),
  };
}

describe.skipIf(!rows)('claims of the essays', () => {
  // The headline has the periods of the essay and the figures of today: what was accepted of either is right.
  const all = judged.map(({ row: { id, accept, acceptThen }, verdict }) => ({
    id,
    accepted: [accept, acceptThen].flat(),
    verdict,
  }));
  // A period that was not over when the essay was written is pending then, whatever came of it.
  const dated = judged
    .filter(({ row, then }) => Array.isArray(row.acceptThen) || then !== 'pending')
    .map(({ row, then }) => ({ id: row.id, accepted: row.acceptThen ?? row.accept, verdict: then }));

  it.each([
    ['with the newest figures', all, 30],
    ['on the day they were written', dated, 30],
  ] as const)('come to a verdict that counts as right %s', (when, claims, least) => {
    const { rate, wrong } = outcome(claims);
    console.log(`claims of the essays ${when}: ${printRate(rate)}`);
    expect(rate.k, wrong.join(', ')).toBeGreaterThanOrEqual(least);
    expect(wrong.length / rate.n, wrong.join(', ')).toBeLessThan(0.13);
  });
});
