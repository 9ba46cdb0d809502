import { type Prepared, prepareText } from '../formula/prepare.ts';
import type { SeriesSource } from '../indicators/series.ts';

/** `last(X) / max(X, 2025-02)`, as a fall from a high of some period is measured; and likewise a rise from a low. */
const FROM_TURN =
  /last\((?<series>[^()]+)\) \/ (?<turn>max|min)\(\k<series>, (?<since>since )?(?<point>[\dQ-]+)\)/;

/**
 * "The S&P 500 fell 19 % from its February high" is told long after it has come back: the same as far as it ever went since,
 * instead of where it stands. Undefined where nothing is measured from a turn.
 */
export function farthestSince({ text }: Prepared, source: SeriesSource): Prepared | undefined {
  const { series, turn, since, point } = FROM_TURN.exec(text)?.groups ?? {};
  if (series === undefined || point === undefined) return undefined;
  const window = since ? `since ${point}` : `${point} to now`;
  const end = turn === 'max' ? 'min' : 'max';
  const measured = `${end}(${series}, ${window}) / ${turn}(${series}, ${since ?? ''}${point})`;
  return prepareText(
    text.replace(FROM_TURN, () => measured),
    source,
  );
}
