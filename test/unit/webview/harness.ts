// One chart page in jsdom, and what a test may ask of it.

import type { ChartModel } from '../../../src/core/chart/model.ts';
import type { FromChart, ToChart } from '../../../src/protocol/chart.ts';
import type { Host } from '../../../src/webview/host.ts';
import { startPage } from '../../../src/webview/page.ts';
import { STRINGS } from './strings.ts';

/** What the page has posted and saved so far, and how to send it a message. */
export const wire: { posted: FromChart[]; saved: unknown; send: (data: unknown) => void } = {
  posted: [],
  saved: undefined,
  send: () => {},
};

export function open(state?: unknown): HTMLElement {
  document.body.replaceChildren(document.createElement('main'));
  const main = document.querySelector('main')!;
  wire.posted = [];
  const host: Host = {
    post: (message) => wire.posted.push(message),
    listen: (callBack) => {
      wire.send = callBack;
    },
    load: () => state,
    save: (next) => {
      wire.saved = next;
    },
  };
  startPage(main, host, STRINGS);
  return main;
}

export function chartOf(model: ChartModel, more: Partial<Extract<ToChart, { type: 'chart' }>> = {}): ToChart {
  const nothing = { pinned: false, choices: [], compared: null, parts: [], part: 0 };
  const message: ToChart = { type: 'chart', model, ...nothing, ...more };
  return JSON.parse(JSON.stringify(message)) as ToChart;
}

export const find = <E extends Element = HTMLElement>(selector: string): E => {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
};
export const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
export const plot = (): HTMLElement => find('.plot');
export const buttonNamed = (name: string): HTMLElement => {
  const found = all('button').find((button) => button.textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found as HTMLElement;
};
export const press = (key: string, more: KeyboardEventInit = {}): boolean =>
  plot().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
export const readAloud = (): string => plot().getAttribute('aria-valuetext') ?? '';
export const checked = (name: string): string | undefined =>
  find<HTMLInputElement>(`input[name=${name}]:checked`)?.value;
export const savedView = (): { from: number; to: number; form: string; indexed: boolean } =>
  (wire.saved as { view: { from: number; to: number; form: string; indexed: boolean } }).view;
