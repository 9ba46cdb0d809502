import type { Language } from '../language.ts';
import { isWord, type Token } from './token.ts';

/** Why a whole sentence is no claim, or undefined when it may hold some. Precision lives here. */
export type Abstention = 'definition' | 'advice' | 'conditional' | 'company' | 'title';

/**
 * Definitions, advice, if-sentences and company news say nothing about what a series did, however many indicators and
 * figures they name.
 */
export function abstention(
  text: string,
  tokens: readonly Token[],
  language: Language,
  heading: boolean,
): Abstention | undefined {
  if (language === 'en' && (BOOK.test(text) || NUMBERED.test(text))) return 'title';
  if (heading && !tokens.some((t) => isWord(t, 'up', 'down', 'is', 'to'))) return 'title';
  if (tokens.some((t) => isWord(t, 'define'))) return 'definition';
  if (tokens.some((t) => isWord(t, 'advise')) || (language === 'en' && IMPERATIVE.test(text)))
    return 'advice';
  if (tokens.some((t) => isWord(t, 'company')) || (language === 'en' && ofCompany(text, tokens)))
    return 'company';
  return conditional(text, tokens, language) ? 'conditional' : undefined;
}

/** "Filed under Oil at $200 (2008 edition)": what is on a shelf. */
const BOOK =
  /\bfiled\sunder\b|\b(?:(?:19|20)\d\d|first|second|third|revised|paperback|signed)\sedition\b|\b(?:paperback|hardback|hardcover|autographed)\b/;

/** "Chapter 4. When wages stopped growing". */
const NUMBERED =
  /^\W*(?:chapter|part|lecture|lesson|module|episode|appendix|act|unit|volume|session)\s(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\s?[.:\u2013\u2014-]/;

/** An English clause that opens with a verb tells its reader what to do. */
const IMPERATIVE =
  /(?:^\W*|;\s)(?:please\s)?(?:allocate|ask|assume|avoid|beware|bear in mind|brace|bring|buy|check|compare|diversify|don't|do not|dump|expect|forget|hedge|hold|ignore|imagine|keep|let's|look|multiply|never(?!\s(?:in|before|since|has|have|had|was|were|mind))|park|picture|rebalance|recall|remember|rotate|see|sell|send|stay|subtract|suppose|take|think|trim|try|wait|watch)\s/;

/** "Nasdaq Inc.", "Dow, the chemical maker": a firm that bears the name of an index. Firms of a loaded pack are no news. */
const FIRM =
  /\b(?:inc|corp|ltd|plc|llc)\b|,\s(?:an?|the)\s(?:[\w'-]+\s){0,4}(?:maker|company|firm|agency|retailer|producer|bank|lender|operator|giant|conglomerate|manufacturer|insurer|start-?up|chain|provider|publisher|airline|miner|brewer|group)\b/;

function ofCompany(text: string, tokens: readonly Token[]): boolean {
  return FIRM.test(text) && !tokens.some((t) => t.kind === 'entity');
}

function conditional(text: string, tokens: readonly Token[], language: Language): boolean {
  const marker = tokens.find((t) => isWord(t, 'if'));
  if (!marker && language === 'ja') return WHENEVER.test(text) || EVEN_IF.test(text) || AS_A_RULE.test(text);
  if (!marker) return language === 'en' && INVERTED.test(text);
  if (language !== 'en') return true;
  const word = text.slice(marker.start, marker.end);
  // "were" and "until" are conditional only where they open the sentence.
  if (/^(?:were|until|once|unless|would)$/.test(word)) return marker.start === 0 || word === 'would';
  // A trailing aside ("if you believe X") does not make the main clause conditional.
  return marker.start < text.length / 2;
}

/** "Should it rise", "were it to fall", "had it risen": a condition by the order of its words, first or after a comma. */
const INVERTED =
  /^(?:should|were|had)\s(?!the\sfed\sbe)|,\s(?:should\s(?!we|you|i\b|they)(?:[a-z'-]+\s){1,4}[a-z]+|were\s(?:[a-z'-]+\s){1,4}to\s)/;

/** 「VIXは20を超えると不安が広がる」: whenever a figure is met; not what somebody says, and no comparison. */
const WHENEVER = new RegExp(
  '\\d[万億兆千百]*(?:%|ポイント|ドル|円|人|件|戸|割|倍|bp)?(?:程度|以上|以下)?(?:を|に|まで|も)?[^,。\\d年月日期]{0,5}?' +
    '(?<!比べ|見|み|含め|加え|合わせ|あわせ|換算す|足|除|均|なら|直|引|とす|よ)[るすむく]と' +
    '(?!ころ|こ|は|[の見みしいさ予言述語話報分判試推伝思考])(?!.*(?:予想|予測|予定|見通|見込|述べ|話し|指摘|発表|警告|主張|試算|報じ|伝え|している))',
  'u',
);

/** 「GDPが2%成長しても」: even if it were so. */
const EVEN_IF =
  /\d[万億兆千百]*(?:%|ポイント|ドル|円|人|割|倍|bp)?[をにまで]{0,2}[^,。\d]{0,4}[しっげえけれ]ても(?!な)/;

/** 「失業率が上がるとき、株は下がる」: what goes with what, at no time in particular. */
const AS_A_RULE =
  /(?:[上下]が|[上下]げ|[上下]回|上昇す|下落す|低下す|増加す|減少す|増え|減|高ま|弱ま|伸び|縮|広が|拡大す|縮小す|割り込|超え|悪化す|改善す|反転す|逆転す)[るうくすむ](?:とき|時|際|局面|場面)(?:に?は|も|,|には,)|(?:[上下]が|[上下]げ|上昇す|下落す|低下す|増え|減|高ま|悪化す|改善す)る(?:たび|度に)/;

/** A quotation that is this much of a sentence is the sentence. */
const WHOLE = 0.9;

/** Replaces what is quoted, titled or addressed by spaces, so that nothing in it is read as a claim. */
export function maskQuoted(text: string, attributed: boolean): string {
  if (!/["'「『《«]|\.[a-z]+\/|:\/\/|\sunder\s|titled\s|headlined\s/.test(text)) return text;
  const blank = (match: string) => ' '.repeat(match.length);
  const masked = text
    .replace(/https?:\/\/\S+|\b[a-z\d-]+(?:\.[a-z\d-]+)+\/\S+/g, blank)
    .replace(/『[^』]*』|《[^》]*》|«[^»]*»/g, blank)
    // 「5%に達するのですか」: what was asked, whoever asked it.
    .replace(/「[^」]{4,}(?:[?？]|[のすう]か)」/g, blank);
  if (attributed) return masked;
  return masked
    .replace(
      /\b(?:filed|shelved|listed|published|released)\sunder\s[^.,;(]+|\b(?:en|sub)?titled\s[^.,;(]+|\bheadlined\s[^.,;(]+/g,
      blank,
    )
    .replace(/"[^"]{3,}"/g, (match) => (match.length > WHOLE * text.length ? match : blank(match)))
    .replace(/(?<![a-z])'[^']{6,}'(?![a-z])/g, blank)
    .replace(
      /「[^」]*[?？!][^」]*」|「[^」]*」(?=(?:-+)?(?:そんな|こんな|という|といった|と題した|と題する|と書かれた|の)(?:数字|見出し|言葉|表現|問い|声|質問|文言|本|書籍|論文|記事|レポート|リポート|報告書|連載|特集|番組|講演|コラム|小説|映画|曲|章|題|タイトル|標語|スローガン|俗説|貼り紙|横断幕))/g,
      blank,
    )
    .replace(
      /(?:第\d+[章節回話部]|題して|題名は)\s?「[^」]*」|「[^」は]{1,24}の[\p{Script=Han}\p{Script=Katakana}ー]+」/gu,
      blank,
    )
    .replace(/"[^"]*"(?=(?:这种|这句|的(?:标题|说法|口号)|一词))/g, blank);
}
