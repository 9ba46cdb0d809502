import type { Reading } from '../claims/claim.ts';
import { isoDay } from '../indicators/period.ts';
import type { LineIndex } from '../text/lines.ts';
import type { JudgedPart } from '../verdict/judgement.ts';
import type { JudgedClaim } from './analysis.ts';

const NOT_FOUND = { value: null, unit: null, date: null, window: null, vintage: null } as const;

/** A judged claim in the JSON contract. Fields may be added, never renamed. `message` is a finished sentence. */
export function claimToJson(claim: JudgedClaim, lines: LineIndex, message: string): Record<string, unknown> {
  const [reading, ...alternatives] = claim.readings;
  const { judgement } = claim;
  return {
    span: { ...claim.span, ...lines.at(claim.span.start) },
    text: claim.text,
    origin: claim.origin,
    catalogue: claim.catalogue,
    polarity: claim.polarity,
    kind: reading.kind,
    indicators: reading.indicators,
    formula: reading.formula,
    verdict: claim.verdict,
    reasons: claim.reasons,
    found: judgement?.found ?? NOT_FOUND,
    needed: judgement?.needed ?? null,
    margin: judgement?.margin ?? null,
    asOf: isoDay(claim.asOf.day),
    then: judgement?.then ?? { verdict: claim.verdict, value: null },
    now: judgement?.now ?? { verdict: claim.verdict, value: null },
    parts: (judgement?.parts ?? []).map((part) => partToJson(part, reading)),
    alternatives: alternatives.map(({ kind, indicators, formula }) => ({ kind, indicators, formula })),
    ...(judgement?.testableOn ? { testableOn: judgement.testableOn } : {}),
    message,
  };
}

function partToJson(part: JudgedPart, reading: Reading): Record<string, unknown> {
  return {
    name: part.name,
    kind: reading.kind,
    formula: part.evaluation.formula,
    verdict: part.verdict,
    reasons: part.reasons,
    found: part.found,
    needed: part.needed,
    margin: part.margin,
    then: part.then,
    now: part.now,
    ...(part.since ? { since: part.since.day } : {}),
  };
}
