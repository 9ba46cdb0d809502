/** The picture itself: painted from the core's geometry, read with a crosshair. */
import type { ChartModel } from '../core/chart/model.ts';
import { type Picture, renderChart } from '../core/chart/picture.ts';
import { type Readout, readoutAt, stopNear, stopsOf } from '../core/chart/readout.ts';
import { node } from '../core/chart/svg.ts';
import type { ChartView } from '../core/chart/view.ts';
import type { ChartStrings } from '../protocol/chart.ts';
import { h, setAttributes, svg } from './dom.ts';

/** Where nothing has been laid out yet. */
const USUAL_WIDTH = 480;
const SHAPE = 0.58;
const LOWEST = 200;
const HIGHEST = 420;

export interface Plot {
  readonly element: HTMLElement;
  /** Draws `width` px wide; as wide as usual where nothing has been laid out yet and it is 0. */
  paint(model: ChartModel, view: ChartView, width: number): Picture;
  /** Moves the crosshair to the stop nearest to a place, px from the left of the picture. */
  pointAt(x: number): void;
  /** Moves the crosshair by observations; false when that would leave the view. */
  step(by: number): boolean;
  /** Moves it to the first observation at or after a day, or the last one before. */
  goTo(day: number, side: 'after' | 'before'): void;
  hide(): void;
  /** Shades what is being dragged out, px; none ends it. */
  brush(from?: number, to?: number): void;
  /** Day under a place, px. */
  dayAt(x: number): number;
  readonly picture: Picture | undefined;
  readonly day: number | undefined;
}

/** A focusable picture. It is a slider over dates: that is what the arrow keys do, and how it is read aloud. */
export function createPlot(strings: ChartStrings, read: (readout: Readout | undefined) => void): Plot {
  const root = svg(node('svg', { class: 'ink', 'aria-hidden': 'true', focusable: 'false' }));
  const element = h('div', {
    class: 'plot',
    role: 'slider',
    tabindex: 0,
    'aria-labelledby': 'title',
    'aria-describedby': 'sentence help',
  });
  element.append(root);
  const overlay = svg(node('g', {}));
  let picture: Picture | undefined;
  let stops: readonly number[] = [];
  let at = -1;
  let shown = false;

  const draw = (): void => {
    const day = stops[at];
    if (!picture || day === undefined) {
      overlay.replaceChildren();
      setAttributes(element, {
        'aria-valuemin': 0,
        'aria-valuemax': 0,
        'aria-valuenow': 0,
        'aria-valuetext': strings.nothing,
      });
      read(undefined);
      return;
    }
    const readout = readoutAt(picture.stage, day);
    const words = readout.readings.map(({ name, value }) => `${name} ${value}`).join(', ');
    setAttributes(element, {
      'aria-valuemin': 0,
      'aria-valuemax': stops.length - 1,
      'aria-valuenow': at,
      'aria-valuetext': `${readout.date}: ${words}`,
    });
    overlay.replaceChildren(...(shown ? crosshair(picture, readout) : []));
    read(shown ? readout : undefined);
  };
  const move = (to: number): void => {
    at = Math.min(Math.max(to, 0), stops.length - 1);
    shown = true;
    draw();
  };

  return {
    element,
    get picture() {
      return picture;
    },
    get day() {
      return stops[at];
    },
    paint: (model, view, laidOut) => {
      const width = laidOut || USUAL_WIDTH;
      const height = Math.round(Math.min(Math.max(width * SHAPE, LOWEST), HIGHEST));
      const before = stops[at] ?? model.found?.day;
      picture = renderChart(model, { width, height }, view);
      setAttributes(root, {
        viewBox: `0 0 ${picture.size.width} ${picture.size.height}`,
        width: '100%',
        height: picture.size.height,
      });
      root.replaceChildren(...picture.nodes.map(svg), overlay);
      stops = stopsOf(picture.stage);
      at = before === undefined ? stops.length - 1 : stopNear(stops, picture.stage, picture.stage.x(before));
      draw();
      return picture;
    },
    pointAt: (x) => {
      if (picture) move(stopNear(stops, picture.stage, x));
    },
    step: (by) => {
      const inside = at + by >= 0 && at + by < stops.length;
      move(at + by);
      return inside;
    },
    goTo: (day, side) => {
      const after = stops.findIndex((stop) => stop >= day);
      const before = stops.findLastIndex((stop) => stop <= day);
      move(side === 'after' ? (after < 0 ? stops.length - 1 : after) : Math.max(0, before));
    },
    hide: () => {
      shown = false;
      draw();
    },
    brush: (from, to) => {
      if (!picture || from === undefined || to === undefined) return draw();
      const { left, right, top, bottom } = picture.stage.frame;
      const inside = (x: number): number => Math.min(Math.max(x, left), right);
      const x = Math.min(inside(from), inside(to));
      const width = Math.abs(inside(to) - inside(from));
      overlay.replaceChildren(svg(node('rect', { class: 'brush', x, y: top, width, height: bottom - top })));
    },
    dayAt: (x) => {
      if (!picture) return 0;
      const { frame, span } = picture.stage;
      return span.from + ((x - frame.left) / (frame.right - frame.left)) * (span.to - span.from);
    },
  };
}

function crosshair({ stage }: Picture, { x, readings }: Readout): readonly SVGElement[] {
  const { top, bottom } = stage.frame;
  const points = readings.flatMap(({ y, tone }) => (y === undefined ? [] : { y, tone }));
  return [
    svg(node('line', { class: 'crosshair', x1: x, y1: top, x2: x, y2: bottom })),
    ...points.map(({ y, tone }) => svg(node('circle', { class: `end-${tone}`, cx: x, cy: y, r: 4 }))),
  ];
}
