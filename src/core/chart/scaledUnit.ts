/** A unit without its scale: the figures are drawn whole, and the reader's language abbreviates them. */
export interface ScaledUnit {
  readonly unit: string;
  readonly factor: number;
}

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, mn: 1e6, bn: 1e9, tn: 1e12 };

/** `k persons` is `persons` times 1,000, `100 persons` times 100; a unit without a scale is itself. */
export function scaledUnit(printed: string): ScaledUnit {
  const [, scale = '', unit = ''] = /^(k|mn|bn|tn|\d+)(?: (.+))?$/.exec(printed) ?? [];
  if (scale === '') return { unit: printed, factor: 1 };
  return { unit, factor: FACTORS[scale] ?? Number(scale) };
}
