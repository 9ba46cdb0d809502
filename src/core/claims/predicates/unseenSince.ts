import { fitPoint } from '../expression.ts';
import { type Draft, type Frame, firstWord, periodsOf, quantitiesOf, spanOf } from '../frame.ts';
import { printPoint } from '../period.ts';
import { isWord } from '../token.ts';
import { neverSo } from './neverSo.ts';
import { measureOf } from './recordMeasure.ts';
import { recordWindow } from './window.ts';

/** 「2014年以来の水準まで拡大」: not seen since, in the direction of the movement. */
export function unseenSince(frame: Frame): Draft[] | undefined {
  const movement = firstWord(frame.tokens, 'up', 'down', 'is');
  const window = recordWindow(frame, undefined);
  const dated = window?.used[0];
  if (frame.language === 'en') return notSeenSince(frame);
  if (frame.language === 'zh') return neverSo(frame, window, frame.measured ?? measureOf(frame));
  if (!movement || !window || !dated) return undefined;
  const after = frame.text.slice(dated.end, dated.end + 12);
  if (MOVE_OF_PRICES.test(after) && frame.subject.indicator.headline === 'lin') {
    const used = [dated];
    return [{ kind: 'extremum', ...spanOf(frame, used), formula: null, subjects: [frame.subject], used }];
  }
  const named =
    /^の(?:(低い|小さ[いな]|弱い|鈍い|小幅な)|高い|大き[いな]|強い|速い)?(?:水準|規模|伸び|ペース|大きさ|勢い|上昇率|伸び率|増加率)/.exec(
      after,
    );
  if (!named) return undefined;
  const measured = frame.measured ?? measureOf(frame);
  if (measured === undefined) return undefined;
  const used = [movement, dated];
  const formula = `${named[1] !== undefined || isWord(movement, 'down') ? 'is_min' : 'is_max'}(${measured}, ${window.text})`;
  return [{ kind: 'extremum', ...spanOf(frame, used), formula, subjects: [frame.subject], measured, used }];
}

/** 「1973年以来の下落率」: a record of moves over a stretch that is not told. */
const MOVE_OF_PRICES =
  /^の(?:年間|月間|週間|1日の|大幅な|大きな)?(?:上[げ昇]|下[げ落]|伸び|減少|増加|落ち込み|値[上下]がり)(?:幅|率|し?た?だ|で|と)/;

const UNSEEN =
  /\b(?:(?:not|never|hasn't|haven't|hadn't|un)[\s-]?(?:been\s|yet\s)?(?:seen|touched|reached|visited|recorded|printed|this (?:high|low)|so (?:high|low)|as (?:high|low))|last\s(?:seen|touched|reached|hit|visited))\b/;

/** "A level not seen since 2007", "last seen in July 2007", "hasn't been this high in 12 years": a record in the way it moved. */
function notSeenSince(frame: Frame): Draft[] | undefined {
  const stretch = frame.text.slice(frame.start, Math.max(...frame.tokens.map((t) => t.end), frame.start));
  const match = UNSEEN.exec(stretch);
  if (quantitiesOf(frame.tokens).length > 0) return undefined;
  const dated = match && periodsOf(frame.tokens).find((t) => t.start >= frame.start + match.index);
  if (!dated) return undefined;
  const { indicator } = frame.subject;
  const window =
    dated.period.type === 'at'
      ? `after ${printPoint(fitPoint(dated.period.point, indicator))}`
      : recordWindow({ ...frame, tokens: [dated] }, undefined)?.text;
  const movement = firstWord(frame.tokens, 'up', 'down', 'over', 'under') ?? frame.carried;
  const low = / low$/.test(match[0]) || (movement !== undefined && isWord(movement, 'down', 'under'));
  const measured = frame.measured ?? measureOf(frame);
  if (window === undefined || measured === undefined) return undefined;
  const denied = frame.tokens.filter((t) => isWord(t, 'not'));
  const used = [...denied, dated];
  const span = spanOf(frame, used);
  return [
    {
      kind: 'extremum',
      ...span,
      start: Math.min(span.start, frame.start + match.index),
      formula: `${low !== (frame.subject.inverse ?? false) ? 'is_min' : 'is_max'}(${measured}, ${window})`,
      subjects: [frame.subject],
      measured,
      used,
    },
  ];
}
