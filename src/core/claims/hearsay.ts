import type { Span } from '../text/mapped.ts';
import { matchesOf } from '../text/matches.ts';

const SAID =
  '(?:話|語|述べ|言[いうっわ]|書[いかき]|見て|見[るた]|みて|みる|伝え|教え|指摘|説明|警告|主張|強調|予想|予測|分析|報じ|嘆|つぶや|漏ら|踏ん|明か)';

/** How a Japanese clause ends when it is told after someone else. */
const TOLD = new RegExp(
  [
    'という(?:話|噂|うわさ|報道|触れ込み)(?:だ|で(?![はも])|が(?:ある|出|流れ)|も(?:ある|出|聞)|らし|[。.]|$)',
    '(?:という|とのこと|だとか|んだと|らしいと)(?=(?:です|だ)?(?:[。.]|$))|とのことだ|とのことで',
    '(?<=[だたるいうくすつむ])そう(?:だ|です)(?![とけがし])',
    'と(?:よく|しばしば|いつも|もっぱら)?(?:聞[くけいき]|書かれ|言われ|いわれ|噂され|報じられ|伝えられ|騒がれ)',
    `(?<=[だたるいう]),?と,?[^,。と]{1,20}[はがも][^,。]{0,6}${SAID}`,
    String.raw`(?<=[だたるい]),?と[\p{Script=Han}\p{Script=Katakana}ー・a-z]{2,14}(?=[。.]?$)`,
  ].join('|'),
  'gu',
);

/** What a writer only thinks is no report of someone else's words. */
const OWN = /(?:私|わたし|僕|俺|筆者|当方|自分)[はがも]/;

/** 「〜だそうだ」「〜とのこと」「〜とトレーダーは話していた」「〜と国勢調査局。」: where a sentence tells what others say. */
export function hearsayIn(text: string): Span[] {
  return [...matchesOf(TOLD, text)]
    .filter((match) => !OWN.test(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const VIEW_BEFORE =
  /(?:私|僕|俺|筆者|当方|個人的|手元|勝手)[^,。]{0,5}(?:見立て|見方|感触|印象|読み|考え|推計|試算|計算|勘)(?:では|だと|としては|によれば)/;
const VIEW_AFTER =
  /^[^,。]{0,8},?(?:[りしみきちびいえけげれめべせてねさ]そう(?=[だでに。.]|$)|と(?:私|僕|俺|筆者|当方)[はもが]?[^,。]{0,4}(?:見|み|思|考|読))/;

/** 「私の見立てでは」「〜と私は見る」「上がりそうだ」: what its writer takes to be so. */
export function isOwnView(text: string, { start, end }: Span): boolean {
  return VIEW_BEFORE.test(text.slice(0, start)) || VIEW_AFTER.test(text.slice(Math.max(start, end - 2)));
}

const OPINION =
  /(?:話|説|説明|見方|主張|噂|うわさ|通説|俗説|思い込み|考え|論|議論|期待|筋書き|シナリオ|物語)(?:を|に|には|は|も|が)[^。]{0,24}(?:信じ|無理|疑|怪し|飽き|誤|間違|嘘|うそ|眉唾|根拠|賛成|賛同|同意|反対|与し|納得|説得|騒ぐ|早い|早計|馬鹿|ばか)/;

/** 「生産性が上がるという話を信じない」: what is told only to be weighed is not stated. */
export function isWeighed(text: string, end: number): boolean {
  const after = text.slice(end);
  if (
    /^[^,。]{0,6}と(?:嘆く|叫ぶ|訴える|いう|書いた|書かれた|題した|題する|説く)[^,。]{0,4}(?:投書|声|手紙|看板|垂れ幕|横断幕|プラカード|ビラ|落書き|見出し|貼り紙|本|広告)/.test(
      after,
    )
  )
    return true;
  const match = /^[^,。]{0,8}?,?(?:という|との|といった)/.exec(after);
  return match !== null && OPINION.test(after.slice(match[0].length, match[0].length + 44));
}
