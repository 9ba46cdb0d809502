import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

const CLAIM = 'The unemployment rate was 4.2% in July 2024.';
const LONG = `${'A paragraph with nothing in it that a series could decide.\n\n'.repeat(85_000)}`;

const files = {
  'empty.md': '',
  'crlf.md': `# Notes\r\n\r\n${CLAIM}\r\n`,
  'fence.md': `# Notes\n\n${CLAIM}\n\n\`\`\`\nCPI is 3%\n`,
  'frontmatter.md': `---\ndate: [2024-08-01\n---\n\n${CLAIM}\n`,
  'long.md': LONG,
};

hostSuite('bad input', { files }, (workbench) => {
  test('an empty note and an unclosed fence leave the editor as it was', async () => {
    await workbench().openFile('empty.md');
    expect(await workbench().codeLensTexts()).toEqual([]);
    await workbench().openFile('fence.md');
    expect(await workbench().hoverText('unemployment rate')).toContain('Supported');
  });

  test('CRLF moves no mark', async () => {
    await workbench().openFile('crlf.md');
    expect(await workbench().hoverText('unemployment rate')).toContain('Supported');
  });

  test('broken front matter is one warning at its place, and the claims are still read', async () => {
    await workbench().openFile('frontmatter.md');
    expect(await workbench().hoverText('unemployment rate')).toContain('4.2');
    expect((await workbench().problems()).filter((problem) => problem.includes('Front matter'))).toHaveLength(
      1,
    );
  });

  test('a note of 5 MB is left alone, and the editor still answers', async () => {
    await workbench().openFile('long.md');
    expect(await workbench().codeLensTexts()).toEqual([]);
    await workbench().openFile('crlf.md');
    expect(await workbench().hoverText('unemployment rate')).toContain('Supported');
    expect(workbench().errors.filter((error) => error.includes('thesis'))).toEqual([]);
  });
});
