import { boundOf } from '../bounds.ts';
import { percentage, pointOf, valueAt } from '../expression.ts';
import { type Draft, type Frame, quantitiesOf, spanOf } from '../frame.ts';

/** What central banks aim at, in percent: the Federal Reserve since January 2012, the ECB since July 2021. */
const TARGET = 2;

const BEFORE = /目標(?:値|水準|の2%|である2%)?(?:を|より|に)[^,。\d]{0,8}$/;
const AFTER = /^(?:ほど|程度|近く|以上|も|近くも)*(?:(上回|高い|高く|超)|下回|低い|低く|届か|足り)/;

const ENGLISH_AFTER =
  /^\s(?:(above|over|north of|higher than|more than)|(?:below|under|south of|short of|shy of|lower than))\s(?:the\s|its\s|their\s)?(?:fed's\s|ecb's\s|central\sbank's\s|official\s)?(?:2\s?%\s|2\spercent\s|two\spercent\s)?(?:inflation\s)?(?:target|goal|objective)\b/;

/** "A full point above target", 「目標を0.8ポイント上回る」: how far inflation lies from the central bank's target. */
export function target(frame: Frame): Draft[] {
  const { subject, text } = frame;
  if (frame.language === 'zh' || !/inflation|CPI|PCE|consumer price/i.test(subject.indicator.names.en))
    return [];
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
