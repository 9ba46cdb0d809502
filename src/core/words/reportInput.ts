import type { CatalogueEntry } from '../catalogue/entry.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Language } from '../language.ts';
import type { Block } from '../markdown/block.ts';
import type { JudgedClaim, NoteAnalysis } from '../note/analysis.ts';
import type { ClaimFacts } from './claim.ts';
import { escapeMarkdown } from './markdown.ts';

/** What a report is made from; `pictures` gives the images for a claim: one, one a signal of a watch-list, or none. */
export interface ReportInput {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly analysis: NoteAnalysis;
  readonly language: Language;
  readonly today: number;
  indicator(id: string): Indicator | undefined;
  entry(id: string): CatalogueEntry | undefined;
  pictures(claim: JudgedClaim): readonly string[];
}

export function factsOf({ language, indicator, entry }: ReportInput, claim: JudgedClaim): ClaimFacts {
  const id = claim.judgement?.evaluation.used[0]?.ref.id ?? claim.readings[0].indicators[0]?.split('@')[0];
  const nameOf = (of: string) => indicator(of)?.names[language];
  return {
    claim,
    entry: claim.catalogue === null ? undefined : entry(claim.catalogue),
    indicatorName: id === undefined ? undefined : nameOf(id),
    nameOf,
    language,
  };
}

/** A table of Markdown; cells are plain text. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [row(heads), `| ${heads.map(() => '---').join(' | ')} |`, ...rows.map(row)];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
}
