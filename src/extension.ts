import * as vscode from 'vscode';

/** Wires the pure core to VS Code. Nothing here decides anything: read it to learn what exists. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.languages.registerHoverProvider('markdown', {
      provideHover: () => new vscode.Hover('Thesis Lens is here.'),
    }),
  );
}
