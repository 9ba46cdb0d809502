import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { signatureOf } from '../core/formula/functionSpec.ts';
import { functionsNamed } from '../core/formula/functions.ts';
import { slotAt } from '../services/annotationSlot.ts';
import { callAt } from '../services/formulaPlace.ts';
import { MARKDOWN } from './documents.ts';
import { inert } from './formulaDocs.ts';

/** Signatures of the functions of the formula language, wherever a formula is written in a note. */
export function registerSignatureHelp(): vscode.Disposable {
  return vscode.languages.registerSignatureHelpProvider(
    MARKDOWN,
    {
      provideSignatureHelp(document, position) {
        const offset = document.offsetAt(position);
        const slot = slotAt(document.getText(), offset);
        const call = slot && callAt(slot.text, offset - slot.start);
        return call && helpFor(call.name, call.argument);
      },
    },
    '(',
    ',',
  );
}

function helpFor(name: string, argument: number): vscode.SignatureHelp {
  const specs = functionsNamed(name);
  const help = new vscode.SignatureHelp();
  help.signatures = specs.map((spec) => {
    const signature = new vscode.SignatureInformation(
      signatureOf(spec),
      inert(l10n.t(spec.summary), spec.example),
    );
    signature.parameters = spec.slots.map((slot) => new vscode.ParameterInformation(slot.name));
    signature.activeParameter = spec.slots.at(-1)?.rest
      ? Math.min(argument, spec.slots.length - 1)
      : argument;
    return signature;
  });
  help.activeSignature = Math.max(
    0,
    specs.findIndex(({ slots }) => argument < slots.length),
  );
  help.activeParameter = argument;
  return help;
}
