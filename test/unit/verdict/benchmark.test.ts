// Dated claims that others have judged, against our verdict on a formula written from the wording of each.

import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/verdict/judge.ts';
import type { Question } from '../../../src/core/verdict/judgement.ts';
import type { Verdict } from '../../../src/core/verdict/verdict.ts';
import { isoDate } from '../../score/benchmarkRows.ts';
import { printRate } from '../../score/rate.ts';
import { day } from '../formula/build.ts';
import { shippedPacks, shippedTerms } from '../formula/packs.ts';
import { sharedRows } from './shared.ts';

interface Row extends Question {
  readonly id: string;
  readonly missing?: string;
  readonly miss?: 'revision' | 'ours';
  readonly why?: string;
}

const FORMULAS = new URL('./benchmarkFormulas.yaml', import.meta.url);
const ROWS: readonly Row[] = load(readFileSync(FORMULAS, 'utf8')) as readonly Row[];
const LABELS: Readonly<Record<string, Verdict>> = { supported: 'supported', refuted: 'contradicted' };

const benchmark = sharedRows('benchmarks/us-macro-dev.jsonl');
const source = shippedPacks();
const terms = shippedTerms();

const judged = ROWS.filter((row) => row.formula).map((row) => {
  const claim = benchmark?.find(({ id }) => id === row.id);
  if (!claim) return { row, label: '', judgement: undefined };
  const context = { source, terms, asOf: day(isoDate(String(claim['date']))), today: day('2026-09-15') };
  return { row, label: String(claim['label3']), judgement: judge(row, context) };
});
const scored = judged.filter(({ label }) => label in LABELS);
const right = scored.filter(({ label, judgement }) => judgement?.verdict === LABELS[label]);
const rate = { k: right.length, n: scored.length };
/** Decided the other way, which is worse than not decided. */
const opposite = scored.filter(
  ({ label, judgement }) =>
    judgement && Object.values(LABELS).includes(judgement.verdict) && judgement.verdict !== LABELS[label],
);

describe.skipIf(!benchmark)('claims that others have judged', () => {
  it('every row has a formula or names what is not bundled', () => {
    expect(ROWS.map(({ id }) => id)).toEqual(benchmark?.map(({ id }) => id));
    expect(ROWS.filter(({ formula, missing }) => !formula === !missing)).toEqual([]);
  });

  it.each(judged)('$row.formula is well formed', ({ judgement }) => {
    expect(judgement?.evaluation.problems).toEqual([]);
  });

  it(`${printRate(rate)}: every miss is explained`, () => {
    const tagged = (tag: Row['miss']) => ROWS.filter(({ miss }) => miss === tag).length;
    console.log(
      `benchmark: ${judged.length} of ${ROWS.length} rows have a formula; ${printRate(rate)} of {supported, refuted}; ` +
        `misses: ${tagged('revision')} revision, ${tagged('ours')} ours; ${opposite.length} decided the other way`,
    );
    const missed = scored.filter((each) => !right.includes(each)).map(({ row }) => row.id);
    expect(missed).toEqual(ROWS.filter(({ miss, why }) => miss && why).map(({ id }) => id));
    expect(opposite.map(({ row }) => row.miss)).toEqual([]);
  });
});
