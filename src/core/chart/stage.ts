/** The frame of a picture and its scales: everything that the drawing steps share. */
import type { Day } from '../indicators/period.ts';
import { type ValueAxis, valueAxis } from './axes.ts';
import { compose, type ShownLine } from './compose.ts';
import { extentIn } from './extent.ts';
import { type Formats, formatsFor } from './format.ts';
import type { ChartModel, DaySpan } from './model.ts';
import type { ChartView } from './view.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The plotting area, px from the top left of the picture. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Stage {
  readonly model: ChartModel;
  readonly formats: Formats;
  readonly span: DaySpan;
  readonly frame: Frame;
  readonly lines: readonly ShownLine[];
  /** Thresholds and marks are drawn. */
  readonly tested: boolean;
  readonly left: ValueAxis;
  readonly right?: ValueAxis;
  x(day: Day): number;
  y(value: number, axis?: 'left' | 'right'): number;
}

/** The scales that a view needs, for a plot of some height; `frameFor` may ask for room for the labels of both axes. */
export function stageFor(
  model: ChartModel,
  view: ChartView,
  plotHeight: number,
  frameFor: (axes: Pick<Stage, 'left' | 'right' | 'lines' | 'tested' | 'formats'>) => Frame,
): Stage {
  const formats = formatsFor(model.locale);
  const { lines, tested } = compose(model, view);
  const span = { from: view.from, to: view.to };
  const axis = (side: 'left' | 'right', marks: readonly number[]): ValueAxis => {
    const own = lines.filter((shown) => shown.axis === side).map(({ line }) => line);
    const [low = 0, high = 1] = bounds([...own.flatMap((line) => extentIn(line, span)), ...marks]);
    return valueAxis(low, high, plotHeight, formats);
  };
  const left = axis('left', tested ? markedValues(model, span) : []);
  const right = lines.some((shown) => shown.axis === 'right') ? axis('right', []) : undefined;
  const axes = { formats, lines, tested, left, ...(right ? { right } : {}) };
  const frame = frameFor(axes);
  return {
    ...axes,
    model,
    span,
    frame,
    x: (day) => frame.left + ((day - span.from) / (span.to - span.from)) * (frame.right - frame.left),
    y: (value, side = 'left') => {
      const [low, high] = (side === 'right' ? (right ?? left) : left).domain;
      return frame.bottom - ((value - low) / (high - low)) * (frame.bottom - frame.top);
    },
  };
}

function bounds(values: readonly number[]): readonly number[] {
  return values.length === 0 ? [] : [Math.min(...values), Math.max(...values)];
}

/** Whether a day is in view. */
export function inView({ span }: Pick<Stage, 'span'>, day: Day): boolean {
  return day >= span.from && day <= span.to;
}

/** What must stay visible besides the line: leaving a threshold out of the picture would hide how far off it is. */
function markedValues(model: ChartModel, span: DaySpan): readonly number[] {
  const unit = model.lines[0]?.unit;
  const thresholds = model.lines
    .filter((line) => line.unit === unit)
    .flatMap(({ threshold }) => threshold?.value ?? []);
  const note = model.note && inView({ span }, model.note.day) ? [model.note.value] : [];
  return [...thresholds, ...note, ...[model.then, model.now].flatMap((level) => level?.value ?? [])];
}
