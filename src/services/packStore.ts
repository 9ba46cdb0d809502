import { type Catalogue, createCatalogue } from '../core/catalogue/catalogue.ts';
import { type CatalogueIndex, catalogueIndexSchema } from '../core/catalogue/entry.ts';
import type { Term } from '../core/formula/evaluation.ts';
import { type PackProblem, printProblem } from '../core/indicators/checked.ts';
import { checkJson } from '../core/indicators/checkShape.ts';
import { decodeIndex, decodePackList, observationsPath } from '../core/indicators/decodeIndex.ts';
import { decodeObservations, type Observations } from '../core/indicators/decodeObservations.ts';
import type { Indicator } from '../core/indicators/indicator.ts';
import type { SeriesRef, SeriesSource } from '../core/indicators/series.ts';
import { createReaderIndex, type ReaderIndex } from '../core/note/readerIndex.ts';
import type { Assets, Log } from './ports.ts';

/** A pack as far as the reader of a status line cares. */
export interface PackSummary {
  readonly name: string;
  readonly title: Readonly<Record<'en' | 'ja' | 'zh', string>>;
  readonly indicators: number;
}

/** Indexes of every pack and the catalogue, read once on first use; observations when a claim needs them. */
export interface PackStore {
  /** Resolves to the reader's index; a broken pack is left out and reported, it never rejects. */
  open(): Promise<ReaderIndex>;
  /** Loads the observations of these series. What cannot be loaded stays missing and is reported. */
  load(refs: readonly SeriesRef[]): Promise<void>;
  /** Packs in order of precedence; empty before `open` has resolved. */
  packs(): readonly PackSummary[];
  /** Everything that was refused so far, one sentence each. */
  problems(): readonly string[];
}

const NO_CATALOGUE: CatalogueIndex = { version: 1, concepts: {}, entries: [] };

export function createPackStore(assets: Assets, log: Log): PackStore {
  const observations = new Map<string, Promise<Observations | undefined>>();
  const loaded = new Map<string, Observations>();
  const folders = new Map<string, string>();
  const packs: PackSummary[] = [];
  const terms: Term[] = [];
  const problems: string[] = [];
  let opening: Promise<ReaderIndex> | undefined;

  const refuse = (found: readonly PackProblem[]): void => {
    for (const problem of found) {
      const sentence = printProblem(problem);
      problems.push(sentence);
      log.error(sentence);
    }
  };
  const readOr = async (path: string): Promise<string | undefined> => {
    try {
      return await assets.read(path);
    } catch (error) {
      refuse([
        {
          file: path,
          expected: 'a readable file',
          found: error instanceof Error ? error.message : String(error),
        },
      ]);
      return undefined;
    }
  };

  const readPack = async (name: string, path: string): Promise<readonly Indicator[]> => {
    const text = await readOr(path);
    const index = text === undefined ? undefined : decodeIndex(text, path);
    if (!index) return [];
    if (!index.ok) {
      refuse(index.problems);
      return [];
    }
    terms.push(...index.value.terms);
    folders.set(name, path.slice(0, path.lastIndexOf('/')));
    packs.push({ name, title: index.value.title, indicators: index.value.indicators.length });
    return index.value.indicators;
  };

  const readPacks = async (): Promise<readonly Indicator[]> => {
    const text = await readOr('packs/index.json');
    const list = text === undefined ? undefined : decodePackList(text, 'packs/index.json');
    if (!list?.ok) {
      if (list) refuse(list.problems);
      return [];
    }
    const read = await Promise.all(list.value.map(({ name, index }) => readPack(name, `packs/${index}`)));
    return read.flat();
  };

  const readCatalogue = async (): Promise<Catalogue> => {
    const path = 'catalogue/index.json';
    const text = await readOr(path);
    const index = text === undefined ? undefined : checkJson(catalogueIndexSchema, text, path);
    if (index && !index.ok) refuse(index.problems);
    return createCatalogue([index?.ok ? index.value : NO_CATALOGUE]);
  };

  const openAll = async (): Promise<ReaderIndex> => {
    const [indicators, catalogue] = await Promise.all([readPacks(), readCatalogue()]);
    return createReaderIndex(indicators, catalogue, sourceOf(indicators, loaded), terms);
  };

  const loadOne = async (indicator: Indicator): Promise<Observations | undefined> => {
    const path = `${folders.get(indicator.pack) ?? indicator.pack}/${observationsPath(indicator.id)}`;
    const text = await readOr(path);
    const decoded = text === undefined ? undefined : decodeObservations(text, indicator, path);
    if (decoded && !decoded.ok) refuse(decoded.problems);
    return decoded?.ok ? decoded.value : undefined;
  };

  const open = (): Promise<ReaderIndex> => {
    opening ??= openAll();
    return opening;
  };

  return {
    open,
    packs: () => packs,
    problems: () => problems,
    async load(refs) {
      const { source } = await open();
      await Promise.all(
        [...new Set(refs.map(({ id }) => id))].map(async (id) => {
          const indicator = source.indicator(id);
          if (!indicator || loaded.has(id)) return;
          const pending = observations.get(id) ?? loadOne(indicator);
          observations.set(id, pending);
          const found = await pending;
          if (found) loaded.set(id, found);
        }),
      );
    },
  };
}

function sourceOf(indicators: readonly Indicator[], loaded: ReadonlyMap<string, Observations>): SeriesSource {
  const byId = new Map<string, Indicator>();
  for (const indicator of indicators) if (!byId.has(indicator.id)) byId.set(indicator.id, indicator);
  return {
    indicator: (id) => byId.get(id),
    series: ({ id, entity }) => loaded.get(id)?.get(entity ?? byId.get(id)?.defaultEntity),
    ids: () => byId.keys(),
  };
}
