import { isWord, type Token } from './token.ts';

/** What may stand before a Chinese subject without narrowing it: particles, and verbs it is the object of. */
const LEADS =
  /(?:[和与及或把将使让令对据该其此本全总新各每当按以用看谈说问付入至就则而连跟后前时中内上下里了着过是因给]|陷入|处于|推高|压低|带动|拉动|提振|推动|显示|包括|例如|比如|衡量|反映|判断|扣除|剔除|相当于|收紧|公布|关于|无论|如今|眼下|至于|论|意味着|核算|官方|单季|单月|当季|最新|整体|市场|美债|主要|其实|事实上|果然|果不其然|终于|总算|好在|难道|原来|毕竟|据悉|据了解|反正|眼看|眼见|再|又|也|都|光|单|就连|当下|总体|全美|本轮|这轮|此轮|上述|随着|伴随|结果|同样|换言之|换句话说|其次|具体|数据|报道|显然|当然|果真|真的|另|名义|月度|周度|季度|年度|长期|短期|初步|修正|季调|核心|平均|实际)$/;

/** Nouns that make something else of the subject before them: 通胀目标, 债务上限, 原油库存. */
const HEADS =
  /^(?:成分股|成份股|个股|目标|预期|预测|预估|前景|担忧|风险|成本|账单|基金|etf|期权|合约|互换|债券|保值|挂钩|螺旋|陷阱|理论|悖论|斗士|史|税|券|存单|大额|贷款|补贴|公司|集团|概念|投资者|交易员|分析师|委员会|定义|公式|模型|之谜|叙事|故事|救济|保险|库存|产量|储备|计价|矿|持仓|敞口|收入比|租金比|补助|上限|违约|危机|重组|货币化|存款|荒|周|时段|条|单(?!月|季|日|周)|顾问|游戏|卡(?!在))/;

/** An unknown word grown onto a Chinese subject, or an unknown owner at the head of its clause. */
export function isOtherChineseNoun(subject: Token, sentence: readonly Token[], text: string): boolean {
  if (HEADS.test(text.slice(subject.end, subject.end + 4)) && !isCovered(sentence, subject.end)) return true;
  if (
    EXCLUDING.test(text.slice(0, subject.start)) &&
    !/^核心|^[剔扣]除|^不[含计]/.test(text.slice(subject.start, subject.end))
  )
    return true;
  const possessive = text.charAt(subject.start - 1) === '的';
  const end = possessive ? subject.start - 1 : subject.start;
  const before = unknownBefore(text, end, sentence);
  const opens = /^$|[,;:。"(]$/.test(text.slice(0, end - before.length));
  return opens && before.length > 1 && before.length <= 6 && !(possessive ? OWNERLESS : LEADS).test(before);
}

/** “剔除食品和能源，CPI上涨3.6%” is not about all prices. */
const EXCLUDING = /(?:剔除|扣除|除去|不含|不计|除开)(?:食品|能源|住房|吃的)[^。;]{0,14}$/;

/** Clauses and adjectives before 的 that own nothing. */
const OWNERLESS =
  /(?:公布|发布|关注|看重|定价|隐含|统计|披露|新|高|低|强|弱|大|小|前|后|时|下|期|所谓|真正|最终|持续|顽固|反复|起来)$/;

function unknownBefore(text: string, end: number, sentence: readonly Token[]): string {
  let start = end;
  while (start > 0 && /[\p{Script=Han}a-z]/u.test(text.charAt(start - 1)) && !isCovered(sentence, start - 1))
    start -= 1;
  return text.slice(start, end);
}

function isCovered(sentence: readonly Token[], at: number): boolean {
  return sentence.some((t) => at >= t.start && at < t.end && !isWord(t, 'aim', 'forecast'));
}
