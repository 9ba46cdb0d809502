import * as v from 'valibot';
import { indexLines } from '../text/lines.ts';
import { accepted, type Checked, type PackProblem, refused } from './checked.ts';

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
  const parsed = parseJson(text, file);
  return parsed.ok ? checkShape(schema, parsed.value, file) : parsed;
}

const versionSchema = v.looseObject({ version: v.literal(1) });

/**
 * Parses JSON that ships with us. The build and the tests have checked it against its schema, which is not worth the
 * time of every start; that it is whole and of the version we read is looked at.
 */
export function shippedJson<Shape>(text: string, file: string): Checked<Shape> {
  const parsed = parseJson(text, file);
  const checked = parsed.ok ? checkShape(versionSchema, parsed.value, file) : parsed;
  return checked.ok ? accepted(checked.value as Shape) : checked;
}

/** The value of a JSON text, or the line where it is none. */
export function parseJson(text: string, file: string): Checked<unknown> {
  try {
    return accepted(JSON.parse(text));
  } catch (error) {
    const found = String(error);
    const position = /position (\d+)/.exec(found)?.[1];
    const line = position === undefined ? {} : { line: indexLines(text).at(Number(position)).line };
    return refused({ file, ...line, fault: 'json', expected: 'JSON', found });
  }
}

function problemOf(issue: v.BaseIssue<unknown>, file: string): PackProblem {
  const place = v.getDotPath(issue);
  return {
    file,
    ...(place === null ? {} : { place }),
    fault: 'shape',
    // Only the schema of a plain type speaks of itself better in `expected` than in its message.
    expected:
      issue.kind === 'validation' || issue.type === 'custom'
        ? issue.message
        : (issue.expected ?? issue.message),
    found: issue.received,
  };
}
