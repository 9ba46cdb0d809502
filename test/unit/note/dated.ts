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
