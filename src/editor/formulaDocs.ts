import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FunctionSpec } from '../core/formula/functionSpec.ts';
import type { Indicator } from '../core/indicators/indicator.ts';
import type { Language } from '../core/language.ts';
import { indicatorFacts } from '../core/words/indicator.ts';
import { codeSpan, escapeMarkdown } from '../core/words/markdown.ts';
import { licenceWord, precedenceText, sourceLine } from '../core/words/source.ts';

/** Markdown of a text that is not trusted, with a formula below it. */
export function inert(text: string, formula?: string): vscode.MarkdownString {
  return new vscode.MarkdownString(
    [escapeMarkdown(text), ...(formula === undefined ? [] : [codeSpan(formula)])].join('\n\n'),
  );
}

/** What a function does, with an example. */
export function functionText({ summary, example }: FunctionSpec): vscode.MarkdownString {
  return inert(l10n.t(summary), example);
}

/** What an indicator measures and where its figures come from; `hidden` are the packs whose figures it stands before. */
export function indicatorText(
  indicator: Indicator,
  language: Language,
  hidden: readonly string[] = [],
): vscode.MarkdownString {
  const { id, pack, names, description, licence } = indicator;
  return new vscode.MarkdownString(
    [
      `**${escapeMarkdown(names[language])}**`,
      escapeMarkdown(description[language]),
      escapeMarkdown(indicatorFacts(indicator)),
      `*${escapeMarkdown(`${sourceLine([indicator], language)} · ${licenceWord(licence)}`)}*`,
      ...(hidden.length === 0 ? [] : [`*${escapeMarkdown(precedenceText(id, pack, hidden))}*`]),
    ].join('\n\n'),
  );
}
