// The table of functions as README prints it.

import { signatureOf } from './functionSpec.ts';
import { FUNCTIONS } from './functions.ts';

const START = '<!-- functions -->';
const END = '<!-- /functions -->';

/** A Markdown table with a row for each function, in the order of the table. */
export function functionTable(): string {
  const rows = FUNCTIONS.map((spec) => {
    const { returns, missing, summary, example } = spec;
    return `| \`${signatureOf(spec)}\` | ${returns} | ${missing} | ${summary} | \`${example}\` |`;
  });
  return ['| function | gives | missing | meaning | example |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** A text with what stands between its marks replaced by the table; undefined when it has no such marks. */
export function withFunctionTable(text: string): string | undefined {
  const start = text.indexOf(START);
  const end = text.indexOf(END, start);
  if (start < 0 || end < 0) return undefined;
  return `${text.slice(0, start + START.length)}\n\n${functionTable()}\n\n${text.slice(end)}`;
}
