import type { Block } from '../markdown/block.ts';
import type { JudgedClaim, NoteAnalysis } from '../note/analysis.ts';
import { VERDICTS, type Verdict } from '../verdict/verdict.ts';

export type Tally = Readonly<Record<Verdict, number>>;

/** A section of a note: its heading, and the claims down to the next heading of any depth. */
export interface Section {
  /** Undefined for what stands before the first heading. */
  readonly heading: Block | undefined;
  readonly claims: readonly JudgedClaim[];
}

/** Questions carry no verdict and are not counted. */
export function tally(claims: readonly Pick<JudgedClaim, 'verdict'>[]): Tally {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of claims) if (verdict !== null) counts[verdict] += 1;
  return counts;
}

/** Sections that hold claims, in order. */
export function sectionsOf(blocks: readonly Block[], analysis: NoteAnalysis): Section[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const starts = [0, ...headings.map((heading) => heading.span.start)];
  return starts
    .map((start, index) => ({
      heading: headings[index - 1],
      claims: analysis.claims.filter(
        (claim) => claim.span.start >= start && claim.span.start < (starts[index + 1] ?? Infinity),
      ),
    }))
    .filter((section) => section.claims.length > 0);
}

const WEAKNESS: Readonly<Record<Verdict, number>> = {
  contradicted: 4,
  mixed: 2,
  pending: 1,
  unknown: 1,
  supported: 0,
};

/**
 * The claims a thesis rests on least safely, weakest first. Rule: contradicted before mixed before open; within one
 * verdict, claims of the catalogue (whole theses) before single figures, then those whose section holds more other
 * claims, since more leans on them; then in order of the text. A thesis said twice counts once. Nothing rests on a watch-list
 * that nobody asserts to be on.
 */
export function weakestLinks(blocks: readonly Block[], analysis: NoteAnalysis, most = 5): JudgedClaim[] {
  const leaning = new Map<JudgedClaim, number>();
  for (const { claims } of sectionsOf(blocks, analysis))
    for (const claim of claims) leaning.set(claim, claims.length - 1);
  const rank = (claim: JudgedClaim) => (claim.verdict === null ? 0 : WEAKNESS[claim.verdict]);
  const isThesis = (claim: JudgedClaim) => (claim.catalogue === null ? 0 : 1);
  const ranked = analysis.claims
    .filter((claim) => rank(claim) >= 2 && claim.readings[0].watch !== 'waiting')
    .toSorted(
      (a, b) =>
        rank(b) - rank(a) || isThesis(b) - isThesis(a) || (leaning.get(b) ?? 0) - (leaning.get(a) ?? 0),
    );
  const theses = ranked.map(({ catalogue }) => catalogue);
  return ranked
    .filter(({ catalogue }, at) => catalogue === null || theses.indexOf(catalogue) === at)
    .slice(0, most);
}
