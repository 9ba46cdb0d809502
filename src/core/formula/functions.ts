// The one table of functions: the checker, README, completion, signature help and hover all read it.

import type { FunctionSpec, Missing, Slot, SlotType, UnitRule } from './functionSpec.ts';

const SLOTS: Readonly<Record<string, SlotType>> = {
  ...{
    s: 'Series',
    a: 'Series',
    b: 'Series',
    part: 'Series',
    whole: 'Series',
    deflator: 'Series',
    pop: 'Series',
  },
  ...{ C: 'Cond', C1: 'Cond', C2: 'Cond', D: 'Date', d: 'Duration', W: 'Window', G: 'Group' },
  ...{ v: 'Value', x: 'Scalar', y: 'Scalar', X: 'Each', k: 'Count', test: 'Test' },
  ...{ how: 'Aggregate', statistic: 'Statistic', indicator: 'Indicator', entity: 'Entity' },
};

/** `[d]` may be left out, `y...` may be repeated. */
function slotOf(text: string): Slot {
  const name = text.replace(/[[\].]/g, '');
  const type = SLOTS[name] ?? 'Series';
  return { name, type, optional: text.startsWith('['), rest: text.endsWith('...') };
}

type Row = Omit<FunctionSpec, 'name'>;

/** `slots`, then the type, unit and rule for missing observations of the answer. */
function row(
  slots: string,
  answer: `${FunctionSpec['returns']} ${UnitRule} ${Missing}`,
  summary: string,
  example: string,
  more: Partial<Pick<Row, 'refuses' | 'kind'>> = {},
): Row {
  const [returns, unit, missing] = answer.split(' ') as [FunctionSpec['returns'], UnitRule, Missing];
  return {
    slots: slots.split(' ').map(slotOf),
    returns,
    unit,
    missing,
    summary,
    example,
    refuses: [],
    ...more,
  };
}

const SUMS = { refuses: ['sum-over-time'] } as const;
const RATE = { kind: 'rate' } as const;
const RELATIVE = { refuses: ['percent-of-percent'], kind: 'rate' } as const;
const INDEX = { kind: 'index' } as const;
const REAL = { refuses: ['already-real'] } as const;
const SHARE = { refuses: ['not-same-unit'], kind: 'rate' } as const;
const CONTRIBUTION = { refuses: ['not-same-unit', 'already-real'], kind: 'rate' } as const;

// Two rows of one name are told apart by what follows the point: sd(s, d) and sd(s, W).
const ROWS = {
  lag: row('s d', 'Series same P', 'The value of d earlier.', 'lag(UNRATE, 12m)'),
  diff: row('s d', 'Series difference P', 'Change over d, for every period.', 'diff(UNRATE, 3m)'),
  growth: row('s d', 'Series % P', 'Percent change over d, for every period.', 'growth(GDPC1, 4q)', RATE),
  ma: row('s d', 'Series same W', 'Mean of the trailing window of length d.', 'ma(ICSA, 4w)'),
  msum: row(
    's d',
    'Series same W',
    'Sum of the trailing window of length d.',
    'msum(MTSDS133FMS, 12m)',
    SUMS,
  ),
  'sd.trailing': row(
    's d',
    'Series same W',
    'Standard deviation (n - 1) of the trailing window of length d.',
    'sd(SP500.pch, 20obs)',
  ),
  monthly: row(
    's [how]',
    'Series same W',
    'By month, as the indicator aggregates or as told.',
    'monthly(DGS10)',
  ),
  quarterly: row('s [how]', 'Series same W', 'By quarter, likewise.', 'quarterly(PAYEMS, end)'),
  annual: row('s [how]', 'Series same W', 'By year, likewise.', 'annual(UNRATE, avg)'),
  real: row(
    's [deflator]',
    'Series same P',
    'At prices of the last period.',
    'real(CES0500000003, CPIAUCSL)',
    REAL,
  ),
  per: row('s pop', 'Series per P', 'Per head, or per unit of another series.', 'per(GDP, POP)'),
  index: row('s D', 'Series index P', 'Rebased to 100 at D.', 'index(SP500, 2020-02)', INDEX),
  cum: row('s D', 'Series same W', 'Running sum from D on.', 'cum(BTCETFFLOW, 2024-01)', SUMS),
  abs: row('v', 'Value same P', 'Without its sign.', 'abs(BOPGSTB)'),
  drawdown: row(
    's',
    'Series % K',
    'Percent below the highest so far; 0 at a high.',
    'last(drawdown(SP500))',
    RATE,
  ),
  across: row(
    'statistic indicator entity...',
    'Series same P',
    'Sum, avg, median, min or max over entities; "*" is all of them.',
    'across(sum, CAPEX, "MSFT", "GOOGL")',
  ),
  last: row('s', 'Scalar same P', 'At the common now of the formula.', 'last(UNRATE)'),
  at: row('s D', 'Scalar same W', 'At D; a coarser D aggregates the periods in it.', 'at(UNRATE, 2024-07)'),
  avg: row('s W', 'Scalar same W', 'Mean over the window.', 'avg(UNRATE, 2023)'),
  sum: row('s W', 'Scalar same W', 'Sum over the window.', 'sum(PAYEMS.chg, 2023)', SUMS),
  median: row('s W', 'Scalar same W', 'Median over the window.', 'median(DGS10, last 10y)'),
  sd: row('s W', 'Scalar same W', 'Standard deviation (n - 1) over the window.', 'sd(UNRATE, last 5y)'),
  min: row('s W', 'Scalar same K', 'Lowest value in the window.', 'min(UNRATE, since 2000)'),
  max: row('s W', 'Scalar same K', 'Highest value in the window.', 'max(UNRATE, since 2000)'),
  argmin: row('s W', 'Date none K', 'When it was lowest, the first time.', 'argmin(UNRATE, since 2000)'),
  argmax: row('s W', 'Date none K', 'When it was highest, the first time.', 'argmax(UNRATE, since 2000)'),
  change: row(
    's W',
    'Scalar difference E',
    'From the last before the window to its last.',
    'change(UNRATE, last 12m)',
  ),
  pct: row('s W', 'Scalar % E', 'The same in percent.', 'pct(SP500, 2024)', RELATIVE),
  ratio: row(
    's W',
    'Scalar ratio E',
    'Last of the window over the last before it.',
    'ratio(M2SL, since 2020)',
  ),
  cagr: row('s W', 'Scalar % E', 'Percent a year, compounded.', 'cagr(GDPC1, last 10y)', RELATIVE),
  slope: row(
    's W',
    'Scalar a-year W',
    'Slope of the least-squares line, per year.',
    'slope(UNRATE, last 24m)',
  ),
  corr: row(
    'a b W [d]',
    'Scalar ratio W',
    'Correlation over the pairs with both values, at least 20; b lagged by d.',
    'corr(NASDAQCOM.pch, DGS2.chg, last 250obs)',
  ),
  share: row(
    'part whole W',
    'Scalar % W',
    'The part in percent of the whole: sums over the window, stocks at its end.',
    'share(A091RC1Q027SBEA, FGRECPT, last 4q)',
    SHARE,
  ),
  contribution: row(
    'part whole W',
    'Scalar pp E',
    'Points of the growth of the whole that the part gave; nominal, not annualised.',
    'contribution(A679RC1Q027SBEA, GDP, last 4q)',
    CONTRIBUTION,
  ),
  percentile: row(
    's W',
    'Scalar % K',
    'Percent of values of the window below its last.',
    'percentile(VIXCLS, all)',
    RATE,
  ),
  count: row('C W', 'Scalar count K', 'How many observations meet it.', 'count(PAYEMS.chg < 0, last 12m)'),
  frac: row(
    'C W',
    'Scalar % K',
    'Percent of the observations that meet it.',
    'frac(T10Y2Y < 0, last 1y)',
    RATE,
  ),
  streak: row(
    'C [D]',
    'Duration observations K',
    'The run that ends at D or now.',
    'streak(UNRATE < 4) >= 24m',
  ),
  longest: row(
    'C W',
    'Duration observations K',
    'Longest run in the window.',
    'longest(UNRATE < 4, last 50y)',
  ),
  rank: row(
    'X W G',
    'Scalar count K',
    'Place of the window among all years, quarters, months or terms; 1 is the largest.',
    'rank(change(PAYEMS, each), term("Biden"), among=terms) = 1',
  ),
  followed: row(
    'C1 C2 d',
    'Scalar % K',
    'Percent of the onsets of C1 that an onset of C2 followed within d.',
    'followed(DGS10 - DGS2 < 0, USREC > 0, 24m)',
    RATE,
  ),
  is_max: row('s W', 'Test none K', 'Ends at its highest; ties hold.', 'is_max(DGS10, after 2007)'),
  is_min: row('s W', 'Test none K', 'Ends at its lowest; ties hold.', 'is_min(UNRATE, last 50y)'),
  always: row('C W', 'Test none K', 'Every observation meets it.', 'always(UNRATE < 5, 2023)'),
  ever: row('C W', 'Test none K', 'Some observation meets it.', 'ever(UNRATE > 10, since 2000)'),
  first: row(
    'C W',
    'Test none K',
    'Met at the end and never before in it.',
    'first(GDPC1.pca < 0, after 2020)',
  ),
  sole: row('x y...', 'Test none K', 'x is above zero, every y is not.', 'sole(last(JTSHIL), last(JTSLDL))'),
  atleast: row(
    'k test...',
    'Test none K',
    'At least k of the tests hold.',
    'atleast(1, last(UNRATE) > 4, last(DFF) > 5)',
  ),
} as const satisfies Record<string, Row>;

/** Tells rows apart: the name of the function, but for the second row of `sd`. */
export type FunctionKey = keyof typeof ROWS;

export type KeyedFunction = FunctionSpec & { readonly key: FunctionKey };

/** Every function, in the order in which they should be listed. */
export const FUNCTIONS: readonly KeyedFunction[] = (Object.keys(ROWS) as FunctionKey[]).map((key) => ({
  ...ROWS[key],
  key,
  name: key.replace(/\..*/, ''),
}));

const BY_NAME: ReadonlyMap<string, readonly KeyedFunction[]> = new Map(
  FUNCTIONS.map(({ name }) => [name, FUNCTIONS.filter((spec) => spec.name === name)]),
);

/** Rows of one name, in table order; empty for an unknown function. */
export function functionsNamed(name: string): readonly KeyedFunction[] {
  return BY_NAME.get(name) ?? [];
}

/** FRED's unit codes, written after a series and a dot. */
export const TRANSFORM_SUMMARIES: ReadonlyMap<string, string> = new Map([
  ['lin', 'As stored.'],
  ['chg', 'Change from the period before; of a rate, between its printed digits.'],
  ['ch1', 'Change from a year before; of a rate, between its printed digits.'],
  ['pch', 'Percent change from the period before.'],
  ['pc1', 'Percent change from a year before.'],
  ['pca', 'Percent change from the period before, compounded to a yearly rate.'],
  ['cca', 'Log change from the period before, times the periods of a year, in percent.'],
  ['log', 'Natural logarithm.'],
]);
