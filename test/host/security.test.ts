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

hostSuite('hostile note', { files: { 'hostile.md': note } }, (workbench) => {
  const requests: string[] = [];

  test('its hover holds our own links and nothing remote', async () => {
    const { page } = workbench();
    page.on('request', (request) => requests.push(request.url()));
    await workbench().openFile('hostile.md');
    await expect.poll(() => workbench().codeLensTexts(), { timeout: 30_000 }).not.toEqual([]);
    const hover = await workbench().openHover('jobs **are** cooling');
    expect(await hover.innerText()).toContain('Contradicted');
    const sources = await hover
      .locator('img')
      .evaluateAll((all) => all.map((img) => img.getAttribute('src') ?? ''));
    expect(sources.filter((source) => !source.startsWith('data:image/svg'))).toEqual([]);
    const links = await hover
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('data-href') ?? a.getAttribute('href') ?? ''));
    expect(
      links.filter((link) => link.startsWith('command:') && !link.startsWith('command:thesisLens.')),
    ).toEqual([]);
    await workbench().closeHover();
  });

  test('its report is text', async () => {
    await workbench().runCommand('Thesis Lens: Check Thesis');
    const report = workbench().webview();
    await report.getByRole('heading', { name: /Thesis check/ }).waitFor({ timeout: 60_000 });
    const body = report.locator('.markdown-body, body').first();
    expect(await body.locator('script:not([src]):not([nonce])').count()).toBe(0);
    const sources = await body
      .locator('img')
      .evaluateAll((all) => all.map((img) => img.getAttribute('src') ?? ''));
    expect(sources.filter((source) => !source.startsWith('data:image/svg'))).toEqual([]);
    const links = await body.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(links.filter((link) => link.startsWith('command:'))).toEqual([]);
    expect(await body.innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    await workbench().screenshot('hostile-report');
    expect(requests.filter((url) => url.includes('evil.example'))).toEqual([]);
  });
});
