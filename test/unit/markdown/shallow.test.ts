import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/markdown/parse.ts';
import { shallow } from '../../../src/core/markdown/shallow.ts';

const blocksOf = (text: string) => parseMarkdown(text).blocks;

describe('nests deeper than anybody writes', () => {
  it.each(['> ', '>', '- ', '* ', '12) ', '> - ', '\t- '])('of %j are no reason to give up', (marker) => {
    const text = `${marker.repeat(20_000)}deep\n\nNext.`;
    const [last] = blocksOf(text).slice(-1);
    expect(last?.prose.text).toBe('Next.');
    expect(last?.span).toEqual({ start: text.length - 'Next.'.length, end: text.length });
  });

  it.each(['> '.repeat(20), '- '.repeat(10), '- - -', '-'.repeat(80), '1.5 + 2.5 - 3'])(
    'leave %j as it is',
    (text) => {
      expect(shallow(`${text}word`)).toBe(`${text}word`);
    },
  );

  it('keep their length', () => {
    const text = `Before.\n${'> 1. '.repeat(60)}4.3% of it\nAfter.`;
    expect(shallow(text)).toHaveLength(text.length);
    expect(shallow(text)).toContain('% of it\nAfter.');
  });
});
