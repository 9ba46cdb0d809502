import * as vscode from 'vscode';
import type { ChartView } from './chartView.ts';
import { evidenceQuote } from './evidence.ts';
import { guard } from './guard.ts';
import { claimCommand } from './place.ts';
import type { Services } from './services.ts';

/** Commands that look at one claim and change nothing, the switch, and the log. */
export function registerCommands(services: Services, chart: ChartView): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'thesisLens.showChart',
      claimCommand(services, 'showChart', ({ document, claim }) =>
        chart.show({ kind: 'claim', document, offset: claim.span.start }),
      ),
    ),
    vscode.commands.registerCommand(
      'thesisLens.copyEvidence',
      claimCommand(services, 'copyEvidence', async ({ note, claim }) =>
        vscode.env.clipboard.writeText(evidenceQuote(note, claim)),
      ),
    ),
    vscode.commands.registerCommand('thesisLens.toggle', () => toggle()),
    vscode.commands.registerCommand('_thesisLens.exclude', (uri: vscode.Uri) =>
      guard('exclude', services.log, () => exclude(uri)),
    ),
    vscode.commands.registerCommand('thesisLens.showLog', () => services.log.show()),
  );
}

async function toggle(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('thesisLens');
  await configuration.update(
    'enabled',
    !configuration.get('enabled', true),
    vscode.ConfigurationTarget.Global,
  );
}

/** Adds a file to `thesisLens.exclude` of its folder, or of the user where it lies in none. */
async function exclude(uri: vscode.Uri): Promise<void> {
  const inFolder = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const configuration = vscode.workspace.getConfiguration('thesisLens', uri);
  const globs = [
    ...configuration.get<readonly string[]>('exclude', []),
    `**/${vscode.workspace.asRelativePath(uri, false)}`,
  ];
  const { WorkspaceFolder, Global } = vscode.ConfigurationTarget;
  await configuration.update('exclude', globs, inFolder ? WorkspaceFolder : Global);
}
