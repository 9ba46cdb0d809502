import type { Indicator } from '../indicators/indicator.ts';
import type { LANGUAGES, Localised } from '../language.ts';

/** How a contribution to growth is named in each language; what is left is the contributor. */
const TEMPLATES: Localised<readonly RegExp[]> = {
  en: [/^(?:the )?contribution of (.+)$/i, /^(.+?)(?:'s?)? contribution(?: to growth)?$/i],
  ja: [/^(.+?)の(?:成長)?寄与度?$/],
  zh: [/^(.+?)(?:的贡献|拉动)$/],
};

/**
 * Words without which the name of a contributor ("net exports", 純輸出) means its level and not what it added to growth.
 * Shared by every contribution, in normalised spelling.
 */
export const contributionNeeds: readonly string[] = [
  'contribut',
  'drag on',
  'to growth',
  'off growth',
  'from growth',
  'to gdp',
  'off gdp',
  '寄与',
  '押し上げ',
  '押し下げ',
  '足を引っ張',
  '贡献',
  '拉动',
  '拖累',
];

/** Names of the contributor alone, for an indicator named "contribution of X"; empty for any other. */
export function contributors(indicator: Indicator): Localised<readonly string[]> {
  const of = (language: (typeof LANGUAGES)[number]): string[] => {
    const found = indicator.aliases[language].flatMap((alias) => {
      const match = TEMPLATES[language].map((template) => template.exec(alias)).find((m) => m !== null);
      return match?.[1] ? [match[1]] : [];
    });
    return [...new Set(found)];
  };
  return { en: of('en'), ja: of('ja'), zh: of('zh') };
}
