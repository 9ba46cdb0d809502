// Plain statistics over a stretch of known values.

/** Middle value; the mean of the two middle ones when the count is even. NaN of none. */
export function median(values: Float64Array): number {
  const { length } = values;
  if (length === 0) return Number.NaN;
  const copy = values.slice();
  const upper = selected(copy, length >> 1);
  if (length % 2 === 1) return upper;
  // What stands before the selected place is no larger than what stands in it.
  let lower = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length >> 1; i++) lower = Math.max(lower, copy[i] ?? Number.NaN);
  return (lower + upper) / 2;
}

/** Hoare's selection: the value that stands at `place` when sorted. Moves smaller ones before it, larger ones behind. */
function selected(values: Float64Array, place: number): number {
  const at = (index: number) => values[index] ?? Number.NaN;
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = at(place);
    let [i, j] = [low, high];
    while (i <= j) {
      while (at(i) < pivot) i++;
      while (at(j) > pivot) j--;
      if (i > j) break;
      const swapped = at(i);
      values[i++] = at(j);
      values[j--] = swapped;
    }
    if (j < place) low = i;
    if (place < i) high = j;
  }
  return at(place);
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
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 1) <= 0) return true;
  return false;
}
