import type { Indicator } from '../indicators/indicator.ts';
import { LANGUAGES, type Language, type Localised } from '../language.ts';
import type { Words } from './lexicon/lexicon.ts';

/** A shorter name that means an indicator only in a sentence that also holds one of `needs`. */
export interface DerivedAlias {
  readonly phrase: string;
  readonly needs: readonly string[];
  /** Only where the sentence names one of the indicator's entities: "the top 10 % own 90 % of stocks". */
  readonly ofEntity?: boolean;
  /** Or right before a figure such as statistics have. */
  readonly figure?: true;
}

/** A way in which aliases are built: what is left of one that fits means the same in the right company. */
export interface Template {
  readonly forms: Localised<readonly RegExp[]>;
  readonly needs: readonly string[];
  readonly ofEntity?: boolean;
  readonly figure?: true;
}

/** Compiles the ways in which aliases are built. */
export function compileTemplates(written: Words['derived']): Template[] {
  const compiled = (forms: readonly string[]) => forms.map((form) => new RegExp(form, 'iu'));
  return written.map(({ forms: { en, ja, zh }, ...rest }) => ({
    ...rest,
    forms: { en: compiled(en), ja: compiled(ja), zh: compiled(zh) },
  }));
}

/** Every shorter name of an indicator with the company it needs. */
export function derivedAliases(
  templates: readonly Template[],
  indicator: Indicator,
  areaNames: Localised<readonly string[]> | undefined,
): DerivedAlias[] {
  const derived = templates.flatMap(({ forms, ...company }) =>
    LANGUAGES.flatMap((language) =>
      indicator.aliases[language].flatMap((alias) => {
        const match = forms[language].map((form) => form.exec(alias)).find((m) => m !== null);
        return match?.[1] !== undefined && match[1].length > 1 ? [{ phrase: match[1], ...company }] : [];
      }),
    ),
  );
  return areaNames ? [...derived, ...withoutPlace(indicator, areaNames)] : derived;
}

/** "China's manufacturing PMI" is "the manufacturing PMI" in a sentence that names China. */
function withoutPlace(indicator: Indicator, names: Localised<readonly string[]>): DerivedAlias[] {
  const prefixes = (language: Language) => names[language].filter((name) => name.length > 1);
  return LANGUAGES.flatMap((language) =>
    indicator.aliases[language].flatMap((alias) => {
      const folded = alias.toLowerCase();
      const prefix = prefixes(language).find((name) => folded.startsWith(name.toLowerCase()));
      const rest = prefix === undefined ? '' : alias.slice(prefix.length).replace(/^(?:'s|の|的)?\s*/, '');
      return rest.length < 2 ? [] : [{ phrase: rest, needs: prefixes(language).map((n) => n.toLowerCase()) }];
    }),
  );
}
