import { isoDay } from '../core/indicators/period.ts';
import type { Language } from '../core/language.ts';
import { claimToJson } from '../core/note/toJson.ts';
import { indexLines } from '../core/text/lines.ts';
import { saidProblem } from '../core/words/phrase.ts';
import type { Formatter, NamedNote } from './format.ts';
import { messageLanguage, messageOf } from './message.ts';
import type { Options } from './options.ts';

/** `{"version":1,"notes":[…]}`, one note a line; media/schemas/check.schema.json says what is in it. */
export function jsonFormatter(options: Options): Formatter {
  const language = messageLanguage(options.language);
  let separator = '{"version":1,"notes":[\n';
  return {
    note(checked) {
      const line = separator + JSON.stringify(noteToJson(checked, language));
      separator = ',\n';
      return line;
    },
    end: () => (separator === ',\n' ? '\n]}\n' : '{"version":1,"notes":[]}\n'),
  };
}

function noteToJson({ file, note }: NamedNote, language: Language): unknown {
  const lines = indexLines(note.text);
  return {
    path: file,
    asOf: isoDay(note.analysis.asOf.day),
    claims: note.analysis.claims.map((claim) => claimToJson(claim, lines, messageOf(note, claim, language))),
    problems: note.analysis.problems.map(({ span, ...problem }) => ({
      span: { ...span, ...lines.at(span.start) },
      ...saidProblem(problem),
    })),
  };
}
