/** The chart page: a function of the last message and of what the reader set. */
import { titleOf } from '../core/chart/export.ts';
import { formatsFor } from '../core/chart/format.ts';
import type { ChartModel } from '../core/chart/model.ts';
import { type ChartView, rangeSpan } from '../core/chart/view.ts';
import type { ChartStrings, ToChart } from '../protocol/chart.ts';
import { isToChart } from '../protocol/chartGuards.ts';
import { createControls } from './controls.ts';
import { h } from './dom.ts';
import { listen } from './gestures.ts';
import type { Host } from './host.ts';
import { legendNodes, readoutNodes, tableNodes } from './panels.ts';
import { createPlot } from './plot.ts';
import { restoredState, viewFor } from './state.ts';

type ChartMessage = Extract<ToChart, { type: 'chart' }>;

interface Shown {
  readonly message: ChartMessage;
  readonly view: ChartView;
}

/** Builds the page in `main` and asks the host for something to show. */
export function startPage(main: HTMLElement, host: Host, strings: ChartStrings): void {
  let state = restoredState(host.load());
  let shown: Shown | undefined;
  /** Of the page; asking for it while drawing would lay the page out twice. */
  let width = 0;

  const look = (change: Partial<ChartView>): void => {
    if (shown) show({ ...shown, view: { ...shown.view, ...change } });
  };
  const controls = createControls(strings, {
    range: (range) => shown && look(rangeSpan(shown.message.model, range)),
    form: (form) => look({ form }),
    part: (part) => host.post({ type: 'part', part }),
    compare: (id) => host.post({ type: 'compare', id }),
    indexed: (indexed) => look({ indexed }),
    table: (table) => {
      state = { ...state, table };
      if (shown) show(shown);
    },
    pin: (pinned) => host.post({ type: 'pin', pinned }),
    export: (format) => shown && host.post({ type: 'export', format, view: shown.view }),
    copyImage: () => shown && host.post({ type: 'copyImage', view: shown.view }),
  });

  const title = h('h1', { id: 'title' }, strings.chart);
  const claim = h('blockquote', {});
  const verdict = h('p', { class: 'verdict' });
  const readout = h('p', { class: 'readout', 'aria-hidden': 'true' });
  const sentence = h('figcaption', { id: 'sentence', class: 'unseen' });
  const help = h('p', { id: 'help', class: 'unseen' }, strings.chartHelp);
  const legend = h('ul', { class: 'legend', 'aria-label': strings.legend });
  const source = h('footer', {});
  const plot = createPlot(strings, (at) =>
    readout.replaceChildren(...readoutNodes(at, shown ? idleText(shown) : '')),
  );
  const figure = h('figure', {}, readout, plot.element, sentence, help, legend);
  const table = h('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': strings.table });
  const notice = h('p', { class: 'notice', role: 'status' });
  const chart = h(
    'div',
    { class: 'chart' },
    h('header', {}, title, claim, verdict),
    controls.above,
    figure,
    table,
  );
  chart.append(controls.below, source);
  chart.hidden = true;
  main.replaceChildren(title, notice, chart);

  const show = (next: Shown): void => {
    shown = next;
    const { message, view } = next;
    const { model } = message;
    state = { ...state, key: model.key, view };
    host.save(state);
    title.textContent = titleOf(model, view);
    setText(claim, model.claim);
    setText(verdict, model.message);
    setText(source, model.source);
    sentence.textContent = model.sentence;
    controls.update(message, view, state.table);
    figure.hidden = state.table;
    table.hidden = !state.table;
    chart.hidden = false;
    table.replaceChildren(...(state.table ? tableNodes(model, view, strings) : []));
    if (!state.table) legend.replaceChildren(...legendNodes(plot.paint(model, view, width).legend));
  };
  const receive = (message: ToChart): void => {
    const waiting = message.type === 'loading' && shown !== undefined;
    main.setAttribute('aria-busy', String(message.type === 'loading'));
    notice.textContent = message.type === 'chart' || waiting ? '' : message.message;
    notice.className = `notice ${message.type}`;
    if (message.type === 'chart') {
      show({ message, view: viewFor(state, message.model) });
    } else if (!waiting) {
      shown = undefined;
      title.textContent = strings.chart;
      chart.hidden = true;
    }
  };

  listen(plot, () => shown && { model: shown.message.model, span: shown.view }, look);
  host.listen((data) => {
    if (isToChart(data)) receive(data);
  });
  onResize(main, (next) => {
    width = next;
    if (shown && !state.table) show(shown);
  });
  host.post({ type: 'ready' });
  prepareFormats(document.documentElement.lang);
}

/** What the readout says while nothing is pointed at: the tested window, or the dates in view. */
function idleText({ message, view }: Shown): string {
  const { model } = message;
  if (model.window) return `${model.legend.window}: ${model.window.text}`;
  return spanText(model, view);
}

function spanText(model: ChartModel, { from, to }: ChartView): string {
  const formats = formatsFor(model.locale);
  const frequency = model.lines[0]?.frequency ?? 'M';
  return `${formats.period(from, frequency)}\u2013${formats.period(to, frequency)}`;
}

function setText(element: HTMLElement, text: string | undefined): void {
  element.textContent = text ?? '';
  element.hidden = text === undefined;
}

/** Makes what prints dates and numbers while the host looks for something to show: it takes longer than a picture. */
function prepareFormats(locale: string): void {
  const formats = formatsFor(locale || 'en');
  formats.ticks([0, 0.5]);
  for (const print of [formats.year, formats.month, formats.monthYear]) print(0);
  formats.period(0, 'D');
}

/** Calls back with the width now and whenever it changes, px; not at all where nothing is laid out. */
function onResize(element: HTMLElement, changed: (width: number) => void): void {
  if (typeof ResizeObserver === 'undefined') return;
  let width = element.clientWidth;
  changed(width);
  new ResizeObserver(() => {
    if (element.clientWidth === width || element.clientWidth === 0) return;
    width = element.clientWidth;
    changed(width);
  }).observe(element);
}
