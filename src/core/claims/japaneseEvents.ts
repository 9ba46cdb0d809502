import type { Point } from './period.ts';
import type { PeriodPattern } from './periodPattern.ts';

/** Years that Japanese notes call by what happened in them; of what came before, the year before. */
const NAMED: readonly (readonly [form: string, year: number])[] = [
  [
    '(?:新型)?(?:コロナ(?:ウイルス)?(?:禍|危機|ショック)?|パンデミック)(?:の?(?:流行|拡大|発生|感染拡大))?(?:の?直?前|以前)',
    2019,
  ],
  ['(?:新型)?コロナ(?:ウイルス)?(?:禍|危機|ショック|流行)|パンデミック', 2020],
  ['リーマン(?:・?ショック|危機|破綻|期)?|世界金融危機|金融危機', 2009],
  ['(?:it|ドットコム)・?バブル(?:期|崩壊)?', 2000],
  ['ブラックマンデー', 1987],
  ['第1次(?:石油危機|石油ショック|オイルショック)', 1973],
  ['第2次(?:石油危機|石油ショック|オイルショック)', 1979],
  ['アジア通貨危機', 1997],
];

/** Events as points in time. */
export const EVENTS: readonly PeriodPattern<Point>[] = NAMED.map(([form, ordinal]) => ({
  forms: [form],
  read: () => ({ frequency: 'A', ordinal, era: true }),
}));
