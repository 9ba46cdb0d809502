import { isWord, type Token } from './token.ts';
import { namesSubject } from './topic.ts';

/** A run of characters that nouns are written in, at the end of a text or at its start. */
const NOUN = String.raw`[\p{Script=Han}\p{Script=Katakana}ー・&a-z\d]`;
const OWNER = new RegExp(`(${NOUN}+)(?:\\([^()]*\\))?(?:の|における|での)$`, 'u');
const GROWN_BEFORE = new RegExp(`(${NOUN}+)$`, 'u');
const GROWN_AFTER = new RegExp(`^${NOUN}+`, 'u');

/** Nouns before の, or grown onto the front of a subject, that leave it what it is: times, sources, kinds of figures. */
const NEUTRAL_BEFORE =
  /(?:[年月日週期季次回度]|時点|段階|今|末|初|頃|ごろ|現在|当時|直近|最近|最新|足元|足下|近年|昨今|当面|目先|以降|以来|来|前後|大学?|連銀|連邦準備銀行|局|省|庁|研究所|機関|会議|会合|発表|公表|公開|速報|確報|改定|改定値|統計|調査|集計|試算|ベース|調整済み|調整後|調整前|除き|全体|総合|合計|平均|中央値|名目|実質|市場|政府|当局|家計|企業|国内|国|米|同|新|全|総|各|計|民間|公的|一般|国民|世帯|労働者|勤労者|消費者|労働市場|注目|焦点|肝心|問題|話題|懸案|異例|空前|未曽有|未曾有|歴史的|記録的|水準|程度|以上|以下|未満|超|前半|後半|半ば|弱|強|台|約|肝|\d[社行]|数社|各社|主要|代表的|教科書|本丸|主役|主因|一因|背景|要因|根拠|証拠|割|分|比|政権|政権下|大統領|任期|任期中|在任中|円|ドル|ポイント|パーセント|固定|変動|物)$/;

/** The same grown onto a subject without の: fewer, since most such nouns make another one (短期金利, 最低賃金). */
const NEUTRAL_PREFIX =
  /(?:[米同全総各前今新]|\d[年月日週]|月期|今期|前期|四半期|半期|国内|現在|昨年|今年|来年|足元|直近|最近|約|超|現|年間|月間|平均|名目|実質|\d人当たり|一人当たり|当たり|あたり)$/;

/** Nouns right after a subject that only say which figure of it is meant. */
const NEUTRAL_AFTER =
  /^(?:全体|自体|シェア|割合|比率|占有率|水準|動向|推移|統計|指数|指標|速報|確報|改定|発表|前年|前月|前期|年率|年間|月次|月間|四半期|通年|通期|同月|比|値|率|数|額|量|件|残高|総額|規模|幅|ペース|全般|基調|傾向|相場|価格|現物|先物|終値|高値|安値|最高|最安|最低|最大|最多|過去|史上|平均|合計|累計|上昇|低下|拡大|縮小|急|続|反|横|約|最|高|低|安|増|減|超|割|以上|以下|双方|両方|双方とも|共|一|二|三|年|月|今|昨|来|前|初|再|現在|当時|当たり|統|対|名目|実質|首位|同士|間|次|ともに|版|計|系列|データ|プラス|マイナス|ゼロ|ショック前|トップ|ベース|ボトム|ピーク|は|が)/;

/**
 * True when the words around a Japanese subject make it another thing, or someone's: 資生堂の売上高, 最低賃金, 物価高,
 * インフレ目標. A noun that the reader does not know is taken for an owner unless it only tells the time or the source.
 */
export function isOthersNoun(subject: Token, sentence: readonly Token[], text: string): boolean {
  if (isQuoted(subject) && isFirm(subject, text)) return true;
  const grown = [grownBefore, grownAfter, hasActor];
  return (isQuoted(subject) ? grown : [hasOwner, ...grown]).some((test) => test(subject, sentence, text));
}

/** 「ダウ(化学)」: a firm that bears the name of an index says in brackets what it does. */
function isFirm({ end }: Token, text: string): boolean {
  const aside = /^\(([\p{Script=Han}\p{Script=Katakana}ー]{2,8})\)/u.exec(text.slice(end, end + 12))?.[1];
  return (
    aside !== undefined &&
    !/(?:指数|総合|平均|終値|市場|株式|種|先物|現物|ドル建て|円建て|米国|韓国|比|来)$/.test(aside)
  );
}

const ACTOR = new RegExp(`(${NOUN}+)は`, 'gu');
const NEUTRAL_ACTOR =
  /(?:frb|fomc|fed|連銀|議長|理事|総裁|大統領|政権|政府|議会|省|庁|局|当局|中銀|中央銀行|市場|投資家|家計|消費者|企業|経済|景気|株|債券|為替|相場|場合|状況|局面|問題|背景|原因|結果|以外|こと|もの)$/;
const QUOTED = /と(?:予|見|み|推|試|述|語|指摘|主張|分析|判断|説明|警告|伝|報)/;

/** 「イオンは時給を7%上げる」「トヨタは1ドル145円を前提に」: an actor that we do not know speaks of its own figures. */
function hasActor(subject: Token, sentence: readonly Token[], text: string): boolean {
  const after = text.slice(subject.end);
  if (/^(?:の[^,。]{0,6})?(?:は|も|と|より)/.test(after) || QUOTED.test(after)) return false;
  const before = text.slice(0, subject.start);
  const actor = [...before.slice(before.lastIndexOf('。') + 1).matchAll(ACTOR)].at(-1);
  if (actor?.[1] === undefined) return false;
  const end = before.lastIndexOf('。') + 1 + actor.index + actor[1].length;
  if (
    isKnown(sentence, end - 1) ||
    [NEUTRAL_ACTOR, NEUTRAL_BEFORE].some((known) => known.test(actor[1] ?? '')) ||
    namesSubject(actor[1])
  )
    return false;
  return !/^が/.test(after) || !before.slice(end).includes(',');
}

/** Shares, coins and indexes of exchanges are nobody's own. */
function isQuoted(subject: Token): boolean {
  return (
    subject.kind === 'subject' &&
    subject.meanings.some(
      (m) =>
        m.type === 'indicator' && m.indicator.pack === 'market-reference' && m.indicator.area === undefined,
    )
  );
}

function hasOwner(subject: Token, sentence: readonly Token[], text: string): boolean {
  const match = OWNER.exec(text.slice(Math.max(0, subject.start - 24), subject.start));
  const owner = match?.[1];
  if (match === null || owner === undefined) return false;
  const end = subject.start - match[0].length + owner.length;
  return !isKnown(sentence, end - 1) && !NEUTRAL_BEFORE.test(owner);
}

function grownBefore(subject: Token, sentence: readonly Token[], text: string): boolean {
  const match = GROWN_BEFORE.exec(text.slice(Math.max(0, subject.start - 12), subject.start));
  const first = text.charAt(subject.start);
  if (!match?.[1] || match[1].endsWith('・') || !/[\p{Script=Han}\p{Script=Katakana}]/u.test(first))
    return false;
  const kana = /\p{Script=Katakana}/u;
  if (isQuoted(subject) && kana.test(first) && !kana.test(text.charAt(subject.start - 1))) return false;
  return !isKnown(sentence, subject.start - 1, true) && !NEUTRAL_PREFIX.test(match[1]);
}

function grownAfter(subject: Token, sentence: readonly Token[], text: string): boolean {
  const match = GROWN_AFTER.exec(text.slice(subject.end, subject.end + 6));
  return match !== null && !isKnown(sentence, subject.end) && !NEUTRAL_AFTER.test(match[0]);
}

/** Whether a token stands at a place; records and movements grown onto a noun do not explain it: 最低賃金. */
function isKnown(sentence: readonly Token[], at: number, attached = false): boolean {
  return sentence.some(
    (t) =>
      at >= t.start &&
      at < t.end &&
      !(attached && isWord(t, 'highest', 'lowest', 'up', 'down', 'more', 'less')),
  );
}
