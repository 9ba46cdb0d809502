import { parseIsoDay } from '../core/indicators/period.ts';
import { claimToJson } from '../core/note/toJson.ts';
import { indexLines } from '../core/text/lines.ts';
import { checkNote, forgetful } from '../services/checkNote.ts';
import type { PackStore } from '../services/packStore.ts';
import { keepMemorySmall, openPacks, today } from './environment.ts';
import { type InputLine, inputLines } from './inputLines.ts';
import { messageLanguage, messageOf } from './message.ts';
import { decodeNote, MOST_BYTES } from './noteText.ts';
import type { Options } from './options.ts';
import { INTERRUPTED, type InterruptWatch, print, watchInterrupt } from './output.ts';
import { UsageError } from './usageError.ts';

/**
 * `thesis-lens check --jsonl`: one note per line of stdin, one answer per line of stdout, in order, one line held at a
 * time. A bad line gets an answer that says so; a refused pack makes the exit code 2.
 */
export async function checkLines(options: Options): Promise<number> {
  if (options.operands.length > 0)
    throw new UsageError(`--jsonl reads stdin, expected no path but found ${options.operands[0]}`);
  keepMemorySmall();
  const packs = forgetful(await openPacks(options));
  const watch = watchInterrupt();
  for await (const line of inputLines(process.stdin, MOST_BYTES)) {
    if (watch.interrupted()) return INTERRUPTED;
    const input = readLine(line);
    if (input === undefined) continue;
    const answer = await answerTo(input, packs, options, watch);
    if (answer === undefined) return INTERRUPTED;
    await print(`${JSON.stringify(answer)}\n`);
  }
  watch.finish();
  return packs.problems().length > 0 ? 2 : 0;
}

/** Undefined when it was interrupted. */
async function answerTo(
  input: Input,
  packs: PackStore,
  options: Options,
  watch: InterruptWatch,
): Promise<unknown> {
  if ('error' in input) return input;
  const asOf = options.asOf ?? input.date;
  const context = { today: today(), ...(asOf === undefined ? {} : { asOf }) };
  const note = await watch.checking(input.text.length, () => checkNote(input.text, packs, context));
  if (!note) return undefined;
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

/** What a line asks; undefined for an empty one. */
function readLine(line: InputLine): Input | undefined {
  if (line === 'too-long')
    return fault(null, 'too-long', `expected a line of at most ${MOST_BYTES / 1e6} MB`);
  let value: unknown;
  try {
    const text = decodeNote(line, 'the line');
    if (text.trim() === '') return undefined;
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof UsageError) return fault(null, 'encoding', error.message);
    const found = error instanceof Error ? error.message : String(error);
    return fault(null, 'json', `expected a JSON object on the line: ${found}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fault(null, 'shape', 'expected {"id", "text", "date"?}');
  const { id = null, text, date } = value as { id?: unknown; text?: unknown; date?: unknown };
  if (typeof text !== 'string') return fault(id, 'text', 'expected "text" to be a string');
  if (date === undefined || date === null) return { id, text, date: undefined };
  const day = typeof date === 'string' ? parseIsoDay(date) : undefined;
  return day === undefined ? fault(id, 'date', 'expected "date" to be YYYY-MM-DD') : { id, text, date: day };
}

function fault(id: unknown, code: string, message: string): Input {
  return { id, error: { code, message } };
}
