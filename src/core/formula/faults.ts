// What can be said against a part of a formula, and the checker as its parts see each other.

import type { Indicator } from '../indicators/indicator.ts';
import type { SeriesSource } from '../indicators/series.ts';
import { type Phrase, phrase } from '../phrase.ts';
import type { ValueType } from './evaluation.ts';
import type { CompareNode, Node, Spanned } from './node.ts';
import { printFormula } from './print.ts';
import type { Fault, Shape } from './shape.ts';
import { didYouMean, suggestion } from './suggest.ts';

/** What a formula knows of the indicators it names. */
export type Names = Pick<SeriesSource, 'indicator' | 'ids'>;

/** Walks a tree; an undefined shape has been reported already, or is a hole. */
export interface Checker {
  readonly names: Names;
  shape(node: Node): Shape | undefined;
  report(at: Spanned, fault: Fault): undefined;
}

/** What may follow the @ of an indicator: entities, and groups of them. */
export function entitiesOf({ entities = [], entityGroups = [] }: Indicator): readonly string[] {
  return [...entities, ...entityGroups].map(({ id }) => id);
}

export function unknownIndicator(id: string, names: Names): Fault {
  const message = phrase('Unknown indicator {0}', id);
  return { code: 'unknown-indicator', message, ...didYouMean(id, names.ids()) };
}

export function unknownEntity(entity: string, id: string, entities: readonly string[]): Fault {
  const message =
    entities.length === 0
      ? phrase('Unexpected @{0}: {1} has no entities', entity, id)
      : phrase('Unexpected {0}, expected an entity of {1}', entity, id);
  return { code: 'unknown-entity', message, ...didYouMean(entity, entities) };
}

export function isNumeric({ type }: Shape): boolean {
  return type === 'Series' || type === 'Scalar';
}

export function isLogical({ type }: Shape): boolean {
  return type === 'Test' || type === 'Cond';
}

export function wrongType(found: ValueType, expected: Phrase, hint?: Phrase): Fault {
  const message = phrase('Unexpected {0}, expected {1}', found, expected);
  return { code: 'type', message, ...(hint !== undefined && { hint }) };
}

/** `did you mean last(UNRATE) < 4?`: each series of a condition, or the series itself, at its latest value. */
export function suggestLast(node: Node, { shape }: Pick<Checker, 'shape'>): Phrase {
  const last = (of: Node): Node =>
    shape(of)?.type === 'Series'
      ? { kind: 'call', name: 'last', nameEnd: 0, args: [of], start: 0, end: 0 }
      : of;
  const lastInside = (of: CompareNode): Node => ({ ...of, left: last(of.left), right: last(of.right) });
  return suggestion(printFormula(node.kind === 'compare' ? lastInside(node) : last(node)));
}
