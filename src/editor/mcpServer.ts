import * as vscode from 'vscode';
import { displayLanguage } from './facts.ts';

/** As the manifest declares it. */
const PROVIDER = 'thesis-lens';

/**
 * Offers `thesis-lens mcp` to agents where a program can be started: not in the browser, whose extension host has no
 * Node. Off by default, since the editor's own chat has the same tools without a process.
 */
export function registerMcpServer({ extensionUri, extension }: vscode.ExtensionContext): vscode.Disposable {
  const node = (globalThis as { process?: NodeJS.Process }).process?.execPath;
  if (!node || extensionUri.scheme !== 'file') return new vscode.Disposable(() => undefined);
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('thesisLens.mcp')) changed.fire();
    }),
    vscode.lm.registerMcpServerDefinitionProvider(PROVIDER, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions() {
        if (!vscode.workspace.getConfiguration('thesisLens').get('mcp.enabled', false)) return [];
        const command = vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
        const args = [command, 'mcp', '--lang', displayLanguage()];
        // On a desktop that executable is the editor itself, which is Node when told so.
        const environment = { ELECTRON_RUN_AS_NODE: '1' };
        const version = String(extension.packageJSON.version);
        return [new vscode.McpStdioServerDefinition('Thesis Lens', node, args, environment, version)];
      },
    }),
  );
}
