import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { tally } from '../core/thesis/thesis.ts';
import { VERDICTS, type Verdict } from '../core/verdict/verdict.ts';
import { escapeMarkdown } from '../core/words/markdown.ts';
import { tallyText, VERDICT_ICON, verdictWord } from '../core/words/verdict.ts';
import { rangeOf } from './convert.ts';
import { guard } from './guard.ts';
import { createNotesOnDisk, type ListedClaim, type NoteOnDisk } from './notesOnDisk.ts';
import type { Services } from './services.ts';

const VIEW = 'thesisLens.claims';

interface NoteNode extends NoteOnDisk {
  readonly kind: 'note';
  /** Its folder, where another note of the list has the same name. */
  readonly folder?: string;
}

/** `uri` and `offset` make it a target of commands. */
interface ClaimNode {
  readonly kind: 'claim';
  readonly uri: vscode.Uri;
  readonly offset: number;
  readonly parent: NoteNode;
  readonly claim: ListedClaim;
}

type Node = NoteNode | ClaimNode;

/** Notes of the workspace with their claims, filtered by verdict; the badge counts what is contradicted. */
export function registerClaimsTree(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const notes = createNotesOnDisk(services);
  let hidden: ReadonlySet<Verdict> = new Set();
  const claimsOf = (parent: NoteNode): ClaimNode[] =>
    parent.claims
      .filter(({ verdict }) => verdict !== null && !hidden.has(verdict))
      .map((claim) => ({ kind: 'claim', uri: parent.uri, offset: claim.span.start, parent, claim }));
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => (node.kind === 'note' ? noteItem(node) : claimItem(node)),
    getParent: (node) => (node.kind === 'claim' ? node.parent : undefined),
    async getChildren(node) {
      if (node) return node.kind === 'note' ? claimsOf(node) : [];
      const all = (await guard('claims', services.log, () => notes.all())) ?? [];
      const listed = toldApart(all.map((note): NoteNode => ({ kind: 'note', ...note }))).filter(
        (each) => claimsOf(each).length > 0,
      );
      setBadge(listed);
      // Until now an empty list meant that nothing had been looked at.
      void vscode.commands.executeCommand('setContext', 'thesisLens.listed', true);
      return listed;
    },
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const setBadge = (listed: readonly NoteNode[]): void => {
    const value = listed.reduce((sum, { claims }) => sum + tally(claims).contradicted, 0);
    view.badge = value === 0 ? undefined : { value, tooltip: l10n.t('{0} contradicted', value) };
  };
  const refresh = (): void => changed.fire(undefined);
  const filter = async (): Promise<void> => {
    const items = VERDICTS.map((verdict) => ({
      label: `$(${VERDICT_ICON[verdict]}) ${verdictWord(verdict)}`,
      verdict,
      picked: !hidden.has(verdict),
    }));
    const placeHolder = l10n.t('Verdicts to list');
    const chosen = await vscode.window.showQuickPick(items, { canPickMany: true, placeHolder });
    if (!chosen) return;
    hidden = new Set(VERDICTS.filter((verdict) => !chosen.some((item) => item.verdict === verdict)));
    view.description = hidden.size === 0 ? '' : chosen.map(({ verdict }) => verdictWord(verdict)).join(', ');
    refresh();
  };
  return vscode.Disposable.from(
    changed,
    notes,
    view,
    notes.onChanged(refresh),
    vscode.commands.registerCommand('thesisLens.filterClaims', () =>
      guard('filterClaims', services.log, filter),
    ),
    vscode.commands.registerCommand('thesisLens.refreshClaims', () => {
      notes.forget();
      refresh();
    }),
  );
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Notes of one name, each with its folder. */
function toldApart(notes: readonly NoteNode[]): NoteNode[] {
  const twice = (name: string): boolean => notes.filter(({ uri }) => nameOf(uri) === name).length > 1;
  return notes.map((note) => {
    if (!twice(nameOf(note.uri))) return note;
    return { ...note, folder: vscode.workspace.asRelativePath(vscode.Uri.joinPath(note.uri, '..')) };
  });
}

function noteItem({ uri, claims, folder }: NoteNode): vscode.TreeItem {
  const open = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(uri, open ? Expanded : Collapsed);
  // The state is part of the id, or a note opened later would stay folded.
  item.id = `${uri.toString()} ${open}`;
  const text = tallyText(tally(claims));
  item.description = folder === undefined ? text : `${folder} · ${text}`;
  item.tooltip = `${vscode.workspace.asRelativePath(uri)}\n${text}`;
  item.iconPath = vscode.ThemeIcon.File;
  item.contextValue = 'note';
  item.accessibilityInformation = { label: `${nameOf(uri)}, ${item.description}` };
  return item;
}

function claimItem({ claim, uri }: ClaimNode): vscode.TreeItem {
  const label = claim.text.replace(/\s+/g, ' ');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  const { message } = claim;
  const verdict = claim.verdict ?? 'question';
  item.iconPath = new vscode.ThemeIcon(VERDICT_ICON[verdict], new vscode.ThemeColor(`thesisLens.${verdict}`));
  item.description = claim.answer;
  item.tooltip = new vscode.MarkdownString(escapeMarkdown(message));
  item.contextValue = 'claim';
  item.accessibilityInformation = { label: `${label}. ${message}` };
  item.command = { title: '', command: '_thesisLens.openClaim', arguments: [uri, claim.span] };
  return item;
}

/** Opens a note at a claim. For the tree alone, so it has no title. */
export function registerOpenClaim(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(
    '_thesisLens.openClaim',
    (uri: vscode.Uri, span: { start: number; end: number }) =>
      guard('openClaim', services.log, async () => {
        const document = await vscode.workspace.openTextDocument(uri);
        const range = rangeOf(document, span);
        const selection = new vscode.Range(range.start, range.start);
        const editor = await vscode.window.showTextDocument(document, { selection, preserveFocus: true });
        editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      }),
  );
}
