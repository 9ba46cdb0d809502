// The answer to a claim as a lens says it: short enough to stand whole above its line, also beside another.

import * as l10n from '@vscode/l10n';
import type { JudgedClaim } from '../note/analysis.ts';
import { driftText, heldText, holding, shortAnswer } from './claim.ts';
import { dateText, foundText, isFound, neededText } from './figure.ts';
import { reasonText } from './verdict.ts';

/** `Contradicted: 72.9% (2025Q4), needs ≥ 90% · supported when written`. Of several on one line each says the figure alone. */
export function lensText(claim: JudgedClaim, alone: boolean): string {
  const answer = shortAnswer(claim);
  const figure = claim.verdict === 'unknown' ? whyOpen(claim, alone) : figureOf(claim, alone);
  const text = figure === undefined ? answer : l10n.t('{0}: {1}', answer, figure);
  const drift = driftText(claim);
  return capital(drift === undefined ? text : `${text} · ${drift}`);
}

/** The first reason why nothing is decided: a bare "cannot be decided" makes readers look for a fault of their own. */
function whyOpen({ reasons, readings }: JudgedClaim, alone: boolean): string | undefined {
  const [first] = reasons;
  return first === undefined || !alone || readings[0].watch ? undefined : reasonText(first);
}

/** What the verdict rests on, where that is one figure or a count. */
function figureOf({ judgement, readings, verdict }: JudgedClaim, alone: boolean): string | undefined {
  if (!judgement || readings[0].watch) return undefined;
  const { found, needed, parts, testableOn, evaluation } = judgement;
  if (verdict === 'pending')
    return testableOn === undefined ? undefined : l10n.t('can be judged from {0}', dateText(testableOn));
  if (parts.length > 0) return alone ? heldText(parts) : l10n.t('{0} of {1}', holding(parts), parts.length);
  if (!isFound(found)) return undefined;
  if (!alone) return foundText({ ...found, date: null });
  const text = foundText(found, evaluation);
  return needed ? l10n.t('{0}, needs {1}', text, neededText(needed, found.unit)) : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
