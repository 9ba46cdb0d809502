import { fitPoint, level, percentage, pointIn, pointOf, valueAt } from '../expression.ts';
import { type Draft, type Frame, firstWord, quantitiesOf, spanOf, tokensNaming } from '../frame.ts';
import { printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';
import { beforePandemic } from './multiple.ts';

/** "Still below its 2019 level", 「2020年の水準を下回ったまま」, “高于2019年”; "above its average": then against now. */
export function baseLevel(frame: Frame): Draft[] {
  if (quantitiesOf(frame.tokens).length > 0) return [];
  const side = firstWord(frame.tokens, 'above', 'below', 'over', 'under', 'more', 'less', 'up', 'down');
  const then = side && standardOf(frame);
  if (!side || !then) return [];
  const less = isWord(side, 'below', 'under', 'less', 'down') && !isWord(side, 'above', 'over', 'more');
  const measured = measureOf(frame);
  const now = valueAt(
    measured,
    frame.subject.indicator,
    frame.period === frame.base ? undefined : pointOf(frame),
  );
  const used = [side, ...then.used];
  return [
    {
      kind: 'comparison',
      ...spanOf(frame, used),
      formula: `${now} ${less ? '<' : '>'} ${then.text(measured)}`,
      subjects: [frame.subject],
      measured,
      used,
    },
  ];
}

interface Standard {
  readonly text: (measured: string) => string;
  readonly used: readonly Token[];
}

/** What the level is held against: its average over a window, or its level at a point. */
function standardOf(frame: Frame): Standard | undefined {
  const { base, subject } = frame;
  const point = pointIn(base, frame.asOf);
  const average = firstWord(frame.tokens, 'average');
  if (average) {
    const window = beforePandemic(frame) ?? (point ? printPoint(fitPoint(point, subject.indicator)) : 'all');
    return {
      text: (measured) => `avg(${measured}, ${window})`,
      used: [average, ...tokensNaming(frame, base)],
    };
  }
  if (!base || !point) return undefined;
  const turn = firstWord(frame.tokens, 'peak', 'trough') ?? firstWord(frame.tokens, 'highest', 'lowest');
  const fitted = printPoint(fitPoint(point, subject.indicator));
  const name = turn && (isWord(turn, 'trough', 'lowest') ? 'min' : 'max');
  return {
    text: (measured) =>
      name ? `${name}(${measured}, ${fitted})` : valueAt(measured, subject.indicator, point),
    used: [...tokensNaming(frame, base), ...(turn ? [turn] : [])],
  };
}

function measureOf(frame: Frame): string {
  const { subject, rate } = frame;
  const rated = subject.indicator.headline === 'pc1' && subject.indicator.unit === 'index';
  return (
    (rated || rate ? percentage(subject, rate, undefined)?.expression : undefined) ??
    level(subject).expression
  );
}
