/** Which lines a view shows, and on which axis. */
import { formatsFor } from './format.ts';
import { indexed, linesInForm, testedForm, yearly } from './forms.ts';
import type { ChartLine, ChartModel } from './model.ts';
import type { ChartView } from './view.ts';

/** More lines than this are not told apart by colour; the table has them all. */
const MOST_LINES = 5;

export interface ShownLine {
  readonly line: ChartLine;
  readonly axis: 'left' | 'right';
  /** Colour: 0 is the main line, 5 the compared one. */
  readonly tone: number;
}

export interface Composition {
  readonly lines: readonly ShownLine[];
  /** Thresholds and marks mean something only in the form that was tested, on its own axis. */
  readonly tested: boolean;
}

export const COMPARE_TONE = MOST_LINES;

/** The lines of a view; a unit other than the main one goes to the right, and a third unit is left out. */
export function compose(model: ChartModel, view: ChartView): Composition {
  const lines = linesInForm(model, view.form);
  const [main] = lines;
  const compare = model.compare && (view.form === 'yearly' ? yearly(model.compare, model) : model.compare);
  if (main && compare && view.indexed) {
    const frequency = main.frequency;
    const formats = formatsFor(model.locale);
    const pair = indexed([main, compare], view.from, (base) =>
      model.indexedText.replace('{date}', () => formats.period(base, frequency)),
    );
    if (pair)
      return { lines: [shown(pair[0], 'left', 0), shown(pair[1], 'left', COMPARE_TONE)], tested: false };
  }
  const other = compare ?? lines.find((line) => line.unit !== main?.unit);
  const axisOf = (line: ChartLine): 'left' | 'right' => (line.unit === main?.unit ? 'left' : 'right');
  const drawn = lines
    .filter((line) => line.unit === main?.unit || line.unit === other?.unit)
    .slice(0, MOST_LINES)
    .map((line, tone) => shown(line, axisOf(line), tone));
  return {
    lines: compare ? [...drawn, shown(compare, axisOf(compare), COMPARE_TONE)] : drawn,
    tested: view.form === testedForm(model),
  };
}

function shown(line: ChartLine, axis: 'left' | 'right', tone: number): ShownLine {
  return { line, axis, tone };
}
