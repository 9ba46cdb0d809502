import type { EvidenceLine } from '../formula/evaluation.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { type Day, dayOf, periodStart } from '../indicators/period.ts';
import { printSeriesRef, type Series } from '../indicators/series.ts';

/** The newest figures of a series as a line to draw: the level of what was tested, or something to compare with. */
export function seriesLine({ indicator, entity, vintages }: Series): EvidenceLine {
  const newest = vintages.at(-1);
  const { id, unit, scale, frequency } = indicator;
  return {
    formula: printSeriesRef(entity === undefined ? { id } : { id, entity }),
    unit,
    frequency,
    days: Array.from(newest?.times ?? [], (ordinal) => startOf(indicator, ordinal)),
    values: Array.from(newest?.values ?? [], (value) => value * scale),
  };
}

/** A fiscal year starts in the month after the one in which the year before it ended. */
function startOf({ frequency, yearEnd }: Indicator, ordinal: number): Day {
  if (frequency === 'A' && yearEnd !== undefined && yearEnd !== 12) return dayOf(ordinal - 1, yearEnd + 1, 1);
  return periodStart({ frequency, ordinal });
}
