import * as vscode from 'vscode';
import { REPORT_SCHEME } from './reports.ts';

/** Which lenses to show. */
export type LensMode = 'off' | 'sections' | 'claims';

/** The extension's settings as they stand for one document. */
export interface Settings {
  readonly enabled: boolean;
  readonly hover: boolean;
  readonly codeLens: LensMode;
  readonly decorations: boolean;
  readonly diagnostics: boolean;
  readonly preview: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Notes longer than this many characters are not checked. */
  readonly maxLength: number;
}

/** Reads the settings for a document, or those of no document in particular; language overrides (`"[markdown]": {…}`) count. */
export function settingsFor(document?: vscode.TextDocument): Settings {
  const configuration = vscode.workspace.getConfiguration('thesisLens', document);
  const read = <T>(key: string, otherwise: T): T => configuration.get<T>(key, otherwise);
  return {
    enabled: read('enabled', true),
    hover: read('hover.enabled', true),
    codeLens: read<LensMode>('codeLens', 'claims'),
    decorations: read('decorations.enabled', true),
    diagnostics: read('diagnostics.enabled', true),
    preview: read('preview.enabled', true),
    include: read<readonly string[]>('include', ['**/*']),
    exclude: read<readonly string[]>('exclude', []),
    maxLength: read('maxLength', 1_000_000),
  };
}

/** Whether the settings name a Markdown file, open or not. */
export function isIncluded(uri: vscode.Uri, { include, exclude }: Settings): boolean {
  // The editor matches globs with documents alone, and looks at nothing else of one.
  const document = { uri, languageId: 'markdown' } as vscode.TextDocument;
  const named = (globs: readonly string[]): boolean =>
    globs.some((glob) => vscode.languages.match({ language: 'markdown', pattern: glob }, document) > 0);
  return !named(exclude) && (include.length === 0 || include.includes('**/*') || named(include));
}

/** Why a document is not checked, or undefined when it is. */
export type Pause = 'disabled' | 'excluded' | 'too-long';

export function pauseOf(document: vscode.TextDocument): Pause | undefined {
  const settings = settingsFor(document);
  if (!settings.enabled) return 'disabled';
  if (document.uri.scheme === REPORT_SCHEME) return 'excluded';
  if (!isIncluded(document.uri, settings)) return 'excluded';
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > settings.maxLength
    ? 'too-long'
    : undefined;
}
