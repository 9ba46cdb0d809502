/** The five answers. `null` elsewhere in the contract means a question: evidence without a verdict. */
export type Verdict = 'supported' | 'mixed' | 'contradicted' | 'pending' | 'unknown';

export const VERDICTS: readonly Verdict[] = ['supported', 'mixed', 'contradicted', 'pending', 'unknown'];
