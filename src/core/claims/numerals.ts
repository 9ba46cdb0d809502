/** Numbers written in words: English cardinals and CJK numerals, as they occur in durations, fractions and multiples. */

const ENGLISH: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};

const ENGLISH_ORDINAL: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
};

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Source of a regular expression for an English cardinal up to a hundred: eighteen, thirty-seven. */
export const ENGLISH_CARDINAL = `(?:${Object.keys(ENGLISH)
  .filter((word) => word.endsWith('ty'))
  .join('|')})-(?:${Object.keys(ENGLISH).slice(0, 9).join('|')})|${Object.keys(ENGLISH).join('|')}`;

/** Source of a regular expression for an English ordinal from second to twelfth. */
export const ENGLISH_ORDINALS = Object.keys(ENGLISH_ORDINAL).join('|');

/** Source of a regular expression for a run of CJK numerals up to the thousands. */
export const CJK_NUMERAL = '[〇零一二两兩三四五六七八九十百千]+';

/** Source of a regular expression for a CJK numeral with an optional fraction: 三点五. */
export const CJK_DECIMAL = `${CJK_NUMERAL}(?:点[〇零一二三四五六七八九]+)?`;

/** `eighteen`, `third`, `十八`, `18`, `1,200` as a number; undefined for anything else. */
export function parseNumeral(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  const [tens = '', ones] = text.split('-');
  if (ones !== undefined && ENGLISH[tens] && ENGLISH[ones]) return ENGLISH[tens] + ENGLISH[ones];
  return ENGLISH[text] ?? ENGLISH_ORDINAL[text] ?? parseCjk(text);
}

const WHOLE_CJK_NUMERAL = new RegExp(`^${CJK_NUMERAL}$`);

/** Reads 十八 as 18, 二十 as 20, 一百零五 as 105, 三点五 as 3.5 and digit by digit 二〇二五 as 2025. */
function parseCjk(text: string): number | undefined {
  const [whole = '', fraction] = text.split('点');
  if (fraction !== undefined) {
    const [units, decimals] = [parseCjk(whole), parseCjk(fraction)];
    return units === undefined || decimals === undefined
      ? undefined
      : Number(`${units}.${fractionDigits(fraction)}`);
  }
  if (!WHOLE_CJK_NUMERAL.test(text)) return undefined;
  if (![...text].some((char) => char in UNITS)) return Number([...text].map((char) => DIGITS[char]).join(''));
  let total = 0;
  let pending = 0;
  for (const char of text) {
    const unit = UNITS[char];
    if (unit === undefined) pending = DIGITS[char] ?? 0;
    else {
      total += (pending || 1) * unit;
      pending = 0;
    }
  }
  return total + pending;
}

function fractionDigits(text: string): string {
  return [...text].map((char) => DIGITS[char] ?? '').join('');
}
