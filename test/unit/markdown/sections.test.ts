import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkdownNote } from '../../../src/core/markdown/block.ts';
import { parseMarkdown } from '../../../src/core/markdown/parse.ts';
import { createSectionParser } from '../../../src/core/markdown/sections.ts';

/** A note with every place counted from the start of the note. */
function placed({ blocks, comments, frontMatter }: MarkdownNote) {
  return {
    comments,
    frontMatter,
    blocks: blocks.map(({ prose: { text, starts, ends, base }, ...block }) => ({
      ...block,
      prose: { text, starts: [...starts].map((at) => at + base), ends: [...ends].map((at) => at + base) },
    })),
  };
}

/** Lines that begin, end, nest and continue everything Markdown has. */
const line = fc.constantFrom(
  '# One',
  '## Two',
  '#',
  '#no heading',
  ' # one in',
  'about prices and wages',
  'dear money, a [foo] and [Bar  baz] and a note[^1]',
  '失業率は上昇した。',
  '就业在恶化',
  '',
  '',
  '',
  '- item',
  '  # in an item',
  '  ```',
  '```',
  '~~~md',
  '    code',
  '> quote',
  '> # in a quotation [a',
  '> b]',
  '<div>',
  '</div>',
  '<!-- open',
  '<!-- claim: cpi-high -->',
  '-->',
  '<script>',
  '</script>',
  '[foo]: https://example.org',
  '[bar baz]: <x>',
  '[a b]: /url',
  '[^1]: a footnote',
  '[^evidence-1]: found',
  '---',
  '===',
  'date: 2025-01-01',
  '| a | b |',
  '|---|---|',
  '| 1 [foo] | 2 |',
  '1. one',
  '[said](claim:none)',
  '![foo]',
  '`[foo]` [foo][] [x][bar baz] \\[foo]',
  '\uFEFF# marked',
  '\t',
  'a\u2028# b',
);
const ends = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n');
const text = fc
  .array(fc.tuple(line, ends), { maxLength: 40 })
  .map((lines) => lines.map(([words, end]) => words + end).join(''));
const edit = fc.record({ at: fc.nat(), removed: fc.nat(12), added: fc.oneof(fc.constant(''), text, line) });

describe('createSectionParser', () => {
  it('gives what parsing the whole gives, edit after edit', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const parse = createSectionParser();
        let note = start;
        for (const { at, removed, added } of [{ at: 0, removed: 0, added: '' }, ...edits]) {
          const from = note.length === 0 ? 0 : at % (note.length + 1);
          note = note.slice(0, from) + added + note.slice(from + removed);
          expect(placed(parse(note).markdown)).toEqual(placed(parseMarkdown(note)));
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300) },
    );
  });

  it('leaves the sections that an edit does not touch as they were', () => {
    const parse = createSectionParser();
    const note = '# One\n\n1st\n\n# Two\n\n2nd\n\n# Three\n\n3rd\n';
    const [one, two, three] = parse(note).sections;
    const [sameOne, otherTwo, sameThree] = parse(note.replace('2nd', '2nd too')).sections;
    expect(sameOne?.section).toBe(one?.section);
    expect(otherTwo?.section).not.toBe(two?.section);
    expect(sameThree?.section).toBe(three?.section);
    expect(sameThree?.start).toBe((three?.start ?? 0) + 4);
  });

  it('reads brackets by the labels of other sections', () => {
    const note = '# One\n\nsee [this] here\n\n# Two\n\n[this]: https://example.org\n';
    const [, paragraph] = createSectionParser()(note).markdown.blocks;
    expect(paragraph?.prose.text).toBe('see this here');
  });

  it.each([
    '<div>\n# not a heading\n</div>\n\n# Heading\n',
    '```\n# a comment\n\nabout\n# another\n```\n\n# Heading\n',
    '---\n# a comment\ndate: 2025-01-01\n---\n# Heading\n',
  ])('does not cut inside code, HTML or front matter', (note) => {
    expect(placed(createSectionParser()(note).markdown)).toEqual(placed(parseMarkdown(note)));
  });
});
