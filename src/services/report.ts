import { svgDataUri } from '../core/chart/dataUri.ts';
import type { ThemeKind } from '../core/chart/palette.ts';
import { renderSparkline } from '../core/chart/sparkline.ts';
import type { Language } from '../core/language.ts';
import { claimMessage } from '../core/words/claim.ts';
import { escapeMarkdown } from '../core/words/markdown.ts';
import { reportMarkdown } from '../core/words/report.ts';
import type { CheckedNote } from './checkNote.ts';
import { claimFacts } from './claimFacts.ts';
import { picturesOf } from './picture.ts';

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
    pictures(claim) {
      const message = claimMessage(claimFacts(note, claim, language));
      return picturesOf(note, claim, message, language).map(
        (model) => `![${escapeMarkdown(model.sentence)}](${svgDataUri(renderSparkline(model, theme))})`,
      );
    },
  });
}
