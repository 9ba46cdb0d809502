import type { Reading } from '../claims/claim.ts';
import { LANGUAGES, type Localised } from '../language.ts';
import type { CatalogueEntry } from './entry.ts';
import type { Occurrence } from './pattern.ts';

/** How a sentence puts a thesis. */
export interface Said {
  readonly denied: boolean;
  /** It speaks of what is to come: "will deteriorate". */
  readonly foretold: boolean;
  /** It names the very series that the thesis is tested with: that one stands in for nothing. */
  readonly named?: boolean;
}

const ASSERTED: Said = { denied: false, foretold: false };

/** One object for each, so that a thesis a note comes back to is judged once. */
const readings = new Map<string, WeakMap<CatalogueEntry, Reading>>();

/** The test of a catalogue entry as a reading, negated when the sentence denies the thesis. */
export function entryReading(entry: CatalogueEntry, said: Said = ASSERTED): Reading {
  const way = JSON.stringify(said);
  const known = readings.get(way) ?? new WeakMap<CatalogueEntry, Reading>();
  readings.set(way, known);
  const reading = known.get(entry) ?? newReading(entry, said);
  known.set(entry, reading);
  return reading;
}

function newReading(entry: CatalogueEntry, { denied, foretold, named }: Said): Reading {
  const parts = partsOf(entry);
  const whole = entry.formula ?? (parts ? parts.map((part) => `(${part.formula})`).join(' and ') : null);
  const formula = whole !== null && denied ? `not (${whole})` : whole;
  const horizon = entry.horizon ?? (foretold && whole !== null ? horizonOf(whole) : undefined);
  return {
    kind: foretold ? 'forecast' : entry.kind,
    indicators: whole === null ? [] : seriesNamed(whole),
    formula,
    conventions: [],
    ...(whole === null ? { missing: 'no-series' as const } : {}),
    ...(parts && !denied ? { parts } : {}),
    // Only `~` holds a figure that the sentence states.
    ...(whole?.includes('~') ? {} : { ownLimits: true }),
    ...(entry.signals ? { watch: isAsserted(entry) ? ('asserted' as const) : ('waiting' as const) } : {}),
    ...(entry.exclusive && !denied ? { exclusive: true } : {}),
    ...(entry.causal ? { causal: true } : {}),
    ...(entry.standIn && !named ? { standIn: true } : {}),
    ...(entry.vagueWindow ? { vagueWindow: true } : {}),
    ...(entry.approximate ? { approximate: true } : {}),
    ...(entry.fraction ? { fraction: true } : {}),
    ...(horizon ? { due: horizon } : {}),
  };
}

/** Whether words name a series that a thesis is tested with. */
export function namesItsSeries({ formula }: CatalogueEntry, words: readonly Occurrence[]): boolean {
  const series = new Set(seriesNamed(formula ?? ''));
  return words.some(({ concept }) => series.has(concept));
}

const MONTHS: Readonly<Record<string, number>> = { w: 12 / 52, m: 1, q: 3, y: 12 };

/**
 * When what a sentence foretells without a date can be judged: once the longest window of the test lies after it, or a year
 * where the test has none.
 */
function horizonOf(formula: string): string {
  const windows = formula.matchAll(/\blast (\d+)([wmqy])\b/g);
  const months = [...windows].map(([, count, unit = '']) => Number(count) * (MONTHS[unit] ?? 0));
  return `${Math.ceil(Math.max(...months, 0)) || 12}m`;
}

/** Some sentence could say it: a watch-list without phrases is only ever asked for. */
function isAsserted({ patterns, background }: CatalogueEntry): boolean {
  return !background && LANGUAGES.some((language) => patterns[language].length > 0);
}

/** Named parts or signals, in the language the contract prints (English); surfaces look the localised name up. */
function partsOf(entry: CatalogueEntry): { name: string; formula: string }[] | undefined {
  const list: readonly { name: Localised; formula: string }[] | undefined = entry.parts ?? entry.signals;
  return list?.map(({ name, formula }) => ({ name: name.en, formula }));
}

/** Series references of a formula in order of appearance: words in capitals and quoted ids that are no function or date. */
function seriesNamed(formula: string): string[] {
  const found = formula.matchAll(
    /(?:"([^"]+)"|\b([A-Z][A-Z0-9_]{1,}[A-Z0-9]|[A-Z]{2,}))(?:@(?:"([^"]+)"|(\w+)))?(?!\s*\()/g,
  );
  const names = [...found].flatMap((match) => {
    const id = match[1] ?? match[2] ?? '';
    const entity = match[3] ?? match[4];
    if (/^FY\d{4}$/.test(id)) return [];
    return [entity ? `${id}@${entity}` : id];
  });
  return [...new Set(names)];
}
