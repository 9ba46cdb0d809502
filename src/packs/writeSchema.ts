import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { thesisPackSchema } from '../core/indicators/userPackSchema.ts';

/** The JSON schema of `thesis-pack.json`, for the editor's own validation and completion. */
export function thesisPackJsonSchema(): string {
  // Trimming has no counterpart in JSON schema and does not need one.
  const schema = toJsonSchema(thesisPackSchema, { errorMode: 'ignore' });
  return `${JSON.stringify({ ...schema, title: 'Thesis Lens pack' }, null, 2)}\n`;
}

export function writeSchema(path: string): void {
  writeFileSync(path, thesisPackJsonSchema());
}
