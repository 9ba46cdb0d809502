import { parseArgs } from 'node:util';
import { parseIsoDay } from '../core/indicators/period.ts';
import { UsageError } from './environment.ts';

/** The command line, checked. */
export interface Options {
  readonly command: string | undefined;
  readonly operands: readonly string[];
  readonly format: 'text' | 'json' | 'markdown';
  readonly asOf: number | undefined;
  readonly language: string;
  readonly jsonl: boolean;
  readonly failOn: readonly string[];
  readonly help: boolean;
}

const FORMATS = ['text', 'json', 'markdown'] as const;

/** Reads the arguments after `thesis-lens`. Throws `UsageError` with what was expected. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const format = FORMATS.find((name) => name === values.format);
  if (!format)
    throw new UsageError(`unknown format "${values.format}", expected one of ${FORMATS.join(', ')}`);
  const asOf = values['as-of'] === undefined ? undefined : parseIsoDay(values['as-of']);
  if (values['as-of'] !== undefined && asOf === undefined) {
    throw new UsageError(`--as-of "${values['as-of']}" is no date, expected YYYY-MM-DD`);
  }
  const [command, ...operands] = positionals;
  return {
    command,
    operands,
    format,
    asOf,
    language: values.lang,
    jsonl: values.jsonl,
    failOn: values['fail-on'] ?? [],
    help: values.help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'as-of': { type: 'string' },
        lang: { type: 'string', default: 'en' },
        jsonl: { type: 'boolean', default: false },
        'fail-on': { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
