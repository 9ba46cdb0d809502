import { isMarket } from '../expression.ts';
import type { Draft, Frame, QuantityToken } from '../frame.ts';
import { change } from './change.ts';
import { linkOf } from './link.ts';

/** "Down by 60 percent, nearly $800 billion": the same movement once more, as an amount. */
export function amountOfMove(
  frame: Frame,
  previous: QuantityToken | undefined,
  token: QuantityToken,
): Draft | undefined {
  if (
    previous?.quantity.unit !== '%' ||
    !AMOUNTS.has(token.quantity.unit) ||
    isMarket(frame.subject.indicator)
  )
    return undefined;
  const link = linkOf(frame, previous);
  const apposed = link.change && frame.patterns.apposed.test(frame.text.slice(previous.end, token.start));
  return apposed ? change(frame, token, link) : undefined;
}

const AMOUNTS: ReadonlySet<string> = new Set(['plain', 'count', 'currency']);
