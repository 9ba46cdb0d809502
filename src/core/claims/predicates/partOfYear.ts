import { rangeOf } from '../../indicators/rangeOf.ts';
import { pointOf, windowFor } from '../expression.ts';
import type { Frame } from '../frame.ts';
import { stored } from '../plausible.ts';
import type { Quantity } from '../quantity.ts';

/** A year's figure of what comes by the month and adds up: no single month was ever like it. */
export function sumsUp(frame: Frame): boolean {
  const { aggregate, annualised, frequency } = frame.subject.indicator;
  const longer =
    (frame.period?.type === 'between' && frame.period.whole === true) ||
    (pointOf(frame)?.frequency === 'A' && frequency !== 'A');
  return aggregate === 'sum' && !annualised && longer;
}

/** How far beyond its largest observation a figure of a flow must lie to be that of a year. */
const BEYOND_ONE = 1.5;

/** "The four spent $400 billion": more than any quarter of what adds up ever was, so the last four are meant. */
export function isOfYear({ subject, period }: Frame, quantity: Quantity): boolean {
  const { indicator, references } = subject;
  const { aggregate, annualised, frequency } = indicator;
  const adds = aggregate === 'sum' && !annualised && 'QM'.includes(frequency);
  if (!adds || period !== undefined) return false;
  const ranges = references.map((reference) => rangeOf(indicator, reference.split('@')[1]));
  const largest = ranges.reduce((sum, range) => sum + Math.max(...(range?.map(Math.abs) ?? [Number.NaN])), 0);
  return Math.abs(stored(quantity, indicator, quantity.digits)) > BEYOND_ONE * largest;
}

/** "Twenty-two million claims in four weeks": what comes by the week adds up. */
export function summedOver(
  { subject, tokens, patterns, text }: Frame,
  expression: string,
): string | undefined {
  const { aggregate, annualised, headline, kind, unit } = subject.indicator;
  const counted = kind === 'flow' && unit === 'persons';
  const adds =
    (aggregate === 'sum' || counted) &&
    !annualised &&
    headline === 'lin' &&
    expression === subject.expression;
  const token = tokens.find(
    (t) => t.kind === 'period' && (t.period.type === 'within' || t.period.type === 'last'),
  );
  if (!adds || token?.kind !== 'period' || !('unit' in token.period)) return undefined;
  if (token.period.count < 2 || !patterns.inStretch.test(text.slice(token.start, token.end)))
    return undefined;
  return windowFor(token.period, subject.indicator).window;
}
