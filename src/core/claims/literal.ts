import type { Indicator } from '../indicators/indicator.ts';
import type { Quantity } from './quantity.ts';

/** Scale suffixes of the formula language. */
const SUFFIXES: readonly (readonly [number, string])[] = [
  [12, 'tn'],
  [9, 'bn'],
  [6, 'mn'],
  [3, 'k'],
];

/** `digits` times ten to the `places`, moving the point only, so that the written precision survives. */
export function shiftPoint(digits: string, places: number): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  if (places === 0) return digits;
  if (places > 0) {
    const moved = fraction.slice(0, places).padEnd(places, '0');
    const rest = fraction.slice(places);
    return `${whole}${moved}`.replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`);
  }
  const padded = whole.padStart(1 - places, '0');
  const cut = padded.length + places;
  return `${padded.slice(0, cut).replace(/^0+(?=\d)/, '')}.${padded.slice(cut)}${fraction}`;
}

/**
 * A figure as a literal that can be compared with the indicator's own level, or undefined when its unit does not fit:
 * dollars with a rate, a percentage with a count.
 */
export function levelLiteral(
  quantity: Quantity,
  indicator: Indicator,
  digits = quantity.digits,
): string | undefined {
  const unit = indicator.unit;
  const sign = quantity.negative ? '-' : '';
  switch (quantity.unit) {
    case '%':
      return unit === '%' ? sign + digits : undefined;
    case 'pp':
      if (unit === 'pp') return sign + digits;
      return unit === 'index' || unit === 'balance'
        ? sign + scaled(digits, quantity.scale, indicator.scale)
        : unit === '%'
          ? `${sign}${digits}pp`
          : undefined;
    case 'bp':
      return unit === '%' || unit === 'pp' ? `${sign}${digits}bp` : undefined;
    case 'times':
      return unit === 'ratio' ? sign + digits : undefined;
    case 'currency':
      if (unit.startsWith('USd/'))
        return quantity.currency === 'USD' ? sign + shiftPoint(digits, 2) : undefined;
      // "$48,700 for every American": no sum of the whole economy.
      if (Number(digits) * quantity.scale < indicator.scale / 10) return undefined;
      return fitsCurrency(quantity, indicator)
        ? sign + scaled(digits, quantity.scale, indicator.scale)
        : undefined;
    case 'count':
      // "1.1 openings for every unemployed": no count of the whole economy.
      if (Number(digits) * quantity.scale < indicator.scale / 10) return undefined;
      return isCurrency(unit) || unit === '%' || unit === 'index'
        ? undefined
        : sign + scaled(digits, quantity.scale, indicator.scale);
    case 'plain':
      return plainLiteral(quantity, indicator, digits, sign);
  }
}

/** A bare number fits what is quoted bare: rates, indexes, balances, prices; money and counts only with a scale word. */
function plainLiteral(
  quantity: Quantity,
  indicator: Indicator,
  digits: string,
  sign: string,
): string | undefined {
  if (
    Number(digits) === 0 &&
    (indicator.unit === '%' || indicator.unit === 'index' || indicator.unit === 'balance')
  )
    return '0';
  if (quantity.scale > 1)
    return indicator.unit === '%' ? undefined : sign + scaled(digits, quantity.scale, indicator.scale);
  if (indicator.scale === 1) return sign + inThousands(digits);
  const counted = !isCurrency(indicator.unit) && !/^(?:%|pp|index|balance|ratio)/.test(indicator.unit);
  return counted && Number(digits) >= indicator.scale ? sign + scaled(digits, 1, indicator.scale) : undefined;
}

/** The literal with the largest suffix that keeps the written digits; none where neither figure nor series is scaled. */
function scaled(digits: string, scale: number, stored: number): string {
  const exponent = Math.round(Math.log10(scale));
  if (stored === 1 && exponent === 0) return inThousands(digits);
  const magnitude = exponent + (digits.split('.')[0] ?? '').replace(/^0+/, '').length - 1;
  const suffix = SUFFIXES.find(([power]) => power <= magnitude) ?? [3, 'k'];
  return `${trimmed(shiftPoint(digits, exponent - suffix[0]), digits)}${suffix[1]}`;
}

/** 91,000 is said of anything that rounds to it: its zeros are no measured digits. Small figures are given in full. */
function inThousands(digits: string): string {
  return /^(?:[2-9]|\d{2,})\d000$/.test(digits) ? `${digits.slice(0, -3)}k` : digits;
}

/** 300億 is 30bn and not 30.0bn: moving the point must not add precision. */
function trimmed(moved: string, written: string): string {
  const significant = written.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
  const now = moved.replace('.', '').replace(/^0+/, '').length;
  if (!moved.includes('.') || written.includes('.') || now <= significant) return moved;
  return moved.replace(/0+$/, '').replace(/\.$/, '');
}

function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}(?:\/|$)/.test(unit);
}

function fitsCurrency(quantity: Quantity, { unit, headline }: Indicator): boolean {
  if (!isCurrency(unit) && !unit.includes('/'))
    return unit === 'index' && headline === 'lin' && quantity.scale <= 1e4;
  return quantity.currency === undefined || unit.includes(quantity.currency) || quantity.currency === 'CNY';
}
