import type { PackIndex } from './decodeIndex.ts';
import type { Observations } from './decodeObservations.ts';
import type { Indicator } from './indicator.ts';
import type { Series, SeriesRef, SeriesSource } from './series.ts';

/** What has been loaded of an indicator, or undefined while nothing has. The cache behind it is the caller's. */
export type ObservationsOf = (pack: string, id: string) => Observations | undefined;

/** All indicators of all loaded packs, one for each id, over observations that arrive when they are asked for. */
export interface Dataset extends SeriesSource {
  /** The indicators in force, packs in order of precedence. */
  readonly indicators: readonly Indicator[];
  /** Packs whose indicator of this id is hidden by the one in force. */
  hidden(id: string): readonly string[];
  /** The indicators that still have to be loaded before these series can be read. */
  missing(refs: Iterable<SeriesRef>): readonly Indicator[];
}

/** Puts packs, in order of precedence (the user's before the bundled), over loaded observations. */
export function createDataset(packs: readonly PackIndex[], observationsOf: ObservationsOf): Dataset {
  const holders = new Map<string, Indicator[]>();
  for (const indicator of packs.flatMap(({ indicators }) => indicators)) {
    const known = holders.get(indicator.id);
    if (known) known.push(indicator);
    else holders.set(indicator.id, [indicator]);
  }
  const inForce = (id: string) => holders.get(id)?.[0];
  return {
    indicators: [...holders.values()].flatMap(([first]) => first ?? []),
    indicator: inForce,
    ids: () => holders.keys(),
    hidden: (id) =>
      holders
        .get(id)
        ?.slice(1)
        .map(({ pack }) => pack) ?? [],
    series(ref) {
      const indicator = inForce(ref.id);
      return indicator && seriesOf(ref, indicator, observationsOf(indicator.pack, indicator.id));
    },
    missing(refs) {
      const wanted = new Set([...refs].flatMap(({ id }) => inForce(id) ?? []));
      return [...wanted].filter(({ pack, id }) => observationsOf(pack, id) === undefined);
    },
  };
}

function seriesOf(ref: SeriesRef, indicator: Indicator, observations?: Observations): Series | undefined {
  return observations?.get(ref.entity ?? indicator.defaultEntity);
}
