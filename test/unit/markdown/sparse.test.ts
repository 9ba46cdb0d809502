import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/markdown/parse.ts';
import { sparse } from '../../../src/core/markdown/sparse.ts';
import { originalSpan } from '../../../src/core/text/mapped.ts';

const blocksOf = (text: string) => parseMarkdown(text).blocks;

describe('more delimiters than anybody writes in a paragraph', () => {
  it.each([
    ['](', 1],
    ['*a_ ', 1],
    ['[a][b]', 1],
    ['*a *b\n', 1],
    ['**', 'a**'],
  ])('%j are no reason to give up', (open, close) => {
    const text = `${open.repeat(10_000)}${typeof close === 'string' ? close.repeat(10_000) : ''}\n\nNext.`;
    const [last] = blocksOf(text).slice(-1);
    expect(last?.prose.text).toBe('Next.');
    expect(last?.span).toEqual({ start: text.length - 'Next.'.length, end: text.length });
  });

  it.each([
    ['paragraphs', '**CPI** and [a link](b)\n\n'],
    ['list items', '- **CPI** and [a link](b)\n'],
    ['Windows lines', '**CPI** and [a link](b)\r\n\r\n'],
    ['headings', '# **CPI** and [a link](b)\n'],
  ])('are not counted across %s', (_, line) => {
    expect(sparse(line.repeat(1000))).toBe(line.repeat(1000));
  });

  it('leave the words after them where they are, beside a character reference too', () => {
    const text = `AT&amp;T${'[^1]word '.repeat(501)}last`;
    const [block] = blocksOf(text);
    if (!block) throw new Error('no block');
    const start = block.prose.text.indexOf('last');
    const end = start + 'last'.length;
    expect(originalSpan(block.prose, { start, end })).toEqual({ start: text.length - 4, end: text.length });
  });

  it('keep their length, and the words beside them', () => {
    const text = `${'**bold** '.repeat(400)}and **CPI** was 3.2%`;
    expect(sparse(text)).toHaveLength(text.length);
    expect(sparse(text)).toContain('and   CPI   was 3.2%');
  });
});
