// The figures of the packs that ship, read from their files by a reader that shares nothing with the product's.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { observationsText } from '../packs/observationsText.ts';

const PACKS = fileURLToPath(new URL('../../../media/packs/', import.meta.url));

export interface PlainSeries {
  /** Printed period to figure: `2025`, `2025Q3`, `2025-07`, `2025-07-31`. Missing ones are absent. */
  readonly at: ReadonlyMap<string, number>;
  /** Highest daily close behind each month, where months were made of days. */
  readonly high: ReadonlyMap<string, number>;
}

interface File {
  readonly frequency: string;
  readonly series: readonly {
    readonly entity?: string;
    readonly vintages: readonly {
      readonly published?: string;
      readonly start: string;
      readonly decimals: number;
      readonly gaps?: readonly number[];
      readonly figures: readonly (number | null)[];
      readonly bars?: { readonly high: readonly (number | null)[] };
    }[];
  }[];
}

/** One series, in its newest vintage or in the one published on a day. `path` is `us-macro/UNRATE` or `us-macro/CAPEX@MSFT`. */
export function plain(path: string, published?: string): PlainSeries {
  const [file = '', entity] = path.split('@');
  const [pack, id = ''] = file.split('/');
  const { frequency, series } = JSON.parse(observationsText(`${PACKS}${pack}`, id)!) as File;
  const { vintages } = series.find((each) => each.entity === entity)!;
  const vintage = published ? vintages.find((each) => each.published === published) : vintages.at(-1);
  const { start, decimals, gaps = [], figures, bars } = vintage!;
  const unit = 10 ** decimals;
  const at = new Map<string, number>();
  const high = new Map<string, number>();
  let total = 0;
  let days = 0;
  figures.forEach((step, i) => {
    const period = later(start, frequency, frequency === 'D' ? days : i);
    days += gaps[i] ?? 0;
    if (step === null) return;
    total += step;
    at.set(period, total / unit);
    const above = bars?.high[i];
    if (above !== null && above !== undefined) high.set(period, (total + above) / unit);
  });
  return { at, high };
}

export const arePacksBuilt = existsSync(`${PACKS}us-macro/index.json`);

/** The period `steps` after another; days for W are by seven. */
function later(start: string, frequency: string, steps: number): string {
  const year = Number(start.slice(0, 4));
  if (frequency === 'A') return String(year + steps);
  if (frequency === 'Q') {
    const quarter = year * 4 + Number(start.slice(-1)) - 1 + steps;
    return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
  }
  if (frequency === 'M') {
    const month = year * 12 + Number(start.slice(5, 7)) - 1 + steps;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  }
  const day = Date.parse(start) + steps * (frequency === 'W' ? 7 : 1) * 86_400_000;
  return new Date(day).toISOString().slice(0, 10);
}
