// Plain statistics over a stretch of known values.

/** Middle value; the mean of the two middle ones when the count is even. */
export function median(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Sample standard deviation, n - 1; NaN of fewer than two. */
export function standardDeviation(values: Float64Array): number {
  if (values.length < 2) return Number.NaN;
  const centre = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

/** Slope of the least-squares line of y on x. */
export function slope(x: Float64Array, y: Float64Array): number {
  return sumOfProducts(x, y) / sumOfProducts(x, x);
}

/** Pearson's correlation; NaN when either does not vary. */
export function correlation(x: Float64Array, y: Float64Array): number {
  return sumOfProducts(x, y) / Math.sqrt(sumOfProducts(x, x) * sumOfProducts(y, y));
}

function sumOfProducts(x: Float64Array, y: Float64Array): number {
  const [meanX, meanY] = [mean(x), mean(y)];
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += ((x[i] ?? 0) - meanX) * ((y[i] ?? 0) - meanY);
  return sum;
}

/** Whether some value is zero or below; unknown ones are not. */
export function reachesZero(values: Float64Array): boolean {
  for (const value of values) if (value <= 0) return true;
  return false;
}
