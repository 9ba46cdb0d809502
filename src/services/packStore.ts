import { createCatalogue } from '../core/catalogue/catalogue.ts';
import { type CatalogueIndex, type Concepts, catalogueIndexSchema } from '../core/catalogue/entry.ts';
import type { Term } from '../core/formula/evaluation.ts';
import { type Checked, type PackProblem, printProblem } from '../core/indicators/checked.ts';
import { shippedJson } from '../core/indicators/checkShape.ts';
import { createDataset } from '../core/indicators/dataset.ts';
import type { Observations } from '../core/indicators/decodeObservations.ts';
import type { Indicator } from '../core/indicators/indicator.ts';
import type { SeriesRef, SeriesSource } from '../core/indicators/series.ts';
import { createReaderIndex, type ReaderIndex } from '../core/note/readerIndex.ts';
import { type OpenPack, openBundledPacks, readText } from './bundledPacks.ts';
import type { Assets, Log, UserFolder } from './ports.ts';
import { openUserCatalogue, openUserPack } from './userFolder.ts';

/** A pack as far as the reader of a status line cares. */
export interface PackSummary {
  readonly name: string;
  readonly title: Readonly<Record<'en' | 'ja' | 'zh', string>>;
  readonly indicators: number;
}

/** What formulas are about. */
export interface OpenSeries {
  readonly source: SeriesSource;
  /** The indicators in force, one for each id, packs in order of precedence. */
  readonly indicators: readonly Indicator[];
  /** Terms of office that formulas may name. */
  readonly terms: readonly Term[];
}

/** Indexes of every pack and the catalogue, read once on first use; observations when a claim needs them. */
export interface PackStore {
  /** Resolves to the reader's index; a broken pack is left out and reported, it never rejects. */
  open(): Promise<ReaderIndex>;
  /** The series alone, without what only reading a note needs; like `open` otherwise, and much cheaper. */
  openSeries(): Promise<OpenSeries>;
  /** Loads the observations of these series. What cannot be loaded stays missing and is reported. */
  load(refs: readonly SeriesRef[]): Promise<void>;
  /** Packs in order of precedence; empty before one of the `open`s has resolved. */
  packs(): readonly PackSummary[];
  /** Everything that was refused so far, one sentence each. */
  problems(): readonly string[];
}

/** Folders that the user named, in order of precedence; they come before what is bundled. */
export interface UserFolders {
  readonly packs?: readonly UserFolder[];
  readonly catalogues?: readonly UserFolder[];
}

const NO_CATALOGUE: CatalogueIndex = { version: 1, concepts: {}, entries: [] };

export function createPackStore(assets: Assets, log: Log, user: UserFolders = {}): PackStore {
  const fetched = new Map<string, Promise<Observations | undefined>>();
  const loaded = new Map<string, Observations>();
  const packOf = new Map<Indicator, OpenPack>();
  const problems: string[] = [];
  let packs: readonly OpenPack[] = [];
  let openingSeries: Promise<OpenSeries> | undefined;
  let opening: Promise<ReaderIndex> | undefined;

  const refuse = (found: readonly PackProblem[]): void => {
    for (const problem of found) {
      const sentence = printProblem(problem);
      problems.push(sentence);
      log.error(sentence);
    }
  };
  const unlessRefused = <T>(checked: Checked<T>): T | undefined => {
    if (checked.ok) return checked.value;
    refuse(checked.problems);
    return undefined;
  };

  const readSeries = async (): Promise<OpenSeries> => {
    const opened = await Promise.all([...(user.packs ?? []).map(openUserPack), openBundledPacks(assets)]);
    for (const { problems } of opened) refuse(problems);
    packs = opened.flatMap((each) => each.packs);
    for (const pack of packs) for (const indicator of pack.index.indicators) packOf.set(indicator, pack);
    const source = createDataset(
      packs.map(({ index }) => index),
      (_, id) => loaded.get(id),
    );
    return { source, indicators: source.indicators, terms: packs.flatMap(({ index }) => index.terms) };
  };

  const readCatalogues = async (): Promise<readonly CatalogueIndex[]> => {
    const path = 'catalogue/index.json';
    const text = await readText(assets.read, path);
    const bundled =
      unlessRefused(text.ok ? shippedJson(catalogueIndexSchema, text.value, path) : text) ?? NO_CATALOGUE;
    const known: Concepts = bundled.concepts;
    const own = await Promise.all((user.catalogues ?? []).map((folder) => openUserCatalogue(folder, known)));
    return [...own.flatMap((catalogue) => unlessRefused(catalogue) ?? []), bundled];
  };

  const openSeries = (): Promise<OpenSeries> => {
    openingSeries ??= readSeries();
    return openingSeries;
  };

  const openAll = async (): Promise<ReaderIndex> => {
    const [{ source, indicators, terms }, catalogues] = await Promise.all([openSeries(), readCatalogues()]);
    return createReaderIndex(indicators, createCatalogue(catalogues), source, terms);
  };

  const fetchOne = async (indicator: Indicator): Promise<Observations | undefined> => {
    const figures = await packOf.get(indicator)?.observations(indicator);
    return figures && unlessRefused(figures);
  };

  return {
    openSeries,
    open() {
      opening ??= openAll();
      return opening;
    },
    packs: () =>
      packs.map(({ index: { name, title, indicators } }) => ({ name, title, indicators: indicators.length })),
    problems: () => problems,
    async load(refs) {
      const { source } = await openSeries();
      await Promise.all(
        [...new Set(refs.map(({ id }) => id))].map(async (id) => {
          const indicator = source.indicator(id);
          if (!indicator || loaded.has(id)) return;
          const pending = fetched.get(id) ?? fetchOne(indicator);
          fetched.set(id, pending);
          const found = await pending;
          if (found) loaded.set(id, found);
        }),
      );
    },
  };
}
