/** One sentence for someone who cannot see the picture. */
import type { Formats } from './format.ts';
import type { ChartLine, ChartModel } from './model.ts';
import type { ChartWords, PictureFacts } from './words.ts';

interface Pictured extends Pick<ChartModel, 'window' | 'note' | 'found'> {
  readonly line: ChartLine;
}

/** A move of less than this share of the range within the tested window is called flat. */
const FLAT = 0.1;

/** Says what the main line does, what it was held against and what was found. */
export function describe(picture: Pictured, words: ChartWords, formats: Formats): string {
  const facts = factsOf(picture, formats);
  return facts ? words.picture(facts) : picture.line.name;
}

function factsOf({ line, window, note, found }: Pictured, formats: Formats): PictureFacts | undefined {
  const known = line.days.flatMap((day, at) => {
    const value = line.values[at] ?? null;
    return value === null ? [] : [{ day, value }];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return undefined;
  const low = known.reduce((best, point) => (point.value < best.value ? point : best));
  const high = known.reduce((best, point) => (point.value > best.value ? point : best));
  const inWindow = window ? known.filter(({ day }) => day >= window.from && day <= window.to) : known;
  const value = (number: number): string => formats.value(number, line.unit, line.unitText);
  const period = (day: number): string => formats.period(day, line.frequency);
  return {
    name: line.name,
    from: period(first.day),
    to: period(last.day),
    first: value(first.value),
    last: value(last.value),
    low: value(low.value),
    lowDate: period(low.day),
    high: value(high.value),
    highDate: period(high.day),
    trend: trendOf(inWindow.map((point) => point.value)),
    missing: line.values.length - known.length,
    // One observation neither rises nor falls.
    ...(window && inWindow.length > 1 ? { window: window.text } : {}),
    ...(line.threshold ? { threshold: line.threshold.text } : {}),
    ...(note ? { note: note.text } : {}),
    ...(found ? { found: value(found.value), foundDate: period(found.day) } : {}),
  };
}

function trendOf(values: readonly number[]): PictureFacts['trend'] {
  const change = (values.at(-1) ?? 0) - (values[0] ?? 0);
  if (Math.abs(change) <= (Math.max(...values) - Math.min(...values)) * FLAT) return 'flat';
  return change > 0 ? 'rising' : 'falling';
}
