import { LANGUAGES, type Localised } from '../language.ts';
import type { Entity } from './indicator.ts';

/** Countries as data: what `media/lexicon/countries.yaml` lists. */
export interface Countries {
  /** ISO 3166-1: alpha-2, by which CLDR knows a country, of its alpha-3. */
  readonly alpha2: Readonly<Record<string, string>>;
  /** What people call otherwise than CLDR does, and aggregates, by the code in a heading. */
  readonly names: Readonly<Record<string, Localised<readonly string[]>>>;
}

export const NO_COUNTRIES: Countries = { alpha2: {}, names: {} };

/** The country of a column's heading, named in three languages; undefined for a heading that is no country code. */
export type CountryOf = (code: string) => Entity | undefined;

/** Names come from the platform's CLDR data. Each country is one object, so that many indicators can share it. */
export function createCountries({ alpha2, names }: Countries): CountryOf {
  const displays = LANGUAGES.map(
    (language) => [language, new Intl.DisplayNames([language], { type: 'region' })] as const,
  );
  const known = new Map<string, Entity>();
  return (code) => {
    const region = alpha2[code];
    const extra = names[code];
    if (region === undefined && extra === undefined) return undefined;
    const entity = known.get(code) ?? {
      id: code,
      ...namesAndAliases((language) => {
        const cldr =
          region === undefined ? undefined : displays.find(([each]) => each === language)?.[1].of(region);
        return [...new Set([...(extra?.[language] ?? []), ...(cldr === undefined ? [] : [cldr])])];
      }),
    };
    known.set(code, entity);
    return entity;
  };
}

function namesAndAliases(of: (language: 'en' | 'ja' | 'zh') => string[]): Pick<Entity, 'names' | 'aliases'> {
  const [en, ja, zh] = [of('en'), of('ja'), of('zh')];
  return { names: { en: en[0] ?? '', ja: ja[0] ?? '', zh: zh[0] ?? '' }, aliases: { en, ja, zh } };
}
