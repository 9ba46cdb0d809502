import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../../src/packs/buildPack.ts';
import { createReader } from '../../../src/packs/read/readRecords.ts';
import { printPack } from '../../../src/packs/writePack.ts';
import { thesisPackJsonSchema } from '../../../src/packs/writeSchema.ts';
import { hasRawFiles } from './shipped.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const rawFolder = fileURLToPath(new URL('../../../../shared/data', import.meta.url));

describe.skipIf(!hasRawFiles)('what ships is what the builder makes of the raw files today', () => {
  it.each(['us-macro', 'market-reference', 'world'])('%s, byte for byte', (name) => {
    const folder = `${root}/media/packs/${name}`;
    const sources = `${root}/src/packs/sources/${name}.yaml`;
    const pack = buildPack(`${folder}/indicators.yaml`, sources, createReader(rawFolder));
    expect(pack.failures).toEqual([]);
    const stale = [...printPack(pack)].filter(
      ([path, text]) => readFileSync(`${folder}/${path}`, 'utf8') !== text,
    );
    expect(stale.map(([path]) => path)).toEqual([]);
  });
});

it('the JSON schema of thesis-pack.json follows the schema that the product checks with', () => {
  expect(readFileSync(`${root}/media/thesis-pack.schema.json`, 'utf8')).toBe(thesisPackJsonSchema());
});
