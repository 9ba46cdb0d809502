/** Any text at all is a note: it is read, judged and reported without a fault. FUZZ=20000 for the long run, REPEATS=3000 for long notes. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { claimToJson } from '../../../src/core/note/toJson.ts';
import { indexLines } from '../../../src/core/text/lines.ts';
import { claimMessage } from '../../../src/core/words/claim.ts';
import { checkNote, forgetful } from '../../../src/services/checkNote.ts';
import { claimFacts } from '../../../src/services/claimFacts.ts';
import type { PackStore } from '../../../src/services/packStore.ts';
import { reportOf } from '../../../src/services/report.ts';
import { openStore } from './shippedPacks.ts';

const RUNS = Number(process.env['FUZZ'] ?? 150);
const REPEATS = Number(process.env['REPEATS'] ?? 150);

/** Markdown, and what only looks like it. */
const SYNTAX = [
  ...['# ', '## 2025-02-30 ', '> ', '- ', '1. ', '- [ ] ', '\t', '\n', '\n\n', '\r\n', '\r', '---\n', '***'],
  ...['*', '_', '`', '```\n', '~~~', '|', '|---|---|\n', '[', ']', '](', ')', '![', '[^1]', '[^1]: ', '\\'],
  ...['<', '>', '<div>\n', '<!-- ', ' -->', '<!-- claim: ', '<!-- thesis-lens off -->', '&amp;', '&#0;', '&'],
  ...[
    '](claim:none)',
    '](claim:x "last(UNRATE) > ',
    '")',
    '[a]: b\n',
    '---\ndate: ',
    'date: 2024-13-45\n---\n',
  ],
];
/** What claims are made of, in no order. */
const WORDS = [
  ...['unemployment ', 'the unemployment rate ', 'inflation ', 'GDP ', 'the 10-year yield ', 'payrolls '],
  ...[
    'rose to ',
    'fell ',
    'is the highest since ',
    'doubled ',
    'for 18 months ',
    'not ',
    'only ',
    'than ',
    'if ',
  ],
  ...['4.3%', '25bp', '$1.2tn', '5.25–5.50%', '1e999', '0', '-', '99999999999999999999', '½', '4.3.3%', '٣٪'],
  ...['July 2024 ', '2024Q3 ', "Q3'23 ", 'in 0000 ', 'since the war ', 'year to date ', '. ', '? ', ', and '],
  ...[
    '失業率は',
    'インフレ率',
    '製造業PMI',
    '18ヶ月連続',
    '4分の1',
    '3割',
    '2024年7月に',
    '上昇した',
    'ではない',
    '。',
  ],
  ...[
    '失业率',
    '国内生产总值',
    '升至',
    '三成',
    '翻番',
    '同比',
    '十八个月',
    '创历史新高',
    '，',
    '々々',
    '１２．３％',
  ],
];
const UNICODE = [
  '\0',
  '\ufeff',
  '\u200b',
  '\u202e',
  '\ud800',
  '\udc00',
  '👩‍👩‍👧',
  'e\u0301\u0301\u0301',
  'ﾊﾟ',
  '\u2028',
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...SYNTAX) },
  { weight: 1, arbitrary: fc.constantFrom(...UNICODE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const repeated = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: REPEATS }))
  .map(([pieces, times]) => pieces.join('').repeat(times));
const note = fc
  .array(fc.oneof({ weight: 20, arbitrary: piece }, { weight: 1, arbitrary: repeated }), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  const today = parseIsoDay('2026-09-01') ?? 0;
  let packs: PackStore;
  beforeAll(async () => {
    packs = openStore().packs;
    await packs.open();
  });

  it('is read, judged and reported', async () => {
    await fc.assert(
      fc.asyncProperty(note, fc.constantFrom(...LANGUAGES), async (text, language) => {
        const checked = await checkNote(text, forgetful(packs), { today });
        const lines = indexLines(text);
        let last = 0;
        for (const claim of checked.analysis.claims) {
          const { start, end } = claim.span;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(claim.text);
          last = start;
          const message = claimMessage(claimFacts(checked, claim, language));
          expect(message).not.toMatch(/undefined|NaN|\{\d\}/);
          JSON.stringify(claimToJson(claim, lines, message));
        }
        for (const { span } of checked.analysis.problems) expect(span.end).toBeLessThanOrEqual(text.length);
        reportOf(checked, { title: 'note', language, theme: 'dark', today });
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);
});
