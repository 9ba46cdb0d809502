import { h } from './dom.ts';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface Segmented<T extends string> {
  readonly element: HTMLElement;
  /** Offers the choices and marks one, or none; hidden when there is nothing to choose. */
  update(choices: readonly Choice<T>[], selected: T | null): void;
}

/** A row of radio buttons that looks like one control: arrow keys and names come from the browser. */
export function segmented<T extends string>(
  name: string,
  label: string,
  choose: (value: T) => void,
): Segmented<T> {
  const row = h('div', { class: 'segments' });
  const element = h('fieldset', { class: 'segmented' }, h('legend', { class: 'unseen' }, label), row);
  let offered = '';
  let inputs: readonly HTMLInputElement[] = [];

  const rebuild = (choices: readonly Choice<T>[]): void => {
    inputs = choices.map(({ value }) => h('input', { type: 'radio', name, value, class: 'unseen' }));
    for (const [at, { value }] of choices.entries()) {
      inputs[at]?.addEventListener('change', () => choose(value));
      // A second press on the marked one brings back a range that was zoomed away from.
      inputs[at]?.addEventListener('click', () => choose(value));
    }
    row.replaceChildren(
      ...choices.map((choice, at) => h('label', {}, inputs[at] ?? '', h('span', {}, choice.label))),
    );
  };

  return {
    element,
    update: (choices, selected) => {
      const offer = JSON.stringify(choices);
      if (offer !== offered) rebuild(choices);
      offered = offer;
      element.hidden = choices.length < 2;
      for (const input of inputs) input.checked = input.value === selected;
    },
  };
}
