import { pointIn, pointOf, valueAt } from '../expression.ts';
import { type Draft, type Frame, periodsOf, spanOf } from '../frame.ts';
import { measureOf } from './recordMeasure.ts';

/** Going back up, or back down, to where it was; and whether it has not. */
const BACK =
  /(没能?|没有|未能?|尚未|还没|仍未|远未)?(?:完全|真正)?(?:(跌回|降回|回落|退回|落回|缩回)|恢复|回升|涨回|收复|重返|修复|爬回|回)到?(?:了)?$/;

/** “还没恢复到2019年的水平”, “已跌回疫情前”: where a series was at a named time, reached again or not. */
export function recovered(frame: Frame): Draft[] {
  const { subject, text, language } = frame;
  const measured = frame.measured ?? measureOf(frame);
  if (language !== 'zh' || measured === undefined) return [];
  for (const dated of periodsOf(frame.tokens)) {
    const match = BACK.exec(text.slice(frame.start, dated.start));
    const then = pointIn(dated.period, frame.asOf);
    if (!match || !then || !/^的?(?:水平|水准|位置|规模|高度|点位|[,。;!]|$)/.test(text.slice(dated.end)))
      continue;
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
