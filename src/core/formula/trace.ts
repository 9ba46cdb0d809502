// What an evaluation looked at: the evidence that chart, hover and report draw.

import { type Day, isoDay, parseIsoDay, periodStart } from '../indicators/period.ts';
import { printSeriesRef } from '../indicators/series.ts';
import type { Reason } from '../reason.ts';
import { addMonths, parseCalendar } from './calendar.ts';
import type { Column, Lineage, Source } from './column.ts';
import type { EvidenceLine, EvidenceWindow, SeriesUse } from './evaluation.ts';
import { firstEndingFrom, lastEndingBy, printOrdinal, startOf } from './timeline.ts';

type Threshold = number | readonly [number, number];

interface Reach {
  readonly source: Source;
  from: Day;
  to: Day;
}

interface Line {
  readonly column: Column;
  readonly unit: string;
  threshold?: Threshold | undefined;
}

/** Collects what is looked at. Order of first use is kept. */
export interface Trace {
  /** Observations of a lineage between two days were read. */
  touch(lineage: Lineage, from: Day, to: Day): void;
  window(from: Day, to: Day): void;
  line(formula: string, unit: string, column: Column): void;
  threshold(formula: string, threshold: Threshold): void;
  note(reason: Reason): void;
  readonly reasons: Set<Reason>;
  readonly reaches: Map<string, Reach>;
  readonly lines: Map<string, Line>;
  span: { from: Day; to: Day } | undefined;
  /** How many pairs, onsets or periods an answer rests on. */
  sample: number | undefined;
  ties: readonly string[];
}

export function newTrace(): Trace {
  const trace: Trace = {
    reasons: new Set(),
    reaches: new Map(),
    lines: new Map(),
    span: undefined,
    sample: undefined,
    ties: [],
    touch({ sources }, from, to) {
      for (const source of sources) {
        const key = printSeriesRef(source.ref);
        const back = addMonths(from, -source.months) - source.days;
        const known = trace.reaches.get(key);
        if (!known) trace.reaches.set(key, { source, from: back, to });
        else {
          known.from = Math.min(known.from, back);
          known.to = Math.max(known.to, to);
        }
      }
    },
    window(from, to) {
      const { span } = trace;
      trace.span = span ? { from: Math.min(span.from, from), to: Math.max(span.to, to) } : { from, to };
    },
    line(formula, unit, column) {
      if (!trace.lines.has(formula)) trace.lines.set(formula, { unit, column });
    },
    threshold(formula, threshold) {
      const line = trace.lines.get(formula);
      if (line) line.threshold = threshold;
    },
    note: (reason) => trace.reasons.add(reason),
  };
  return trace;
}

/** Forgets what it is told: for the many windows of a ranking, of which the outermost say where was looked. */
export function muteTrace(): Trace {
  const nothing = (): void => undefined;
  return {
    ...newTrace(),
    ...{ touch: nothing, window: nothing, line: nothing, threshold: nothing, note: nothing },
  };
}

/** Adds what a part looked at to the trace of the whole. */
export function absorb(whole: Trace, part: Trace): void {
  for (const { source, from, to } of part.reaches.values()) {
    whole.touch({ sources: [{ ...source, months: 0, days: 0 }], lag: 0, why: [] }, from, to);
  }
  for (const [formula, { unit, column, threshold }] of part.lines) {
    whole.line(formula, unit, column);
    if (threshold !== undefined) whole.threshold(formula, threshold);
  }
  for (const reason of part.reasons) whole.note(reason);
  if (part.span) whole.window(part.span.from, part.span.to);
  whole.sample ??= part.sample;
  if (part.ties.length > 0) whole.ties = part.ties;
}

export function windowOf({ span }: Trace): EvidenceWindow | null {
  return span ? { from: isoDay(span.from), to: isoDay(span.to) } : null;
}

/** The drawn lines. Their arrays are made when asked for: most answers are never drawn. */
export function linesOf(trace: Trace): EvidenceLine[] {
  return [...trace.lines].map(([formula, { column, unit, threshold }]) => {
    const { axis, times } = column;
    let days: Day[] | undefined;
    let values: number[] | undefined;
    return {
      formula,
      unit,
      frequency: axis.frequency,
      get days() {
        days ??= Array.from(times, (ordinal) =>
          axis.frequency === 'W' ? periodStart({ frequency: 'W', ordinal }) : startOf(axis, ordinal),
        );
        return days;
      },
      get values() {
        values ??= Array.from(column.values);
        return values;
      },
      ...(threshold !== undefined && { threshold }),
    };
  });
}

/** Each series with the first and last of its periods that were looked at. */
export function usesOf(trace: Trace, isStale: (source: Source) => boolean): SeriesUse[] {
  return [...trace.reaches.values()].map(({ source, from, to }) => {
    const { axis, vintage, series, ref } = source;
    const line = { axis, times: vintage.times };
    const last = vintage.times.length - 1;
    const clamp = (index: number) => vintage.times[Math.min(Math.max(index, 0), last)] ?? 0;
    const [first, final] = [clamp(firstEndingFrom(line, from)), clamp(lastEndingBy(line, to))];
    const seams = (series.indicator.seams ?? []).filter(({ at }) => {
      const day = parseIsoDay(at) ?? parseCalendar(at)?.from;
      return day !== undefined && day > startOf(axis, first) && day <= startOf(axis, final);
    });
    return {
      ref,
      frequency: axis.frequency,
      from: printOrdinal(axis, first),
      to: printOrdinal(axis, final),
      ...(vintage.published !== undefined && { vintage: isoDay(vintage.published) }),
      ...(isStale(source) && { stale: true }),
      ...(seams.length > 0 && { seams: seams.map(({ at }) => at) }),
    };
  });
}
