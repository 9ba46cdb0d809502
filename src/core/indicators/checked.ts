import type { Phrase } from '../phrase.ts';

/** The outcome of reading somebody's file: a value, or what is wrong with it. Nothing here throws. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** What is wrong, for those who say it in the reader's language and with what to do about it. */
export type Fault =
  | 'unreadable'
  | 'json'
  | 'yaml'
  | 'shape'
  | 'too-large'
  | 'separator'
  | 'heading'
  | 'column-twice'
  | 'date'
  | 'number'
  | 'period-twice'
  | 'no-figures'
  | 'no-file'
  | 'no-column'
  | 'id-twice'
  | 'no-csv'
  | 'no-yaml'
  | 'concept'
  | 'formula'
  | 'file-name'
  | 'outside'
  | 'no-workspace';

/** Something wrong with a pack's file, said so that its author can act on it. */
export interface PackProblem {
  /** As the caller named the file. */
  readonly file: string;
  /** Path inside JSON or YAML: `indicators.3.aliases.ja`; absent for a whole file. */
  readonly place?: string;
  /** Line of the file, from 1. */
  readonly line?: number;
  /** Absent for what only a builder or a damaged installation can meet. */
  readonly fault?: Fault;
  readonly expected: string;
  /** Of a formula: what is wrong with it. */
  readonly why?: { readonly message: Phrase; readonly hint?: Phrase };
  readonly found?: string;
}

export function accepted<T>(value: T): Checked<T> {
  return { ok: true, value };
}

export function refused<T>(...problems: readonly PackProblem[]): Checked<T> {
  return { ok: false, problems };
}

/** `user/gdp.csv:12: expected a number, found "n/a"`. */
export function printProblem(problem: PackProblem): string {
  const { expected, found } = problem;
  return `${printPlace(problem)}: expected ${expected}${found === undefined ? '' : `, found ${found}`}`;
}

/** `user/gdp.csv:12`, `user/thesis-pack.json:7 series.0.file`. */
export function printPlace({ file, place, line }: PackProblem): string {
  return `${file}${line === undefined ? '' : `:${line}`}${place === undefined ? '' : ` ${place}`}`;
}
