/** A source that cannot be used as it is. The builder stops at the row, names it, and goes on to the next. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
}
