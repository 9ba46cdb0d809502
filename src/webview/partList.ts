import type { PartChoice } from '../protocol/chart.ts';
import { h } from './dom.ts';

export interface PartList {
  readonly element: HTMLElement;
  /** Lists the parts and marks the one that is drawn; hidden when there is nothing to choose. */
  update(parts: readonly PartChoice[], drawn: number): void;
}

/** The parts of a claim one below the other, each with its state. Radio buttons: arrow keys come from the browser. */
export function createPartList(label: string, choose: (part: number) => void): PartList {
  const list = h('div', {});
  const element = h('fieldset', { class: 'parts' }, h('legend', { class: 'unseen' }, label), list);
  let listed = '';
  let inputs: readonly HTMLInputElement[] = [];

  const rebuild = (parts: readonly PartChoice[]): void => {
    inputs = parts.map((_, at) => h('input', { type: 'radio', name: 'part', value: at, class: 'unseen' }));
    for (const [at, input] of inputs.entries()) input.addEventListener('change', () => choose(at));
    const words = parts.map(({ name, state }) =>
      h('span', {}, h('span', { class: 'name' }, name), ' ', h('span', { class: 'state' }, state)),
    );
    list.replaceChildren(...words.map((word, at) => h('label', {}, inputs[at] ?? '', word)));
  };

  return {
    element,
    update: (parts, drawn) => {
      const offer = JSON.stringify(parts);
      if (offer !== listed) rebuild(parts);
      listed = offer;
      element.hidden = parts.length === 0;
      for (const [at, input] of inputs.entries()) input.checked = at === drawn;
    },
  };
}
