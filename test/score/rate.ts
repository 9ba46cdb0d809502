/** k of n. */
export interface Rate {
  readonly k: number;
  readonly n: number;
}

export function rate(flags: readonly boolean[]): Rate {
  return { k: flags.filter(Boolean).length, n: flags.length };
}

/** Wilson's score interval of a proportion at 95 %, in 0..1; the whole range when n is 0. */
export function wilson({ k, n }: Rate): readonly [number, number] {
  if (n === 0) return [0, 1];
  const z = 1.959964;
  const p = k / n;
  const centre = p + z ** 2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}

/** `0.934 (0.91–0.95) 142/152`. */
export function printRate({ k, n }: Rate): string {
  if (n === 0) return '–';
  const [low, high] = wilson({ k, n });
  return `${(k / n).toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)}) ${k}/${n}`;
}

/** Harmonic mean of precision and recall, 0 when nothing was found. */
export function f1(precision: Rate, recall: Rate): number {
  if (precision.k === 0 || recall.k === 0) return 0;
  const [p, r] = [precision.k / precision.n, recall.k / recall.n];
  return (2 * p * r) / (p + r);
}
