import type { Evaluation, FormulaProblem } from '../core/formula/evaluation.ts';
import { askedParts, askedText } from '../core/words/asked.ts';
import { faultText, saidProblem } from '../core/words/phrase.ts';
import { whyText } from '../core/words/why.ts';
import { type Asked, evaluate as ask } from '../services/evaluate.ts';
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
  const asked = await ask(formula, packs, options.asOf ?? today(), today());
  const { evaluation, judgement } = asked;
  const failed = judgement !== null && options.failOn.includes(judgement.verdict);
  const exitCode = packs.problems().length > 0 ? 2 : failed ? 1 : 0;
  const [fault] = evaluation.problems;
  if (options.format === 'json') {
    await print(`${JSON.stringify(jsonOf(asked), null, 2)}\n`);
    return fault ? 2 : exitCode;
  }
  if (fault) throw new UsageError(pointedOut(formula, fault));
  const parts = judgement ? askedParts(judgement).map((part) => `  ${part}\n`) : [];
  await print(`${evaluation.formula}\n${askedText(evaluation, judgement)}\n${parts.join('')}`);
  return exitCode;
}

function jsonOf({ evaluation, judgement }: Asked): unknown {
  const { formula, type, found, needed, margin, used, window, reasons, problems } = evaluation;
  const [cause] = evaluation.why ?? [];
  return {
    formula,
    type,
    value: type === 'Test' ? truthOf(evaluation) : found.value,
    unit: found.unit,
    verdict: judgement?.verdict ?? null,
    found,
    needed: judgement?.needed ?? needed,
    margin: judgement?.margin ?? margin,
    window,
    used,
    reasons: judgement?.reasons ?? reasons,
    problems: problems.map(saidProblem),
    ...(cause && { unknownBecause: whyText(cause, cause.of) }),
  };
}

function truthOf({ truth }: Evaluation): boolean | null {
  return truth === 'unknown' ? null : truth;
}

/** The formula with a mark under the fault. */
function pointedOut(formula: string, fault: FormulaProblem): string {
  const { start, end } = fault;
  const mark = ' '.repeat(start) + '^'.repeat(Math.max(1, end - start));
  return `${faultText(fault)}\n  ${formula}\n  ${mark}`;
}
