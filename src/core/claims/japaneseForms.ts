import { createMapper, type MappedText } from '../text/mapped.ts';
import { parseNumeral } from './numerals.ts';

const NUMERAL = '[〇零一二三四五六七八九十百千]+';

/** What makes a run of numerals a figure or a date: 六月, 三割, 二千億, 四分の一; not 一方, 唯一, 四半期, 数十年. */
const COUNTER = [
  '[年月日週割倍億兆万円%]',
  'カ月|[ヶかヵケ箇]月|四半期|会合|期連続',
  'ドル|ユーロ|ウォン|ポイント|パーセント|ベーシス|bp|分の|歳',
].join('|');

const FORMS = new RegExp(
  [
    `(?<part>(?<=分の)${NUMERAL})`,
    `(?<![数何幾第〇零一二三四五六七八九十百千\\d]|[一二三四五六七八九],)(?<whole>${NUMERAL})(?:・(?<decimals>[〇零一二三四五六七八九]+))?(?=${COUNTER})`,
    `(?<from>${NUMERAL})(?=[~-](?:${NUMERAL}|\\d+)月)`,
    // People and pieces are counted in small numbers all day long: 一人当たり, 一件落着.
    '(?<![数何幾\\d])(?<crowd>[一二三四五六七八九]?[十百千][〇一二三四五六七八九十百千]*)(?=[人件戸社])',
    '(?<months>[ヶかヵケ箇]月)',
    '(?<ware>ウエア)',
  ].join('|'),
  'gu',
);

const MAY_DIFFER = /[〇零一二三四五六七八九十百千](?![方部時般])|[ヶかヵケ箇]月|ウエア/;

/**
 * One form of what Japanese writes in several: figures in kanji become digits, ヶ月 and か月 become カ月. A text without
 * any is returned as it is. Each character still knows where it came from.
 */
export function withOneForm(mapped: MappedText): MappedText {
  const { text, starts, ends, base } = mapped;
  if (!MAY_DIFFER.test(text)) return mapped;
  const mapper = createMapper();
  let done = 0;
  const copy = (to: number): void => {
    for (; done < to; done += 1) mapper.add(text.charAt(done), starts[done] ?? 0, ends[done] ?? 0);
  };
  for (const match of text.matchAll(FORMS)) {
    const form = formOf(match[0], match.groups);
    if (form === undefined) continue;
    copy(match.index);
    done += match[0].length;
    mapper.add(form, starts[match.index] ?? 0, ends[done - 1] ?? 0);
  }
  copy(text.length);
  return { ...mapper.finish(), base };
}

/** The one form of a phrase. */
export function oneForm(phrase: string): string {
  if (!MAY_DIFFER.test(phrase)) return phrase;
  return phrase.replaceAll(FORMS, (written, ...rest) => formOf(written, rest.at(-1)) ?? written);
}

function formOf(written: string, groups: Readonly<Record<string, string>> | undefined): string | undefined {
  if (groups?.['months'] !== undefined) return 'カ月';
  if (groups?.['ware'] !== undefined) return 'ウェア';
  const [whole = '', decimals] = written.split('・');
  const value = parseNumeral(whole);
  const fraction = decimals && [...decimals].map((digit) => parseNumeral(digit)).join('');
  return value === undefined ? undefined : fraction ? `${value}.${fraction}` : String(value);
}
