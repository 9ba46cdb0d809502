import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { LANGUAGES } from '../core/language.ts';
import { setLocale } from '../core/words/figure.ts';
import { HELP } from './help.ts';
import { manifest } from './manifest.ts';
import { type Options, readOptions } from './options.ts';
import { complain, leaveWhenPipeCloses, print } from './output.ts';
import { UsageError } from './usageError.ts';

/** `thesis-lens`: exit 0, 1 when `--fail-on` is met, 2 for a wrong call or unreadable input. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.version) {
    await print(`${(await manifest()).version}\n`);
    return 0;
  }
  if (options.help || options.command === undefined) {
    await print(HELP);
    return options.help ? 0 : 2;
  }
  await useLanguage(options.language);
  return run(options);
}

/** Each command is loaded when it is asked for: a formula needs no Markdown parser. */
async function run(options: Options): Promise<number> {
  switch (options.command) {
    case 'check':
      if (options.jsonl) return (await import('./checkLines.ts')).checkLines(options);
      return (await import('./check.ts')).check(options);
    case 'eval':
      return (await import('./evaluate.ts')).evaluate(options);
    case 'find':
      return (await import('./find.ts')).find(options);
    case 'mcp':
      return (await import('./mcp.ts')).mcp(options);
    default:
      throw new UsageError(`unknown command "${options.command}", expected check, eval, find or mcp`);
  }
}

/** File of `media/l10n` for each language; English needs none. */
const BUNDLES = { en: undefined, ja: 'ja', zh: 'zh-cn' } as const;

/** Loads the sentences of `--lang`, and takes the figures of its country: `en-GB`, `zh-Hans-SG`. */
async function useLanguage(tag: string): Promise<void> {
  const language = LANGUAGES.find((each) => each === primaryOf(tag));
  if (language === undefined) throw new UsageError(`--lang "${tag}" is unknown, expected en, ja or zh-cn`);
  if (tag !== 'en') setLocale(tag);
  const bundle = BUNDLES[language];
  if (bundle === undefined) return;
  const file = path.join(__dirname, '..', 'media', 'l10n', `bundle.l10n.${bundle}.json`);
  l10n.config({ contents: await readFile(file, 'utf8') });
}

function primaryOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined;
  }
}

leaveWhenPipeCloses();
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const unforeseen = error instanceof Error ? (error.stack ?? error.message) : String(error);
    complain(error instanceof UsageError ? error.message : unforeseen);
    process.exitCode = 2;
  },
);
