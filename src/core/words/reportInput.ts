import * as l10n from '@vscode/l10n';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Language } from '../language.ts';
import type { Block } from '../markdown/block.ts';
import { splitSentences } from '../markdown/sentences.ts';
import type { JudgedClaim, NoteAnalysis } from '../note/analysis.ts';
import { mappedSpan } from '../text/mapped.ts';
import type { ClaimFacts } from './claim.ts';
import { escapeMarkdown } from './markdown.ts';
import { namesFrom } from './names.ts';

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
  const nameOf = namesFrom(indicator, language);
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

/** The catalogue's thesis that a claim puts into words. */
export function entryOf({ entry }: ReportInput, { catalogue }: JudgedClaim): CatalogueEntry | undefined {
  return catalogue === null ? undefined : entry(catalogue);
}

/** The first claim of a note with the same test and answer. */
export function firstOf(claims: readonly JudgedClaim[], claim: JudgedClaim): JudgedClaim {
  const key = (each: JudgedClaim) => {
    const test = each.readings[0].formula ?? each.catalogue ?? each.text;
    return `${each.catalogue} ${test} ${each.verdict} ${each.asOf.day}`;
  };
  const wanted = key(claim);
  return claims.find((each) => key(each) === wanted) ?? claim;
}

/** The claim's own words as a quotation, on one line and not too long. */
export function quote(claim: JudgedClaim): string {
  const text = claim.text.replace(/\s+/g, ' ');
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return l10n.t('“{0}”', escapeMarkdown(short.replaceAll('「', '『').replaceAll('」', '』')));
}

/** The sentence that a claim stands in, unless it is long: half a clause reads badly. */
export function wholeQuote({ blocks }: ReportInput, { span, text }: JudgedClaim): string {
  const block = blocks.find((each) => each.span.start <= span.start && span.end <= each.span.end);
  const sentences = block ? splitSentences(block) : [];
  const whole = sentences.find(({ prose }) => mappedSpan(prose, span))?.prose.text;
  return (whole && whole.length <= LONGEST ? whole : text).replace(/\s+/g, ' ');
}

/** Characters of a sentence that is still quoted whole. */
const LONGEST = 220;
