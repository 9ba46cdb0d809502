import { HOME } from '../claims/entity.ts';
import type { Mention } from '../claims/vocabulary.ts';
import { civil, type Day } from '../indicators/period.ts';
import type { Language } from '../language.ts';
import { ELSEWHERE } from './catalogue.ts';
import type { Occurrence } from './pattern.ts';

/** Areas by their ISO code; states and the world go by names. */
const COUNTRY = /^[A-Z]{2,3}$/;

/** Concepts of years by the date of a note, and how far from its own they are. */
const YEARS_ON: Readonly<Record<string, number>> = { 'last-year': -1, 'this-year': 0, 'next-year': 1 };

/** "This year" in a note of 2026 is the concept of 2026. */
function dated(concept: string, asOf: Day): string {
  const on = YEARS_ON[concept];
  return on === undefined ? concept : `year-${civil(asOf).year + on}`;
}

/** The countries that a sentence names. */
export function countriesIn(mentions: readonly Mention[]): string[] {
  return mentions.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) =>
      meaning.type === 'place' && COUNTRY.test(meaning.area) ? [meaning.area] : [],
    ),
  );
}

/**
 * What a sentence holds for patterns: words of concepts, which may overlap anything, indicators, and other countries where
 * the home of the theses is not named too. Chinese words are no words of a Japanese sentence, where single characters stand
 * inside longer ones; a Japanese heading without kana may pass for Chinese.
 */
export function occurrencesIn(mentions: readonly Mention[], language: Language, asOf: Day): Occurrence[] {
  const atHome = countriesIn(mentions).includes(HOME);
  return mentions.flatMap(({ start, end, meanings }) =>
    meanings.flatMap((meaning) => {
      switch (meaning.type) {
        case 'concept': {
          const foreign = meaning.language === 'zh' && language === 'ja';
          const concept = dated(meaning.concept, asOf);
          return foreign || (atHome && concept === ELSEWHERE) ? [] : [{ concept, start, end }];
        }
        case 'indicator':
          return [{ concept: meaning.indicator.id, start, end }];
        case 'place':
          return atHome || !COUNTRY.test(meaning.area) ? [] : [{ concept: ELSEWHERE, start, end }];
        default:
          return [];
      }
    }),
  );
}
