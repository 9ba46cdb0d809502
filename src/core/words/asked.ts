import * as l10n from '@vscode/l10n';
import type { Evaluation } from '../formula/evaluation.ts';
import type { Judgement } from '../verdict/judgement.ts';
import { figureText, foundText, isFound, neededText } from './figure.ts';
import { clauses, ended, sentences } from './join.ts';
import { faultText } from './phrase.ts';
import { differenceUnit } from './unit.ts';
import { reasonText, verdictWord } from './verdict.ts';
import { whyText } from './why.ts';

/**
 * The answer to a formula that stands alone: `4.1% (Aug 2026)`, `supported: 4.1% (Aug 2026), needs > 4%, margin 0.1 pp`.
 * A value of which only a bound is known says so and why; what is wrong with a formula comes with a hint.
 */
export function askedText(evaluation: Evaluation, judgement: Judgement | null): string {
  const [problem] = evaluation.problems;
  if (problem) return faultText(problem);
  const why = firstWhy(evaluation);
  if (judgement) return judgedText(evaluation, judgement, why);
  const { found } = evaluation;
  if (!isFound(found))
    return why === undefined ? verdictWord('unknown') : l10n.t('Cannot be decided: {0}', why);
  const value = foundText(found, evaluation);
  const because = why === undefined ? [] : [ended(why)];
  const reasons = evaluation.reasons.map(reasonText);
  if (reasons.length > 0) because.push(l10n.t('Note: {0}.', clauses(reasons)));
  return because.length === 0 ? value : sentences([l10n.t('{0}.', value), ...because]);
}

/** The parts of a compound test, one a line, each with its formula and its own answer. */
export function askedParts({ parts }: Judgement): readonly string[] {
  return parts.map((part) =>
    l10n.t('{0}: {1}', part.evaluation.formula, judgedText(part.evaluation, part, firstWhy(part.evaluation))),
  );
}

function firstWhy({ why = [] }: Evaluation): string | undefined {
  const [cause] = why;
  return cause && whyText(cause, cause.of);
}

function judgedText(
  evaluation: Evaluation,
  {
    verdict,
    found,
    needed,
    margin,
    parts,
    reasons,
  }: Pick<Judgement, 'verdict' | 'found' | 'needed' | 'margin' | 'parts' | 'reasons'>,
  why: string | undefined,
): string {
  const word = verdictWord(verdict);
  const because = reasons.map(reasonText);
  if (verdict === 'unknown' || verdict === 'pending' || !isFound(found) || parts.length > 0) {
    const said = why === undefined ? because : [why];
    return said.length === 0 ? word : l10n.t('{0}: {1}', word, clauses(said));
  }
  const value = foundText(found, evaluation);
  const answer = needed ? l10n.t('{0}, needs {1}', value, neededText(needed, found.unit)) : value;
  const distance =
    margin === null ? [] : [l10n.t('margin {0}', figureText(margin, differenceUnit(found.unit)))];
  return l10n.t('{0}: {1}', word, clauses([answer, ...distance, ...because]));
}
