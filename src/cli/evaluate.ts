import { evaluateFormula } from '../core/formula/evaluate.ts';
import type { Evaluation } from '../core/formula/evaluation.ts';
import { judge, seriesNeededBy } from '../core/verdict/judge.ts';
import { figureText, foundText, neededText } from '../core/words/figure.ts';
import { verdictWord } from '../core/words/verdict.ts';
import { openPacks, today } from './environment.ts';
import type { Options } from './options.ts';
import { print } from './output.ts';
import { UsageError } from './usageError.ts';

/** `thesis-lens eval 'FORMULA'`: the value, and for a test its verdict; exit 1 for a verdict of `--fail-on`, 2 for a faulty formula. */
export async function evaluate(options: Options): Promise<number> {
  const [formula] = options.operands;
  if (formula === undefined)
    throw new UsageError("eval needs a formula; expected thesis-lens eval 'last(UNRATE) > 4'");
  if (options.format !== 'text' && options.format !== 'json')
    throw new UsageError(`eval prints text or json, not ${options.format}`);
  const packs = await openPacks(options);
  const { source, terms } = await packs.openSeries();
  await packs.load(seriesNeededBy({ formula }, source));
  const asOf = options.asOf ?? today();
  const evaluation = evaluateFormula(formula, { source, asOf, figures: 'newest', terms });
  const isTest = evaluation.type === 'Test' && evaluation.problems.length === 0;
  const verdict = isTest ? judge({ formula }, { source, asOf, today: today(), terms }).verdict : null;
  const failed = verdict !== null && options.failOn.includes(verdict);
  const exitCode = packs.problems().length > 0 ? 2 : failed ? 1 : 0;
  if (options.format === 'json') {
    await print(`${JSON.stringify(jsonOf(evaluation, verdict), null, 2)}\n`);
    return evaluation.problems.length > 0 ? 2 : exitCode;
  }
  if (evaluation.problems.length > 0) throw new UsageError(faultText(formula, evaluation));
  const { found, needed } = evaluation;
  const answer = evaluation.unknownBecause ?? (found.value === null ? '' : foundText(found, evaluation));
  const against = needed
    ? ` (needs ${neededText(needed, found.unit)}, margin ${figureText(evaluation.margin, found.unit)})`
    : '';
  await print(
    `${evaluation.formula}\n${verdict === null ? '' : `${verdictWord(verdict)}: `}${answer}${against}\n`,
  );
  return exitCode;
}

function jsonOf(evaluation: Evaluation, verdict: string | null): unknown {
  const { formula, type, found, needed, margin, used, window, reasons, problems, unknownBecause } =
    evaluation;
  return {
    formula,
    type,
    value: type === 'Test' ? (evaluation.truth === 'unknown' ? null : evaluation.truth) : found.value,
    unit: found.unit,
    verdict,
    found,
    needed,
    margin,
    window,
    used,
    reasons,
    problems,
    ...(unknownBecause === undefined ? {} : { unknownBecause }),
  };
}

/** The formula with a mark under the first fault. */
function faultText(formula: string, { problems }: Evaluation): string {
  const [fault] = problems;
  if (!fault) return formula;
  const hint = fault.hint === undefined ? '' : ` (${fault.hint})`;
  return `${fault.message}${hint}\n  ${formula}\n  ${' '.repeat(fault.start)}${'^'.repeat(Math.max(1, fault.end - fault.start))}`;
}
