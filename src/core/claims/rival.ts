import type { Language, Localised } from '../language.ts';
import { COMPARING } from './lexicon/lexicon.ts';
import type { Segment } from './segments.ts';
import type { Subject } from './subject.ts';
import { isWord } from './token.ts';

/** What, right before a subject, makes it the one compared with. */
const BEFORE: Localised<RegExp> = {
  en: /\b(?:than|ahead of|behind|above|below|over|outpac\w+|beat\w*|lag\w*|trail\w*|exceed\w*|surpass\w*|out[a-z]+ed|leaving|versus|vs\.?|faster than|slower than|as fast as|rate of|pace of)\s(?:in\s|the\s|overall\s|that\sof\s|those\sof\s|both\s)*$/,
  ja: /(?!)/,
  zh: /(?:比|较|跑赢|跑输|超过|高于|低于|快于|慢于|领先|落后于?|不及|赶不上|跟不上|是|于)(?:整体|同期|美国)?$/,
};

/** The same right after it: 「CPIの伸びを…上回り」「日本より」. */
const AFTER: Localised<RegExp> = {
  en: /(?!)/,
  ja: /^(?:の(?:伸び率?|上昇率?|上げ幅|増加率|水準|ペース|率))?(?:を|より|に(?:比べ|対し|追いつか|届か|及ば|勝|負け)|と比べ|との(?:[^,。]{0,6}?)?(?:差|スプレッド|格差|開き|乖離)|の(?:約|およそ|ほぼ)?[\d.一二三四五六七八九十]+(?:分の\d+|倍)|ほど)/,
  zh: /^(?:的?(?:涨幅|增速|增幅))?的(?:约|近|将近)?[\d.一二两三四五六七八九十]+倍|^(?:来得)?(?:更?[高低快慢](?!于))/,
};

/** A subject that the words around it make the standard of a comparison, not what the stretch is about. */
export function markedRival(
  { text, language }: { readonly text: string; readonly language: Language },
  segment: Segment,
  subject: Subject,
): boolean {
  const { start, end } = subject.token;
  const before = text.slice(Math.max(segment.start, start - 30), start);
  const after = text.slice(end, Math.min(segment.end, end + 16));
  const marked = BEFORE[language].test(before) || AFTER[language].test(after);
  return marked && segment.tokens.some((t) => compares(t));
}

function compares(token: Segment['tokens'][number]): boolean {
  return (
    isWord(token, ...COMPARING, 'up', 'down') ||
    (token.kind === 'quantity' && token.quantity.unit === 'times')
  );
}
