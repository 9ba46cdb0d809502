/** What the services need of the world. The editor and the command line each bring their own. */

export interface Disposable {
  dispose(): void;
}

/** Reads a text file of the extension's `media` folder by its path there: `packs/us-macro/index.json`. */
export interface Assets {
  read(path: string): Promise<string>;
  /** Reads the vocabulary as the build compiled it; absent where nothing was built. */
  vocabulary?(): Promise<string>;
}

/** A folder of the user's own: CSV files, or catalogue files. */
export interface UserFolder {
  /** The last part of its path. */
  readonly name: string;
  /** Names of the files in it, subfolders left out. Rejects when there is no such folder. */
  list(): Promise<readonly string[]>;
  /** Reads a file by its path from the folder. */
  read(path: string): Promise<string>;
  /** A file's size in bytes, known without reading it. */
  size(path: string): Promise<number>;
  /** Why the folder is left alone: it lies outside a workspace that is not trusted, or there is nothing it could be in. */
  readonly barred?: 'outside' | 'no-workspace';
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** The day it is, as epoch days UTC. The core never asks a clock. */
export type Today = () => number;
