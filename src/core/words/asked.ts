import * as l10n from '@vscode/l10n';
import type { Evaluation } from '../formula/evaluation.ts';
import type { Judgement } from '../verdict/judgement.ts';
import { foundText, neededText } from './figure.ts';
import { verdictWord } from './verdict.ts';
import { whyText } from './why.ts';

/** The answer to a formula that stands alone: `4.1% (Aug 2026)`, `supported: 4.1% (Aug 2026), needs > 4%`. */
export function askedText(evaluation: Evaluation, judgement: Judgement | null): string {
  const [problem] = evaluation.problems;
  if (problem) return problem.hint === undefined ? problem.message : `${problem.message} (${problem.hint})`;
  const { found, needed } = judgement ?? evaluation;
  const [cause] = evaluation.why ?? [];
  if (cause) return l10n.t('Cannot be decided: {0}', whyText(cause, cause.of));
  if (found.value === null) return verdictWord('unknown');
  const value = foundText(found, evaluation);
  if (!judgement) return value;
  const verdict = verdictWord(judgement.verdict);
  if (judgement.parts.length > 0) return verdict;
  return needed
    ? l10n.t('{0}: {1}, needs {2}', verdict, value, neededText(needed, found.unit))
    : l10n.t('{0}: {1}', verdict, value);
}
