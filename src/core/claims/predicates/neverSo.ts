import { type Draft, type Frame, firstWord, quantitiesOf, spanOf } from '../frame.ts';
import { isWord } from '../token.ts';
import type { RecordWindow } from './window.ts';

/** “四年没这么高过”, “2009年以来未见过”: a record, by its own word or by the way it moved. */
export function neverSo(
  frame: Frame,
  window: RecordWindow | undefined,
  measured: string | undefined,
): Draft[] | undefined {
  const match = frame.patterns.neverSo.exec(frame.text.slice(frame.start));
  if (!match || !window || measured === undefined || quantitiesOf(frame.tokens).length > 0) return undefined;
  const end = frame.start + match.index + match[0].length;
  const movement = firstWord(frame.tokens, 'up', 'down', 'over', 'under') ?? frame.carried;
  const such = frame.patterns.suchAThing.test(frame.text.slice(end));
  const untold = match[1] === undefined && movement !== undefined && isWord(movement, 'down', 'under');
  const low = match[2] !== undefined || untold;
  const used = [...window.used, ...frame.tokens.filter((t) => t.start >= frame.start && t.end <= end)];
  return [
    {
      kind: 'extremum',
      ...spanOf(frame, used),
      end,
      formula: such
        ? null
        : `${low === (frame.subject.inverse ?? false) ? 'is_max' : 'is_min'}(${measured}, ${window.text})`,
      subjects: [frame.subject],
      measured,
      used,
    },
  ];
}
