import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import { checkNote, forgetful } from '../../../src/services/checkNote.ts';
import type { PackStore } from '../../../src/services/packStore.ts';
import { openStore } from './shippedPacks.ts';

const piece = fc.constantFrom(
  '# 2024-08-05\n\n',
  '## Labour\n\n',
  '# 2025-11-01 Markets\n\n',
  'Unemployment rose to 4.3% in July 2024. ',
  'Inflation peaked at 9.1% in June 2022. ',
  'The [unemployment rate is above 9%](claim:none) today. ',
  '[Jobs are cooling](claim:jobs "change(UNRATE, last 12m) > 0.3"). ',
  '[AI is the only growth engine](claim:ai-only-growth-engin). ',
  '失業率は2024年7月に4.3%に上昇した。',
  '2024年7月失业率升至4.3%。',
  'AI is the only growth engine. ',
  '\n\n',
  '\n- ',
  '\n> ',
  '\n```\n',
  '\n\n<!-- claim: change(UNRATE, last 12m) > 0 -->\n\n',
  '\n\n| series | July 2024 |\n|---|---|\n| Unemployment rate | 4.3% |\n\n',
  '---\ndate: 2024-09-01\n---\n',
);
const edit = fc.record({ at: fc.nat(), removed: fc.nat(30), added: fc.oneof(piece, fc.constant('')) });

describe('a note that is edited', () => {
  let packs: PackStore;
  beforeAll(async () => {
    packs = openStore().packs;
    await packs.open();
  });

  it('is read and judged as if it had never been seen before', async () => {
    const today = parseIsoDay('2026-09-01') ?? 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 25 }),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async (pieces, edits) => {
          let text = pieces.join('');
          for (const { at, removed, added } of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + added + text.slice(from + removed);
            const remembered = await checkNote(text, packs, { today });
            const fresh = await checkNote(text, forgetful(packs), { today });
            expect(remembered.analysis).toEqual(fresh.analysis);
          }
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 30) },
    );
  });
});
