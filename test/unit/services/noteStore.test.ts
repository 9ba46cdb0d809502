import { afterEach, describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import { createNoteStore, type NoteDocument, type NoteStore } from '../../../src/services/noteStore.ts';
import { openStore } from '../note/shippedPacks.ts';

const CLAIM = 'Unemployment rose to 4.3% in July 2024.';
const FILLER = `${'Nothing that any series could decide is said in this paragraph. '.repeat(5)}\n\n`;
const nothing = () => undefined;

describe('the note store', () => {
  let notes: NoteStore;
  const open = (): NoteStore => {
    const { packs } = openStore();
    const log = { info: nothing, warn: nothing, error: nothing };
    notes = createNoteStore(packs, log, () => parseIsoDay('2026-09-01') ?? 0);
    return notes;
  };
  afterEach(() => notes.dispose());

  /** How many claims each check of it told of, and whether that was all. */
  const checksOf = async (store: NoteStore, document: NoteDocument) => {
    const seen: { claims: number; partial: boolean }[] = [];
    store.onChecked(({ key }) => {
      const note = store.latest(key);
      seen.push({ claims: note?.analysis.claims.length ?? -1, partial: note?.partial ?? false });
    });
    await store.get(document);
    return seen;
  };

  it('computes a version once, and drops an answer that was overtaken', async () => {
    open();
    const first = notes.get(document(1, CLAIM));
    expect(notes.get(document(1, CLAIM))).toBe(first);
    const second = notes.get(document(2, 'Nothing.'));
    expect(await first).toBeUndefined();
    expect((await second)?.analysis.claims).toEqual([]);
    expect(notes.latest('note')?.text).toBe('Nothing.');
  });

  it.each(['\n', '\r\n'])(
    'tells of the beginning of a note before the rest of it (line end %j)',
    async (end) => {
      const text = `# Title\n\n${CLAIM}\n\n${FILLER}${FILLER}${CLAIM}\n`.replaceAll('\n', end);
      expect(await checksOf(open(), document(1, text))).toEqual([
        { claims: 1, partial: true },
        { claims: 2, partial: false },
      ]);
    },
  );

  it('tells of a note once that is short, or seen before', async () => {
    expect(await checksOf(open(), document(1, `${CLAIM}\n\n${CLAIM}\n`))).toHaveLength(1);
    const long = `${CLAIM}\n\n${FILLER.repeat(3)}`;
    expect(await checksOf(notes, document(2, long))).toHaveLength(1);
  });

  it('tells nothing of a note that is silenced at its end', async () => {
    const text = `${CLAIM}\n\n${FILLER.repeat(3)}<!-- thesis-lens off -->\n`;
    expect(await checksOf(open(), document(1, text))).toEqual([{ claims: 0, partial: false }]);
  });

  it('never reads past a cut as if the note ended there', async () => {
    const matter = `---\n${'# a comment\n\n'.repeat(40)}date: 2024-08-05\n---\n${CLAIM}\n`;
    expect(await checksOf(open(), document(1, matter))).toHaveLength(1);
    expect(notes.latest('note')?.analysis.asOf.day).toBe(parseIsoDay('2024-08-05'));
  });
});

function document(version: number, text: string): NoteDocument {
  return { key: 'note', version, fileName: 'note.md', getText: () => text };
}
