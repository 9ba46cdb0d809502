import { createCatalogue } from '../core/catalogue/catalogue.ts';
import type { CatalogueIndex, Concepts } from '../core/catalogue/entry.ts';
import { NO_WORDS, type Words } from '../core/claims/lexicon/lexicon.ts';
import { openVocabulary, type PhraseTable } from '../core/claims/phraseTable.ts';
import { createVocabulary } from '../core/claims/vocabulary.ts';
import type { Checked, PackProblem } from '../core/indicators/checked.ts';
import { shippedJson } from '../core/indicators/checkShape.ts';
import { createDataset, type Dataset } from '../core/indicators/dataset.ts';
import type { Observations } from '../core/indicators/decodeObservations.ts';
import type { Indicator } from '../core/indicators/indicator.ts';
import { createReaderIndex, type ReaderIndex } from '../core/note/readerIndex.ts';
import { problemText } from '../core/words/problem.ts';
import { type OpenedPacks, type OpenPack, readText } from './bundledPacks.ts';
import type { OpenSeries, PackStore, Refusal, UserFolders } from './packStore.ts';
import type { Assets, Log, UserFolder } from './ports.ts';
import { openUserCatalogue, openUserPack } from './userFolder.ts';

const NO_CATALOGUE: CatalogueIndex = { version: 1, concepts: {}, entries: [] };

/** What the store holds for one set of folders, read when it is first asked for. */
export function openPacks(
  assets: Assets,
  openBundled: () => Promise<OpenedPacks>,
  log: Log,
  user: UserFolders,
): Omit<PackStore, 'reload'> {
  const fetched = new Map<Indicator, Promise<Observations | undefined>>();
  const loaded = new Map<string, Observations>();
  const packOf = new Map<Indicator, OpenPack>();
  const problems: Refusal[] = [];
  let packs: readonly OpenPack[] = [];
  let dataset: Dataset | undefined;
  let openingSeries: Promise<OpenSeries> | undefined;
  let openingWords: Promise<Words> | undefined;
  let opening: Promise<ReaderIndex> | undefined;

  /** What is not in a user's folder is ours: whoever reads of it can only install it again. */
  const refuse = (found: readonly PackProblem[], folder?: UserFolder): void => {
    for (const problem of found) {
      const { fault: _, ...damage } = problem;
      const message = problemText(folder ? problem : damage);
      // Series of one file are refused together.
      if (problems.some((known) => known.message === message && known.folder === folder)) continue;
      problems.push({ message, problem, ...(folder ? { folder } : {}) });
      log.error(message);
    }
  };
  const unlessRefused = <T>(checked: Checked<T>, folder?: UserFolder): T | undefined => {
    if (checked.ok) return checked.value;
    refuse(checked.problems, folder);
    return undefined;
  };

  const readSeries = async (): Promise<OpenSeries> => {
    const folders = user.packs ?? [];
    const bundled = await openBundled();
    const ours = createDataset(
      bundled.packs.map(({ index }) => index),
      () => undefined,
    );
    const beside =
      folders.length > 0 ? { bundled: ours.indicator, countries: (await openWords()).countries } : {};
    const own = await Promise.all(folders.map((folder) => openUserPack(folder, beside)));
    for (const [at, opened] of own.entries()) refuse(opened.problems, folders[at]);
    refuse(bundled.problems);
    packs = [...own, bundled].flatMap((opened) => opened.packs);
    for (const pack of packs) for (const indicator of pack.index.indicators) packOf.set(indicator, pack);
    dataset = createDataset(
      packs.map(({ index }) => index),
      (_, id) => loaded.get(id),
    );
    const terms = packs.flatMap(({ index }) => index.terms);
    return { source: dataset, indicators: dataset.indicators, terms };
  };

  const openSeries = (): Promise<OpenSeries> => {
    openingSeries ??= readSeries();
    return openingSeries;
  };

  const readCatalogues = async (): Promise<readonly CatalogueIndex[]> => {
    const path = 'catalogue/index.json';
    const text = await readText(assets.read, path);
    const bundled =
      unlessRefused(text.ok ? shippedJson<CatalogueIndex>(text.value, path) : text) ?? NO_CATALOGUE;
    const known: Concepts = bundled.concepts;
    const { source } = await openSeries();
    const own = await Promise.all(
      (user.catalogues ?? []).map(async (folder) => {
        const { catalogue, problems } = await openUserCatalogue(folder, known, source);
        refuse(problems, folder);
        return catalogue ?? [];
      }),
    );
    return [...own.flat(), bundled];
  };

  const readWords = async (): Promise<Words> => {
    const path = 'lexicon/index.json';
    const text = await readText(assets.read, path);
    return unlessRefused(text.ok ? shippedJson<Words>(text.value, path) : text) ?? NO_WORDS;
  };

  const openWords = (): Promise<Words> => {
    openingWords ??= readWords();
    return openingWords;
  };

  /** What the build compiled, where it is all there is to read with. */
  const readTable = async (): Promise<PhraseTable | undefined> => {
    const ownWords = [...(user.packs ?? []), ...(user.catalogues ?? [])].length > 0;
    if (ownWords || !assets.vocabulary) return undefined;
    const file = 'vocabulary.json';
    const text = await readText(assets.vocabulary, file);
    const table = text.ok ? shippedJson<PhraseTable>(text.value, file) : text;
    return table.ok ? table.value : undefined;
  };

  const openAll = async (): Promise<ReaderIndex> => {
    const [{ source, indicators, terms }, catalogues, table] = await Promise.all([
      openSeries(),
      readCatalogues(),
      readTable(),
    ]);
    const catalogue = createCatalogue(catalogues);
    const named = [...indicators, ...packs.flatMap(({ index }) => index.composed)];
    // It was compiled of all that ships, and of nothing else.
    const vocabulary =
      table && problems.length === 0
        ? openVocabulary(table, named)
        : createVocabulary(named, catalogue.concepts, await openWords());
    return createReaderIndex(vocabulary, catalogue, source, terms);
  };

  const fetchOne = async (indicator: Indicator): Promise<Observations | undefined> => {
    const pack = packOf.get(indicator);
    const figures = await pack?.observations(indicator);
    return figures && unlessRefused(figures, pack?.user?.folder);
  };
  const fetchOnce = (indicator: Indicator): Promise<Observations | undefined> => {
    const pending = fetched.get(indicator) ?? fetchOne(indicator);
    fetched.set(indicator, pending);
    return pending;
  };

  return {
    openSeries,
    open() {
      opening ??= openAll();
      return opening;
    },
    packs: () =>
      packs.map(({ index: { name, title, indicators } }) => ({ name, title, indicators: indicators.length })),
    hidden: (id) => dataset?.hidden(id) ?? [],
    problems: () => problems,
    async load(refs) {
      const { source } = await openSeries();
      await Promise.all(
        [...new Set(refs.map(({ id }) => id))].map(async (id) => {
          const indicator = source.indicator(id);
          if (!indicator || loaded.has(id)) return;
          const found = await fetchOnce(indicator);
          if (found) loaded.set(id, found);
        }),
      );
    },
    async inspect(folder, path) {
      await openSeries();
      const pack = packs.find(({ user }) => user?.folder === folder);
      const ids = [...(pack?.user?.sources ?? [])].flatMap(([id, source]) =>
        source.path === path ? id : [],
      );
      const indicators = pack?.index.indicators.filter(({ id }) => ids.includes(id)) ?? [];
      await Promise.all(indicators.map(fetchOnce));
    },
  };
}
