// A policy rate is news on the day it is decided, and stands in the data from the day it takes effect.

import type { Prepared } from '../formula/prepare.ts';
import { printSeriesRef, type Series, type SeriesSource } from '../indicators/series.ts';
import { withOtherFigures } from './otherFigures.ts';

/**
 * Sources with every such rate from as many days earlier as lie between the decision and the day it is published, and from
 * each day between: what a note dates by the day of the decision has taken effect the day after. None where the question
 * reads no such rate.
 */
export function asDecided({ needed }: Prepared, source: SeriesSource): SeriesSource[] {
  const days = new Map(
    needed.flatMap((ref) => {
      const { frequency, earlyBy = 0 } = source.indicator(ref.id) ?? {};
      return frequency === 'D' && earlyBy > 0 ? [[printSeriesRef(ref), earlyBy] as const] : [];
    }),
  );
  const most = Math.max(0, ...days.values());
  return Array.from({ length: most }, (_, fewer) =>
    withOtherFigures(source, (series, ref) => {
      const by = days.get(printSeriesRef(ref));
      return by === undefined ? series : earlier(series, Math.max(1, by - fewer));
    }),
  );
}

function earlier(series: Series, days: number): Series {
  const vintages = series.vintages.map((vintage) => ({
    ...vintage,
    times: vintage.times.map((day) => day - days),
  }));
  return { ...series, vintages };
}
