import type { Language } from '../language.ts';

const KANA = /[\u3041-\u3096\u30a1-\u30fa\u31f0-\u31ff\uff66-\uff9d]/;
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;

/** Language of one sentence by its script: kana is Japanese, Han without kana Chinese, anything else English. */
export function sentenceLanguage(text: string): Language {
  if (KANA.test(text)) return 'ja';
  return HAN.test(text) ? 'zh' : 'en';
}

/** True for a character written without spaces between words. */
export function isCjk(char: string): boolean {
  return HAN.test(char) || KANA.test(char) || char === '々' || char === 'ー';
}
