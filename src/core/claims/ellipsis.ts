import type { Passage } from './grammar.ts';
import type { Quantity } from './quantity.ts';

/** Figures that leave out the unit of their neighbour: "$270bn, up from about 170", "from 90 to 17.8bn", “75和65个基点”. */
export function withSharedUnits({ text, patterns }: Passage, quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((quantity, index) => {
    if (quantity.unit !== 'plain' || quantity.scale !== 1 || quantity.digits === '0') return quantity;
    const before = text.slice(Math.max(0, quantity.start - 24), quantity.start);
    const next = quantities[index + 1];
    const shared =
      next &&
      patterns.sharedAfter.test(text.slice(quantity.end, next.start)) &&
      next.start - quantity.end < 12
        ? next
        : undefined;
    const donor = patterns.afterLink.test(before) ? (shared ?? quantities[index - 1]) : shared;
    if (!donor || donor.unit === 'plain' || donor.unit === 'times') return quantity;
    const { unit, scale, currency } = donor;
    const scaled = scale > 1 || unit === 'bp' || unit === 'pp' || unit === '%';
    return scaled ? { ...quantity, unit, scale, ...(currency ? { currency } : {}) } : quantity;
  });
}

/** "4 to 5 %" is a range; "by 22,000 to 241,000", "from 4 to 5 %" are a movement and its ends. */
export function withRanges(passage: Passage, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const last = joined.at(-1);
    if (last && isRange(passage, last, quantity)) {
      joined[joined.length - 1] = {
        ...quantity,
        start: last.start,
        digits: last.digits,
        toDigits: quantity.digits,
      };
    } else joined.push(quantity);
  }
  return joined;
}

function isRange({ text, language, patterns }: Passage, low: Quantity, high: Quantity): boolean {
  if (low.toDigits !== undefined) return false;
  const [before, link, after] = [
    text.slice(Math.max(0, low.start - 12), low.start),
    text.slice(low.end, high.start),
    text.slice(high.end, high.end + 5),
  ];
  if (!patterns.range.test(`${before}◆${link}◆${after}`)) return false;
  const same = low.unit === high.unit && low.scale === high.scale;
  // “在2到9之间”: Chinese says that a range is one.
  const most = language === 'zh' ? Infinity : 3 * Number(low.digits);
  const grows = Number(high.digits) > Number(low.digits) && Number(high.digits) < most;
  return grows && (same || (low.unit === 'plain' && low.scale === 1));
}
