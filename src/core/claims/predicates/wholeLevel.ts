import { rangeOf } from '../../indicators/rangeOf.ts';
import { windowOf } from '../expression.ts';
import type { Frame, QuantityToken } from '../frame.ts';
import { stored } from '../plausible.ts';

/** So large a part of the most there ever was is what has piled up, and not what came in one step. */
const LARGE_PART = 0.5;

/** 「TGAには9,410億ドルが積み上がり」: an amount that nothing ever moved by, where no time is told that it could have taken. */
export function isWhole(frame: Frame, { quantity }: QuantityToken): boolean {
  const { indicator, references } = frame.subject;
  const [reference, other] = references;
  const amount = quantity.unit === 'currency' || quantity.unit === 'count';
  if (!amount || other !== undefined || indicator.headline !== 'lin' || indicator.kind !== 'stock')
    return false;
  const [, most = Number.NaN] = rangeOf(indicator, reference?.split('@')[1]) ?? [];
  return windowOf(frame).byDefault && stored(quantity, indicator, quantity.digits) >= LARGE_PART * most;
}
