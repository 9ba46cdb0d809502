import { expect, test } from 'vitest';
import { hostSuite } from './harness/suite.ts';

hostSuite('chart', { folder: 'media/sample-notes' }, (workbench) => {
  const frame = () => workbench().webview();
  const title = () => frame().locator('h1').innerText();
  const plot = () => frame().locator('.plot');
  const spoken = () => plot().getAttribute('aria-valuetext');
  const range = () =>
    frame()
      .locator('input[name=range]:checked')
      .inputValue({ timeout: 1000 })
      .catch(() => 'none');
  const choose = (label: string) => frame().getByText(label, { exact: true }).first().click();
  const legend = () => frame().locator('.legend').innerText();
  /** A place on the picture, as shares of its width and height. */
  const place = async (across: number, down = 0.5) => {
    const box = await plot().boundingBox();
    if (!box) throw new Error('The chart is not on the screen.');
    return [box.x + box.width * across, box.y + box.height * down] as const;
  };
  const shown = async (text: string, wanted: string) => {
    await workbench().goTo(text);
    await expect.poll(title, { timeout: 20_000 }).toContain(wanted);
  };

  test('says what to do while nothing is asked of it', async () => {
    await workbench().openFile('labour-market-en.md');
    await workbench().runCommand('Focus on Chart View');
    await frame().getByText('Put the caret on a marked claim').waitFor({ timeout: 60_000 });
  });

  test('Show Chart draws the series of the claim under the caret', async () => {
    await workbench().goTo('unemployment rate rose');
    await workbench().runCommand('Thesis Lens: Show Chart of Claim');
    await frame().locator('svg .line-0').first().waitFor({ timeout: 60_000 });
    expect(await frame().locator('main').innerText()).toContain('Unemployment rate');
    expect(await legend()).toContain('tested window');
    expect(await frame().locator('#sentence').textContent()).toMatch(/unemployment rate/i);
    await workbench().screenshot('chart-en');
  });

  test('a crosshair reads the values under the pointer', async () => {
    await workbench().page.mouse.move(...(await place(0.4)));
    await frame().locator('.crosshair').waitFor({ state: 'attached' });
    expect(await frame().locator('.readout').innerText()).toMatch(
      /\w{3} \d{4}\s*Unemployment rate\s*\d\.\d%/,
    );
  });

  test('arrow keys walk along the observations, and each is read aloud', async () => {
    await plot().focus();
    await workbench().page.keyboard.press('End');
    const last = await spoken();
    expect(last).toMatch(/\d{4}: Unemployment rate \d\.\d%/);
    await workbench().page.keyboard.press('ArrowLeft');
    await expect.poll(spoken).not.toBe(last);
  });

  test('dragging and the wheel zoom, a key and a button lead back', async () => {
    const { mouse, keyboard } = workbench().page;
    await expect.poll(range).toBe('tested');
    await mouse.move(...(await place(0.3)));
    await mouse.down();
    await mouse.move(...(await place(0.6)), { steps: 4 });
    await mouse.up();
    await expect.poll(range).toBe('none');
    await plot().focus();
    await keyboard.press('0');
    await expect.poll(range).toBe('tested');
    await mouse.move(...(await place(0.5)));
    await mouse.wheel(0, -300);
    await expect.poll(range).toBe('none');
    await choose('All');
    await expect.poll(range).toBe('max');
    await choose('Tested');
    await expect.poll(range).toBe('tested');
  });

  test('a yearly rate is drawn in place of the level', async () => {
    await choose('Yearly rate');
    await expect.poll(title).toMatch(/over a year|yearly/i);
    await choose('Level');
    await expect.poll(title).toBe('Unemployment rate');
  });

  test('a second series is laid beside it', async () => {
    await frame().locator('#compare').selectOption('U6RATE');
    await frame().locator('svg .line-5').first().waitFor();
    await expect.poll(legend).toContain('U-6');
    await workbench().screenshot('chart-compare');
    await frame().locator('#compare').selectOption('');
    await frame().locator('svg .line-5').first().waitFor({ state: 'detached' });
  });

  test('it follows the caret, unless it is pinned', async () => {
    await shown('CPI inflation peaked', 'Consumer prices');
    await frame().getByRole('button', { name: 'Pin' }).click();
    await workbench().goTo('unemployment rate rose');
    await expect.poll(() => frame().locator('[aria-pressed=true]').innerText()).toBe('Pin');
    expect(await title()).toContain('Consumer prices');
    await frame().getByRole('button', { name: 'Pin' }).click();
    await shown('Mortgage rates', 'mortgage');
  });

  test('it goes out as a table, as SVG, as CSV and as a Markdown image', async () => {
    await frame().getByRole('button', { name: 'Copy as Markdown image' }).click();
    const clipboard = () => workbench().page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(clipboard).toMatch(/^!\[.*\]\(data:image\/svg/);
    await frame().getByRole('button', { name: 'Table' }).click();
    expect(await frame().locator('caption').innerText()).toContain('mortgage');
    expect(await frame().locator('tbody tr').count()).toBeGreaterThan(10);
    await frame().getByRole('button', { name: 'Table' }).click();
    await frame().getByRole('button', { name: 'Export CSV' }).click();
    await expect.poll(() => workbench().visibleText(), { timeout: 20_000 }).toMatch(/\d{4}-\d\d-\d\d,/);
    await frame().getByRole('button', { name: 'Export SVG' }).click();
    await expect.poll(() => workbench().visibleText(), { timeout: 20_000 }).toContain('<svg');
  });

  test('sixteen thousand daily observations are drawn whole', async () => {
    await workbench().startCommand('Thesis Lens: Evaluate Formula');
    await workbench().answer('DGS10');
    await expect.poll(title, { timeout: 20_000 }).toContain('10-year');
    await choose('All');
    await expect.poll(range).toBe('max');
    expect(await spoken()).toMatch(/\d{4}/);
    await workbench().screenshot('chart-daily');
  });
});
