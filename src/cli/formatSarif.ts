import { pathToFileURL } from 'node:url';
import type { Log, Result } from 'sarif';
import { indexLines, type LineIndex } from '../core/text/lines.ts';
import type { Span } from '../core/text/mapped.ts';
import { faultText } from '../core/words/phrase.ts';
import { verdictWord } from '../core/words/verdict.ts';
import type { Formatter, NamedNote } from './format.ts';
import { messageLanguage, messageOf } from './message.ts';
import type { Options } from './options.ts';

/** Findings are what somebody should look at; a claim that holds, is open or cannot be decided is none. */
const LEVEL = { contradicted: 'warning', mixed: 'note' } as const;

const RULES = [
  { id: 'contradicted', shortDescription: { text: 'A claim that the data contradict' } },
  { id: 'mixed', shortDescription: { text: 'A claim that holds in part, or only just' } },
  { id: 'annotation', shortDescription: { text: 'A claim annotation that cannot be read' } },
];

const EMPTY: Log = {
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'Thesis Lens',
          informationUri: 'https://github.com/thesis-lens/thesis-lens',
          rules: RULES,
        },
      },
      columnKind: 'utf16CodeUnits',
      results: [],
    },
  ],
};
/** What stands before the first result and after the last. */
const CLOSING = ']}]}\n';
const OPENING = `${JSON.stringify(EMPTY).slice(0, -']}]}'.length)}\n`;

/** A SARIF 2.1.0 log with one run, for code scanning: one result a line, printed as it is found. */
export function sarifFormatter(options: Options): Formatter {
  const language = messageLanguage(options.language);
  let separator = OPENING;
  return {
    note(checked) {
      const { note } = checked;
      const lines = indexLines(note.text);
      const results: Result[] = [];
      for (const claim of note.analysis.claims) {
        if (claim.verdict !== 'contradicted' && claim.verdict !== 'mixed') continue;
        results.push({
          ...findingAt(checked, lines, claim.span),
          ruleId: claim.verdict,
          level: LEVEL[claim.verdict],
          message: { text: `${messageOf(note, claim, language)} (${verdictWord(claim.verdict)})` },
          properties: { claim: claim.text, formula: claim.readings[0].formula, reasons: claim.reasons },
        });
      }
      for (const problem of note.analysis.problems) {
        results.push({
          ...findingAt(checked, lines, problem.span),
          ruleId: 'annotation',
          level: 'warning',
          message: { text: faultText(problem) },
        });
      }
      let text = '';
      for (const result of results) {
        text += separator + JSON.stringify(result);
        separator = ',\n';
      }
      return text;
    },
    end: () => `${separator === OPENING ? OPENING : '\n'}${CLOSING}`,
  };
}

function findingAt({ file }: NamedNote, lines: LineIndex, { start, end }: Span) {
  const from = lines.at(start);
  const to = lines.at(end);
  return {
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: {
            startLine: from.line,
            startColumn: from.column,
            endLine: to.line,
            endColumn: to.column,
            charOffset: start,
            charLength: end - start,
          },
        },
      },
    ],
  };
}

/** Relative paths stay relative, so that a viewer finds them in its own checkout. */
function uriOf(file: string): string {
  if (file.startsWith('/')) return pathToFileURL(file).href;
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
