/** The notes that the walkthrough opens: the first verdicts a reader ever sees. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import { checkNote } from '../../../src/services/checkNote.ts';
import { openStore } from './shippedPacks.ts';

const TODAY = parseIsoDay('2026-11-22')!;

/** Of each claim in its order: Supported, Mixed, Contradicted, Pending or Unknown. */
const NOTES: Readonly<Record<string, string>> = {
  'labour-market-en': 'CMUSMSSSUCSSCCP',
  'inflation-ja': 'CMSSSSMSUSUSP',
  'rates-zh': 'CMSSSSSCUP',
};

it.each(Object.entries(NOTES))('%s: %s', async (name, verdicts) => {
  const text = readFileSync(new URL(`../../../media/sample-notes/${name}.md`, import.meta.url), 'utf8');
  const { analysis } = await checkNote(text, openStore().packs, { today: TODAY, fileName: `${name}.md` });
  expect(analysis.claims.map(({ verdict }) => verdict?.charAt(0).toUpperCase()).join('')).toBe(verdicts);
});
