import type { Indicator, Kind } from './indicator.ts';

const POWERS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Ways in which data files write the units that this product calculates with. */
const KNOWN: readonly (readonly [RegExp, string, Kind])[] = [
  [/^(%|percent|per cent|annual %)/i, '%', 'rate'],
  [/^(pp|percentage points?)$/i, 'pp', 'rate'],
  [/^(index|score)/i, 'index', 'index'],
  [/^(us ?\$|usd|dollars|us dollars)$/i, 'USD', 'stock'],
  [/^(people|persons|inhabitants|population)$/i, 'persons', 'stock'],
];

/** A unit as a file writes it, in the words of the product; its power of ten becomes the scale, the rest the basis. */
export function unitOf(
  written: string | undefined,
): Pick<Indicator, 'unit' | 'scale'> & { readonly kind: Kind; readonly basis?: string } {
  const text = written?.trim() ?? '';
  if (text === '') return { unit: 'units', scale: 1, kind: 'stock' };
  const [, power = '', rest = text] =
    /^(thousand|million|billion|trillion)s?(?: of)? +(.*)$/i.exec(text) ?? [];
  const scale = POWERS[power.toLowerCase()] ?? 1;
  const known = KNOWN.find(([pattern]) => pattern.test(rest));
  if (!known) return { unit: rest.toLowerCase(), scale, kind: /\bper\b/.test(rest) ? 'rate' : 'stock' };
  const [, unit, kind] = known;
  return { unit, scale, kind, ...(rest.toLowerCase() === unit ? {} : { basis: rest }) };
}
