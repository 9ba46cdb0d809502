import type { Places } from '../core/claims/lexicon/lexicon.ts';
import { LANGUAGES } from '../core/language.ts';

/**
 * Names of all countries from the platform's CLDR data, without those in `ambiguous`, and before each area's names in
 * `more`.
 */
export function placeNames(more: Places, ambiguous: readonly string[]): Places {
  const places: Record<string, { en: string[]; ja: string[]; zh: string[] }> = {};
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of regionCodes()) {
      const name = names.of(code);
      if (name === undefined || ambiguous.includes(name)) continue;
      places[areaOf(code)] ??= { en: [], ja: [], zh: [] };
      places[areaOf(code)]?.[language].push(name);
    }
  }
  for (const [area, names] of Object.entries(more)) {
    places[area] ??= { en: [], ja: [], zh: [] };
    for (const language of LANGUAGES) places[area]?.[language].push(...names[language]);
  }
  return places;
}

/** ISO 3166 alpha-3 of the areas that bundled indicators describe; other places keep their alpha-2 code. */
const ALPHA3: Readonly<Record<string, string>> = {
  US: 'USA',
  CN: 'CHN',
  JP: 'JPN',
  KR: 'KOR',
  EU: 'EMU',
  EZ: 'EMU',
};

function areaOf(code: string): string {
  return ALPHA3[code] ?? code;
}

function* regionCodes(): Generator<string> {
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) yield String.fromCharCode(first, second);
  }
}
