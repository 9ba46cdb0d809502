// Why a contradicted claim may have gone wrong: the neighbouring period, the other unit, the sign, the base.

import { parseCalendar } from '../formula/calendar.ts';
import type { DateNode, Node, NumberNode } from '../formula/node.ts';
import { childrenOf, isYear } from '../formula/node.ts';
import { ordinalOf, printPeriod } from '../indicators/period.ts';
import type { Reason } from '../reason.ts';
import type { Decision } from './decide.ts';
import { rewritten, variants } from './variant.ts';

/** Whether a formula would be supported. */
type Holds = (formula: Node) => boolean;

/** Reasons for a contradiction, from what would have held instead. Only figures that the sentence states are tried. */
export function diagnose({ evaluation, graded }: Decision, formula: Node, holds: Holds): Reason[] {
  if (evaluation.combine) return [];
  const reasons: Reason[] = [];
  const { needed } = graded;
  const { value: found } = evaluation.found;
  const states = needed?.op === '~' || needed?.op === '=';
  if (states && typeof found === 'number' && typeof needed.value === 'number') {
    const matches = (factor: number) =>
      found !== 0 && Math.abs(found - Number(needed.value) * factor) <= needed.tolerance * Math.abs(factor);
    if (matches(-1)) reasons.push('sign');
    if ([1000, 0.001, 100, 0.01].some(matches)) reasons.push('unit');
  }
  if (
    !reasons.includes('unit') &&
    (needed?.op !== '~' || states) &&
    variants(formula, inOtherUnit).some(holds)
  ) {
    reasons.push('unit');
  }
  if (states && variants(formula, inNextPeriod).some(holds)) reasons.push('period-off-by-one');
  if (comparesYearlyRates(formula) && holds(atCurrentPace(formula))) reasons.push('base-effect');
  return reasons;
}

/** Points for percent and percent for points: "unemployment rose 10 %" from 4.0 to 4.4. */
function inOtherUnit(node: Node): Node[] {
  if (node.kind !== 'call') return [];
  const [series] = node.args;
  if (node.name === 'change' && series) return [ratioInPercent(node)];
  return node.name === 'pct' ? [{ ...node, name: 'change' }] : [];
}

// pct refuses percents, which is what a reader who mixes the two has taken it of.
function ratioInPercent(node: Node & { readonly kind: 'call' }): Node {
  const number = (digits: string): NumberNode => ({ kind: 'number', digits, start: 0, end: 0 });
  const span = { start: node.start, end: node.end };
  const growth: Node = {
    ...span,
    kind: 'arithmetic',
    op: '-',
    left: { ...node, name: 'ratio' },
    right: number('1'),
  };
  return { ...span, kind: 'arithmetic', op: '*', left: growth, right: number('100') };
}

function inNextPeriod(node: Node): Node[] {
  if (node.kind === 'date') return [-1, 1].flatMap((step) => shifted(node, step) ?? []);
  if (node.kind !== 'call' || (node.name !== 'at' && node.name !== 'pct')) return [];
  const [series, date] = node.args;
  if (!series || !date || !isYear(date)) return [];
  return [-1, 1].map((step) => {
    const year: NumberNode = { ...date, digits: String(Number(date.digits) + step) };
    return { ...node, args: [series, year] };
  });
}

function shifted(node: DateNode, step: number): DateNode | undefined {
  const calendar = parseCalendar(node.text);
  if (!calendar) return undefined;
  const { fiscalYear, grain, from } = calendar;
  if (fiscalYear !== undefined) return { ...node, text: `FY${fiscalYear + step}` };
  return { ...node, text: printPeriod({ frequency: grain, ordinal: ordinalOf(grain, from) + step }) };
}

/** A statement about the direction of a yearly rate. */
function comparesYearlyRates(node: Node): boolean {
  const direction = node.kind === 'call' && (node.name === 'change' || node.name === 'slope');
  const [of] = direction ? node.args : [];
  if (of) return of.kind === 'transform' && of.code === 'pc1';
  return childrenOf(node).some(comparesYearlyRates);
}

/** The same of the pace from period to period, which has no base a year ago. */
function atCurrentPace(formula: Node): Node {
  return rewritten(formula, (node) =>
    node.kind === 'transform' && node.code === 'pc1' ? { ...node, code: 'pca' } : undefined,
  );
}
