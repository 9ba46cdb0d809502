import type { Localised } from '../language.ts';
import type { Frequency } from './period.ts';

/** What is measured: decides which transforms and sums make sense. `balance` is a diffusion index or a net figure. */
export type Kind = 'flow' | 'stock' | 'rate' | 'index' | 'price' | 'balance';

/** How a finer period becomes a coarser one. */
export type Aggregate = 'sum' | 'avg' | 'end';

/** SAAR is seasonally adjusted at an annual rate. */
export type SeasonalAdjustment = 'SA' | 'NSA' | 'SAAR';

/** Follows the owner of the figures, not who packaged them. */
export type LicenceClass = 'public-domain' | 'attribution' | 'company-filings' | 'third-party' | 'user';

/** FRED's unit codes. */
export type TransformCode = 'lin' | 'chg' | 'ch1' | 'pch' | 'pc1' | 'pca' | 'cca' | 'log';

/**
 * Size of later corrections, a key into the one table of revision tolerances: `none` (prices, surveys as collected),
 * `seasonal` (re-estimated seasonal factors only), `households` (the same, of the household survey's rates), `benchmark` (payrolls), `national-accounts`, `sample` (counts from
 * samples: home building, openings), `balance` (differences of large flows), `claims` (for unemployment benefits), `minor`.
 */
export const REVISION_CLASSES = [
  'none',
  'seasonal',
  'households',
  'minor',
  'benchmark',
  'national-accounts',
  'sample',
  'balance',
  'claims',
  'residual',
  'reported',
] as const;
export type RevisionClass = (typeof REVISION_CLASSES)[number];

/** Something that has a series of its own under one indicator: a country, a company, an exchange, a wealth group. */
export interface Entity {
  readonly id: string;
  readonly names: Localised;
  readonly aliases: Localised<readonly string[]>;
}

/** Several entities that people speak of as one: the top 10 %, the big four. Read as the sum of its members. */
export interface EntityGroup {
  readonly id: string;
  readonly names: Localised;
  readonly aliases: Localised<readonly string[]>;
  readonly members: readonly string[];
}

/**
 * Aliases too general to mean the indicator by themselves ("claims", "orders", 受注): they count only in a sentence
 * that also holds one of `words`, or an alias proper of the same indicator elsewhere in the section.
 */
export interface ContextAliases {
  readonly aliases: Localised<readonly string[]>;
  readonly words: Localised<readonly string[]>;
  /**
   * They count, too, right before a figure such as statistics have: "Philly at −31.3", "openings 7.7mn"; `needed`: in the
   * company of `words`, and only where a figure follows: "claims 233k, continuing 1.96mn".
   */
  readonly figure?: true | 'needed';
  /** They are said of kindred measures as well ("the dollar"): the series bears a sentence out, and refutes none. */
  readonly loosely?: true;
}

/** Where one source of a spliced series ends and the next begins. */
export interface Seam {
  /** First period taken from the newer source, as printed (`2025-10`). */
  readonly at: string;
  readonly before: string;
  readonly after: string;
}

/** The smallest and the largest figure that a series ever had, in stored units. */
export type Range = readonly [smallest: number, largest: number];

/** A row of a pack's `indicators.yaml`, complete and checked. */
export interface Indicator {
  readonly id: string;
  readonly pack: string;
  /** Of what has no series of its own: what its names mean, of series that have. */
  readonly formula?: string;
  readonly agency: string;
  /** The agency's own code for the series, e.g. `LNS14000000`. */
  readonly code: string;
  readonly names: Localised;
  /** As people write them; matched after normalisation, longest first. */
  readonly aliases: Localised<readonly string[]>;
  /** One, or several where different words need different company. */
  readonly context?: ContextAliases | readonly ContextAliases[];
  /** What the figures describe, ISO 3166 alpha-3 or `EMU`: a sentence about another country is not about them. */
  readonly area?: string;
  /** Decides between indicators that share an alias: the highest wins. 0 when absent. */
  readonly precedence?: number;
  readonly description: Localised;
  /**
   * `%`, `pp`, `index`, `balance`, `ratio`, an ISO 4217 code (`USD`), a count (`persons`, `units`, `hours`), or a price
   * `USD/bbl`. Decides what may be added to or compared with what.
   */
  readonly unit: string;
  /** What one stored unit is worth: 1000 for "thousands of persons". */
  readonly scale: number;
  /** Qualifies an index or real figure for readers: `1982-84=100`, `chained 2017`. Never parsed. */
  readonly basis?: string;
  /** Chained or constant prices: refused by `real` and `contribution`. */
  readonly real?: boolean;
  readonly frequency: Frequency;
  /** Month in which an annual period ends when it is not December: 9 for US federal fiscal years. */
  readonly yearEnd?: number;
  readonly seasonalAdjustment: SeasonalAdjustment;
  readonly kind: Kind;
  readonly aggregate: Aggregate;
  readonly annualised: boolean;
  readonly transforms: readonly TransformCode[];
  /** The transform a bare sentence about this indicator means: "CPI is 3.2 %" is `pc1`. */
  readonly headline: TransformCode;
  /** Days from the end of a period to its first publication, typical. */
  readonly releaseLag: number;
  /** Days by which a publication can come before its typical day; a survey of a month comes out within it, a policy
   * rate is decided days before it takes effect. */
  readonly earlyBy?: number;
  /** The id is a word of the language (`GOLD`): in prose it names nothing by itself. */
  readonly idIsWord?: true;
  /** Known by the day, and kept here by the month or quarter. */
  readonly quotedDaily?: true;
  /** Measured under the same name in every country, so that the name does not say of which. */
  readonly ofAnyCountry?: true;
  /** Series of one release group are read in one and the same vintage. */
  readonly release?: string;
  readonly revision: RevisionClass;
  /** Digits after the point as published. */
  readonly decimals: number;
  readonly url: string;
  readonly licence: LicenceClass;
  /** Say who owns or packaged the figures where the licence asks for it. */
  readonly attribution?: string;
  readonly entities?: readonly Entity[];
  readonly entityGroups?: readonly EntityGroup[];
  /** Entity meant when a sentence names none; absent when the indicator has no entities. */
  readonly defaultEntity?: string;
  /** Ids of the same quantity under another definition: SA/NSA, headline/core. */
  readonly twins?: readonly string[];
  /** What this may be used in place of, said to the reader whenever it is: `ISM manufacturing PMI`. */
  readonly standInFor?: readonly StandIn[];
  /** Words that say without a figure on which side of a line it is: "triggered", 厳格化, 宽松. */
  readonly states?: readonly NamedState[];
  readonly seams?: readonly Seam[];
  /** First and last observation, as printed periods; from the observations, never typed. */
  readonly first?: string;
  readonly last?: string;
  /** Of the one series of an indicator without entities, over all its vintages; absent when nothing is known. */
  readonly range?: Range;
  /** The same by entity. Read both with `rangeOf`. */
  readonly ranges?: Readonly<Record<string, Range>>;
}

/** What an indicator is said to be, and the test that this stands for, in stored units: `>= 0.5`. */
export interface NamedState {
  readonly words: Localised<readonly string[]>;
  readonly is: string;
}

/** A measure that is not bundled and how its readings translate into this indicator's. */
export interface StandIn {
  readonly names: Localised;
  readonly aliases: Localised<readonly string[]>;
  /** The level of the missing measure that divides growth from contraction (50 for a PMI). */
  readonly neutral?: number;
  /** The level of this indicator that does (0 for a diffusion balance). */
  readonly ownNeutral?: number;
}
