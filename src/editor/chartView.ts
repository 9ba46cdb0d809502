import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { exportSvg, markdownImage } from '../core/chart/export.ts';
import type { ChartModel } from '../core/chart/model.ts';
import { chartCsv } from '../core/chart/table.ts';
import { chartPageWords } from '../core/words/chartPage.ts';
import type { FromChart, ToChart } from '../protocol/chart.ts';
import { isFromChart } from '../protocol/chartGuards.ts';
import { chartPageHtml } from '../protocol/chartPage.ts';
import { type ChartSubject, type Choices, choicesFor, draw } from './chartSubject.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';
import { themeKind } from './theme.ts';

export const CHART_VIEW = 'thesisLens.chart';

/** The side-panel chart: follows the caret unless pinned, and can be asked to show a claim or a formula. */
export interface ChartView extends vscode.Disposable {
  /** Shows a subject, opening the view if need be. */
  show(subject: ChartSubject): Promise<void>;
}

/** Caret movements closer together than this are one. */
const FOLLOW_MS = 150;

export function registerChartView(services: Services): ChartView {
  let view: vscode.WebviewView | undefined;
  let subject: ChartSubject | undefined;
  let chosen: Choices = { compared: null };
  /** Identity of the claim that is shown, by which a part of it is chosen. */
  let claim = '';
  let shown: ToChart = {
    type: 'empty',
    message: l10n.t('Put the caret on a marked claim to see its series.'),
  };
  let pinned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const post = (message: ToChart): void => {
    if (message.type !== 'loading') shown = message;
    void view?.webview.postMessage(message);
  };
  const render = async (next: ChartSubject): Promise<void> => {
    latest += 1;
    const turn = latest;
    post({ type: 'loading', message: l10n.t('Loading series…') });
    const drawn = await draw(services, next, chosen);
    if (turn !== latest) return;
    if (!drawn) {
      post(shown);
      return;
    }
    subject = next;
    claim = drawn.claim;
    const { model, message, ids, parts, part } = drawn;
    const { compared } = chosen;
    if (!model) post({ type: 'empty', message });
    else
      post({ type: 'chart', model, pinned, choices: await choicesFor(services, ids), compared, parts, part });
  };
  const renderSafely = async (next: ChartSubject): Promise<void> => {
    const failed = {
      type: 'error',
      message: l10n.t('The chart could not be drawn; the log says why.'),
    } as const;
    const done = await guard('chart', services.log, () => render(next).then(() => true));
    if (!done) post(failed);
  };
  const follow = (editor: vscode.TextEditor): void => {
    if (pinned || !view?.visible || editor.document.languageId !== 'markdown') return;
    if (timer !== undefined) clearTimeout(timer);
    const { document, selection } = editor;
    timer = setTimeout(
      () => void renderSafely({ kind: 'claim', document, offset: document.offsetAt(selection.active) }),
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
        chosen = { ...chosen, compared: message.id };
        if (subject) await renderSafely(subject);
        return;
      case 'part':
        chosen = { ...chosen, part: { claim, at: message.part } };
        if (subject) await renderSafely(subject);
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
    async show(next) {
      await renderSafely(next);
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
