import * as v from 'valibot';
import { accepted, type Checked, type PackProblem } from './checked.ts';

/** Most problems reported for one file: enough to see the pattern. */
const MOST = 20;

/** Checks a parsed value against a schema; every problem names its place in the file. */
export function checkShape<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: string,
): Checked<v.InferOutput<S>> {
  const result = v.safeParse(schema, value);
  if (result.success) return accepted(result.output);
  return { ok: false, problems: result.issues.slice(0, MOST).map((issue) => problemOf(issue, file)) };
}

/** Parses JSON text and checks it against a schema. */
export function checkJson<S extends v.GenericSchema>(
  schema: S,
  text: string,
  file: string,
): Checked<v.InferOutput<S>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [{ file, expected: 'JSON', found: String(error) }] };
  }
  return checkShape(schema, value, file);
}

function problemOf(issue: v.BaseIssue<unknown>, file: string): PackProblem {
  const place = v.getDotPath(issue);
  return {
    file,
    ...(place === null ? {} : { place }),
    // Only the schema of a plain type speaks of itself better in `expected` than in its message.
    expected:
      issue.kind === 'validation' || issue.type === 'custom'
        ? issue.message
        : (issue.expected ?? issue.message),
    found: issue.received,
  };
}
