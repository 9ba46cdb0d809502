import { boundOf } from '../bounds.ts';
import type { Frame, QuantityToken } from '../frame.ts';
import type { Passage } from '../grammar.ts';
import { isWord, type Token } from '../token.ts';

/** "The 2 % target", a forecast something is held against, an hour: figures that are nobody's reading. */
export function isBeside(frame: Frame, token: QuantityToken): boolean {
  const { text, patterns } = frame;
  if (isRevision(frame, token) || isOther(frame, token)) return true;
  const after = text.slice(token.end, token.end + 16);
  const before = text.slice(Math.max(0, token.start - 24), token.start);
  if (patterns.heldAgainst.test(`${before}◆${after}`)) return false;
  if (patterns.othersExpected.test(text.slice(token.end, token.end + 50))) return true;
  if (patterns.besideAfter.test(after) || patterns.besideBefore.test(before)) return true;
  return /^:\d\d/.test(after) || /\d:$/.test(before) || isDayOfMonth(frame, token);
}

/** "+272k vs 180k consensus", "(prev. 3.0 %)": what a telegram reports only to compare with. */
export function isReportedBeside({ start, end }: Token, { text, patterns }: Passage): boolean {
  return patterns.reportedBeside.test(
    `${text.slice(Math.max(0, start - 24), start)}◆${text.slice(end, end + 16)}`,
  );
}

/**
 * “前两个月合计下修9.5万”, "revised down by 258,000", 「25.8万人下方修正」: by how much an earlier figure was changed;
 * “下修至1.4万”, "revised to 19,000" say what it is now.
 */
function isRevision({ text, tokens, patterns }: Frame, figure: QuantityToken): boolean {
  const before = tokens.findLast((t) => t.end <= figure.start && isWord(t, 'revised'));
  const after = tokens.find((t) => t.start >= figure.end && isWord(t, 'revised'));
  return (
    (before !== undefined && patterns.revisedBy.test(text.slice(before.end, figure.start))) ||
    (after !== undefined && patterns.revisedAfter.test(text.slice(figure.end, after.start)))
  );
}

/** “2%的通胀目标”, “预期的3.1%”: unless the series is held against it, “高于2%的目标”. */
function isOther(frame: Frame, figure: QuantityToken): boolean {
  const { text, tokens } = frame;
  const after = tokens.find((t) => t.start >= figure.end && isWord(t, 'aim', 'forecast'));
  const before = tokens.findLast((t) => t.end <= figure.start && isWord(t, 'aim', 'forecast'));
  const names =
    (after && /^的?[\p{Script=Han}]{0,3}$/u.test(text.slice(figure.end, after.start)) && after) ||
    (before && /^[的为是]?$/.test(text.slice(before.end, figure.start)) && before);
  // “比目标高0.8个百分点”: a distance from what is not told.
  const apart = figure.quantity.unit === 'pp' || figure.quantity.unit === 'bp';
  if (
    apart &&
    before &&
    isWord(before, 'aim') &&
    /^[^,。\d]{0,6}$/.test(text.slice(before.end, figure.start))
  )
    return true;
  if (!names) return false;
  return isWord(names, 'forecast') || !boundOf(frame, figure).used.some((t) => t.end <= figure.start);
}

/** "QT ends Dec 1": a bare number right after a month is a day of it. */
function isDayOfMonth({ text, tokens, language }: Frame, { start, end, quantity }: QuantityToken): boolean {
  const day =
    quantity.unit === 'plain' && quantity.scale === 1 && /^(?:[12]?\d|3[01])$/.test(text.slice(start, end));
  const month = tokens.find(
    (t) => t.kind === 'period' && t.end === start - 1 && /[a-z]$/.test(text.slice(t.start, t.end)),
  );
  return language === 'en' && day && month !== undefined && !/^\d/.test(text.slice(month.start));
}
