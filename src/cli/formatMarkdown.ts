import path from 'node:path';
import { reportOf } from '../services/report.ts';
import { today } from './environment.ts';
import type { Formatter } from './format.ts';
import { messageLanguage } from './message.ts';
import type { Options } from './options.ts';

/** The Check Thesis report of each note, one after the other. */
export function markdownFormatter(options: Options): Formatter {
  const language = messageLanguage(options.language);
  return {
    note: ({ file, note }) =>
      reportOf(note, {
        title: path.basename(file, path.extname(file)),
        language,
        theme: 'light',
        today: today(),
      }),
    end: () => '',
  };
}
