import type { Term } from '../core/formula/evaluation.ts';
import type { PackProblem } from '../core/indicators/checked.ts';
import type { Indicator } from '../core/indicators/indicator.ts';
import type { SeriesRef, SeriesSource } from '../core/indicators/series.ts';
import type { ReaderIndex } from '../core/note/readerIndex.ts';
import { openBundledPacks } from './bundledPacks.ts';
import { openPacks } from './openPacks.ts';
import type { Assets, Log, UserFolder } from './ports.ts';

/** A pack as far as the reader of a status line cares. */
export interface PackSummary {
  readonly name: string;
  readonly title: Readonly<Record<'en' | 'ja' | 'zh', string>>;
  readonly indicators: number;
}

/** What formulas are about. */
export interface OpenSeries {
  readonly source: SeriesSource;
  /** The indicators in force, one for each id, packs in order of precedence. */
  readonly indicators: readonly Indicator[];
  /** Terms of office that formulas may name. */
  readonly terms: readonly Term[];
}

/** Something that was refused, in one sentence that says where, what was expected and what to do. */
export interface Refusal {
  readonly message: string;
  readonly problem: PackProblem;
  /** The user's folder it is in; the problem's file begins with its name. */
  readonly folder?: UserFolder;
}

/** Indexes of every pack and the catalogue, read once on first use; observations when a claim needs them. */
export interface PackStore {
  /** Resolves to the reader's index; a broken pack is left out and reported, it never rejects. */
  open(): Promise<ReaderIndex>;
  /** The series alone, without what only reading a note needs; like `open` otherwise, and much cheaper. */
  openSeries(): Promise<OpenSeries>;
  /** Loads the observations of these series. What cannot be loaded stays missing and is reported. */
  load(refs: readonly SeriesRef[]): Promise<void>;
  /** Reads every figure of one file of a user's pack, so that whatever is wrong with it is reported. */
  inspect(folder: UserFolder, path: string): Promise<void>;
  /** Packs in order of precedence; empty before one of the `open`s has resolved. */
  packs(): readonly PackSummary[];
  /** Packs whose indicator of this id is not used because a pack before them has one. */
  hidden(id: string): readonly string[];
  /** Everything that was refused since the folders were last named. */
  problems(): readonly Refusal[];
  /** Takes other folders, or the same with other files: all that was read of a user's is forgotten. */
  reload(user: UserFolders): void;
}

/** Folders that the user named, in order of precedence; they come before what is bundled. */
export interface UserFolders {
  readonly packs?: readonly UserFolder[];
  readonly catalogues?: readonly UserFolder[];
}

export function createPackStore(assets: Assets, log: Log, user: UserFolders = {}): PackStore {
  let bundled: ReturnType<typeof openBundledPacks> | undefined;
  const openBundled = () => {
    bundled ??= openBundledPacks(assets);
    return bundled;
  };
  let current = openPacks(assets, openBundled, log, user);
  return {
    open: () => current.open(),
    openSeries: () => current.openSeries(),
    load: (refs) => current.load(refs),
    inspect: (folder, path) => current.inspect(folder, path),
    packs: () => current.packs(),
    hidden: (id) => current.hidden(id),
    problems: () => current.problems(),
    reload(folders) {
      current = openPacks(assets, openBundled, log, folders);
    },
  };
}
