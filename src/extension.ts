import type * as vscode from 'vscode';
import { registerAgentTools } from './editor/agentTools.ts';
import { registerAnnotateCommands } from './editor/annotateCommands.ts';
import { registerChartView } from './editor/chartView.ts';
import { registerCheckThesis } from './editor/checkThesis.ts';
import { registerCheckWorkspace } from './editor/checkWorkspace.ts';
import { registerClaimsTree, registerOpenClaim } from './editor/claimsTree.ts';
import { registerCodeActions } from './editor/codeActions.ts';
import { registerCodeLens } from './editor/codeLens.ts';
import { registerCommands } from './editor/commands.ts';
import { registerCompletion } from './editor/completion.ts';
import { registerDecorations } from './editor/decorations.ts';
import { registerDiagnostics } from './editor/diagnostics.ts';
import { registerDocumentLinks } from './editor/documentLinks.ts';
import { registerDocuments } from './editor/documents.ts';
import { registerExplain } from './editor/explain.ts';
import { registerFormulaHover } from './editor/formulaHover.ts';
import { registerHover } from './editor/hover.ts';
import { registerIndicatorCommands } from './editor/indicatorCommands.ts';
import { registerLinkSentence } from './editor/linkSentence.ts';
import { registerLiveReload } from './editor/liveReload.ts';
import { registerMcpServer } from './editor/mcpServer.ts';
import { registerNavigate } from './editor/navigate.ts';
import { registerPackDiagnostics } from './editor/packDiagnostics.ts';
import { createPreview, type MarkdownIt } from './editor/preview.ts';
import { createReports } from './editor/reports.ts';
import { registerSample } from './editor/sample.ts';
import { createServices } from './editor/services.ts';
import { registerSignatureHelp } from './editor/signatureHelp.ts';
import { registerStatus } from './editor/status.ts';
import { useDisplayLanguage } from './editor/translations.ts';
import { createTyping } from './editor/typing.ts';

/** What VS Code's own Markdown preview takes from us. */
interface Api {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Wires the pure core to VS Code. Nothing here decides anything: read it to learn what exists. */
export function activate(context: vscode.ExtensionContext): Api {
  useDisplayLanguage();
  const services = createServices(context);
  const chart = registerChartView(services);
  const reports = createReports();
  const typing = createTyping();
  const preview = createPreview(services);
  context.subscriptions.push(
    services,
    chart,
    reports,
    typing,
    preview,
    registerLiveReload(services),
    registerDocuments(services),
    registerPackDiagnostics(services),
    registerHover(services),
    registerCodeLens(services),
    registerDecorations(services, typing),
    registerDiagnostics(services, typing),
    registerStatus(services),
    registerClaimsTree(services),
    registerOpenClaim(services),
    registerNavigate(services),
    registerSample(services),
    registerCheckThesis(services, reports),
    registerCheckWorkspace(services, reports),
    registerExplain(services, reports),
    registerCommands(services, chart),
    registerIndicatorCommands(services, chart),
    registerCodeActions(services),
    registerAnnotateCommands(services),
    registerLinkSentence(services),
    registerCompletion(services),
    registerSignatureHelp(),
    registerFormulaHover(services),
    registerDocumentLinks(services),
    registerAgentTools(services),
    registerMcpServer(context),
  );
  return { extendMarkdownIt: preview.extendMarkdownIt };
}
