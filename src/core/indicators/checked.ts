/** The outcome of reading somebody's file: a value, or what is wrong with it. Nothing here throws. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Something wrong with a pack's file, said so that its author can act on it. */
export interface PackProblem {
  /** As the caller named the file. */
  readonly file: string;
  /** Path inside JSON or YAML: `indicators.3.aliases.ja`; absent for a whole file. */
  readonly place?: string;
  /** Line of a CSV, from 1. */
  readonly line?: number;
  readonly expected: string;
  readonly found?: string;
}

export function accepted<T>(value: T): Checked<T> {
  return { ok: true, value };
}

export function refused<T>(...problems: readonly PackProblem[]): Checked<T> {
  return { ok: false, problems };
}

/** `user/gdp.csv:12: expected a number, found "n/a"`. */
export function printProblem({ file, place, line, expected, found }: PackProblem): string {
  const where = line === undefined ? (place === undefined ? '' : ` ${place}`) : `:${line}`;
  return `${file}${where}: expected ${expected}${found === undefined ? '' : `, found ${found}`}`;
}
