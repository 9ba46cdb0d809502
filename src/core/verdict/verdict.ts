/** The five answers. `null` elsewhere in the contract means a question: evidence without a verdict. */
export type Verdict = 'supported' | 'mixed' | 'contradicted' | 'pending' | 'unknown';

export const VERDICTS: readonly Verdict[] = ['supported', 'mixed', 'contradicted', 'pending', 'unknown'];

/** Whether figures were found that answer, one way or the other. */
export function isDecided(verdict: Verdict): boolean {
  return verdict === 'supported' || verdict === 'contradicted' || verdict === 'mixed';
}
