// Words whose sense depends on what is measured.

import { isRate } from './expression.ts';
import type { Passage } from './grammar.ts';
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
export function directed(token: Token, subject: Subject, passage: Passage): Token {
  const { indicator, mirrored } = subject;
  const { text, patterns } = passage;
  if (indicator.unit === 'weeks') return asFigure(token);
  if (token.kind !== 'word') return token;
  const unwelcome = mirrored || UNWELCOME.test(indicator.names.en);
  // A bond that is bought yields less.
  if (isRate(indicator) && patterns.traded.test(text.slice(token.start, token.end)))
    return { ...token, words: new Set([isWord(token, 'up') ? 'down' : 'up']) };
  const worst = patterns.worst.exec(text.slice(token.start, token.end));
  if (worst && isWord(token, 'highest', 'record'))
    return {
      ...token,
      words: new Set([...token.words, (worst[1] !== undefined) !== unwelcome ? 'lowest' : 'highest']),
    };
  if (isWord(token, 'highest', 'lowest')) return graded(token, subject, passage);
  if (!isWord(token, 'better', 'worse')) return token;
  const up = isWord(token, 'better') !== unwelcome;
  return { ...token, words: new Set([...token.words, up ? 'up' : 'down']) };
}

const UNWELCOME =
  /unemploy|jobless|claims|delinquen|charge-off|stress|\bdebt\b|inflation|price|rent\b|burden/i;

/** "The worst inflation since 1981" is the highest. */
function graded(
  token: Extract<Token, { kind: 'word' }>,
  subject: Subject,
  { text, patterns }: Passage,
): Token {
  if (!patterns.grade.test(text.slice(token.start, token.end))) return token;
  if (!isIll(subject)) return token;
  const turned = isWord(token, 'highest') ? 'lowest' : 'highest';
  const others = [...token.words].filter((word) => word !== 'highest' && word !== 'lowest');
  return { ...token, words: new Set([...others, turned]) };
}

/** True for what is the worse the higher it stands. */
export function isIll({ indicator, mirrored }: Subject): boolean {
  return mirrored === true || ILLS.test(indicator.names.en);
}

/** What is the worse the higher it stands; a price may be anybody's joy. */
const ILLS =
  /unemploy|jobless|claims|layoff|delinquen|charge-off|stress|uncertainty|inflation|deflator|consumer price|producer price|\b(?:CPI|PCE|PPI)\b|rent\b|burden|poverty|duration/i;
