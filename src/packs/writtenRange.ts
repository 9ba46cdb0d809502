import type { Range } from '../core/indicators/indicator.ts';
import type { VintageFile } from '../core/indicators/observationsSchema.ts';

/** Smallest and largest figure of a series in any of its vintages; the daily ones behind a month count too. */
export function writtenRange(vintages: readonly VintageFile[]): Range {
  let [smallest, largest] = [Infinity, -Infinity];
  for (const { figures, decimals, bars } of vintages) {
    let close = 0;
    for (const [at, step] of figures.entries()) {
      if (step === null) continue;
      close += step;
      smallest = Math.min(smallest, (close + (bars?.low[at] ?? 0)) / 10 ** decimals);
      largest = Math.max(largest, (close + (bars?.high[at] ?? 0)) / 10 ** decimals);
    }
  }
  return [smallest, largest];
}
