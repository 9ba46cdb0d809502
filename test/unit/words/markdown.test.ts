import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/core/words/markdown.ts';

describe('text that is no Markdown', () => {
  it.each([
    ['ai-only-growth-engine.ja', 'ai-only-growth-engine.ja'],
    ['0.67 (2025Q3), up!', '0.67 (2025Q3), up!'],
    ['AT&T, S&P 500', 'AT&T, S&P 500'],
    ['[a](command:b) ![c](d)', '\\[a\\](command:b) !\\[c\\](d)'],
    ['$(pass) costs $3', '\\$(pass) costs \\$3'],
    ['<b>*x*</b> `y` a|b ~~z~~ A_B', '\\<b>\\*x\\*\\</b> \\`y\\` a\\|b \\~\\~z\\~\\~ A\\_B'],
    ['> quote', '\\> quote'],
    ['- item', '\\- item'],
    ['# head', '\\# head'],
    ['1. first', '1\\. first'],
    ['10.11', '10.11'],
    ['https://a.org www.a.org a@b.org', 'https:\\/\\/a.org www\\.a.org a\\@b.org'],
    ['two\nlines', 'two lines'],
  ])('%s stays what it is', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
});
