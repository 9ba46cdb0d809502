import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { signatureOf } from '../core/formula/functionSpec.ts';
import { functionsNamed, TRANSFORM_SUMMARIES } from '../core/formula/functions.ts';
import { codeSpan } from '../core/words/markdown.ts';
import { slotAt } from '../services/annotationSlot.ts';
import { tokenAt } from '../services/formulaPlace.ts';
import type { PackStore } from '../services/packStore.ts';
import { rangeOf } from './convert.ts';
import { MARKDOWN } from './documents.ts';
import { displayLanguage } from './facts.ts';
import { functionText, indicatorText, inert } from './formulaDocs.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';
import { settingsFor } from './settings.ts';

/** What a word of a formula, or a catalogue id, in a note stands for. */
export function registerFormulaHover(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(MARKDOWN, {
    provideHover: (document, position) =>
      guard('formula hover', services.log, async () => {
        const offset = document.offsetAt(position);
        const slot = settingsFor(document).hover ? slotAt(document.getText(), offset) : undefined;
        if (!slot) return undefined;
        const entry = (await services.packs.open()).catalogue.entry(slot.text);
        if (slot.kind !== 'formula')
          return (
            entry &&
            new vscode.Hover(
              inert(entry.statement[displayLanguage()], entry.formula),
              rangeOf(document, slot),
            )
          );
        const found = tokenAt(slot.text, offset - slot.start);
        const texts = found && (await explain(found.token.text, found.before?.text, services.packs));
        if (!found || !texts) return undefined;
        const { start, end } = found.token;
        return new vscode.Hover(
          texts,
          rangeOf(document, { start: slot.start + start, end: slot.start + end }),
        );
      }),
  });
}

async function explain(
  word: string,
  before: string | undefined,
  packs: PackStore,
): Promise<vscode.MarkdownString[] | undefined> {
  const code = before === '.' ? TRANSFORM_SUMMARIES.get(word) : undefined;
  if (code !== undefined) return [inert(l10n.t(code))];
  const { source } = await packs.open();
  const indicator = source.indicator(word.replace(/^"|"$/g, ''));
  if (indicator) {
    return [indicatorText(indicator, displayLanguage(), packs.hidden(indicator.id))];
  }
  const specs = functionsNamed(word);
  if (specs.length === 0) return undefined;
  return specs.flatMap((spec) => [
    new vscode.MarkdownString(codeSpan(signatureOf(spec))),
    functionText(spec),
  ]);
}
