import { type Draft, type Frame, quantitiesOf, spanOf } from '../frame.ts';
import { isWord } from '../token.ts';
import { isBeside } from './beside.ts';
import { tooFar } from './link.ts';

/** A known subject with a figure or a record that no rule could make a test of: said to be undecidable, not passed over. */
export function undecided(frame: Frame): Draft[] {
  if (frame.inherited) return [];
  const figure = quantitiesOf(frame.tokens).find(
    (t) =>
      (t.quantity.unit !== 'plain' || t.quantity.digits === '0' || frame.subject.standIn !== undefined) &&
      !tooFar(frame, t) &&
      !isBeside(frame, t) &&
      !frame.patterns.takesShare.test(frame.text.slice(t.end, t.end + 5)) &&
      t.start > frame.subject.token.end,
  );
  const movement = frame.tokens.find((t) => isWord(t, 'up', 'down', 'over', 'under', 'to', 'is'));
  if (!figure || !movement) return [];
  const used = [figure, movement].filter((t) => t.start > frame.subject.token.start);
  return [{ kind: 'level', ...spanOf(frame, used), formula: null, subjects: [frame.subject], used }];
}
