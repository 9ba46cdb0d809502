/** From a judged claim to the model of its chart. */
import type { EvidenceLine } from '../formula/evaluation.ts';
import type { Day } from '../indicators/period.ts';
import { answerOn, type Judged, seamsOf, windowOn } from './answer.ts';
import { chartLine, type Pen } from './chartLine.ts';
import { describe } from './describe.ts';
import { formatsFor } from './format.ts';
import type { ChartLine, ChartModel, DaySpan } from './model.ts';
import type { ChartWords } from './words.ts';

/** What the judgement itself does not know. */
export interface ChartSetting {
  /** Identity of the claim. */
  readonly key: string;
  readonly title?: string;
  readonly claim?: string;
  readonly message?: string;
  readonly source?: string;
  /** The day the note speaks from. */
  readonly asOf?: Day;
  readonly recessions: readonly DaySpan[];
  /** The main series untransformed, when the tested line is derived from it. */
  readonly level?: EvidenceLine;
  readonly compare?: EvidenceLine;
}

/** The chart of a judged claim; undefined when the evaluation left nothing to draw. */
export function chartModel(judged: Judged, setting: ChartSetting, words: ChartWords): ChartModel | undefined {
  const source = withLines(judged);
  const formats = formatsFor(words.locale);
  const pen: Pen = { words, formats };
  const lines = source ? drawnLines(source, pen) : [];
  const main = lines[0];
  if (!source || !main) return undefined;

  const answer = answerOn(main, source, pen);
  const window = windowOn(main, source.evaluation.window ?? source.found.window, pen);
  const { key, title, claim, message, asOf, level, compare, recessions } = setting;
  return {
    key,
    locale: words.locale,
    title: title ?? main.name,
    sentence: describe({ line: main, window, note: answer.note, found: answer.found }, words, formats),
    ...(claim === undefined ? {} : { claim }),
    ...(message === undefined ? {} : { message }),
    ...(setting.source === undefined ? {} : { source: setting.source }),
    lines,
    ...(level ? { level: chartLine(level, null, pen) } : {}),
    ...(compare ? { compare: chartLine(compare, null, pen) } : {}),
    ...answer,
    window,
    asOf: asOf === undefined ? null : { day: asOf, text: words.asOf(formats.period(asOf, 'D')) },
    seams: seamsOf(source.evaluation, words),
    recessions,
    legend: words.legend,
    yearlyText: words.yearly,
    pointsText: words.unit('pp'),
    indexedText: words.indexed,
  };
}

/** A compound claim without a line of its own is drawn by the first of its parts that has one. */
function withLines(judged: Judged): Judged | undefined {
  if (judged.evaluation.lines.length > 0) return judged;
  const part = judged.parts?.map(withLines).find((found) => found !== undefined);
  if (part) return part;
  const evaluation = judged.evaluation.parts.find(({ lines }) => lines.length > 0);
  if (!evaluation) return undefined;
  const { found, needed } = evaluation;
  return { found, needed, then: { value: null }, now: { value: null }, evaluation };
}

/** Yes-or-no series are no lines to look at, and parts that measure different things do not belong on one axis. */
function drawnLines({ evaluation, needed }: Judged, pen: Pen): readonly ChartLine[] {
  const measured = evaluation.lines.filter(({ unit }) => unit !== 'indicator');
  const lines = (measured.length > 0 ? measured : evaluation.lines).map((line) =>
    chartLine(line, needed, pen),
  );
  return evaluation.parts.length === 0 ? lines : lines.filter(({ unit }) => unit === lines[0]?.unit);
}
