import { type Draft, type Frame, firstWord, quantitiesOf, spanOf } from '../frame.ts';
import { isWord } from '../token.ts';
import type { RecordWindow } from './window.ts';

const NEVER_SO =
  /(?:没|未)有?(?:(?:这么|这样|如此|那么|(?:比[这此它]|比这次)?更)(?:高|大|多|贵|热|强|快|好|长|(低|小|少|便宜|冷|弱|慢|糟糕?|差|惨|短))过?|见过|出现过?|到过|碰到过|遇到过)/;

/** “没出现过这种情况”: a run, or a relation, and not a level. */
const SUCH_A_THING = /^这[种样类等]的?(?:情况|局面|事|场面|景象|走势|组合|现象|行情|阵仗|好事)/;

/** “四年没这么高过”, “2009年以来未见过”: a record, by its own word or by the way it moved. */
export function neverSo(
  frame: Frame,
  window: RecordWindow | undefined,
  measured: string | undefined,
): Draft[] | undefined {
  const match = NEVER_SO.exec(frame.text.slice(frame.start));
  if (!match || !window || measured === undefined || quantitiesOf(frame.tokens).length > 0) return undefined;
  const end = frame.start + match.index + match[0].length;
  const movement = firstWord(frame.tokens, 'up', 'down', 'over', 'under') ?? frame.carried;
  const sided = /[高大多贵热强快好长低小少冷弱慢宜糟差惨短]/.test(match[0]);
  const such = SUCH_A_THING.test(frame.text.slice(end));
  const low = sided ? match[1] !== undefined : movement !== undefined && isWord(movement, 'down', 'under');
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
