// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChartModel } from '../../../src/core/chart/model.ts';
import { extentOf, initialView } from '../../../src/core/chart/view.ts';
import type { FromChart, ToChart } from '../../../src/protocol/chart.ts';
import { isFromChart } from '../../../src/protocol/chart-guards.ts';
import type { Host } from '../../../src/webview/host.ts';
import { startPage } from '../../../src/webview/page.ts';
import { daily, modelOf, monthly, pointClaim, windowClaim } from '../chart/synthetic.ts';
import { STRINGS } from './strings.ts';

let posted: FromChart[] = [];
let saved: unknown;
let send: (data: unknown) => void = () => {};

function open(state?: unknown): HTMLElement {
  document.body.replaceChildren(document.createElement('main'));
  const main = document.querySelector('main')!;
  posted = [];
  const host: Host = {
    post: (message) => posted.push(message),
    listen: (callBack) => {
      send = callBack;
    },
    load: () => state,
    save: (next) => {
      saved = next;
    },
  };
  startPage(main, host, STRINGS);
  return main;
}

function chartOf(model: ChartModel, more: Partial<Extract<ToChart, { type: 'chart' }>> = {}): ToChart {
  const message: ToChart = { type: 'chart', model, pinned: false, choices: [], compared: null, ...more };
  return JSON.parse(JSON.stringify(message)) as ToChart;
}

const find = <E extends Element = HTMLElement>(selector: string): E => {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
};
const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
const plot = (): HTMLElement => find('.plot');
const buttonNamed = (name: string): HTMLElement => {
  const found = all('button').find((button) => button.textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found as HTMLElement;
};
const press = (key: string, more: KeyboardEventInit = {}): boolean =>
  plot().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
const readAloud = (): string => plot().getAttribute('aria-valuetext') ?? '';
const checked = (name: string): string | undefined =>
  find<HTMLInputElement>(`input[name=${name}]:checked`)?.value;
const savedView = (): { from: number; to: number; form: string; indexed: boolean } =>
  (saved as { view: { from: number; to: number; form: string; indexed: boolean } }).view;

describe('the page', () => {
  beforeEach(() => {
    open();
  });

  it('says that it is ready before anything else', () => {
    expect(posted).toEqual([{ type: 'ready' }]);
    expect(find('.chart').hidden).toBe(true);
  });

  it('draws what it is sent', () => {
    send(chartOf(pointClaim()));
    expect(find('h1').textContent).toBe('A made-up rate');
    expect(find('.verdict').textContent).toBe('It was not.');
    expect(find('footer').textContent).toBe('Nobody, 2016');
    expect(find('#sentence').textContent).toBe(pointClaim().sentence);
    expect(all('.plot svg path.line-0')).toHaveLength(1);
    expect(all('.plot svg .note')).toHaveLength(1);
    expect(all('.legend li').map((item) => item.textContent)).toContain('observation found');
  });

  it('ignores what is not a message, and keeps what it shows', () => {
    send(chartOf(pointClaim()));
    const before = find('.plot').innerHTML;
    for (const junk of [
      null,
      4,
      'chart',
      {},
      { type: 'chart' },
      { type: 'chart', model: {} },
      { type: 'x', message: 'y' },
    ])
      send(junk);
    expect(find('.plot').innerHTML).toBe(before);
  });

  it('shows a sentence when there is nothing, when it fails, and nothing else beside it', () => {
    send(chartOf(pointClaim()));
    for (const type of ['empty', 'error'] as const) {
      send({ type, message: `so it is ${type}` });
      expect(find('[role=status]').textContent).toBe(`so it is ${type}`);
      expect(find('.chart').hidden).toBe(true);
    }
  });

  it('keeps the picture while the next one loads', () => {
    send({ type: 'loading', message: 'Reading…' });
    expect(find('[role=status]').textContent).toBe('Reading…');
    send(chartOf(pointClaim()));
    send({ type: 'loading', message: 'Reading…' });
    expect(find('.chart').hidden).toBe(false);
    expect(find('main').getAttribute('aria-busy')).toBe('true');
    send(chartOf(windowClaim()));
    expect(find('main').getAttribute('aria-busy')).toBe('false');
  });

  it('treats every text as text', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'';
    const model = {
      ...pointClaim(),
      title: hostile,
      claim: hostile,
      message: hostile,
      source: hostile,
      sentence: hostile,
    };
    const lines = model.lines.map((line) => ({ ...line, name: hostile, unitText: hostile }));
    const choices = [{ id: hostile, name: hostile }];
    send(chartOf({ ...model, lines }, { choices }));
    buttonNamed('Table').click();
    expect(all('img')).toEqual([]);
    expect(find('h1').textContent).toBe(hostile);
    expect(find('caption').textContent).toBe(hostile);
  });

  it('needs no inline style and no handler attribute', () => {
    send(chartOf(pointClaim()));
    press('ArrowLeft');
    buttonNamed('Table').click();
    expect(all('[style],[onclick]')).toEqual([]);
  });
});

describe('the crosshair', () => {
  beforeEach(() => {
    open();
    send(chartOf(pointClaim()));
  });

  it('is a slider that starts at the observation that was found', () => {
    expect(plot().getAttribute('role')).toBe('slider');
    expect(readAloud()).toMatch(/^Jun 2008: RATE /);
    expect(all('.crosshair')).toEqual([]);
  });

  it('moves by the arrow keys and says what it reads', () => {
    expect(press('ArrowRight')).toBe(false);
    expect(readAloud()).toMatch(/^Jul 2008: RATE [\d.]+%$/);
    expect(find('.readout').textContent).toContain('Jul 2008');
    expect(all('.crosshair')).toHaveLength(1);
    press('ArrowLeft');
    press('ArrowLeft');
    expect(readAloud()).toMatch(/^May 2008/);
    press('PageUp');
    expect(readAloud()).toMatch(/^May 2009/);
  });

  it('moves the view along when it reaches the edge', () => {
    press('Home');
    const first = readAloud();
    const { from } = savedView();
    press('ArrowLeft');
    expect(readAloud()).not.toBe(first);
    expect(savedView().from).toBeLessThan(from);
    press('End');
    for (let at = 0; at < 300; at++) press('ArrowRight');
    expect(readAloud()).toMatch(/^Aug 2016/);
  });

  it('goes away on Escape and leaves other keys alone', () => {
    press('ArrowRight');
    press('Escape');
    expect(all('.crosshair')).toEqual([]);
    expect(press('Tab')).toBe(true);
    expect(press('ArrowRight', { ctrlKey: true })).toBe(true);
    expect(press('constructor')).toBe(true);
  });

  it('follows the pointer', () => {
    plot().dispatchEvent(new MouseEvent('pointermove', { clientX: 0, bubbles: true }));
    const first = readAloud();
    plot().dispatchEvent(new MouseEvent('pointermove', { clientX: 400, bubbles: true }));
    expect(readAloud()).not.toBe(first);
    plot().dispatchEvent(new MouseEvent('pointerleave'));
    expect(all('.crosshair')).toEqual([]);
  });
});

describe('the view', () => {
  beforeEach(() => {
    open();
    send(chartOf(windowClaim()));
  });

  const length = (): number => savedView().to - savedView().from;

  it('starts with the tested window and changes by the range buttons', () => {
    expect(checked('range')).toBe('tested');
    find('input[value="5y"]').click();
    expect(length()).toBeCloseTo(5 * 365.25, -1);
    expect(checked('range')).toBe('5y');
    find('input[value=max]').click();
    expect(savedView()).toMatchObject(extentOf(windowClaim()));
  });

  it('zooms and moves by the keys, and comes back by 0', () => {
    const start = length();
    press('+');
    expect(length()).toBeLessThan(start);
    expect(all('input[name=range]:checked')).toEqual([]);
    const { from } = savedView();
    press('ArrowRight', { shiftKey: true });
    expect(savedView().from).toBeGreaterThan(from);
    press('0');
    expect(length()).toBe(start);
    press('-');
    expect(length()).toBeGreaterThan(start);
  });

  it('zooms by the wheel, and lets the page scroll when there is no more to show', () => {
    const start = length();
    const wheel = (deltaY: number): boolean =>
      plot().dispatchEvent(
        new WheelEvent('wheel', { deltaY, clientX: 200, bubbles: true, cancelable: true }),
      );
    expect(wheel(-100)).toBe(false);
    expect(length()).toBeLessThan(start);
    find('input[value=max]').click();
    expect(wheel(100)).toBe(true);
  });

  it('zooms into what is dragged out', () => {
    const start = length();
    const drag = (type: string, clientX: number): boolean =>
      plot().dispatchEvent(new MouseEvent(type, { clientX, button: 0, bubbles: true }));
    drag('pointerdown', 150);
    drag('pointermove', 250);
    expect(all('.brush')).toHaveLength(1);
    drag('pointerup', 250);
    expect(all('.brush')).toEqual([]);
    expect(length()).toBeLessThan(start / 2);
    plot().dispatchEvent(new MouseEvent('dblclick'));
    expect(length()).toBe(start);
  });

  it('moves when dragged with Shift', () => {
    find('input[value="5y"]').click();
    const { from } = savedView();
    const drag = (type: string, clientX: number): boolean =>
      plot().dispatchEvent(new MouseEvent(type, { clientX, button: 0, shiftKey: true, bubbles: true }));
    drag('pointerdown', 150);
    drag('pointermove', 250);
    drag('pointerup', 250);
    expect(savedView().from).toBeLessThan(from);
    expect(length()).toBeCloseTo(5 * 365.25, -1);
  });

  it('switches between level and yearly rate', () => {
    find('input[value=yearly]').click();
    expect(find('h1').textContent).toBe('RATE, change over a year');
    expect(all('.plot .threshold')).toEqual([]);
    find('input[value=level]').click();
    expect(all('.plot .threshold')).toHaveLength(1);
  });

  it('keeps its place for the same claim and starts anew for another', () => {
    press('+');
    const zoomed = savedView();
    send(chartOf(windowClaim()));
    expect(savedView()).toEqual(zoomed);
    send(chartOf({ ...windowClaim(), key: 'claim-2' }));
    expect(savedView()).toEqual(initialView(windowClaim()));
  });

  it('is found again when the page comes back', () => {
    press('+');
    const before = structuredClone(saved);
    open(before);
    send(chartOf(windowClaim()));
    expect(saved).toEqual(before);
  });

  it.each([
    [null],
    [7],
    ['x'],
    [{ view: { from: Number.NaN } }],
    [{ key: 'claim-1', view: { from: 9e99, to: 1 } }],
  ])('starts anew from a state that is none: %j', (state) => {
    open(state);
    send(chartOf(windowClaim()));
    expect(savedView()).toEqual(initialView(windowClaim()));
  });
});

describe('what can be pressed', () => {
  const choices = [
    { id: 'JOBS', name: 'Jobs' },
    { id: 'CPI', name: 'Prices' },
  ];

  it('asks the host for another series and shows it when it comes', () => {
    open();
    send(chartOf(windowClaim(), { choices }));
    const picker = find<HTMLSelectElement>('select');
    expect([...picker.options].map(({ text }) => text)).toEqual(['Nothing', 'Jobs', 'Prices']);
    picker.focus();
    picker.value = 'JOBS';
    picker.dispatchEvent(new Event('change'));
    expect(posted.at(-1)).toEqual({ type: 'compare', id: 'JOBS' });
    const model = modelOf(
      { lines: [monthly('RATE', 200)] },
      { compare: monthly('JOBS', 200, 'persons', 1e6) },
    );
    send(chartOf(model, { choices, compared: 'JOBS' }));
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
    send(chartOf(modelOf({ lines: [monthly('A / B', 100)] })));
    expect(find('.compare').hidden).toBe(true);
    expect(all('.segmented').map((group) => (group as HTMLElement).hidden)).toEqual([false, true]);
  });

  it('tells the host to pin and shows what the host says', () => {
    open();
    send(chartOf(windowClaim()));
    buttonNamed('Pin').click();
    expect(posted.at(-1)).toEqual({ type: 'pin', pinned: true });
    send(chartOf(windowClaim(), { pinned: true }));
    expect(buttonNamed('Pin').getAttribute('aria-pressed')).toBe('true');
    buttonNamed('Pin').click();
    expect(posted.at(-1)).toEqual({ type: 'pin', pinned: false });
  });

  it('shows a table with headings for rows and columns, and remembers it', () => {
    open();
    send(chartOf(windowClaim()));
    buttonNamed('Table').click();
    expect(find('figure').hidden).toBe(true);
    expect(all('thead th[scope=col]').map((cell) => cell.textContent)).toEqual(['Date', 'RATE', 'Tested']);
    expect(all('tbody th[scope=row]').length).toBe(all('tbody tr').length);
    expect(all('tbody tr.in-window')).toHaveLength(24);
    expect(buttonNamed('Table').getAttribute('aria-pressed')).toBe('true');
    open(saved);
    send(chartOf({ ...windowClaim(), key: 'other' }));
    expect(find('figure').hidden).toBe(true);
    buttonNamed('Table').click();
    expect(all('.plot path.line-0')).toHaveLength(1);
  });

  it('cuts a long table and says so', () => {
    open();
    send(chartOf(modelOf({ lines: [daily('S', 3000)] })));
    buttonNamed('Table').click();
    find('input[value=max]').click();
    expect(all('tbody tr')).toHaveLength(600);
    expect(find('.cut').textContent).toBe('The newest 600 of 3000.');
  });

  it('exports and copies the view that is shown, in messages that the host accepts', () => {
    open();
    send(chartOf(windowClaim()));
    press('+');
    buttonNamed('Export SVG').click();
    buttonNamed('Export CSV').click();
    buttonNamed('Copy as Markdown image').click();
    const view = savedView();
    expect(posted.slice(1)).toEqual([
      { type: 'export', format: 'svg', view },
      { type: 'export', format: 'csv', view },
      { type: 'copyImage', view },
    ]);
    expect(posted.every(isFromChart)).toBe(true);
  });
});
