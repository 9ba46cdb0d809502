import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CatalogueEntry } from '../core/catalogue/entry.ts';
import { signatureOf } from '../core/formula/functionSpec.ts';
import { LANGUAGES, type Language } from '../core/language.ts';
import { indicatorFacts } from '../core/words/indicator.ts';
import { slotAt } from '../services/annotationSlot.ts';
import { type Suggestion, suggestionsAt } from '../services/formulaCompletion.ts';
import { MARKDOWN } from './documents.ts';
import { displayLanguage } from './facts.ts';
import { functionText, indicatorText, inert } from './formulaDocs.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/** Suggestions in comments and plain prose are off by default: these characters ask for them where they make sense. */
const TRIGGERS = [':', "'", '"', '(', ',', ' ', '.', '@'];

/** Completes catalogue ids, indicators, functions, entities and windows inside `claim:` links and claim comments. */
export function registerCompletion(services: Services): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: (document, position, token) =>
      guard('completion', services.log, async () => {
        const offset = document.offsetAt(position);
        const slot = slotAt(document.getText(), offset);
        if (!slot) return undefined;
        const { source, catalogue } = await services.packs.open();
        if (token.isCancellationRequested) return undefined;
        const language = displayLanguage();
        const range = (from: number): vscode.Range => new vscode.Range(document.positionAt(from), position);
        const items: vscode.CompletionItem[] = [];
        if (slot.kind !== 'formula')
          items.push(...targets(catalogue.entries(), slot.kind === 'target', range(slot.start), language));
        if (slot.kind !== 'target') {
          const { from, list } = suggestionsAt(slot.text, offset - slot.start, source);
          items.push(...list.map((suggestion) => itemOf(suggestion, range(slot.start + from), language)));
        }
        return items;
      }),
  };
  return vscode.languages.registerCompletionItemProvider(MARKDOWN, provider, ...TRIGGERS);
}

function targets(
  entries: Iterable<CatalogueEntry>,
  inLink: boolean,
  range: vscode.Range,
  language: Language,
): vscode.CompletionItem[] {
  const items = [...entries].map(({ id, statement, formula }) => {
    const item = new vscode.CompletionItem(
      { label: id, description: statement[language] },
      vscode.CompletionItemKind.Reference,
    );
    item.filterText = `${id} ${LANGUAGES.map((each) => statement[each]).join(' ')}`;
    item.documentation = inert(statement[language], formula);
    return Object.assign(item, { range, insertText: id, sortText: `1${id}` });
  });
  if (!inLink) return items;
  const none = new vscode.CompletionItem(
    { label: 'none', description: l10n.t('not a claim') },
    vscode.CompletionItemKind.Keyword,
  );
  return [...items, Object.assign(none, { range, sortText: '0' })];
}

function itemOf(suggestion: Suggestion, range: vscode.Range, language: Language): vscode.CompletionItem {
  const item = described(suggestion, language);
  return Object.assign(item, { range });
}

function described(suggestion: Suggestion, language: Language): vscode.CompletionItem {
  const { insert } = suggestion;
  switch (suggestion.kind) {
    case 'indicator': {
      const { indicator } = suggestion;
      const label = { label: indicator.id, description: indicator.names[language] };
      const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Variable);
      item.detail = indicatorFacts(indicator);
      item.documentation = indicatorText(indicator, language);
      item.filterText = [insert, ...LANGUAGES.map((each) => indicator.names[each])].join(' ');
      return Object.assign(item, { insertText: insert, sortText: `2${insert}` });
    }
    case 'function': {
      const { spec } = suggestion;
      const item = new vscode.CompletionItem(
        { label: spec.name, description: spec.returns },
        vscode.CompletionItemKind.Function,
      );
      item.detail = signatureOf(spec);
      item.documentation = functionText(spec);
      item.insertText = new vscode.SnippetString(`${spec.name}($0)`);
      item.command = { title: '', command: 'editor.action.triggerParameterHints' };
      return Object.assign(item, { sortText: `1${spec.name}` });
    }
    case 'entity': {
      const label = { label: suggestion.entity.id, description: suggestion.entity.names[language] };
      const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.EnumMember);
      item.filterText = [insert, ...LANGUAGES.map((each) => suggestion.entity.names[each])].join(' ');
      return Object.assign(item, { insertText: insert });
    }
    case 'transform': {
      const label = { label: insert, description: l10n.t(suggestion.summary) };
      return new vscode.CompletionItem(label, vscode.CompletionItemKind.Operator);
    }
    case 'word':
      return Object.assign(new vscode.CompletionItem(insert, vscode.CompletionItemKind.Keyword), {
        sortText: `0${insert}`,
      });
  }
}
