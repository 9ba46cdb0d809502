// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isFromChart } from '../../../src/protocol/chartGuards.ts';
import { daily, modelOf, monthly, windowClaim } from '../chart/synthetic.ts';
import { all, buttonNamed, chartOf, checked, find, open, press, savedView, wire } from './harness.ts';

describe('what can be pressed', () => {
  const choices = [
    { id: 'JOBS', name: 'Jobs' },
    { id: 'CPI', name: 'Prices' },
  ];

  it('asks the host for another series and shows it when it comes', () => {
    open();
    wire.send(chartOf(windowClaim(), { choices }));
    const picker = find<HTMLSelectElement>('select');
    expect([...picker.options].map(({ text }) => text)).toEqual(['Nothing', 'Jobs', 'Prices']);
    picker.focus();
    picker.value = 'JOBS';
    picker.dispatchEvent(new Event('change'));
    expect(wire.posted.at(-1)).toEqual({ type: 'compare', id: 'JOBS' });
    const model = modelOf(
      { lines: [monthly('RATE', 200)] },
      { compare: monthly('JOBS', 200, 'persons', 1e6) },
    );
    wire.send(chartOf(model, { choices, compared: 'JOBS' }));
    expect(document.activeElement).toBe(picker);
    expect(picker.value).toBe('JOBS');
    expect(all('.plot path.line-5')).toHaveLength(1);
    const indexed = find<HTMLInputElement>('#indexed');
    indexed.click();
    expect(savedView().indexed).toBe(true);
    expect(find('.plot svg').textContent).toContain('= 100');
  });

  it('hides what there is no choice of', () => {
    open();
    wire.send(chartOf(modelOf({ lines: [monthly('A / B', 100)] })));
    expect(find('.compare').hidden).toBe(true);
    expect(all('.segmented').map((group) => (group as HTMLElement).hidden)).toEqual([false, true]);
  });

  it('lists the parts of a claim, and asks the host for the one that is chosen', () => {
    const parts = [
      { name: 'Banks lend less', state: 'on since Mar 2026' },
      { name: 'Spreads widen', state: 'off' },
    ];
    open();
    wire.send(chartOf(windowClaim(), { parts }));
    const list = find<HTMLElement>('.parts');
    expect(all('.parts label').map(({ textContent }) => textContent)).toEqual([
      'Banks lend less on since Mar 2026',
      'Spreads widen off',
    ]);
    expect(checked('part')).toBe('0');
    find<HTMLInputElement>('input[name=part][value="1"]').click();
    expect(wire.posted.at(-1)).toEqual({ type: 'part', part: 1 });
    wire.send(chartOf(windowClaim(), { parts, part: 1 }));
    expect(checked('part')).toBe('1');
    wire.send(chartOf(windowClaim()));
    expect(list.hidden).toBe(true);
  });

  it('tells the host to pin and shows what the host says', () => {
    open();
    wire.send(chartOf(windowClaim()));
    buttonNamed('Pin').click();
    expect(wire.posted.at(-1)).toEqual({ type: 'pin', pinned: true });
    wire.send(chartOf(windowClaim(), { pinned: true }));
    expect(buttonNamed('Pin').getAttribute('aria-pressed')).toBe('true');
    buttonNamed('Pin').click();
    expect(wire.posted.at(-1)).toEqual({ type: 'pin', pinned: false });
  });

  it('shows a table with headings for rows and columns, and remembers it', () => {
    open();
    wire.send(chartOf(windowClaim()));
    buttonNamed('Table').click();
    expect(find('figure').hidden).toBe(true);
    expect(all('thead th[scope=col]').map((cell) => cell.textContent)).toEqual(['Date', 'RATE', 'Tested']);
    expect(all('tbody th[scope=row]').length).toBe(all('tbody tr').length);
    expect(all('tbody tr.in-window')).toHaveLength(24);
    expect(buttonNamed('Table').getAttribute('aria-pressed')).toBe('true');
    open(wire.saved);
    wire.send(chartOf({ ...windowClaim(), key: 'other' }));
    expect(find('figure').hidden).toBe(true);
    buttonNamed('Table').click();
    expect(all('.plot path.line-0')).toHaveLength(1);
  });

  it('cuts a long table and says so', () => {
    open();
    wire.send(chartOf(modelOf({ lines: [daily('S', 3000)] })));
    buttonNamed('Table').click();
    find('input[value=max]').click();
    expect(all('tbody tr')).toHaveLength(600);
    expect(find('.cut').textContent).toBe('The newest 600 of 3000.');
  });

  it('exports and copies the view that is shown, in messages that the host accepts', () => {
    open();
    wire.send(chartOf(windowClaim()));
    press('+');
    buttonNamed('Export SVG').click();
    buttonNamed('Export CSV').click();
    buttonNamed('Copy as Markdown image').click();
    const view = savedView();
    expect(wire.posted.slice(1)).toEqual([
      { type: 'export', format: 'svg', view },
      { type: 'export', format: 'csv', view },
      { type: 'copyImage', view },
    ]);
    expect(wire.posted.every(isFromChart)).toBe(true);
  });
});
