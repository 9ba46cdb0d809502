import { type CheckedNote, checkNote } from './checkNote.ts';
import { createEmitter, type Emitter } from './event.ts';
import { openingsOf } from './opening.ts';
import type { PackStore } from './packStore.ts';
import type { Disposable, Log, Today } from './ports.ts';

/** An open document, as far as checking it goes. */
export interface NoteDocument {
  readonly key: string;
  readonly version: number;
  readonly fileName: string;
  getText(): string;
}

/**
 * The latest check of each open note. Asking twice for one version computes once; stale answers are dropped. Of a note not
 * seen before, its beginning is checked first, so that the marks on the screen need not wait for the rest.
 */
export interface NoteStore extends Disposable {
  /** The check of exactly this version, computed now if need be; undefined when it was overtaken meanwhile. */
  get(document: NoteDocument): Promise<CheckedNote | undefined>;
  /** The newest finished check, perhaps of an older version: what lenses show while a new one is under way. */
  latest(key: string): CheckedNote | undefined;
  /** Asks for a check soon: at once for a note not seen yet, after a pause in typing otherwise. */
  schedule(document: NoteDocument): void;
  forget(key: string): void;
  /** Forgets every check: packs or settings have changed. */
  invalidate(): void;
  readonly onChecked: Emitter<NoteDocument>['on'];
}

interface Entry {
  version: number;
  pending: Promise<CheckedNote | undefined>;
  latest: CheckedNote | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  firstWaiting: number;
}

/** Pause in typing before a note is checked again, and the longest a typist can put it off. */
const PAUSE_MS = 300;
const CEILING_MS = 1000;

export function createNoteStore(packs: PackStore, log: Log, today: Today): NoteStore {
  const entries = new Map<string, Entry>();
  const checked = createEmitter<NoteDocument>();

  const start = (document: NoteDocument): Promise<CheckedNote | undefined> => {
    const previous = entries.get(document.key);
    if (previous && previous.version === document.version) return previous.pending;
    if (previous?.timer !== undefined) clearTimeout(previous.timer);
    const entry: Entry = {
      version: document.version,
      pending: Promise.resolve(undefined),
      latest: previous?.latest,
      timer: undefined,
      firstWaiting: 0,
    };
    entries.set(document.key, entry);
    entry.pending = run(document, entry);
    return entry.pending;
  };

  const run = async (document: NoteDocument, entry: Entry): Promise<CheckedNote | undefined> => {
    try {
      const text = document.getText();
      const context = { today: today(), fileName: document.fileName };
      const publish = (result: CheckedNote): CheckedNote | undefined => {
        if (entries.get(document.key) !== entry) return undefined;
        entry.latest = result;
        checked.fire(document);
        return result;
      };
      for (const opening of entry.latest ? [] : openingsOf(text)) {
        if (!publish({ ...(await checkNote(opening, packs, context)), text, partial: true }))
          return undefined;
        await new Promise((resolve) => setTimeout(resolve)); // the editor asks for lenses and hovers meanwhile
      }
      return publish(await checkNote(text, packs, context));
    } catch (error) {
      log.error(
        `Checking ${document.fileName} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return undefined;
    }
  };

  return {
    get: start,
    latest: (key) => entries.get(key)?.latest,
    schedule(document) {
      const entry = entries.get(document.key);
      if (!entry?.latest) {
        void start(document);
        return;
      }
      const now = performance.now();
      if (entry.timer === undefined) entry.firstWaiting = now;
      else clearTimeout(entry.timer);
      const wait = Math.max(0, Math.min(PAUSE_MS, entry.firstWaiting + CEILING_MS - now));
      entry.timer = setTimeout(() => {
        entry.timer = undefined;
        void start(document);
      }, wait);
    },
    forget(key) {
      const entry = entries.get(key);
      if (entry?.timer !== undefined) clearTimeout(entry.timer);
      entries.delete(key);
    },
    invalidate() {
      for (const entry of entries.values()) entry.version = Number.NaN;
    },
    onChecked: checked.on,
    dispose() {
      for (const entry of entries.values()) if (entry.timer !== undefined) clearTimeout(entry.timer);
      entries.clear();
      checked.clear();
    },
  };
}
