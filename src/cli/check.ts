import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isoDay } from '../core/indicators/period.ts';
import type { Language } from '../core/language.ts';
import { claimToJson } from '../core/note/toJson.ts';
import { indexLines } from '../core/text/lines.ts';
import { tally } from '../core/thesis/thesis.ts';
import { claimMessage } from '../core/words/claim.ts';
import { tallyText, verdictWord } from '../core/words/verdict.ts';
import { type CheckedNote, checkNote } from '../services/checkNote.ts';
import type { PackStore } from '../services/packStore.ts';
import { reportOf } from '../services/report.ts';
import { openPacks, today, UsageError } from './environment.ts';
import type { Options } from './options.ts';

/** `thesis-lens check PATH…`: exit 0, or 1 when a verdict named by `--fail-on` occurs. */
export async function check(options: Options): Promise<number> {
  if (options.operands.length === 0)
    throw new UsageError('check needs a file; expected thesis-lens check PATH…');
  const packs = openPacks();
  const notes: { file: string; note: CheckedNote }[] = [];
  for (const file of options.operands) notes.push({ file, note: await checkFile(file, packs, options) });
  const language = messageLanguage(options.language);
  if (options.format === 'json')
    process.stdout.write(`${JSON.stringify(jsonOf(notes, language), null, 2)}\n`);
  else for (const { file, note } of notes) process.stdout.write(textOf(file, note, options, language));
  const failed = notes.some(({ note }) =>
    note.analysis.claims.some(({ verdict }) => verdict !== null && options.failOn.includes(verdict)),
  );
  return failed ? 1 : 0;
}

async function checkFile(file: string, packs: PackStore, options: Options): Promise<CheckedNote> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError(`${file}: expected a readable file`);
  const text = await readFile(file, 'utf8');
  if (options.format === 'markdown') await packs.load([{ id: 'USREC' }]);
  const context = {
    today: today(),
    fileName: path.basename(file),
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  };
  return checkNote(text, packs, context);
}

/** The catalogue language of a BCP 47 tag. */
export function messageLanguage(tag: string): Language {
  return tag.startsWith('ja') ? 'ja' : tag.startsWith('zh') ? 'zh' : 'en';
}

/** The sentence about a claim, as every format carries it. */
export function messageOf(
  note: CheckedNote,
  claim: CheckedNote['analysis']['claims'][number],
  language: Language,
): string {
  const id = claim.judgement?.evaluation.used[0]?.ref.id ?? claim.readings[0].indicators[0]?.split('@')[0];
  const indicatorName = id === undefined ? undefined : note.index.source.indicator(id)?.names[language];
  const entry = claim.catalogue === null ? undefined : note.index.catalogue.entry(claim.catalogue);
  return claimMessage({ claim, entry, indicatorName, language });
}

function jsonOf(notes: readonly { file: string; note: CheckedNote }[], language: Language): unknown {
  return {
    version: 1,
    notes: notes.map(({ file, note }) => {
      const lines = indexLines(note.text);
      return {
        path: file,
        asOf: isoDay(note.analysis.asOf.day),
        claims: note.analysis.claims.map((claim) =>
          claimToJson(claim, lines, messageOf(note, claim, language)),
        ),
        problems: note.analysis.problems.map(({ span, ...problem }) => ({
          span: { ...span, ...lines.at(span.start) },
          ...problem,
        })),
      };
    }),
  };
}

function textOf(file: string, note: CheckedNote, options: Options, language: Language): string {
  if (options.format === 'markdown') {
    return reportOf(note, {
      title: path.basename(file, path.extname(file)),
      language,
      theme: 'light',
      today: today(),
    });
  }
  const lines = indexLines(note.text);
  const rows = note.analysis.claims.map((claim) => {
    const { line, column } = lines.at(claim.span.start);
    const words = claim.text.replace(/\s+/g, ' ');
    return `${file}:${line}:${column}: ${verdictWord(claim.verdict)}: ${words}\n    ${messageOf(note, claim, language)}\n`;
  });
  const faults = note.analysis.problems.map(({ span, message, hint }) => {
    const { line, column } = lines.at(span.start);
    return `${file}:${line}:${column}: warning: ${message}${hint === undefined ? '' : ` (${hint})`}\n`;
  });
  const total = note.analysis.claims.length === 0 ? 'no claims' : tallyText(tally(note.analysis.claims));
  return `${[...rows, ...faults].join('')}${file}: ${total}\n`;
}
