import * as vscode from 'vscode';
import { displayLanguage } from './facts.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/** The sample note in each language. */
const SAMPLES = { en: 'labour-market-en.md', ja: 'inflation-ja.md', zh: 'rates-zh.md' } as const;

/** The command Open Sample Note: a copy without a file, so that nothing of the reader's is touched. */
export function registerSample(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('thesisLens.openSample', () =>
    guard('openSample', services.log, async () => {
      const uri = vscode.Uri.joinPath(
        services.extensionUri,
        'media',
        'sample-notes',
        SAMPLES[displayLanguage()],
      );
      const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument({ content, language: 'markdown' }),
      );
    }),
  );
}
