import * as vscode from 'vscode';
import type { JudgedClaim } from '../core/note/analysis.ts';
import { claimMessage, shortAnswer } from '../core/words/claim.ts';
import { type CheckedNote, checkNote } from '../services/checkNote.ts';
import { checkOf } from './documents.ts';
import { factsOf } from './facts.ts';
import type { Services } from './services.ts';
import { isIncluded, settingsFor } from './settings.ts';

/** What a list shows of a claim. Its evidence is not kept: hundreds of notes would hold a lot of it. */
export interface ListedClaim extends Pick<JudgedClaim, 'span' | 'text' | 'verdict'> {
  readonly message: string;
  /** The answer in a word or two. */
  readonly answer: string;
}

/** A note of the workspace, open or not, as its newest check found it. */
export interface NoteOnDisk {
  readonly uri: vscode.Uri;
  readonly claims: readonly ListedClaim[];
}

export interface NotesOnDisk extends vscode.Disposable {
  /** Every note that is not excluded, in order of path; files are read once until they change. */
  all(): Promise<NoteOnDisk[]>;
  /** Reads everything again the next time. */
  forget(): void;
  readonly onChanged: vscode.Event<void>;
}

/** Files looked at most, so that a vault of any size opens at once; Check Thesis reads the rest. */
const MOST_FILES = 500;

/** Changes closer together than this are one. */
const QUIET_MS = 400;

/** Checks the Markdown files of the workspace when a view asks for them, one after the other. */
export function createNotesOnDisk(services: Services): NotesOnDisk {
  const changed = new vscode.EventEmitter<void>();
  const known = new Map<string, readonly ListedClaim[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => changed.fire(), QUIET_MS);
  };
  const drop = (uri: vscode.Uri): void => {
    known.delete(uri.toString());
    soon();
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.md');
  const listeners = [
    watcher.onDidChange(drop),
    watcher.onDidCreate(soon),
    watcher.onDidDelete(drop),
    services.notes.onChecked(soon),
    services.onPacksReloaded(() => {
      known.clear();
      soon();
    }),
    vscode.workspace.onDidCloseTextDocument(soon),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('thesisLens')) soon();
    }),
  ];
  const read = async (uri: vscode.Uri): Promise<readonly ListedClaim[]> => {
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
    if (open) return listed(await checkOf(services, open));
    const before = known.get(key);
    if (before) return before;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const fileName = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const claims = listed(await checkNote(text, services.packs, { today: services.today(), fileName }));
    known.set(key, claims);
    return claims;
  };
  return {
    async all() {
      const files = await markdownFiles(MOST_FILES);
      const open = vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'markdown');
      const uris = new Map([...files, ...open.map(({ uri }) => uri)].map((uri) => [uri.toString(), uri]));
      const found: NoteOnDisk[] = [];
      for (const uri of uris.values()) {
        const claims = await read(uri);
        if (claims.length > 0) found.push({ uri, claims });
      }
      return found.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
    },
    forget: () => known.clear(),
    onChanged: changed.event,
    dispose() {
      if (timer !== undefined) clearTimeout(timer);
      vscode.Disposable.from(changed, watcher, ...listeners).dispose();
    },
  };
}

/** The Markdown files of the workspace that the settings name; none while the extension is switched off. */
export async function markdownFiles(most?: number): Promise<vscode.Uri[]> {
  const settings = settingsFor();
  if (!settings.enabled) return [];
  const found = await vscode.workspace.findFiles(anyOf(settings.include), anyOf(settings.exclude), most);
  // Not every file system looks at the globs it is asked with.
  return found.filter((uri) => uri.path.endsWith('.md') && isIncluded(uri, settings));
}

function anyOf(globs: readonly string[]): string {
  const [only = '', ...more] = globs.map((glob) => (glob === '**/*' ? '**/*.md' : glob));
  return more.length === 0 ? only : `{${[only, ...more].join(',')}}`;
}

function listed(note: CheckedNote | undefined): readonly ListedClaim[] {
  if (!note) return [];
  return note.analysis.claims.map((claim) => {
    const { span, text, verdict } = claim;
    return { span, text, verdict, message: claimMessage(factsOf(note, claim)), answer: shortAnswer(claim) };
  });
}
