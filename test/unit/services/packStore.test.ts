import { describe, expect, it } from 'vitest';
import { NO_WORDS } from '../../../src/core/claims/lexicon/lexicon.ts';
import { phraseTableOf } from '../../../src/core/claims/phraseTable.ts';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import { checkNote } from '../../../src/services/checkNote.ts';
import type { Assets } from '../../../src/services/ports.ts';
import { media, openStore } from '../note/shippedPacks.ts';

const TODAY = parseIsoDay('2026-09-01') ?? 0;
const CLAIM = 'Unemployment rose to 4.3% in July 2024.';

/** What ships, with some files replaced or gone. */
function withFiles(files: Readonly<Record<string, string | undefined>>): Assets {
  return {
    read: async (file) => {
      if (!(file in files)) return media.read(file);
      const text = files[file];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
  };
}

async function check(text: string, assets?: Assets) {
  const { packs, errors } = openStore(assets);
  const { analysis } = await checkNote(text, packs, { today: TODAY });
  return { analysis, errors };
}

describe('a note that is not as it should be', () => {
  it.each([
    ['empty', ''],
    ['nothing but a byte order mark', '\uFEFF'],
    ['nothing but white space', ' \n\t\r\n'],
    ['an unpaired surrogate', '\ud800 unemployment \udc00'],
    ['brackets without end', '['.repeat(2000)],
    ['quotations without end', '>'.repeat(500)],
  ])('%s has no claims and no problems', async (_, text) => {
    const { analysis, errors } = await check(text);
    expect(analysis).toMatchObject({ claims: [], problems: [] });
    expect(errors).toEqual([]);
  });

  it.each([
    ['carriage returns', `# Title\r\n\r\n${CLAIM}\r\n`],
    ['a byte order mark', `\uFEFF# Title\n\n${CLAIM}\n`],
    ['a byte order mark and front matter', `\uFEFF---\r\ndate: 2024-08-05\r\n---\r\n${CLAIM}`],
  ])('%s move no claim', async (_, text) => {
    const { analysis } = await check(text);
    const [claim] = analysis.claims;
    expect(text.slice(claim?.span.start, claim?.span.end)).toBe(CLAIM.slice(0, -1));
  });

  it('an unclosed fence hides what follows and nothing else', async () => {
    const { analysis } = await check(`${CLAIM}\n\n\`\`\`\n${CLAIM}\n`);
    expect(analysis.claims).toHaveLength(1);
  });

  it('broken front matter is one problem at its place', async () => {
    const text = `---\ndate: [2024\n---\n\n${CLAIM}\n`;
    const { analysis } = await check(text);
    expect(analysis.claims).toHaveLength(1);
    expect(analysis.problems.map(({ code }) => code)).toEqual(['front-matter']);
    expect(analysis.problems[0]?.span.start).toBeLessThanOrEqual(text.indexOf('\n---'));
  });

  it('five megabytes are read to the end', async () => {
    const section = `## Month\n\n${'The committee said little about the path from here. '.repeat(40)}\n\n`;
    const { analysis } = await check(section.repeat(2500) + CLAIM);
    expect(analysis.claims).toHaveLength(1);
  }, 120_000);
});

describe('packs that are not as they should be', () => {
  it.each([
    [
      'is gone',
      undefined,
      /^packs\/us-macro\/index.json: expected a readable file, found no such file. Install Thesis Lens again.$/,
    ],
    ['is cut short', '{"version": 1, "name":', /^packs\/us-macro\/index.json: expected JSON, found /],
    [
      'has another version',
      '{"version": 2}',
      /^packs\/us-macro\/index.json version: expected 1, found 2. Install/,
    ],
  ])('an index that %s is refused once; the other packs stay', async (_, text, message) => {
    const { packs, errors } = openStore(withFiles({ 'packs/us-macro/index.json': text }));
    await packs.open();
    await packs.open();
    expect(packs.packs().map(({ name }) => name)).toEqual(['market-reference', 'world']);
    expect(errors).toEqual([expect.stringMatching(message)]);
    expect(packs.problems().map(({ message }) => message)).toEqual(errors);
  });

  it('a catalogue that is none leaves the grammar', async () => {
    const { analysis, errors } = await check(CLAIM, withFiles({ 'catalogue/index.json': '[]' }));
    expect(analysis.claims).toHaveLength(1);
    expect(errors).toEqual([expect.stringMatching(/^catalogue\/index.json/)]);
  });

  it('observations that are gone make the claim unknown, and are asked for once', async () => {
    let asked = 0;
    const assets: Assets = {
      read: (file) => {
        if (file !== 'packs/us-macro/observations.json') return media.read(file);
        asked += 1;
        return Promise.reject(new Error('no such file'));
      },
    };
    const { packs, errors } = openStore(assets);
    for (let round = 0; round < 3; round += 1) {
      const { analysis } = await checkNote(CLAIM, packs, { today: TODAY });
      expect(analysis.claims[0]?.verdict).toBe('unknown');
    }
    expect(asked).toBe(1);
    expect(errors).toHaveLength(1);
  });

  it('one faulty series leaves the others of its file', async () => {
    const file = 'packs/us-macro/observations.json';
    const whole = JSON.parse(await media.read(file)) as { observations: Record<string, object> };
    whole.observations['UNRATE'] = { ...whole.observations['UNRATE'], frequency: 'Q' };
    const assets = withFiles({ [file]: JSON.stringify(whole) });
    const { analysis, errors } = await check(`${CLAIM}\n\nCPI inflation was 9.1% in June 2022.\n`, assets);
    expect(analysis.claims.map(({ verdict }) => verdict)).toEqual(['unknown', 'supported']);
    expect(errors).toEqual([
      expect.stringMatching(/^packs\/us-macro\/observations.json UNRATE id: expected/),
    ]);
  });

  it('long series are not fetched for a formula’s sake before they are needed', async () => {
    const read: string[] = [];
    const { packs } = openStore({
      read(file) {
        read.push(file);
        return media.read(file);
      },
    });
    await packs.openSeries();
    expect(read.filter((file) => file.includes('observations/') || file.includes('catalogue'))).toEqual([]);
  });
});

describe('the vocabulary that the build compiled', () => {
  const table = JSON.stringify(phraseTableOf([], {}, NO_WORDS));

  it('is read with where there is nothing else to read with', async () => {
    const { analysis, errors } = await check(CLAIM, { ...media, vocabulary: async () => table });
    expect(analysis.claims).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each([
    ['is gone', () => Promise.reject(new Error('no such file'))],
    ['is of another version', async () => '{"version": 2}'],
  ])('is not missed when it %s', async (_, vocabulary) => {
    const { analysis, errors } = await check(CLAIM, { ...media, vocabulary });
    expect(analysis.claims).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('is of no use beside a folder of the user, or when a pack is broken', async () => {
    const vocabulary = async () => table;
    const own = { name: 'own', list: async () => [], read: media.read, size: async () => 0 };
    const { packs } = openStore({ ...media, vocabulary }, { catalogues: [own] });
    const { analysis } = await checkNote(CLAIM, packs, { today: TODAY });
    expect(analysis.claims).toHaveLength(1);
    const broken = withFiles({ 'packs/world/index.json': undefined });
    expect((await check(CLAIM, { ...broken, vocabulary })).analysis.claims).toHaveLength(1);
  });
});
