import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf, screened, type WrittenPattern } from '../../../src/core/text/screened.ts';
import { WORDS } from '../../../src/packs/lexicon.ts';
import { requiredOutlines } from '../../../src/packs/requiredOutlines.ts';

describe('what a pattern cannot match without', () => {
  it.each([
    ['\\bper\\s?cent\\b', [' percent ', ' per cent ']],
    ['\\bcuts?\\b', [' cut ', ' cuts ']],
    ['(?:up|down)\\s\\d{1,2}', ['up 0', 'down 0']],
    ['[増減](?:加|少)', ['増加', '増少', '減加', '減少']],
    ['上昇(?=して)', [[['して'], ['上昇']]]],
    ['low(?!er)', ['low']],
  ])('%s', (source, outlines) => {
    expect(requiredOutlines(source).toString()).toBe(outlines.toString());
  });

  it.each(['^\\s?$', '[^,]*', '(?:high)?', 'low|[a-z]+', '.'])('%s: nothing', (source) => {
    expect(requiredOutlines(source)).toEqual([]);
  });

  it('nothing spans the place of the subject, where pieces of the text are joined', () => {
    expect(requiredOutlines('the\\s◆fell')).toEqual([[['fell'], ['the ']]]);
  });
});

const SHIPPED: readonly WrittenPattern[] = [
  ...Object.values(WORDS.wording.patterns).flatMap((patterns) => Object.values(patterns)),
  ...[WORDS.wording.periods.spans, WORDS.wording.periods.points, WORDS.wording.periods.lengths].flatMap(
    (times) => times.flatMap(({ forms }) => forms),
  ),
  ...WORDS.wording.figures.figures.map(({ form }) => form),
  WORDS.wording.figures.numbers.form,
];

/** Fails when the screen keeps back what matches. */
function expectSeen(written: WrittenPattern, text: string): void {
  const { pattern, mayMatch } = screened(written, 'u');
  const match = pattern.exec(text);
  if (match && !mayMatch(outlineOf(text))) expect.fail(`${written.source} on ${text}`);
}

describe('a text that a shipped pattern matches passes its screen', () => {
  it('in sentences', () => {
    const sentences = ['en', 'ja', 'zh'].flatMap((language) =>
      readFileSync(`test/labelled/${language}.jsonl`, 'utf8')
        .split('\n')
        .filter((_, at) => at % 5 === 0)
        .flatMap((line): string[] => (line ? [JSON.parse(line).text.toLowerCase()] : [])),
    );
    expect(sentences.length).toBeGreaterThan(100);
    for (const written of SHIPPED) for (const sentence of sentences) expectSeen(written, sentence);
  });

  it('in texts made of its own words', () => {
    const between = fc.constantFrom(
      '',
      ' ',
      ', ',
      '-',
      '◆',
      '、',
      '3',
      '10',
      'の',
      '的',
      ' the ',
      ' of ',
      'x',
    );
    const text = fc.constantFrom(...SHIPPED).chain((written) => {
      const words = written.source.match(/[a-z]{2,}|[\u3040-\u9fff]+|\d+/g) ?? ['x'];
      const pieces = fc.array(fc.tuple(fc.constantFrom(...words), between), { minLength: 1, maxLength: 8 });
      return fc.tuple(fc.constant(written), pieces);
    });
    fc.assert(
      fc.property(text, ([written, pieces]) => expectSeen(written, pieces.flat().join(''))),
      { numRuns: 3000 },
    );
  });
});
