/** Pointer, wheel and keys on the picture, turned into movements of the view. */
import type { ChartModel, DaySpan } from '../core/chart/model.ts';
import { panned, rangeSpan, validSpan, zoomed } from '../core/chart/view.ts';
import type { Plot } from './plot.ts';

/** A press that moved less than this was a tap, px. */
const SHORTEST_DRAG = 5;
const KEY_ZOOM = 0.7;
/** Share of the view that a key moves it by. */
const KEY_PAN = 0.1;
/** Wheel steps differ between mice and touchpads: a notch of 100 px zooms by about a fifth. */
const ZOOM_PER_PX = 0.002;

export interface Viewed {
  readonly model: ChartModel;
  readonly span: DaySpan;
}

/** Listens on the plot; `look` moves the view. Nothing happens while there is no chart. */
export function listen(plot: Plot, current: () => Viewed | undefined, look: (span: DaySpan) => void): void {
  const { element } = plot;
  const place = (event: MouseEvent): number => event.clientX - element.getBoundingClientRect().left;
  const perPx = ({ span }: Viewed): number => {
    const frame = plot.picture?.stage.frame;
    return frame ? (span.to - span.from) / (frame.right - frame.left) : 0;
  };

  let drag: { readonly from: number; readonly panning: boolean; readonly start: Viewed } | undefined;

  element.addEventListener('pointerdown', (event) => {
    const start = current();
    if (!start || event.button !== 0 || event.pointerType === 'touch') return;
    drag = { from: place(event), panning: event.shiftKey, start };
    element.setPointerCapture?.(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    if (!drag) return plot.pointAt(place(event));
    if (drag.panning)
      look(panned(drag.start.model, drag.start.span, (drag.from - place(event)) * perPx(drag.start)));
    else if (Math.abs(place(event) - drag.from) >= SHORTEST_DRAG) plot.brush(drag.from, place(event));
  });
  element.addEventListener('pointerup', (event) => {
    const done = drag;
    drag = undefined;
    plot.brush();
    if (!done || done.panning) return;
    if (Math.abs(place(event) - done.from) < SHORTEST_DRAG) return plot.pointAt(place(event));
    look(validSpan(done.start.model, { from: plot.dayAt(done.from), to: plot.dayAt(place(event)) }));
  });
  element.addEventListener('pointercancel', () => {
    drag = undefined;
    plot.brush();
  });
  element.addEventListener('pointerleave', () => {
    if (!drag && document.activeElement !== element) plot.hide();
  });
  element.addEventListener('dblclick', () => {
    const viewed = current();
    if (viewed) look(rangeSpan(viewed.model, 'tested'));
  });

  element.addEventListener(
    'wheel',
    (event) => {
      const viewed = current();
      if (!viewed) return;
      const { model, span } = viewed;
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      const next =
        event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
          ? panned(model, span, sideways * perPx(viewed))
          : zoomed(model, span, Math.exp(event.deltaY * ZOOM_PER_PX), plot.dayAt(place(event)));
      // At the end of what there is the wheel scrolls the page again.
      if (next.from === span.from && next.to === span.to) return;
      event.preventDefault();
      look(next);
    },
    { passive: false },
  );

  element.addEventListener('keydown', (event) => {
    const viewed = current();
    if (!viewed || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!keyPressed(event, plot, viewed, look)) return;
    event.preventDefault();
  });
  element.addEventListener('focus', () => plot.step(0));
  element.addEventListener('blur', () => plot.hide());
}

/** What a key does; false when it does nothing here. */
function keyPressed(
  event: KeyboardEvent,
  plot: Plot,
  viewed: Viewed,
  look: (span: DaySpan) => void,
): boolean {
  const { model, span } = viewed;
  const length = span.to - span.from;
  const middle = plot.day ?? (span.from + span.to) / 2;
  const pan = (direction: 1 | -1): void => look(panned(model, span, direction * length * KEY_PAN));
  const walk = (direction: 1 | -1, by: number): void => {
    const from = plot.day;
    if (plot.step(direction * by) || from === undefined) return;
    pan(direction);
    plot.goTo(from + direction, direction > 0 ? 'after' : 'before');
  };
  const side = (direction: 1 | -1): void => (event.shiftKey ? pan(direction) : walk(direction, 1));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => side(1),
    ArrowUp: () => side(1),
    ArrowLeft: () => side(-1),
    ArrowDown: () => side(-1),
    PageUp: () => walk(1, 12),
    PageDown: () => walk(-1, 12),
    Home: () => plot.goTo(span.from, 'after'),
    End: () => plot.goTo(span.to, 'before'),
    '+': () => look(zoomed(model, span, KEY_ZOOM, middle)),
    '=': () => look(zoomed(model, span, KEY_ZOOM, middle)),
    '-': () => look(zoomed(model, span, 1 / KEY_ZOOM, middle)),
    '0': () => look(rangeSpan(model, 'tested')),
    Escape: () => plot.hide(),
  };
  const action = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  action?.();
  return action !== undefined;
}
