import * as vscode from 'vscode';
import type { Span } from '../core/text/mapped.ts';

/** The only place that makes editor ranges out of the core's offsets. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
