import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { setLocale } from '../core/words/figure.ts';

/** Hands the editor's translations and locale to the core's sentences. In English there is no bundle and none is needed. */
export function useDisplayLanguage(): void {
  setLocale(vscode.env.language);
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
}
