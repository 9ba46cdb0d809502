import type { Language } from '../language.ts';
import type { Passage } from './grammar.ts';
import { isWord, type Token } from './token.ts';

/** Why a whole sentence is no claim, or undefined when it may hold some. Precision lives here. */
export type Abstention = 'definition' | 'advice' | 'conditional' | 'company' | 'title';

/**
 * Definitions, advice, if-sentences and company news say nothing about what a series did, however many indicators and
 * figures they name.
 */
export function abstention(
  { text, language, grammar }: Passage,
  tokens: readonly Token[],
  heading: boolean,
): Abstention | undefined {
  const { titled, firm } = grammar.patterns[language];
  if (titled.test(text)) return 'title';
  if (heading && !tokens.some((t) => isWord(t, 'up', 'down', 'is', 'to'))) return 'title';
  if (tokens.some((t) => isWord(t, 'define') && !isGauge(text, t))) return 'definition';
  if (language === 'zh' && tokens.some((t) => t.kind === 'subject' && MEANS.test(text.slice(t.end))))
    return 'definition';
  if (tokens.some((t) => isWord(t, 'advise'))) return 'advice';
  // Firms of a loaded pack are no news.
  const ofFirm = firm.test(text) && !tokens.some((t) => t.kind === 'entity');
  if (ofFirm || tokens.some((t) => isWord(t, 'company'))) return 'company';
  return conditional(text, tokens, language) ? 'conditional' : undefined;
}

/** “萨姆规则指…”: what a word means. */
const MEANS = /^(?:所)?指(?![数出向标引望责导定控认])/;

/** “以中位数CPI衡量”: what is looked at, and no definition. */
function isGauge(text: string, { start, end }: Token): boolean {
  return text.slice(start, end) === '衡量' && /[以按用拿][^,。]{1,16}$/.test(text.slice(0, start));
}

/** “若以…衡量”, “如果只看…”: a way of looking, and no condition. */
const LOOKING =
  /^(?:若|如果|要是|假如|倘若|哪怕|就算|即便)是?(?:只|仅|单)?(?:以|按|用|看|从|论|剔除|扣除|扣掉|算上|不算|不计|除去|刨去|刨除|拉长|放到|放在)/;

function conditional(text: string, tokens: readonly Token[], language: Language): boolean {
  const marker = tokens.find((t) => isWord(t, 'if') && !LOOKING.test(text.slice(t.start)));
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

/** Replaces the clauses that tell their reader what to do by spaces: "trim gold to 5 %", "see the chart". */
export function maskAdvice({ language, grammar }: Passage, visible: string): string {
  const { imperative } = grammar.patterns[language];
  const clauses = visible.split(/(?<=[;:])(?=\s)/);
  return clauses.map((clause) => (imperative.test(clause) ? ' '.repeat(clause.length) : clause)).join('');
}

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
