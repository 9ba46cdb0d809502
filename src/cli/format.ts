import type { CheckedNote } from '../services/checkNote.ts';
import type { Options } from './options.ts';

/** A note with the path it was named by. */
export interface NamedNote {
  readonly file: string;
  readonly note: CheckedNote;
}

/** How the answers of `check` are printed: pieces of text, in order, so that nothing has to be kept. */
export interface Formatter {
  note(checked: NamedNote): string;
  /** What comes after the last note, even when the work was interrupted. */
  end(): string;
}

/** Loads the formatter that `--format` names: the report brings the whole chart, the others do not need it. */
export async function formatterFor(options: Options): Promise<Formatter> {
  switch (options.format) {
    case 'json':
      return (await import('./formatJson.ts')).jsonFormatter(options);
    case 'sarif':
      return (await import('./formatSarif.ts')).sarifFormatter(options);
    case 'markdown':
      return (await import('./formatMarkdown.ts')).markdownFormatter(options);
    case 'text':
      return (await import('./formatText.ts')).textFormatter(options);
  }
}
