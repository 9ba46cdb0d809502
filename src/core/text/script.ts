import type { Language } from '../language.ts';

const KANA = /[\u3041-\u3096\u30a1-\u30fa\u31f0-\u31ff\uff66-\uff9d]/;
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;

/** Characters that only Japan writes so, and its minus: a telegram may do without kana. */
const OF_JAPAN =
  /[円売総実価発対続変産県気経済検険圧単戻増黒悪労働込拡図権両営応剰乗戦銭蔵帯沢団転伝庁鉄闘抜払辺毎満様読歩歳]|[▲△]\d/;

/** Language of one sentence by its script: what only Japan writes is Japanese, other Han Chinese, anything else English. */
export function sentenceLanguage(text: string): Language {
  if (KANA.test(text) || OF_JAPAN.test(text)) return 'ja';
  return HAN.test(text) ? 'zh' : 'en';
}

/** True for a character written without spaces between words. */
export function isCjk(char: string): boolean {
  return HAN.test(char) || KANA.test(char) || char === '々' || char === 'ー';
}
