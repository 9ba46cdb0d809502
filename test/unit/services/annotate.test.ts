import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  insertFootnote,
  linkSpan,
  nameOf,
  pinTarget,
  type Replacement,
} from '../../../src/services/annotate.ts';
import { checkNote } from '../../../src/services/checkNote.ts';
import { createPackStore } from '../../../src/services/packStore.ts';
import { projectRoot } from '../../host/harness/project.ts';
import { day } from '../formula/build.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const read = (file: string) => readFile(path.join(projectRoot, 'media', file), 'utf8');
const packs = createPackStore({ read }, silent);
const check = (text: string) => checkNote(text, packs, { today: day('2026-06-15') });

function applied(text: string, edits: readonly (Replacement | undefined)[]): string {
  return edits
    .flatMap((edit) => edit ?? [])
    .toSorted((a, b) => b.start - a.start)
    .reduce((changed, { start, end, text: by }) => changed.slice(0, start) + by + changed.slice(end), text);
}

test('a pinned reading is read again as the same test', async () => {
  const text = 'The unemployment rate rose to 4.3% in July 2024.\n';
  const note = await check(text);
  const [claim] = note.analysis.claims;
  const target = claim && pinTarget(claim, claim.readings[0]);
  const pinned = applied(text, [claim && target && linkSpan(note, claim.span, target)]);
  expect(pinned).toContain("](claim:unrate-level '");
  const again = await check(pinned);
  expect(again.analysis.problems).toEqual([]);
  expect(again.analysis.claims).toMatchObject([
    { origin: 'annotation', text: claim?.text, readings: [{ formula: claim?.readings[0].formula }] },
  ]);
});

test('an annotation is changed, not nested', async () => {
  const text = "[Jobs](claim:mine 'last(UNRATE) > 3') cool.\n";
  const note = await check(text);
  const [claim] = note.analysis.claims;
  expect(applied(text, [claim && linkSpan(note, claim.span, { name: 'none' })])).toBe(
    '[Jobs](claim:none) cool.\n',
  );
});

test('words with brackets of their own cannot become a link', async () => {
  const text = 'Unemployment [see](x) rose.';
  expect(linkSpan(await check(text), { start: 0, end: text.length }, { name: 'none' })).toBeUndefined();
});

test('footnotes are numbered and hold no claims', async () => {
  const text = 'The unemployment rate rose to 4.3% in July 2024.[^evidence-1]\n\n[^evidence-1]: Old.\n';
  const note = await check(text);
  const [claim] = note.analysis.claims;
  const noted = applied(
    text,
    claim ? insertFootnote(note, claim.span, 'The unemployment rate was 4.2% in July 2024.') : [],
  );
  expect(noted).toContain('[^evidence-2]: The unemployment rate was 4.2%');
  expect((await check(noted)).analysis.claims).toHaveLength(1);
});

test('names are small letters, digits and hyphens', () => {
  expect(nameOf('UNRATE@USA-level')).toBe('unrate-usa-level');
  expect(nameOf('失業率')).toBe('claim');
});
