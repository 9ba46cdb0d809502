import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printProblem } from '../core/indicators/checked.ts';
import { decodeIndex } from '../core/indicators/checkedIndex.ts';
import { observationsPath, SMALL_SERIES } from '../core/indicators/decodeIndex.ts';
import { decodeObservations } from '../core/indicators/decodeObservations.ts';
import { BuildError } from './buildError.ts';
import type { BuiltPack } from './buildPack.ts';

/** In characters. Longer are the daily series: each is as long as dozens of others, and few notes need one. */
const SMALL = 12_000;

/** The texts of a pack's files by their paths, after reading them back as the product will. Same pack, same bytes. */
export function printPack(pack: BuiltPack): ReadonlyMap<string, string> {
  const indexText = printIndex(pack);
  const index = decodeIndex(indexText, 'index.json');
  if (!index.ok) throw new BuildError(index.problems.map(printProblem).join('\n'));
  const texts = new Map([['index.json', indexText]]);
  const small: string[] = [];
  for (const [at, { file }] of pack.rows.entries()) {
    const text = `${JSON.stringify(file)}\n`;
    const indicator = index.value.indicators[at];
    const back = indicator && decodeObservations(text, indicator, `${file.id}.json`);
    if (!back?.ok) {
      throw new BuildError(`${file.id}: cannot be read back: ${back?.problems.map(printProblem).join('; ')}`);
    }
    if (text.length < SMALL) small.push(`${JSON.stringify(file.id)}:${text.trimEnd()}`);
    else texts.set(observationsPath(file.id), text);
  }
  return texts.set(SMALL_SERIES, `{"version":1,"observations":{\n${small.join(',\n')}\n}}\n`);
}

/** Writes a pack's files into its folder and removes observations of indicators that it no longer has. */
export function writePack(pack: BuiltPack, folder: string): void {
  const texts = printPack(pack);
  const observations = join(folder, 'observations');
  mkdirSync(observations, { recursive: true });
  for (const name of readdirSync(observations)) {
    if (!texts.has(`observations/${name}`)) rmSync(join(observations, name));
  }
  for (const [path, text] of texts) writeFileSync(join(folder, path), text);
}

/** One row a line, so that a change of one row is a change of one line. */
function printIndex({ index: { indicators, composed, ...head } }: BuiltPack): string {
  const opening = JSON.stringify(head).slice(0, -1);
  const list = (rows: readonly unknown[]) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  const made = composed ? `,"composed":${list(composed)}` : '';
  return `${opening},"indicators":${list(indicators)}${made}}\n`;
}
