import type { ThemeKind } from '../core/chart/palette.ts';
import type { Language } from '../core/language.ts';
import { reportMarkdown } from '../core/words/report.ts';
import type { CheckedNote } from './checkNote.ts';
import { claimFacts } from './claimFacts.ts';
import { sparklinesOf } from './sparklines.ts';

export interface ReportOptions {
  readonly title: string;
  readonly language: Language;
  readonly theme: ThemeKind;
  readonly today: number;
}

/** The Check Thesis report of a note; the same text in the editor and on the command line. */
export function reportOf(note: CheckedNote, { title, language, theme, today }: ReportOptions): string {
  const { source, catalogue } = note.index;
  return reportMarkdown({
    title,
    blocks: note.reading.markdown.blocks,
    analysis: note.analysis,
    language,
    today,
    indicator: (id) => source.indicator(id),
    entry: (id) => catalogue.entry(id),
    pictures: (claim) => sparklinesOf(note, claimFacts(note, claim, language), theme),
  });
}
