/** A mistake of the caller: printed as one line, exit code 2. */
export class UsageError extends Error {}
