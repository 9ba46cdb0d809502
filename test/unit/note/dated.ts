import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import type { JudgedClaim } from '../../../src/core/note/analysis.ts';
import { checkNote } from '../../../src/services/checkNote.ts';
import { openStore } from './shippedPacks.ts';

const { packs } = openStore();
const TODAY = parseIsoDay('2026-11-22') ?? 0;

/** The claims of a text that was written on a day, judged with the packs that ship. */
export async function claimsIn(date: string, text: string): Promise<readonly JudgedClaim[]> {
  const note = `---\ndate: ${date}\n---\n\n${text}\n`;
  const { analysis } = await checkNote(note, packs, { today: TODAY, fileName: 'note.md' });
  return analysis.claims;
}

/** Dated sentences by what they have in common, each with what is to be told of its claims. */
export type Sentences<Told> = Readonly<
  Record<string, readonly (readonly [date: string, text: string, told: readonly Told[]])[]>
>;

/** A test for each sentence: its claims, told by `tell`, are those that it says. */
export function eachReadsAs<Told>(sentences: Sentences<Told>, tell: (claim: JudgedClaim) => Told): void {
  describe.each(Object.entries(sentences))('%s', (_, cases) => {
    it.each(cases)('%s: %s', async (date, text, told) => {
      expect((await claimsIn(date, text)).map(tell)).toEqual(told);
    });
  });
}

/** Verdict and formula of what a claim is taken to say. */
export function verdictOf({
  verdict,
  readings: [{ formula }],
}: JudgedClaim): readonly [string, string | null] {
  return [verdict ?? '', formula];
}
