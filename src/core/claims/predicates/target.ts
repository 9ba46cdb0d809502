import { boundOf } from '../bounds.ts';
import { percentage, pointOf, valueAt } from '../expression.ts';
import { type Draft, type Frame, quantitiesOf, spanOf } from '../frame.ts';
import { isWord } from '../token.ts';

/** What central banks aim at, in percent: the Federal Reserve since January 2012, the ECB since July 2021. */
const TARGET = 2;

const PRICES = /inflation|CPI|PCE|consumer price/i;

const BEFORE = /目標(?:値|水準|の2%|である2%)?(?:を|より|に)[^,。\d]{0,8}$/;
const AFTER = /^(?:ほど|程度|近く|以上|も|近くも)*(?:(上回|高い|高く|超)|下回|低い|低く|届か|足り)/;

const ENGLISH_AFTER =
  /^\s(?:(above|over|north of|higher than|more than)|(?:below|under|south of|short of|shy of|lower than))\s(?:the\s|its\s|their\s)?(?:fed's\s|ecb's\s|central\sbank's\s|official\s)?(?:2\s?%\s|2\spercent\s|two\spercent\s)?(?:inflation\s)?(?:target|goal|objective)\b/;

const CHINESE_BEFORE =
  /(?:(高出|高于|超出|超过)|(低于)|比|较)(?:美联储|联储|央行|欧央行|官方|政策)?的?(?:2%的?)?(?:通胀|政策|长期)?目标(?:水平|值)?(?:还|仍|整整|足足|约|近|将近|大约|了)*(?:(高出?|多出?)|(低|少|差))?(?:了|近|约|将近|不到|超过)?$/;

/** “比2%的目标高出一个百分点”. */
function chineseTarget(frame: Frame): Draft[] {
  const { subject, text, tokens } = frame;
  const token = quantitiesOf(tokens).find((t) => t.quantity.unit === 'pp');
  const match = token && CHINESE_BEFORE.exec(text.slice(frame.start, token.start));
  const measure = percentage(subject, frame.rate, undefined);
  if (!token || !match || !measure || !PRICES.test(subject.indicator.names.en)) return [];
  if (!match.slice(1).some((side) => side !== undefined)) return [];
  const near = tokens.filter(
    (t) => !isWord(t, 'over', 'under') || t.start >= frame.start + match.index + match[0].length,
  );
  const { bound, approximate, used } = boundOf({ ...frame, tokens: near }, token);
  const value = valueAt(measure.expression, subject.indicator, pointOf(frame));
  const distance = (match[1] ?? match[3]) ? `${value} - ${TARGET}` : `${TARGET} - ${value}`;
  return [
    {
      kind: 'spread',
      ...spanOf(frame, [token]),
      formula: `${distance} ${bound} ${token.quantity.digits}`,
      subjects: [subject],
      approximate,
      used: tokens.filter((t) => t.end <= token.end).concat(used),
    },
  ];
}

/** "A full point above target", 「目標を0.8ポイント上回る」: how far inflation lies from the central bank's target. */
export function target(frame: Frame): Draft[] {
  const { subject, text } = frame;
  if (frame.language === 'zh') return chineseTarget(frame);
  if (!PRICES.test(subject.indicator.names.en)) return [];
  for (const token of quantitiesOf(frame.tokens)) {
    const japanese = frame.language === 'ja';
    const after = japanese
      ? AFTER.exec(text.slice(token.end, token.end + 12))
      : ENGLISH_AFTER.exec(text.slice(token.end, token.end + 60));
    const measure = percentage(subject, frame.rate, undefined);
    if (
      token.quantity.unit !== 'pp' ||
      !after ||
      !measure ||
      (japanese && !BEFORE.test(text.slice(0, token.start)))
    )
      continue;
    const { bound, approximate, used } = boundOf(
      { ...frame, tokens: frame.tokens.filter((t) => t.start < token.start) },
      token,
    );
    const value = valueAt(measure.expression, subject.indicator, pointOf(frame));
    const distance = after[1] ? `${value} - ${TARGET}` : `${TARGET} - ${value}`;
    return [
      {
        kind: 'spread',
        ...spanOf(frame, [token]),
        end: token.end + after[0].length,
        formula: `${distance} ${bound} ${token.quantity.digits}`,
        subjects: [subject],
        approximate,
        used: [token, ...used],
      },
    ];
  }
  return [];
}
