import type { Series, SeriesRef, SeriesSource } from '../indicators/series.ts';

/** The same source with some of its series as they would be otherwise. */
export function withOtherFigures(
  source: SeriesSource,
  other: (series: Series, ref: SeriesRef) => Series,
): SeriesSource {
  return {
    indicator: (id) => source.indicator(id),
    ids: () => source.ids(),
    series: (ref) => {
      const series = source.series(ref);
      return series && other(series, ref);
    },
  };
}
