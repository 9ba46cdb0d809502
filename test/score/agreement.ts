// Whether two formulas ask the same question: written alike, the same number against the same bound, or at least the same truth.

import { childrenOf, type Node } from '../../src/core/formula/node.ts';
import { parseFormula } from '../../src/core/formula/parse.ts';
import type { GoldAnswer } from './adapter.ts';
import { canonical, type LabelledClaim } from './labelled.ts';

/** `text`: canonically the same, or null where no series can decide. `number`: same value found, same value needed. `truth`: same verdict on the same series. */
export type Agreement = 'text' | 'number' | 'truth' | 'none';

export type Ask = (formula: string) => Promise<GoldAnswer | undefined>;

/** Best agreement of a predicted formula with any accepted one. */
export async function agreementOf(gold: LabelledClaim, formula: string | null, ask: Ask): Promise<Agreement> {
  if (formula === null) return gold.formula === null || gold.needs.length > 0 ? 'text' : 'none';
  if (gold.formula === null) return 'none';
  const accepted = [gold.formula, ...gold.alt];
  const written = canonical(formula);
  if (written !== undefined && accepted.includes(written)) return 'text';
  const answer = await ask(formula);
  if (!answer) return 'none';
  let best: Agreement = 'none';
  for (const other of accepted) {
    const expected = await ask(other);
    if (!expected) continue;
    if (sameNumber(answer, expected)) return 'number';
    const known = answer.verdict !== 'unknown' && answer.verdict === expected.verdict;
    if (known && seriesWithin(formula, [...accepted, ...gold.any])) best = 'truth';
  }
  return best;
}

function sameNumber(one: GoldAnswer, other: GoldAnswer): boolean {
  if (one.found.value === null || one.verdict !== other.verdict) return false;
  return close(one.found.value, other.found.value) && close(one.needed?.value, other.needed?.value);
}

function close(one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number')
    return JSON.stringify(one) === JSON.stringify(other);
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

function seriesWithin(formula: string, others: readonly string[]): boolean {
  const allowed = new Set(others.flatMap(seriesOf));
  return seriesOf(formula).every((id) => allowed.has(id));
}

/** Ids of the series that a formula (or a printed reference) names, without entities. */
export function seriesOf(formula: string): readonly string[] {
  const { formula: node } = parseFormula(formula);
  return node ? idsIn(node) : [];
}

// `avg`, `sum` … in a statistic's place parse as series; no indicator is spelled in lower case alone.
function idsIn(node: Node): string[] {
  const own = node.kind === 'series' && /[A-Z]/.test(node.id) ? [node.id] : [];
  return [...own, ...childrenOf(node).flatMap(idsIn)];
}
