import type { SlotType } from '../core/formula/functionSpec.ts';
import { FUNCTIONS, type KeyedFunction, TRANSFORM_SUMMARIES } from '../core/formula/functions.ts';
import { GROUPS } from '../core/formula/node.ts';
import type { Entity, Indicator } from '../core/indicators/indicator.ts';
import type { SeriesSource } from '../core/indicators/series.ts';
import { callAt, slotTypesAt } from './formulaPlace.ts';

/** Something that may stand at the caret. */
export type Suggestion =
  | { readonly kind: 'indicator'; readonly insert: string; readonly indicator: Indicator }
  | { readonly kind: 'function'; readonly insert: string; readonly spec: KeyedFunction }
  | { readonly kind: 'entity'; readonly insert: string; readonly entity: Pick<Entity, 'id' | 'names'> }
  | { readonly kind: 'transform'; readonly insert: string; readonly summary: string }
  | { readonly kind: 'word'; readonly insert: string };

export interface Suggestions {
  /** Offset in the formula from which a suggestion replaces what is written, up to the caret. */
  readonly from: number;
  readonly list: readonly Suggestion[];
}

const WINDOWS = ['last 12m', 'last 4q', 'last 10y', 'since 2020', 'after 2007', 'ytd', 'all'];

/** Words for slots that take one of a few. */
const WORDS: Partial<Record<SlotType, readonly string[]>> = {
  Window: WINDOWS,
  Aggregate: ['avg', 'sum', 'end'],
  Statistic: ['sum', 'avg', 'median', 'min', 'max'],
  Group: GROUPS.map((group) => `among=${group}`),
};

/** Slots in which a series can begin. */
const SERIES: ReadonlySet<SlotType> = new Set([
  'Series',
  'Cond',
  'Scalar',
  'Test',
  'Value',
  'Each',
  'Indicator',
]);

/** What may stand at an offset of a half-typed formula: after a dot unit codes, after `@` entities, else what the slot takes. */
export function suggestionsAt(formula: string, offset: number, source: SeriesSource): Suggestions {
  const written = formula.slice(0, offset);
  const [word = ''] = /[\p{L}\p{N}_]*$/u.exec(written) ?? [];
  const from = offset - word.length;
  const mark = written.charAt(from - 1);
  if (mark === '.' && /[\w)"]\.$/.test(written.slice(0, from))) return { from, list: transforms() };
  if (mark === '@') return { from, list: entitiesOf(written.slice(0, from - 1), source) };
  const call = callAt(formula, from);
  const types = call ? slotTypesAt(call) : undefined;
  const words = (types ?? []).flatMap((type) => WORDS[type] ?? []);
  const list: Suggestion[] = words.map((insert) => ({ kind: 'word', insert }));
  if (types === undefined || types.some((type) => SERIES.has(type)))
    list.push(...functions(), ...indicators(source));
  return { from, list };
}

function transforms(): Suggestion[] {
  return [...TRANSFORM_SUMMARIES].map(([insert, summary]) => ({ kind: 'transform', insert, summary }));
}

function functions(): Suggestion[] {
  return FUNCTIONS.filter(({ key }) => !key.includes('.')).map((spec) => ({
    kind: 'function',
    insert: spec.name,
    spec,
  }));
}

function indicators(source: SeriesSource): Suggestion[] {
  return [...source.ids()].flatMap((id) => {
    const indicator = source.indicator(id);
    return indicator ? [{ kind: 'indicator', insert: quoted(id), indicator } as const] : [];
  });
}

function entitiesOf(before: string, source: SeriesSource): Suggestion[] {
  const [, bare, text] = /(?:([A-Za-z_]\w*)|"([^"]*)")$/.exec(before) ?? [];
  const indicator = source.indicator(bare ?? text ?? '');
  const all = [...(indicator?.entities ?? []), ...(indicator?.entityGroups ?? [])];
  return all.map((entity) => ({ kind: 'entity', insert: quoted(entity.id), entity }));
}

/** Ids that are no word of the language stand in quotes. */
export function quoted(id: string): string {
  return /^[A-Za-z_]\w*$/.test(id) ? id : `"${id}"`;
}
