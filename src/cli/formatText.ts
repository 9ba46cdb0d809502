import { indexLines } from '../core/text/lines.ts';
import { tally } from '../core/thesis/thesis.ts';
import type { Verdict } from '../core/verdict/verdict.ts';
import { faultText } from '../core/words/phrase.ts';
import { tallyText, verdictWord } from '../core/words/verdict.ts';
import type { Formatter } from './format.ts';
import { messageLanguage, messageOf } from './message.ts';
import type { Options } from './options.ts';
import { type Style, terminalOf } from './terminal.ts';
import { padded, shortened, widthOf } from './textWidth.ts';

/** One line of a note's answer, before it is laid out. */
interface Row {
  readonly line: number;
  readonly column: number;
  readonly word: string;
  readonly style: Style;
  readonly text: string;
  readonly detail: string | undefined;
}

const STYLE: Readonly<Record<Verdict | 'question', Style>> = {
  supported: 'green',
  mixed: 'yellow',
  contradicted: 'red',
  pending: 'blue',
  unknown: 'dim',
  question: 'dim',
};

/** For people: on a terminal a table in colour, elsewhere one `file:line:column: …` a claim, as compilers print. */
export function textFormatter(options: Options): Formatter {
  const terminal = terminalOf(process.stdout);
  const language = messageLanguage(options.language);
  const worthSaying = new Set<Verdict | null>(options.failOn.length > 0 ? options.failOn : ['contradicted']);
  return {
    note({ file, note }) {
      const lines = indexLines(note.text);
      const claims = options.quiet
        ? note.analysis.claims.filter(({ verdict }) => worthSaying.has(verdict))
        : note.analysis.claims;
      const rows: Row[] = [
        ...claims.map((claim) => ({
          ...lines.at(claim.span.start),
          word: verdictWord(claim.verdict),
          style: STYLE[claim.verdict ?? 'question'],
          text: claim.text.replace(/\s+/g, ' '),
          detail: messageOf(note, claim, language),
        })),
        ...note.analysis.problems.map((problem) => ({
          ...lines.at(problem.span.start),
          word: 'warning',
          style: 'magenta' as const,
          text: faultText(problem),
          detail: undefined,
        })),
      ].toSorted((a, b) => a.line - b.line || a.column - b.column);
      if (options.quiet && rows.length === 0) return '';
      const counts = tally(note.analysis.claims);
      const total = note.analysis.claims.length === 0 ? 'no claims' : tallyText(counts) || 'questions only';
      if (terminal === undefined) {
        const list = rows.map(
          ({ line, column, word, text, detail }) =>
            `${file}:${line}:${column}: ${word}: ${text}\n${detail === undefined ? '' : `    ${detail}\n`}`,
        );
        return `${list.join('')}${options.quiet ? '' : `${file}: ${total}\n`}`;
      }
      const { paint, width } = terminal;
      const table = tableOf(rows, width, paint);
      return `${paint('bold', file)}\n${table}${options.quiet ? '' : `  ${paint('dim', total)}\n`}\n`;
    },
    end: () => '',
  };
}

/** Place, verdict and claim side by side, the answer below the claim. */
function tableOf(rows: readonly Row[], width: number, paint: (style: Style, text: string) => string): string {
  const places = rows.map(({ line, column }) => `${line}:${column}`);
  const placeWidth = Math.max(0, ...places.map((place) => place.length));
  const wordWidth = Math.max(0, ...rows.map(({ word }) => widthOf(word)));
  const indent = 2 + placeWidth + 2 + wordWidth + 2;
  return rows
    .map(({ word, style, text, detail }, at) => {
      const place = paint('dim', (places[at] ?? '').padStart(placeWidth));
      const claim = shortened(text, Math.max(20, width - indent));
      const head = `  ${place}  ${paint(style, padded(word, wordWidth))}  ${claim}\n`;
      return detail === undefined ? head : `${head}${' '.repeat(indent)}${paint('dim', detail)}\n`;
    })
    .join('');
}
