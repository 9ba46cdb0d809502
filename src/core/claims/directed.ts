// Words whose sense depends on what is measured.

import { isRate } from './expression.ts';
import type { Subject } from './subject.ts';
import { isWord, type Token } from './token.ts';

/** 「平均失業期間は24週」: a length is the figure of what is measured in weeks. */
function asFigure(token: Token): Token {
  if (token.kind !== 'period' || token.period.type !== 'length' || token.period.unit !== 'w') return token;
  const { start, end, period } = token;
  const written = { start, end, digits: String(period.count), unit: 'plain', scale: 1 } as const;
  return {
    kind: 'quantity',
    start,
    end,
    quantity: { ...written, negative: false, explicitPlus: false, fraction: false },
  };
}

/** "Unemployment improved" fell, "payrolls improved" rose: which way better and worse lie is known from the subject. */
export function directed(token: Token, { indicator, mirrored }: Subject, text: string): Token {
  if (indicator.unit === 'weeks') return asFigure(token);
  if (token.kind !== 'word') return token;
  const unwelcome = mirrored || UNWELCOME.test(indicator.names.en);
  // A bond that is bought yields less.
  if (isRate(indicator) && /^[買売]/.test(text.slice(token.start, token.end)))
    return { ...token, words: new Set([isWord(token, 'up') ? 'down' : 'up']) };
  const worst = WORST.exec(text.slice(token.start, token.end));
  if (worst && isWord(token, 'highest', 'record'))
    return {
      ...token,
      words: new Set([...token.words, (worst[1] !== undefined) !== unwelcome ? 'lowest' : 'highest']),
    };
  if (!isWord(token, 'better', 'worse')) return token;
  const up = isWord(token, 'better') !== unwelcome;
  return { ...token, words: new Set([...token.words, up ? 'up' : 'down']) };
}

/** 「消費者心理は過去最悪」: the lowest, where more is better. */
const WORST = /(最悪|悪さ)|最良|良さ/;

const UNWELCOME =
  /unemploy|jobless|claims|delinquen|charge-off|stress|\bdebt\b|inflation|price|rent\b|burden/i;
