import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { setLocale } from '../core/words/figure.ts';
import { check } from './check.ts';
import { checkLines } from './checkLines.ts';
import { UsageError } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { HELP } from './help.ts';
import { type Options, readOptions } from './options.ts';

/** `thesis-lens`: exit 0, 1 when `--fail-on` is met, 2 for a wrong call or unreadable input. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.help || options.command === undefined) {
    process.stdout.write(HELP);
    return options.help ? 0 : 2;
  }
  await useLanguage(options.language);
  return run(options);
}

function run(options: Options): Promise<number> {
  switch (options.command) {
    case 'check':
      return options.jsonl ? checkLines(options) : check(options);
    case 'eval':
      return evaluate(options);
    default:
      throw new UsageError(`unknown command "${options.command}", expected check or eval`);
  }
}

/** Loads the sentences of `--lang`; English needs none, an unknown language stays English. */
async function useLanguage(tag: string): Promise<void> {
  setLocale(Intl.NumberFormat.supportedLocalesOf([tag])[0] ?? 'en');
  const bundle = tag.startsWith('zh') ? 'zh-cn' : tag.slice(0, 2);
  if (bundle === 'en') return;
  const file = path.join(__dirname, '..', 'media', 'l10n', `bundle.l10n.${bundle}.json`);
  const contents = await readFile(file, 'utf8').catch(() => undefined);
  if (contents !== undefined) l10n.config({ contents });
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const message =
      error instanceof UsageError
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error);
    process.stderr.write(`thesis-lens: ${message}\n`);
    process.exitCode = 2;
  },
);
