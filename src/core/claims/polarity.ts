import type { Polarity } from './claim.ts';
import type { Draft } from './frame.ts';
import { isWord, type Token } from './token.ts';

/** How a sentence stands to what it says. */
export interface Stance {
  readonly question: boolean;
  readonly attributed: boolean;
  readonly causal: boolean;
}

export function stanceOf(tokens: readonly Token[], question: boolean): Stance {
  const says = tokens.some((t) => isWord(t, 'says'));
  const official = tokens.some((t) => isWord(t, 'source'));
  return { question, attributed: says && !official, causal: tokens.some((t) => isWord(t, 'because')) };
}

/** Polarity of one draft: a negation or a hedge counts when it stands in the claim or just beside it. */
export function polarityOf(draft: Draft, tokens: readonly Token[], stance: Stance, text: string): Polarity {
  if (stance.question) return 'question';
  if (negated(draft, tokens, text)) return 'negated';
  if (tokens.some((t) => isWord(t, 'hedge') && near(draft, t, 30))) return 'hedged';
  return stance.attributed ? 'attributed' : 'asserted';
}

function negated(draft: Draft, tokens: readonly Token[], text: string): boolean {
  return tokens.some((t) => {
    if (!isWord(t, 'not') || draft.used.includes(t)) return false;
    const inside = t.start >= draft.start - 8 && t.end <= draft.end + 6;
    // "only", "nothing but" and Japanese すぎない are bounds, not denials.
    return (
      inside && !/すぎな|not only|不仅|不只|不断|不过/.test(text.slice(Math.max(0, t.start - 4), t.end + 5))
    );
  });
}

function near(draft: Draft, token: Token, reach: number): boolean {
  return token.start >= draft.start - reach && token.end <= draft.end + reach;
}
