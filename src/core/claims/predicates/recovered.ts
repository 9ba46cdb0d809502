import { pointIn, pointOf, valueAt } from '../expression.ts';
import { type Draft, type Frame, periodsOf, spanOf } from '../frame.ts';
import { measureOf } from './recordMeasure.ts';

/** “还没恢复到2019年的水平”, “已跌回疫情前”: where a series was at a named time, reached again or not. */
export function recovered(frame: Frame): Draft[] {
  const { subject, text, patterns } = frame;
  const measured = frame.measured ?? measureOf(frame);
  if (measured === undefined) return [];
  for (const dated of periodsOf(frame.tokens)) {
    const match = patterns.backTo.exec(text.slice(frame.start, dated.start));
    const then = pointIn(dated.period, frame.asOf);
    if (!match || !then || !patterns.levelOfTime.test(text.slice(dated.end))) continue;
    const now = valueAt(
      measured,
      subject.indicator,
      frame.period === dated.period ? undefined : pointOf(frame),
    );
    const short = match[1] !== undefined;
    const side = match[2] ? (short ? '>' : '<=') : short ? '<' : '>=';
    const used = frame.tokens.filter((t) => t.start >= frame.start + match.index && t.end <= dated.end);
    return [
      {
        kind: 'comparison',
        ...spanOf(frame, used),
        formula: `${now} ${side} ${valueAt(measured, subject.indicator, then)}`,
        subjects: [subject],
        measured,
        used,
      },
    ];
  }
  return [];
}
