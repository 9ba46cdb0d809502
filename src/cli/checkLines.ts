import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseIsoDay } from '../core/indicators/period.ts';
import { claimToJson } from '../core/note/toJson.ts';
import { indexLines } from '../core/text/lines.ts';
import { checkNote } from '../services/checkNote.ts';
import type { PackStore } from '../services/packStore.ts';
import { messageLanguage, messageOf } from './check.ts';
import { openPacks, today } from './environment.ts';
import type { Options } from './options.ts';

/** `thesis-lens check --jsonl`: one note per line of stdin, one answer per line of stdout, in order, one line held at a time. */
export async function checkLines(options: Options): Promise<number> {
  const packs = openPacks();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const answer = JSON.stringify(await answerTo(line, packs, options));
    if (!process.stdout.write(`${answer}\n`)) await once(process.stdout, 'drain');
  }
  return 0;
}

async function answerTo(line: string, packs: PackStore, options: Options): Promise<unknown> {
  const input = parseLine(line);
  if ('error' in input) return input;
  const asOf = options.asOf ?? input.date;
  const note = await checkNote(input.text, packs, {
    today: today(),
    ...(asOf === undefined ? {} : { asOf }),
  });
  const lines = indexLines(input.text);
  const language = messageLanguage(options.language);
  return {
    id: input.id,
    claims: note.analysis.claims.map((claim) => claimToJson(claim, lines, messageOf(note, claim, language))),
  };
}

type Input =
  | { readonly id: unknown; readonly text: string; readonly date: number | undefined }
  | { readonly id: unknown; readonly error: { readonly code: string; readonly message: string } };

function parseLine(line: string): Input {
  const fault = (id: unknown, code: string, message: string): Input => ({ id, error: { code, message } });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return fault(
      null,
      'json',
      `expected a JSON object on the line: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fault(null, 'shape', 'expected {"id", "text", "date"?}');
  const { id = null, text, date } = value as { id?: unknown; text?: unknown; date?: unknown };
  if (typeof text !== 'string') return fault(id, 'text', 'expected "text" to be a string');
  if (date === undefined || date === null) return { id, text, date: undefined };
  const day = typeof date === 'string' ? parseIsoDay(date) : undefined;
  return day === undefined ? fault(id, 'date', 'expected "date" to be YYYY-MM-DD') : { id, text, date: day };
}
