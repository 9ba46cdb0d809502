/** Everything above and below the picture that can be pressed. */
import { type Form, formsOf } from '../core/chart/forms.ts';
import { type ChartView, RANGES, type Range, rangeSpan } from '../core/chart/view.ts';
import type { ChartStrings, CompareChoice, ToChart } from '../protocol/chart.ts';
import { h } from './dom.ts';
import { createPartList } from './partList.ts';
import { type Choice, segmented } from './segmented.ts';

export interface Actions {
  range(range: Range): void;
  form(form: Form): void;
  part(part: number): void;
  compare(id: string | null): void;
  indexed(on: boolean): void;
  table(on: boolean): void;
  pin(on: boolean): void;
  export(format: 'svg' | 'csv'): void;
  copyImage(): void;
}

export interface Controls {
  /** Before the picture. */
  readonly above: HTMLElement;
  /** After it. */
  readonly below: HTMLElement;
  update(message: Extract<ToChart, { type: 'chart' }>, view: ChartView, table: boolean): void;
}

/** Builds the controls once, so that none loses the focus when the picture changes. */
export function createControls(strings: ChartStrings, actions: Actions): Controls {
  const ranges = segmented<Range>('range', strings.range, actions.range);
  const forms = segmented<Form>('form', strings.form, actions.form);

  const parts = createPartList(strings.parts, actions.part);
  const picker = h('select', { id: 'compare' });
  let offered: readonly CompareChoice[] | undefined;
  picker.addEventListener('change', () => actions.compare(picker.value === '' ? null : picker.value));
  const indexed = h('input', { type: 'checkbox', id: 'indexed' });
  indexed.addEventListener('change', () => actions.indexed(indexed.checked));
  const indexing = h('span', { class: 'check' }, indexed, h('label', { for: 'indexed' }, strings.indexed));
  const comparing = h(
    'div',
    { class: 'compare' },
    h('label', { for: 'compare' }, strings.compare),
    picker,
    indexing,
  );

  const table = toggle(strings.table, actions.table);
  const pin = toggle(strings.pin, actions.pin);
  const below = h(
    'div',
    { class: 'actions', role: 'group', 'aria-label': strings.actions },
    table,
    pin,
    button(strings.exportSvg, () => actions.export('svg')),
    button(strings.exportCsv, () => actions.export('csv')),
    button(strings.copyImage, () => actions.copyImage()),
  );

  const rangeChoices = RANGES.map((value): Choice<Range> => ({ value, label: rangeLabel(value, strings) }));
  return {
    above: h('div', { class: 'controls' }, parts.element, ranges.element, forms.element, comparing),
    below,
    update: ({ model, choices, compared, pinned, parts: listed, part }, view, asTable) => {
      parts.update(listed, part);
      const shown = RANGES.find((range) => {
        const { from, to } = rangeSpan(model, range);
        return from === view.from && to === view.to;
      });
      ranges.update(rangeChoices, shown ?? null);
      forms.update(
        formsOf(model).map((value) => ({ value, label: formLabel(value, strings) })),
        view.form,
      );
      comparing.hidden = choices.length === 0;
      if (choices !== offered)
        picker.replaceChildren(
          ...[{ id: '', name: strings.compareNone }, ...choices].map(({ id, name }) =>
            h('option', { value: id }, name),
          ),
        );
      offered = choices;
      picker.value = compared ?? '';
      indexing.hidden = model.compare === undefined;
      indexed.checked = view.indexed;
      table.setAttribute('aria-pressed', String(asTable));
      pin.setAttribute('aria-pressed', String(pinned));
    },
  };
}

function button(label: string, press: () => void): HTMLButtonElement {
  const element = h('button', { type: 'button' }, label);
  element.addEventListener('click', press);
  return element;
}

function toggle(label: string, press: (on: boolean) => void): HTMLButtonElement {
  const element = button(label, () => press(element.getAttribute('aria-pressed') !== 'true'));
  element.setAttribute('aria-pressed', 'false');
  return element;
}

function rangeLabel(range: Range, strings: ChartStrings): string {
  const labels: Record<Range, string> = {
    '1y': strings.range1y,
    '5y': strings.range5y,
    '10y': strings.range10y,
    max: strings.rangeMax,
    tested: strings.rangeTested,
  };
  return labels[range];
}

function formLabel(form: Form, strings: ChartStrings): string {
  return { tested: strings.formTested, level: strings.formLevel, yearly: strings.formYearly }[form];
}
