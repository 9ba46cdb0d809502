import type { Subject } from './subject.ts';

/**
 * "The dollar gained 7 % against the yen": of the dollar's index, and a currency it is measured in, the rate between the two.
 * The dollar rises with yen per dollar, and falls with dollars per euro.
 */
export function betweenCurrencies(
  [first, ...others]: readonly Subject[],
  standards: readonly Subject[],
): readonly Subject[] {
  if (!first) return [];
  const { unit, names } = first.indicator;
  const rate = standards.find(({ indicator }) => /^(?:[A-Z]{3}\/USD|USD\/[A-Z]{3})$/.test(indicator.unit));
  if (!rate || unit !== 'index' || !/dollar/i.test(names.en)) return [first, ...others];
  const { inverse: _, ...pair } = rate;
  const falls = rate.indicator.unit.startsWith('USD/');
  return [{ ...pair, token: first.token, ...(falls ? { inverse: true } : {}) }, ...others];
}
