import * as l10n from '@vscode/l10n';

/** Clauses of one sentence; each language has its own sign between them. */
export function clauses(texts: readonly string[]): string {
  return joined(texts, (before, next) => l10n.t('{0}; {1}', before, next));
}

/** Items of one list. */
export function listed(texts: readonly string[]): string {
  return joined(texts, (before, next) => l10n.t('{0}, {1}', before, next));
}

/** Sentences one after the other; not every language sets a space between them. */
export function sentences(texts: readonly string[]): string {
  return joined(texts, (before, next) => l10n.t('{0} {1}', before, next));
}

/** With a full stop, unless its author wrote one. */
export function ended(sentence: string): string {
  return /[.。！？!?]$/.test(sentence) ? sentence : l10n.t('{0}.', sentence);
}

function joined(texts: readonly string[], join: (before: string, next: string) => string): string {
  const [first = '', ...others] = texts;
  return others.reduce(join, first);
}
