import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { askedText } from '../core/words/asked.ts';
import { evaluate } from '../services/evaluate.ts';
import type { Services } from './services.ts';

export interface FormulaQuestion {
  readonly title: string;
  readonly value: string;
  readonly asOf: number;
  /** A claim needs a test; anything can be evaluated. */
  readonly needsTest: boolean;
}

/** An input box for a formula: mistakes and the answer so far are shown while typing. Undefined when it was left. */
export async function askFormula(
  services: Services,
  { title, value, asOf, needsTest }: FormulaQuestion,
): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title,
    value,
    prompt: l10n.t('A formula, such as {0}', 'change(UNRATE, last 12m) > 0.3'),
    ignoreFocusOut: true,
    async validateInput(text) {
      if (text.trim() === '') return undefined;
      const { evaluation, judgement } = await evaluate(text, services.packs, asOf, services.today());
      const message = askedText(evaluation, judgement);
      if (evaluation.problems.length > 0)
        return { message, severity: vscode.InputBoxValidationSeverity.Error };
      if (needsTest && !judgement) {
        const wanted = l10n.t('{0}. A claim needs a comparison, such as > 4.', message);
        return { message: wanted, severity: vscode.InputBoxValidationSeverity.Error };
      }
      return { message, severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
}
