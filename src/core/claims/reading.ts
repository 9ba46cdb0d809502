import type { Day } from '../indicators/period.ts';
import type { ClaimKind, Reading } from './claim.ts';
import type { Draft } from './frame.ts';
import { quoteId } from './subject.ts';
import { isWord, type Token } from './token.ts';
import { isFuture, isRunning } from './underWay.ts';

/** What a draft says once its polarity is known. */
export function toReading(
  draft: Draft,
  denied: boolean,
  causal: boolean,
  tokens: readonly Token[],
  asOf: Day,
): Reading {
  const forecast = isForecast(tokens, asOf);
  const someday =
    !forecast && tokens.some((t) => isWord(t, 'will') && t.start >= draft.start - 12 && t.end <= draft.end);
  const unshipped = draft.subjects.some(({ missing }) => missing);
  return {
    kind: forecast || someday ? 'forecast' : kindOf(draft),
    indicators: [...new Set(draft.subjects.flatMap((subject) => subject.references))],
    formula: unshipped || someday ? null : unlessDenied(draft.formula, denied),
    ...(unshipped
      ? { missing: 'no-series' as const }
      : someday || (draft.kind === 'forecast' && draft.formula === null)
        ? { missing: 'forecast' as const }
        : draft.formula === null
          ? { missing: 'ambiguous' as const }
          : {}),
    conventions: draft.conventions ?? [],
    ...(draft.vagueWindow ? { vagueWindow: true } : {}),
    ...(draft.approximate ? { approximate: true } : {}),
    ...(draft.fraction ? { fraction: true } : {}),
    ...(causal ? { causal: true } : {}),
    ...(forecast || draft.kind === 'forecast' ? { foretold: true } : {}),
    ...(draft.untimed !== undefined ? { untimed: unlessDenied(draft.untimed, denied) } : {}),
    ...(draft.subjects.some(({ standIn, loosely }) => standIn || loosely) ? { standIn: true } : {}),
  };
}

/** A rate from one period to the next is a change, however its figure is put. */
function kindOf({ kind, formula }: Draft): ClaimKind {
  return kind === 'level' && formula !== null && /\.(?:chg|pch|pca)\b/.test(formula) ? 'change' : kind;
}

/** How many readings besides the first are offered. */
const MOST_ALTERNATIVES = 2;

/** The same statement about the other indicators that its words can mean. */
export function alternativesOf(draft: Draft, denied: boolean): Reading[] {
  const [subject] = draft.subjects;
  if (
    !subject ||
    draft.formula === null ||
    draft.subjects.length > 1 ||
    subject.references.some((r) => r.includes('@'))
  )
    return [];
  const own = quoteId(subject.indicator.id);
  return subject.others
    .filter((other) => other.unit === subject.indicator.unit && other.headline === subject.indicator.headline)
    .slice(0, MOST_ALTERNATIVES)
    .map((other) => ({
      kind: kindOf(draft),
      indicators: [other.id],
      formula: unlessDenied((draft.formula ?? '').replaceAll(own, quoteId(other.id)), denied),
      conventions: draft.conventions ?? [],
      ...(draft.vagueWindow ? { vagueWindow: true } : {}),
      ...(draft.approximate ? { approximate: true } : {}),
    }));
}

function unlessDenied<T extends string | null>(formula: T, denied: boolean): T | string {
  return formula !== null && denied ? `not (${formula})` : formula;
}

function isForecast(tokens: readonly Token[], asOf: Day): boolean {
  return tokens.some(
    (t) =>
      t.kind === 'period' &&
      t.period.type === 'at' &&
      (isFuture(t.period.point, asOf) ||
        (tokens.some((w) => isWord(w, 'will')) && isRunning(t.period.point, asOf))),
  );
}
