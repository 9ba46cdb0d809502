import type { Indicator } from '../indicators/indicator.ts';
import { LANGUAGES, type Language, type Localised } from '../language.ts';

/** A shorter name that means an indicator only in a sentence that also holds one of `needs`. */
export interface DerivedAlias {
  readonly phrase: string;
  readonly needs: readonly string[];
  /** Only where the sentence names one of the indicator's entities: "the top 10 % own 90 % of stocks". */
  readonly ofEntity?: boolean;
}

/** A way in which aliases are built: what is left of one that fits means the same in the right company. */
interface Template {
  readonly forms: Localised<readonly RegExp[]>;
  readonly needs: readonly string[];
  readonly ofEntity?: boolean;
}

const TEMPLATES: readonly Template[] = [
  // "Contribution of net exports": net exports "took five points off growth".
  {
    forms: {
      en: [/^(?:the )?contribution of (.+)$/i, /^(.+?)(?:'s?)? contribution(?: to growth)?$/i],
      ja: [/^(.+?)の(?:成長)?寄与度?$/],
      zh: [/^(.+?)(?:的贡献|拉动)$/],
    },
    needs: [
      'contribut',
      'drag on',
      'to growth',
      'off growth',
      'from growth',
      'to gdp growth',
      '-quarter growth',
      'q1 growth',
      'q2 growth',
      'q3 growth',
      'q4 growth',
      'points off',
      'points to',
      'chipped in',
      'kicked in',
      'off gdp',
      '寄与',
      '押し上げ',
      '押し下げ',
      '足を引っ張',
      '贡献',
      '拉动',
      '拖累',
    ],
  },
  // "Debt as a share of GDP": debt is "120 % of GDP".
  {
    forms: {
      en: [/^(.+?) (?:as a share of|to|as a percentage of|as a percent of) GDP$/i],
      ja: [/^(.+?)の対GDP比$/],
      zh: [/^(.+?)占GDP(?:比重|比例|的比重)?$/],
    },
    needs: [
      'of gdp',
      'gdp比',
      'gdpの',
      '占gdp',
      '相当于gdp',
      'gdpに対',
      '占国内生产总值',
      'gdp的',
      '达gdp',
      '为gdp',
      'share of gdp',
    ],
  },
  // "Share of equities": the top 10 % "own 90 % of equities".
  {
    forms: {
      en: [
        /^share of (?:all |total |household )?(.+)$/i,
        /^of (?:the |all |all the )?(.+)$/i,
        /^(.+?) held by$/i,
      ],
      ja: [/^(.+?)の(?:シェア|割合|保有割合|保有比率)$/],
      zh: [/^(.+?)(?:份额|占比|份額)$/],
    },
    needs: [],
    ofEntity: true,
  },
  // "10-year Treasury yield": the ten-year "is at 4.5 %".
  {
    forms: {
      en: [/^((?:\d+|two|three|five|seven|ten|twenty|thirty)-(?:year|month)) yield$/i, /^(\d+y) yield$/i],
      ja: [/^(\d+年債)利回り$/],
      zh: [/^([\d一二两三五七十]+(?:年|个月)期)国债收益率$/],
    },
    needs: [
      'yield',
      'treasur',
      ' bp',
      'basis point',
      'curve',
      'spread',
      '%',
      '利回り',
      '国債',
      'イールド',
      '金利差',
      '收益率',
      '国债',
      '美债',
      '基点',
      '利差',
      '倒挂',
    ],
  },
];

/** Every shorter name of an indicator with the company it needs. */
export function derivedAliases(
  indicator: Indicator,
  areaNames: Localised<readonly string[]> | undefined,
): DerivedAlias[] {
  const derived = TEMPLATES.flatMap(({ forms, needs, ofEntity }) =>
    LANGUAGES.flatMap((language) =>
      indicator.aliases[language].flatMap((alias) => {
        const match = forms[language].map((form) => form.exec(alias)).find((m) => m !== null);
        return match?.[1] !== undefined && match[1].length > 1
          ? [{ phrase: match[1], needs, ...(ofEntity ? { ofEntity } : {}) }]
          : [];
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
