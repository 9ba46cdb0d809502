import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

const note = `---
date: 2026-06-15
---

# <img src=x onerror=alert(1)> [click](command:workbench.action.closeWindow) ![i](https://evil.example/h.png)

The unemployment <script>alert(2)</script> rate rose to 4.3% in \u202eJuly 2024\u202c. ![t](https://evil.example/t.png)

[<img src="https://evil.example/l.png"> jobs **are** cooling](claim:mine 'change(UNRATE, last 12m) > 0.3')

[wrong](claim:command-workbench.action.closeWindow)
`;

/** Addresses of pictures that we did not draw ourselves. */
async function foreignPictures(place: Locator): Promise<string[]> {
  const sources = await place
    .locator('img')
    .evaluateAll((all) => all.map((img) => img.getAttribute('src') ?? ''));
  return sources.filter((source) => !source.startsWith('data:image/svg'));
}

const hostileName =
  'Evil <img src=https://evil.example/p.png onerror=alert(3)> [x](command:workbench.action.closeWindow) \u202egalf';
const pack = {
  version: 1,
  name: 'mine',
  series: [
    {
      file: 'EVIL.csv',
      id: 'EVIL',
      names: hostileName,
      aliases: ['evil index'],
      unit: 'index',
      agency: hostileName,
    },
  ],
};
const hostilePack = {
  'note.md': `---\ndate: 2024-06-15\n---\n\n# Evil\n\nThe evil index was 9 in February 2024.\n`,
  'mine/thesis-pack.json': JSON.stringify(pack),
  'mine/EVIL.csv': 'date,value\n2024-01-01,9\n2024-02-01,9\n2024-03-01,9\n',
};
const settings = { 'thesisLens.packs': ['mine'] };

hostSuite('security', { files: { 'hostile.md': note, ...hostilePack }, settings }, (workbench) => {
  const requests: string[] = [];

  test('the hover of a note holds our own links and nothing remote', async () => {
    const { page } = workbench();
    page.on('request', (request) => requests.push(request.url()));
    await workbench().openFile('hostile.md');
    await expect.poll(() => workbench().codeLensTexts(), { timeout: 30_000 }).not.toEqual([]);
    const hover = await workbench().openHover('jobs **are** cooling');
    expect(await hover.innerText()).toContain('Contradicted');
    expect(await foreignPictures(hover)).toEqual([]);
    const links = await hover
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('data-href') ?? a.getAttribute('href') ?? ''));
    expect(
      links.filter((link) => link.startsWith('command:') && !link.startsWith('command:thesisLens.')),
    ).toEqual([]);
    await workbench().closeHover();
  });

  test('the report of a note is text', async () => {
    await workbench().runCommand('Thesis Lens: Check Thesis');
    const report = workbench().webview();
    await report.getByRole('heading', { name: /Thesis check/ }).waitFor({ timeout: 60_000 });
    const body = report.locator('.markdown-body, body').first();
    expect(await body.locator('script:not([src]):not([nonce])').count()).toBe(0);
    expect(await foreignPictures(body)).toEqual([]);
    const links = await body.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(links.filter((link) => link.startsWith('command:'))).toEqual([]);
    expect(await body.innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    await workbench().screenshot('hostile-report');
    expect(requests.filter((url) => url.includes('evil.example'))).toEqual([]);
  });

  test('the names of a pack are text in a hover, in the chart and in the report', async () => {
    await workbench().openFile('note.md');
    await expect.poll(() => workbench().codeLensTexts(), { timeout: 30_000 }).not.toEqual([]);
    const hover = await workbench().openHover('evil index');
    expect(await hover.innerText()).toContain('<img src=');
    expect(await hover.innerText()).not.toContain('\u202e');
    expect(await hover.locator('a', { hasText: 'x' }).filter({ hasText: /^x$/ }).count()).toBe(0);
    await workbench().closeHover();
    await workbench().runCommand('Thesis Lens: Show Chart of Claim');
    const chart = workbench().webview();
    await chart.locator('svg .line-0').first().waitFor({ state: 'attached', timeout: 60_000 });
    expect(await chart.locator('h1').innerText()).toContain('<img src=');
    expect(await chart.locator('img').count()).toBe(0);
    await workbench().runCommand('Thesis Lens: Check Thesis');
    await expect
      .poll(() => workbench().editorTitles())
      .toEqual(expect.arrayContaining([expect.stringMatching(/thesis check/)]));
    expect(requests.filter((url) => url.includes('evil.example'))).toEqual([]);
  });
});
