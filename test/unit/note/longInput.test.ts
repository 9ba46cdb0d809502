/** Nothing that is merely long keeps the reader from an end; `npm run bench hazards` says what it costs. */
import { expect, it } from 'vitest';
import { checkNote, forgetful } from '../../../src/services/checkNote.ts';
import { LONG_INPUTS } from '../../bench/longInputs.ts';
import { openStore } from './shippedPacks.ts';

const packs = forgetful(openStore().packs);

it.each(LONG_INPUTS)('%s', async (_, text) => {
  const note = text(20_000);
  const { analysis } = await checkNote(note, packs, { today: 20_000 });
  for (const { span } of analysis.claims) expect(note.slice(span.start, span.end)).not.toBe('');
});
