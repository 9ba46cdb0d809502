import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

const note = `---
date: 2024-06-15
---

# Labour

The unemployment rate was 9.1% in February 2024.

Robots are the growth of tomorrow.
`;

const thesis = JSON.stringify({
  id: 'robots-do-dishes',
  kind: 'thesis',
  pack: 'us-macro',
  statement: { en: 'Robots do the dishes.', ja: 'x', zh: 'x' },
  patterns: { en: ['{robots} {growth}'], ja: [], zh: [] },
  formula: 'last(UNRATE) > 20',
});

const files = {
  'note.md': note,
  'mine/UNRATE.csv': 'date,value\n2024-01-01,9\n2024-02-01,9.1\n2024-03-01,9.2\n',
  'mine/bad.csv': 'date,value\n2024-01-01,1\n2024-02-01,many\n',
  'theses/concepts.yaml': 'robots: {en: [robots], ja: [], zh: []}\n',
  'theses/robots-do-dishes.yaml': thesis,
  'faulty/robots-do-dishes.yaml': thesis.replace('{robots}', '{gnomes}'),
};

const mine = { 'thesisLens.packs': ['mine'], 'thesisLens.catalogues': ['theses'] };

hostSuite('user packs', { files, settings: mine }, (workbench) => {
  const hover = async () => {
    await workbench().openFile('note.md');
    return workbench().hoverText('unemployment rate');
  };

  test('come before what is bundled, and the hover says so', async () => {
    await expect.poll(hover, { timeout: 30_000 }).toContain('Supported');
    expect(await hover()).toContain('UNRATE is from the pack mine, which comes before us-macro.');
  });

  test('bring theses of their own', async () => {
    expect(await workbench().hoverText('Robots are')).toContain('Robots do the dishes.');
  });

  test('say at its place what is wrong with a file that is opened', async () => {
    await workbench().openFile('note.md');
    await workbench().openFile('mine/bad.csv');
    await expect
      .poll(() => workbench().problems(), { timeout: 30_000 })
      .toEqual(expect.arrayContaining([expect.stringContaining('expected a number such as 1234.5')]));
    const problem = (await workbench().problems()).find((row) => row.includes('1234.5'));
    expect(problem).toMatch(/line 3/i);
    await workbench().screenshot('pack-problem');
  });

  test('are read again when one of their files is saved', async () => {
    await workbench().openFile('mine/UNRATE.csv');
    await workbench().goTo('9.1');
    await workbench().type('1');
    await workbench().runCommand('File: Save');
    await expect.poll(hover, { timeout: 30_000 }).toContain('19.1');
  });

  test('are read again when the setting changes', async () => {
    await workbench().changeSettings({ 'thesisLens.packs': [], 'thesisLens.catalogues': ['faulty'] });
    await expect.poll(hover, { timeout: 30_000 }).toContain('3.9');
    expect(await hover()).not.toContain('comes before');
    await expect
      .poll(() => workbench().problems(), { timeout: 30_000 })
      .toEqual(expect.arrayContaining([expect.stringContaining('expected a concept of concepts.yaml')]));
  });
});
