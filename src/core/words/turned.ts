import type { JudgedClaim } from '../note/analysis.ts';
import type { Reason } from '../reason.ts';

/** The formula that gives another verdict, for the reason that speaks of it: another window, or another series. */
export function turnedBy({ judgement, readings }: JudgedClaim, reason: Reason): string | undefined {
  const other = judgement?.flippedBy;
  if (other === undefined) return undefined;
  const sameSeries = readings[0].indicators.every((id) => other.includes(id));
  return reason === (sameSeries ? 'fragile' : 'definition') ? other : undefined;
}
