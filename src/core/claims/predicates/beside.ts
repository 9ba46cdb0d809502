import { boundOf } from '../bounds.ts';
import type { Frame, QuantityToken } from '../frame.ts';
import { isWord } from '../token.ts';

const AFTER =
  /^[\s-]*(?:inflation\s)?(?:target|goal|mandate|objective|threshold|forecast|consensus|expected|drawdown|correction|bear market|tariff|probability|chance|odds)|^が(?:好不況|節目|目標|分かれ目|境|目安|基準)|^を(?:境|目安|目標|節目|前提|想定|基準|めど)|^(?:という|の)?(?:目標|予想|見通し|市場予想|関税|確率|調整)|^を?(?:超え|上回っ?|つけ|付け)[たる](?:\d{1,2}月|\d{4}年|[昨今]年)?[^,。]{0,6}?の?(?:高値|安値|ピーク|最高値)|^(?:ごと|刻み|きざみ|単位|幅で)|^台?の(?:約|ほぼ|およそ)?(?:[\d.]+倍|倍|半分|\d分の)|^を[^,。]{0,8}(?:回復|取り戻)[しせ](?:て(?:い)?な|ず)/;

const BEFORE =
  /(?:\br\s?=|\br2\s(?:of|=)|correlation of|pencil(?:l?ed)? in|(?:targets?|goals?|aims?|mandates?|objectives?|forecasts?|predictions?|projections?|consensus|estimates?|expectations?) (?:is|was|of|for|at|called for)(?: an?)?|(?:aims|aiming|shooting) for|expected|(?:目標|予想|目安|節目|分岐点|分かれ目|境目)(?:と(?:され|な)る|の)?)\s?$/;

/** "The 3.1 % that economists had pencilled in". */
const EXPECTED =
  /^\s(?:that\s)?(?:[a-z]+\s){1,2}(?:had\s)?(?:expected|forecast|predicted|pencill?ed|priced|looked\sfor)/;

/** 「2%目標を上回る」「目標の2%を超える」: a reading held against the target. */
const HELD_AGAINST =
  /^(?:の|という)?(?:物価|インフレ)?目標(?:値|水準)?(?:を|より)[^,。\d]{0,8}(?:上回|下回|超|割|高い|低い)/;
const AGAINST_TARGET =
  /\b(?:above|below|over|under|exceed(?:ed|s|ing)?|north of|south of|top(?:ped|s)?|than)\s(?:the\s|its\s|their\s)?(?:fed's\s|ecb's\s|central\sbank's\s|official\s)?$/;
const HELD_AGAINST_TARGET = /^(?:%|ポイント)?(?:を|より)[^,。\d]{0,8}(?:上回|下回|超|割|高い|低い)/;

/** "The 2 % target", a forecast something is held against, an hour: figures that are nobody's reading. */
export function isBeside(frame: Frame, token: QuantityToken): boolean {
  const { text } = frame;
  if (isRevision(frame, token) || isOther(frame, token)) return true;
  const after = text.slice(token.end, token.end + 16);
  const before = text.slice(Math.max(0, token.start - 24), token.start);
  if (AGAINST_TARGET.test(before) && /^\s(?:inflation\s)?(?:target|goal|objective)/.test(after)) return false;
  if (
    HELD_AGAINST.test(after) ||
    (/(?:目標|目安|節目|分岐点|分かれ目|境目)(?:の|である|と(?:され|な)る)$/.test(before) &&
      HELD_AGAINST_TARGET.test(after))
  )
    return false;
  if (EXPECTED.test(text.slice(token.end, token.end + 50))) return true;
  return AFTER.test(after) || BEFORE.test(before) || /^:\d\d/.test(after) || /\d:$/.test(before);
}

/**
 * “前两个月合计下修9.5万”, "revised down by 258,000", 「25.8万人下方修正」: by how much an earlier figure was changed;
 * “下修至1.4万”, "revised to 19,000" say what it is now.
 */
function isRevision({ text, tokens }: Frame, figure: QuantityToken): boolean {
  const before = tokens.findLast((t) => t.end <= figure.start && isWord(t, 'revised'));
  const after = tokens.find((t) => t.start >= figure.end && isWord(t, 'revised'));
  return (
    (before !== undefined &&
      /^(?!.*\bto\b)[^\d,。至到为於于成]*$/.test(text.slice(before.end, figure.start))) ||
    (after !== undefined && /^(?:の|\sin)?\s?$/.test(text.slice(figure.end, after.start)))
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
