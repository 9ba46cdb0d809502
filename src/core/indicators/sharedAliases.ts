import { LANGUAGES, type Language } from '../language.ts';
import { normalise } from '../text/normalise.ts';
import type { Indicator } from './indicator.ts';

/** What decides between two indicators that are called the same: the country a sentence names, or the higher precedence. */
export type DecidingRule = 'area' | 'precedence';

export interface SharedAlias {
  readonly language: Language;
  readonly alias: string;
  /** The indicators it may mean, the one it means when the sentence says nothing else first. */
  readonly indicators: readonly Indicator[];
  /** Absent when nothing decides: a fault of the rows. */
  readonly rule?: DecidingRule;
}

/** Every name or alias that two indicators share in one language, with the rule that decides. */
export function sharedAliases(indicators: readonly Indicator[]): readonly SharedAlias[] {
  return LANGUAGES.flatMap((language) => {
    const meanings = new Map<string, Set<Indicator>>();
    for (const indicator of indicators) {
      for (const alias of [indicator.names[language], ...indicator.aliases[language]]) {
        const key = normalise(alias).text.trim();
        meanings.set(key, (meanings.get(key) ?? new Set()).add(indicator));
      }
    }
    return [...meanings]
      .filter(([, sharing]) => sharing.size > 1)
      .map(([alias, sharing]) => decide(language, alias, [...sharing]));
  });
}

function decide(language: Language, alias: string, sharing: readonly Indicator[]): SharedAlias {
  const ranked = sharing.toSorted((a, b) => precedence(b) - precedence(a));
  const rules = ranked.slice(1).map((lower, at) => ruleBetween(ranked[at] ?? lower, lower));
  const undecided = rules.includes(undefined);
  const rule = rules.includes('precedence') ? 'precedence' : 'area';
  return { language, alias, indicators: ranked, ...(undecided ? {} : { rule }) };
}

function ruleBetween(higher: Indicator, lower: Indicator): DecidingRule | undefined {
  if (higher.area !== lower.area) return 'area';
  return precedence(higher) > precedence(lower) ? 'precedence' : undefined;
}

function precedence(indicator: Indicator): number {
  return indicator.precedence ?? 0;
}
