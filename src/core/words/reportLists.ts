// The short lists at the head of the report: each thesis once, with the one sentence that a reader in a hurry needs.

import * as l10n from '@vscode/l10n';
import type { JudgedClaim } from '../note/analysis.ts';
import { weakestLinks } from '../thesis/thesis.ts';
import { capital, claimMessage, driftText, evidenceText } from './claim.ts';
import { escapeMarkdown } from './markdown.ts';
import { entryOf, factsOf, firstOf, quote, type ReportInput } from './reportInput.ts';
import { verdictWord } from './verdict.ts';

/** What the thesis rests on, where it is weak, what moved, what waits for its day and what no loaded series decides. */
export function reportLists(input: ReportInput): string[] {
  const claims = distinct(input.analysis.claims);
  const of = (wanted: JudgedClaim['verdict']) =>
    claims.filter(({ verdict, readings }) => verdict === wanted && !readings[0].watch);
  const moved = claims.filter((claim) => driftText(claim) !== undefined);
  const said = (claim: JudgedClaim) => claimMessage(factsOf(input, claim));
  // Under its heading everything is supported: only the grounds differ.
  const evidence = (claim: JudgedClaim) => capital(evidenceText(factsOf(input, claim)));
  return [
    ...list(l10n.t('What it rests on'), input, of('supported'), evidence),
    ...list(l10n.t('Weakest links'), input, weakestLinks(input.blocks, input.analysis), said, rankingText()),
    ...list(l10n.t('What has moved since it was written'), input, moved, movedText),
    ...list(l10n.t('What waits for its day'), input, of('pending'), said),
    ...list(l10n.t('What cannot be decided, and what would decide it'), input, of('unknown'), (claim) =>
      neededFor(input, claim),
    ),
  ];
}

/** The rule of `weakestLinks`, for its reader. */
function rankingText(): string {
  return l10n.t(
    'Contradicted claims first, then mixed ones; within a verdict theses before single figures, and first those whose section holds most other claims, since more leans on them.',
  );
}

function list(
  title: string,
  input: ReportInput,
  claims: readonly JudgedClaim[],
  textOf: (claim: JudgedClaim) => string,
  rule?: string,
): string[] {
  if (claims.length === 0) return [];
  const items = claims.map((claim) => item(input, claim, textOf(claim)));
  return [`## ${title}`, '', ...(rule === undefined ? [] : [rule, '']), ...items, ''];
}

/** One line of a list: the thesis in a full sentence or the claim's own words, then what there is to say of it. */
function item(input: ReportInput, claim: JudgedClaim, text: string): string {
  const thesis = entryOf(input, claim)?.statement[input.language];
  return `- ${thesis === undefined ? quote(claim) : `**${escapeMarkdown(thesis)}**`} – ${escapeMarkdown(text)}`;
}

/** A thesis or test that a note repeats is listed once, where it is first said. */
function distinct(claims: readonly JudgedClaim[]): readonly JudgedClaim[] {
  return claims.filter((claim) => firstOf(claims, claim) === claim);
}

function movedText(claim: JudgedClaim): string {
  return [verdictWord(claim.verdict), driftText(claim) ?? ''].join(' · ');
}

/** What would decide a claim; the heading has said that nothing loaded does. */
function neededFor(input: ReportInput, claim: JudgedClaim): string {
  return entryOf(input, claim)?.undecidable?.needs[input.language] ?? claimMessage(factsOf(input, claim));
}
