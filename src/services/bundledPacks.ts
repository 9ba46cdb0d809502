import { accepted, type Checked, type PackProblem, refused } from '../core/indicators/checked.ts';
import { shippedJson } from '../core/indicators/checkShape.ts';
import {
  decodePackList,
  observationsPath,
  type PackIndex,
  packIndexOf,
  SMALL_SERIES,
  type SmallSeries,
} from '../core/indicators/decodeIndex.ts';
import {
  decodeObservations,
  type Observations,
  observationsOf,
} from '../core/indicators/decodeObservations.ts';
import type { Indicator } from '../core/indicators/indicator.ts';
import type { PackIndexFile } from '../core/indicators/rowSchema.ts';
import { stripMark } from '../core/indicators/surveyCsv.ts';
import type { UserSource } from '../core/indicators/userPack.ts';
import type { Assets, UserFolder } from './ports.ts';

/** A pack whose indicators are known and whose figures can be fetched. */
export interface OpenPack {
  readonly index: PackIndex;
  observations(indicator: Indicator): Promise<Checked<Observations>>;
  /** Where a user's pack has its figures. */
  readonly user?: { readonly folder: UserFolder; readonly sources: ReadonlyMap<string, UserSource> };
}

/** Packs in order of precedence, and what had to be left out. */
export interface OpenedPacks {
  readonly packs: readonly OpenPack[];
  readonly problems: readonly PackProblem[];
}

/** Opens the packs that ship. A broken one is left out whole; the others stay. */
export async function openBundledPacks(assets: Assets): Promise<OpenedPacks> {
  const file = 'packs/index.json';
  const text = await readText(assets.read, file);
  const list = text.ok ? decodePackList(text.value, file) : text;
  if (!list.ok) return { packs: [], problems: list.problems };
  const opened = await Promise.all(list.value.map(({ index }) => openPack(assets, `packs/${index}`)));
  return {
    packs: opened.flatMap((pack) => (pack.ok ? [pack.value] : [])),
    problems: opened.flatMap((pack) => (pack.ok ? [] : pack.problems)),
  };
}

async function openPack(assets: Assets, file: string): Promise<Checked<OpenPack>> {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const small = readShipped<SmallSeries>(assets, `${folder}/${SMALL_SERIES}`);
  const rows = await readShipped<PackIndexFile>(assets, file);
  const index = rows.ok ? packIndexOf(rows.value, file) : rows;
  if (!index.ok) return index;
  return accepted({
    index: index.value,
    async observations(indicator) {
      const together = await small;
      const value = together.ok ? together.value.observations[indicator.id] : undefined;
      if (value !== undefined)
        return observationsOf(value, indicator, `${folder}/${SMALL_SERIES} ${indicator.id}`);
      const path = `${folder}/${observationsPath(indicator.id)}`;
      const figures = await readText(assets.read, path);
      if (figures.ok) return decodeObservations(figures.value, indicator, path);
      return together.ok ? figures : together;
    },
  });
}

async function readShipped<Shape>(assets: Assets, file: string): Promise<Checked<Shape>> {
  const text = await readText(assets.read, file);
  return text.ok ? shippedJson<Shape>(text.value, file) : text;
}

/** A file's text, or that it cannot be read. `name` is how messages call the file. */
export async function readText(
  read: (path: string) => Promise<string>,
  path: string,
  name = path,
): Promise<Checked<string>> {
  try {
    return accepted(stripMark(await read(path)));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return refused({ file: name, fault: 'unreadable', expected: 'a readable file', found });
  }
}
