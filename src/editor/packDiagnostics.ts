import * as vscode from 'vscode';
import { problemSpan } from '../core/indicators/problemSpan.ts';
import { refusalText } from '../core/words/problem.ts';
import type { Refusal } from '../services/packStore.ts';
import { rangeOf } from './convert.ts';
import { guard } from './guard.ts';
import { pathIn } from './liveReload.ts';
import type { Services } from './services.ts';
import { settingsFor } from './settings.ts';
import type { EditorFolder } from './userFolders.ts';

/** What was refused of the user's packs and catalogues, at its place in the files. */
export function registerPackDiagnostics(services: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('thesisLens.packs');
  let shown: readonly Refusal[] = [];
  const show = () =>
    guard('pack diagnostics', services.log, async () => {
      const { enabled, diagnostics } = settingsFor();
      const problems = enabled && diagnostics ? [...services.packs.problems()] : [];
      if (problems.length === shown.length && problems.every((problem, at) => problem === shown[at])) return;
      shown = problems;
      const byFile = new Map<string, vscode.Diagnostic[]>();
      for (const refusal of problems) {
        const uri = uriOf(refusal, services);
        if (!uri) continue;
        const key = uri.toString();
        byFile.set(key, [...(byFile.get(key) ?? []), await diagnosticOf(refusal, uri)]);
      }
      collection.clear();
      for (const [key, found] of byFile) collection.set(vscode.Uri.parse(key), found);
    });
  const inspect = async ({ uri }: vscode.TextDocument): Promise<void> => {
    for (const folder of services.folders().packs) {
      const path = pathIn(folder, uri);
      if (path !== undefined && /\.csv$/i.test(path)) await services.packs.inspect(folder, path);
    }
    await show();
  };
  const inspectOpen = async (): Promise<void> => {
    const { packs, catalogues } = services.folders();
    if (packs.length + catalogues.length > 0) await services.packs.open();
    for (const document of vscode.workspace.textDocuments) await inspect(document);
    await show();
  };
  void inspectOpen();
  return vscode.Disposable.from(
    collection,
    services.onPacksReloaded(inspectOpen),
    services.notes.onChecked(show),
    vscode.workspace.onDidOpenTextDocument(inspect),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('thesisLens')) void show();
    }),
  );
}

/** The file of a refusal; none for what ships and for a folder as a whole. */
function uriOf({ problem, folder }: Refusal, services: Services): vscode.Uri | undefined {
  const known: readonly EditorFolder[] = [...services.folders().packs, ...services.folders().catalogues];
  const place = known.find((each) => each === folder);
  const path = place && problem.file.slice(place.name.length + 1);
  return place && path ? vscode.Uri.joinPath(place.uri, path) : undefined;
}

async function diagnosticOf({ problem }: Refusal, uri: vscode.Uri): Promise<vscode.Diagnostic> {
  const range = await vscode.workspace.openTextDocument(uri).then(
    (document) => rangeOf(document, problemSpan(document.getText(), problem)),
    () => new vscode.Range(0, 0, 0, 0), // too large to be opened, or gone
  );
  const diagnostic = new vscode.Diagnostic(range, refusalText(problem), vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'Thesis Lens';
  return diagnostic;
}
