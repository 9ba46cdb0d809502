import { evaluateFormula } from '../core/formula/evaluate.ts';
import type { Evaluation } from '../core/formula/evaluation.ts';
import type { Day } from '../core/indicators/period.ts';
import { judge, seriesNeededBy } from '../core/verdict/judge.ts';
import type { Judgement } from '../core/verdict/judgement.ts';
import type { PackStore } from './packStore.ts';

/** A formula asked for itself, outside any note. */
export interface Asked {
  readonly evaluation: Evaluation;
  /** Null unless the formula is a test without mistakes. */
  readonly judgement: Judgement | null;
}

/** Loads what a formula needs and evaluates it as of a day. Mistakes are in `evaluation.problems`; never rejects. */
export async function evaluate(formula: string, packs: PackStore, asOf: Day, today: Day): Promise<Asked> {
  const { source, terms } = await packs.openSeries();
  await packs.load(seriesNeededBy({ formula }, source));
  const evaluation = evaluateFormula(formula, { source, asOf, today, figures: 'newest', terms });
  const isTest = evaluation.type === 'Test' && evaluation.problems.length === 0;
  return { evaluation, judgement: isTest ? judge({ formula }, { source, asOf, today, terms }) : null };
}
