import { boundOf } from '../bounds.ts';
import { type Frame, firstWord, type QuantityToken, quantitiesOf } from '../frame.ts';
import { shiftPoint } from '../literal.ts';
import type { Bound } from '../quantity.ts';
import { isWord, type Token } from '../token.ts';

/** Between a part and what it is of, in characters: "of its all-time ". */
const FARTHEST = 17;

/** By how much something is multiplied. */
export interface Factor {
  readonly value: string;
  readonly bound: Bound;
  readonly approximate: boolean;
  readonly used: readonly Token[];
  /** Of its highest or lowest, whenever that was. */
  readonly turn?: Token;
}

/** "A third of its 2021 level", 「ピークの3分の1」, “只有去年的一半”: a fraction of an earlier level. */
export function partFactor(frame: Frame): Factor | undefined {
  const part = quantitiesOf(frame.tokens).find(
    (t) => t.quantity.fraction || (frame.language === 'zh' && t.quantity.unit === '%'),
  );
  const beside = part !== undefined && isOfRival(frame, part);
  const turn = part && turnOf(frame, part);
  if (!part || ((!(frame.base ?? turn) || !part.quantity.fraction) && !beside)) return undefined;
  const { text } = frame;
  if (!frame.patterns.partOfThen.test(`${text.slice(0, part.start)}◆${text.slice(part.end, part.end + 12)}`))
    return undefined;
  return {
    value: String(Number(shiftPoint(part.quantity.digits, -2))),
    bound: ahead(frame) ?? boundOf(frame, part).bound,
    approximate: true,
    used: [part],
    ...(turn && { turn }),
  };
}

/** "A third of its peak", 「ピークの3分の1」: the peak stands right beside the part, and no time is named. */
function turnOf({ subject, base, tokens }: Frame, part: QuantityToken): Token | undefined {
  const turn = base || subject.token.start > part.start ? undefined : firstWord(tokens, 'peak', 'trough');
  const apart = turn ? Math.max(turn.start - part.end, part.start - turn.end) : FARTHEST;
  return apart < FARTHEST ? turn : undefined;
}

/** “不到中国的四分之一”: the bound stands before the owner. */
function ahead({ rivals: [rival], tokens }: Frame): Bound | undefined {
  const word = tokens.find((t) => isWord(t, 'over', 'under') && t.end === rival?.token.start);
  return word && (isWord(word, 'under') ? '<' : '>');
}

/** A part of the same for another, or of another sum of dollars. */
function isOfRival({ subject, rivals, text, patterns }: Frame, { start, quantity }: QuantityToken): boolean {
  const [rival] = rivals;
  if (!rival || !patterns.partOfRival.test(text.slice(rival.token.end, start))) return false;
  const dollars = [rival, subject].every(({ indicator }) => indicator.unit === 'USD');
  return rival.indicator === subject.indicator || (dollars && quantity.fraction);
}
