import type { Indicator } from '../indicators/indicator.ts';
import { ordinalOf } from '../indicators/period.ts';
import type { Point } from './period.ts';

/** "Peaked in mid-June": a day of what comes by the week, or more seldom, stands for its month. */
export function around(point: Point, { frequency }: Indicator): Point {
  const finer = point.frequency === 'D' && frequency !== 'D';
  return finer ? { frequency: 'M', ordinal: ordinalOf('M', point.ordinal) } : point;
}
