import { beforeAll, describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import type { JudgedClaim } from '../../../src/core/note/analysis.ts';
import { type CheckedNote, checkNote } from '../../../src/services/checkNote.ts';
import { claimFacts } from '../../../src/services/claimFacts.ts';
import { partPicturesOf, pictureOf } from '../../../src/services/picture.ts';
import { sparklinesOf } from '../../../src/services/sparklines.ts';
import { openStore } from '../note/shippedPacks.ts';

const TEXT = `---
date: 2026-06-15
---

AI is the only engine of growth in the American economy. The unemployment rate rose to 4.3% in July 2024.

[Applications take off](claim:scenario-1-application-boom) is a scenario.
`;

describe('the charts of a claim', () => {
  let note: CheckedNote;
  const claimAt = (words: string): JudgedClaim => {
    const claim = note.analysis.claims.find(({ text }) => text.includes(words));
    if (!claim) throw new Error(`no claim: ${words}`);
    return claim;
  };
  const parts = (words: string) => partPicturesOf(note, claimAt(words), 'It was not.', 'en');

  beforeAll(async () => {
    const today = parseIsoDay('2026-09-01') ?? 0;
    note = await checkNote(TEXT, openStore().packs, { today, fileName: 'note.md' });
  });

  test('are one for each part, of what was tested of it', () => {
    const engine = parts('only engine');
    expect(engine).toHaveLength(claimAt('only engine').judgement?.parts.length ?? 0);
    expect(new Set(engine.map(({ model }) => model.lines[0]?.formula)).size).toBe(engine.length);
    expect(new Set(engine.map(({ model }) => model.key)).size).toBe(engine.length);
    const [investment] = engine.map(({ model }) => model);
    expect(investment?.lines.map(({ formula, unit }) => [formula, unit])).toEqual([
      ['contribution(A679RC1Q027SBEA, GDP, last 4q)', 'pp'],
    ]);
    expect(investment?.found?.value).toBeCloseTo(0.88, 2);
    expect(investment?.lines[0]?.threshold?.value).toBe(0);
  });

  test('are small only the one of the part that decides, under its name', () => {
    const small = sparklinesOf(note, claimFacts(note, claimAt('only engine'), 'en'), 'light');
    expect(small).toHaveLength(1);
    expect(small[0]).toMatch(/^Contribution to growth: consumption, average {2}\n!\[/);
    expect(sparklinesOf(note, claimFacts(note, claimAt('unemployment'), 'en'), 'light')).toHaveLength(1);
  });

  test('are one for each signal of a watch-list', () => {
    const signals = parts('Applications').map(({ part }) => part.name);
    expect(signals.length).toBeGreaterThan(1);
    expect(new Set(signals).size).toBe(signals.length);
  });

  test('are none beside the one of a claim without parts', () => {
    const claim = claimAt('unemployment');
    expect(partPicturesOf(note, claim, 'It was not.', 'en')).toEqual([]);
    expect(pictureOf(note, claim, 'It was not.', 'en')?.lines[0]?.formula).toBe('UNRATE');
  });
});
