import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/markdown/parse.ts';
import { splitSentences } from '../../../src/core/markdown/sentences.ts';
import { originalSpan } from '../../../src/core/text/mapped.ts';

const proseOf = (text: string) => parseMarkdown(text).blocks.map((block) => block.prose.text);
const sentencesOf = (text: string) => parseMarkdown(text).blocks.flatMap(splitSentences);

describe('parseMarkdown', () => {
  it('flattens inline markup and keeps the way back', () => {
    const text = 'The **unemployment** rate is `x` *4.3 %*.';
    const [block] = parseMarkdown(text).blocks;
    expect(block?.prose.text).toBe('The unemployment rate is \uFFFC 4.3 %.');
    const start = block?.prose.text.indexOf('4.3') ?? -1;
    expect(block && originalSpan(block.prose, { start, end: start + 3 })).toEqual({ start: 34, end: 37 });
  });

  it('skips code, front matter, comments and link targets', () => {
    const text =
      '---\ndate: 2025-01-01\n---\n\n```\nCPI is 3 %\n```\n\n<!-- CPI is 4 % -->\n\n[see](http://cpi.example/5%)\n';
    expect(proseOf(text)).toEqual(['see']);
    expect(parseMarkdown(text).frontMatter?.yaml).toBe('date: 2025-01-01');
  });

  it('keeps offsets over character references, escapes and quoted continuation lines', () => {
    const text = '> R&amp;D rose \\*2\\* %\n> and AT&T fell';
    const [block] = parseMarkdown(text).blocks;
    expect(block?.prose.text).toBe('R&D rose *2* %\nand AT&T fell');
    const start = block?.prose.text.indexOf('fell') ?? -1;
    expect(block && originalSpan(block.prose, { start, end: start + 4 }).start).toBe(text.indexOf('fell'));
  });

  it('keeps offsets after a NUL, which Markdown replaces', () => {
    const text = '\0\\# CPI';
    const [block] = parseMarkdown(text).blocks;
    const start = block?.prose.text.indexOf('CPI') ?? -1;
    expect(block && originalSpan(block.prose, { start, end: start + 3 })).toEqual({ start: 4, end: 7 });
  });

  it('gives table cells their headers', () => {
    const cells = parseMarkdown('| series | 2024 |\n|---|---|\n| CPI | 2.9 % |\n').blocks;
    expect(cells.map((cell) => [cell.prose.text, cell.headers])).toEqual([
      ['CPI', ['series']],
      ['2.9 %', ['2024', 'CPI']],
    ]);
  });

  it('reads claim links and comment directives', () => {
    const text =
      "[jobs are cooling](claim:jobs-cooling 'change(UNRATE, last 12m) > 0.3') now\n\n<!-- thesis-lens off -->\n";
    const note = parseMarkdown(text);
    expect(note.blocks[0]?.annotations).toEqual([
      {
        span: { start: 0, end: text.indexOf(' now') },
        label: { start: 1, end: 17 },
        target: 'jobs-cooling',
        title: 'change(UNRATE, last 12m) > 0.3',
      },
    ]);
    expect(note.comments.map((comment) => comment.body.trim())).toEqual(['thesis-lens off']);
  });

  it('maps every character inside the note, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a *_`[]()<>&;#\n\r\t>-|。、%é\u{1F600}々1'), maxLength: 60 }),
        (text) => {
          for (const { prose } of parseMarkdown(text).blocks) {
            for (let i = 0; i < prose.text.length; i += 1) {
              expect(prose.starts[i]).toBeGreaterThanOrEqual(0);
              expect(prose.ends[i]).toBeLessThanOrEqual(text.length);
              expect(prose.ends[i] ?? 0).toBeGreaterThanOrEqual(prose.starts[i] ?? 0);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('splitSentences', () => {
  it('splits at full stops but not in numbers, abbreviations and initials', () => {
    const text = 'U.S. CPI rose 3.2 % in Oct. 2023. The Fed (cf. Jan. minutes) waited. Why? Nobody knows.';
    expect(sentencesOf(text).map((s) => s.prose.text)).toEqual([
      'U.S. CPI rose 3.2 % in Oct. 2023.',
      'The Fed (cf. Jan. minutes) waited.',
      'Why?',
      'Nobody knows.',
    ]);
  });

  it('splits Japanese and Chinese and names the language of each', () => {
    const text = '失業率は4.3％だ。「上がった」と言う。 失业率升至4.3%。 Rates fell.';
    expect(sentencesOf(text).map((s) => [s.prose.text, s.language])).toEqual([
      ['失業率は4.3％だ。', 'ja'],
      ['「上がった」と言う。', 'ja'],
      ['失业率升至4.3%。', 'zh'],
      ['Rates fell.', 'en'],
    ]);
  });
});
