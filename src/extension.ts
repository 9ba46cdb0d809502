import type * as vscode from 'vscode';
import { registerChartView } from './editor/chartView.ts';
import { registerCheckThesis } from './editor/checkThesis.ts';
import { registerCodeLens } from './editor/codeLens.ts';
import { registerCommands } from './editor/commands.ts';
import { registerCompletion } from './editor/completion.ts';
import { registerDecorations } from './editor/decorations.ts';
import { registerDiagnostics } from './editor/diagnostics.ts';
import { registerDocumentLinks } from './editor/documentLinks.ts';
import { registerDocuments } from './editor/documents.ts';
import { registerFormulaHover } from './editor/formulaHover.ts';
import { registerHover } from './editor/hover.ts';
import { createServices } from './editor/services.ts';
import { registerSignatureHelp } from './editor/signatureHelp.ts';
import { registerStatus } from './editor/status.ts';
import { useDisplayLanguage } from './editor/translations.ts';

/** Wires the pure core to VS Code. Nothing here decides anything: read it to learn what exists. */
export function activate(context: vscode.ExtensionContext): void {
  useDisplayLanguage();
  const services = createServices(context);
  const chart = registerChartView(services);
  context.subscriptions.push(
    services,
    chart,
    registerDocuments(services),
    registerHover(services),
    registerCodeLens(services),
    registerDecorations(services),
    registerDiagnostics(services),
    registerStatus(services),
    registerCheckThesis(services),
    registerCompletion(services),
    registerSignatureHelp(),
    registerFormulaHover(services),
    registerDocumentLinks(services),
    registerCommands(services, chart),
  );
}
