import { analyseNote, seriesNeededFor } from '../core/note/analyseNote.ts';
import type { NoteAnalysis } from '../core/note/analysis.ts';
import type { NoteContext } from '../core/note/asOf.ts';
import { createMemory } from '../core/note/memory.ts';
import type { ReaderIndex } from '../core/note/readerIndex.ts';
import { type NoteReading, readNote } from '../core/note/readNote.ts';
import type { PackStore } from './packStore.ts';

/** A note read and judged, with what the surfaces need to project it. */
export interface CheckedNote {
  readonly text: string;
  readonly reading: NoteReading;
  readonly analysis: NoteAnalysis;
  readonly index: ReaderIndex;
  /** Only the beginning of `text` has been looked at so far. */
  readonly partial?: true;
}

/** Reads, loads what the claims need, and judges: the only waiting is for the loading in between. */
export async function checkNote(text: string, packs: PackStore, context: NoteContext): Promise<CheckedNote> {
  const index = await packs.open();
  const reading = readNote(text, index, context);
  await packs.load(seriesNeededFor(reading, index));
  const { source, terms, memory } = index;
  const analysis = analyseNote(reading, { source, today: context.today, terms }, memory.outcomes);
  return { text, reading, analysis, index };
}

/** The same packs, with nothing remembered from one note to the next: for passes over more notes than memory holds. */
export function forgetful(packs: PackStore): PackStore {
  return { ...packs, open: async () => ({ ...(await packs.open()), memory: createMemory() }) };
}
