// A policy rate is news on the day it is decided, and stands in the data from the day it takes effect.

import type { Prepared } from '../formula/prepare.ts';
import { printSeriesRef, type Series, type SeriesSource } from '../indicators/series.ts';
import { withOtherFigures } from './otherFigures.ts';

/** The source with every such rate from the day it was decided; undefined where the question reads none. */
export function asDecided({ needed }: Prepared, source: SeriesSource): SeriesSource | undefined {
  const days = new Map(
    needed.flatMap((ref) => {
      const { frequency, earlyBy = 0 } = source.indicator(ref.id) ?? {};
      return frequency === 'D' && earlyBy > 0 ? [[printSeriesRef(ref), earlyBy] as const] : [];
    }),
  );
  if (days.size === 0) return undefined;
  return withOtherFigures(source, (series, ref) => {
    const by = days.get(printSeriesRef(ref));
    return by === undefined ? series : earlier(series, by);
  });
}

function earlier(series: Series, days: number): Series {
  const vintages = series.vintages.map((vintage) => ({
    ...vintage,
    times: vintage.times.map((day) => day - days),
  }));
  return { ...series, vintages };
}
