import { parseArgs } from 'node:util';
import { parseIsoDay } from '../core/indicators/period.ts';
import { VERDICTS, type Verdict } from '../core/verdict/verdict.ts';
import { UsageError } from './usageError.ts';

export const FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;

export type Format = (typeof FORMATS)[number];

/** The command line, checked. */
export interface Options {
  readonly command: string | undefined;
  readonly operands: readonly string[];
  readonly format: Format;
  /** Epoch day. */
  readonly asOf: number | undefined;
  readonly language: string;
  readonly jsonl: boolean;
  readonly quiet: boolean;
  readonly failOn: readonly Verdict[];
  readonly packs: readonly string[];
  readonly catalogues: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
}

/** Reads the arguments after `thesis-lens`. Throws `UsageError` with what was expected. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const asOf = values['as-of'] === undefined ? undefined : parseIsoDay(values['as-of']);
  if (values['as-of'] !== undefined && asOf === undefined) {
    throw new UsageError(`--as-of "${values['as-of']}" is no date, expected YYYY-MM-DD`);
  }
  const [command, ...operands] = positionals;
  return {
    command,
    operands,
    format: oneOf(FORMATS, values.format, '--format'),
    asOf,
    language: values.lang,
    jsonl: values.jsonl,
    quiet: values.quiet,
    failOn: values['fail-on'].map((verdict) => oneOf(VERDICTS, verdict, '--fail-on')),
    packs: values.pack,
    catalogues: values.catalogue,
    help: values.help,
    version: values.version,
  };
}

function oneOf<T extends string>(allowed: readonly T[], value: string, option: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined)
    throw new UsageError(`${option} "${value}" is unknown, expected one of ${allowed.join(', ')}`);
  return found;
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
        quiet: { type: 'boolean', short: 'q', default: false },
        'fail-on': { type: 'string', multiple: true, default: [] },
        pack: { type: 'string', multiple: true, default: [] },
        catalogue: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    // What follows the first sentence is about arguments that begin with a dash.
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${said}; thesis-lens --help lists the options`);
  }
}
