import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printProblem } from '../core/indicators/checked.ts';
import { decodeIndex, observationsPath } from '../core/indicators/decodeIndex.ts';
import { decodeObservations } from '../core/indicators/decodeObservations.ts';
import { BuildError } from './buildError.ts';
import type { BuiltPack } from './buildPack.ts';

/** Writes a pack's index and observations, after reading them back as the product will. Same pack, same bytes. */
export function writePack(pack: BuiltPack, folder: string): void {
  const indexText = printIndex(pack);
  const index = decodeIndex(indexText, 'index.json');
  if (!index.ok) throw new BuildError(index.problems.map(printProblem).join('\n'));
  const texts = pack.rows.map(({ file }, at) => {
    const text = `${JSON.stringify(file)}\n`;
    const indicator = index.value.indicators[at];
    const back = indicator && decodeObservations(text, indicator, `${file.id}.json`);
    if (!back?.ok)
      throw new BuildError(`${file.id}: cannot be read back: ${back?.problems.map(printProblem).join('; ')}`);
    return [observationsPath(file.id), text] as const;
  });
  mkdirSync(join(folder, 'observations'), { recursive: true });
  for (const name of readdirSync(join(folder, 'observations'))) rmSync(join(folder, 'observations', name));
  for (const [path, text] of texts) writeFileSync(join(folder, path), text);
  writeFileSync(join(folder, 'index.json'), indexText);
}

/** One row a line, so that a change of one row is a change of one line. */
function printIndex({ index: { indicators, ...head } }: BuiltPack): string {
  const opening = JSON.stringify(head).slice(0, -1);
  return `${opening},"indicators":[\n${indicators.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
}
