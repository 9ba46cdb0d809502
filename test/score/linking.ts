// Which predicted claim is which labelled one.

import type { PredictedClaim } from './adapter.ts';
import type { LabelledClaim, LabelledSentence } from './labelled.ts';

export interface Link {
  readonly gold: number;
  readonly predicted: number;
}

export interface Linked {
  /** Every pair that links, many to many: what precision and recall count. */
  readonly links: readonly Link[];
  /** One predicted claim for each labelled one, the best of those that link: what is compared further. */
  readonly pairs: readonly Link[];
}

/** `quality` orders the candidates of one labelled claim; higher is better. */
export function link(
  { text, claims }: LabelledSentence,
  predicted: readonly PredictedClaim[],
  quality: (link: Link) => number,
): Linked {
  const links = claims.flatMap((gold, at) =>
    predicted.flatMap((claim, nth) =>
      sameSpan(text, gold, claim) && sameSubject(gold, claim) ? [{ gold: at, predicted: nth }] : [],
    ),
  );
  const pairs: Link[] = [];
  for (const candidate of links.toSorted((a, b) => quality(b) - quality(a))) {
    const taken = pairs.some((p) => p.gold === candidate.gold || p.predicted === candidate.predicted);
    if (!taken) pairs.push(candidate);
  }
  return { links, pairs };
}

/** Overlap of at least half of the shorter; a quote that occurs twice may be meant at either place. */
function sameSpan(text: string, { quote }: LabelledClaim, { quoteStart, quoteEnd }: PredictedClaim): boolean {
  const shorter = Math.min(quote.length, quoteEnd - quoteStart);
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const overlap = Math.min(at + quote.length, quoteEnd) - Math.max(at, quoteStart);
    if (overlap > 0 && overlap >= shorter / 2) return true;
  }
  return false;
}

function sameSubject(gold: LabelledClaim, claim: PredictedClaim): boolean {
  const undecidable = gold.formula === null || gold.needs.length > 0;
  if (undecidable && claim.formula === null) return true;
  // Numbers of one sentence against each other need no series.
  if (gold.kind === 'arithmetic' && claim.kind === 'arithmetic') return true;
  const accepted = [...gold.indicators, ...gold.any];
  return claim.indicators.some((one) => accepted.some((other) => sameSeries(one, other)));
}

/** `CAPEX` meets `CAPEX@MSFT`; two entities must be the same one. */
export function sameSeries(one: string, other: string): boolean {
  const [id, entity] = one.split('@');
  const [otherId, otherEntity] = other.split('@');
  return id === otherId && (entity === otherEntity || entity === undefined || otherEntity === undefined);
}
