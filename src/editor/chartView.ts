import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { exportSvg, markdownImage } from '../core/chart/export.ts';
import type { ChartModel } from '../core/chart/model.ts';
import { chartCsv } from '../core/chart/table.ts';
import { chartPageWords } from '../core/words/chartPage.ts';
import { claimMessage } from '../core/words/claim.ts';
import type { FromChart, ToChart } from '../protocol/chart.ts';
import { isFromChart } from '../protocol/chartGuards.ts';
import { chartPageHtml } from '../protocol/chartPage.ts';
import { pictureOf, RECESSIONS } from '../services/picture.ts';
import { checkOf } from './documents.ts';
import { claimAt, displayLanguage, factsOf } from './facts.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';
import { themeKind } from './theme.ts';

export const CHART_VIEW = 'thesisLens.chart';

/** The side-panel chart: follows the caret unless pinned, and can be asked to show a claim. */
export interface ChartView extends vscode.Disposable {
  /** Shows the claim at an offset, opening the view if need be. */
  show(document: vscode.TextDocument, offset: number): Promise<void>;
}

/** Caret movements closer together than this are one. */
const FOLLOW_MS = 150;

export function registerChartView(services: Services): ChartView {
  let view: vscode.WebviewView | undefined;
  let shown: ToChart = {
    type: 'empty',
    message: l10n.t('Put the caret on a marked claim to see its series.'),
  };
  let pinned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const post = (message: ToChart): void => {
    shown = message;
    void view?.webview.postMessage(message);
  };
  const draw = async (document: vscode.TextDocument, offset: number): Promise<void> => {
    const note = await checkOf(services, document);
    const claim = note && claimAt(note, offset);
    if (!note || !claim) return;
    await services.packs.load([RECESSIONS]);
    const message = claimMessage(factsOf(note, claim));
    const model = pictureOf(note, claim, message, displayLanguage());
    post(model ? { type: 'chart', model, pinned, choices: [], compared: null } : { type: 'empty', message });
  };
  const follow = (editor: vscode.TextEditor): void => {
    if (pinned || !view?.visible || editor.document.languageId !== 'markdown') return;
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(
      () =>
        void guard('chart', services.log, () =>
          draw(editor.document, editor.document.offsetAt(editor.selection.active)),
        ),
      FOLLOW_MS,
    );
  };
  const receive = async (message: FromChart): Promise<void> => {
    switch (message.type) {
      case 'ready':
        post(shown);
        return;
      case 'pin':
        pinned = message.pinned;
        if (shown.type === 'chart') post({ ...shown, pinned });
        return;
      case 'compare':
        return;
      case 'export':
        if (shown.type === 'chart') await openExport(shown.model, message);
        return;
      case 'copyImage':
        if (shown.type === 'chart')
          await vscode.env.clipboard.writeText(markdownImage(shown.model, message.view, themeKind()));
    }
  };

  const provider: vscode.WebviewViewProvider = {
    resolveWebviewView(resolved) {
      view = resolved;
      const media = vscode.Uri.joinPath(services.extensionUri, 'media');
      const dist = vscode.Uri.joinPath(services.extensionUri, 'dist');
      const { webview } = resolved;
      webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [media, dist] };
      webview.onDidReceiveMessage((message: unknown) => {
        if (isFromChart(message)) void guard('chart', services.log, () => receive(message));
        else services.log.warn('The chart page sent a message that is none.');
      });
      resolved.onDidDispose(() => {
        view = undefined;
      });
      webview.html = chartPageHtml({
        cspSource: webview.cspSource,
        nonce: nonce(),
        scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'chart.js')).toString(),
        styleUri: webview.asWebviewUri(vscode.Uri.joinPath(media, 'css', 'chart.css')).toString(),
        language: vscode.env.language,
        title: l10n.t('Chart'),
        strings: chartPageWords(),
      });
    },
  };
  const registration = vscode.Disposable.from(
    vscode.window.registerWebviewViewProvider(CHART_VIEW, provider),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
  );
  return {
    async show(document, offset) {
      await draw(document, offset);
      await vscode.commands.executeCommand(`${CHART_VIEW}.focus`, { preserveFocus: true });
    },
    dispose() {
      if (timer !== undefined) clearTimeout(timer);
      registration.dispose();
    },
  };
}

async function openExport(
  model: ChartModel,
  { format, view }: Extract<FromChart, { type: 'export' }>,
): Promise<void> {
  const content = format === 'svg' ? exportSvg(model, view, themeKind()) : chartCsv(model, view);
  const document = await vscode.workspace.openTextDocument({
    content,
    language: format === 'svg' ? 'xml' : 'csv',
  });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
