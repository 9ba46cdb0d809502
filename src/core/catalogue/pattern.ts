/**
 * Phrase patterns: slots of concepts that must all stand close together in one sentence.
 *
 * `{ai} {only} {growth}` in any order; `{ai} > {only}` in this order; `{ai|chips}` either; `!{denial}` must be absent.
 * A slot in capitals names an indicator and stands for its aliases: `{UNRATE}`.
 */
export interface Pattern {
  readonly slots: readonly Slot[];
  readonly absent: readonly (readonly string[])[];
}

export interface Slot {
  readonly concepts: readonly string[];
  /** This slot must come after the one before it. */
  readonly ordered: boolean;
}

export function parsePattern(text: string): Pattern {
  const slots: Slot[] = [];
  const absent: (readonly string[])[] = [];
  let ordered = false;
  for (const item of text.split(' ')) {
    if (item === '>') {
      ordered = true;
      continue;
    }
    const concepts = item.replace(/^!?\{|\}$/g, '').split('|');
    if (item.startsWith('!')) absent.push(concepts);
    else slots.push({ concepts, ordered });
    ordered = false;
  }
  return { slots, absent };
}

/** Where concepts occur in a sentence, ascending by start. */
export interface Occurrence {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The tightest stretch that fills every slot with different words, no longer than `reach` characters; undefined when
 * there is none. Greedy from each possible first word: cost is occurrences times slots.
 */
export function matchPattern(
  pattern: Pattern,
  occurrences: readonly Occurrence[],
  reach: number,
): { readonly start: number; readonly end: number } | undefined {
  const present = (concepts: readonly string[]) =>
    occurrences.some((found) => concepts.includes(found.concept));
  if (pattern.absent.some(present) || !pattern.slots.every((slot) => present(slot.concepts)))
    return undefined;
  let best: { start: number; end: number } | undefined;
  for (const anchor of occurrences) {
    const filled = fill(pattern.slots, occurrences, anchor.start, reach);
    if (filled && (!best || filled.end - filled.start < best.end - best.start)) best = filled;
  }
  return best;
}

function fill(
  slots: readonly Slot[],
  occurrences: readonly Occurrence[],
  from: number,
  reach: number,
): { start: number; end: number } | undefined {
  const used: Occurrence[] = [];
  let previousEnd = from;
  for (const slot of slots) {
    const earliest = slot.ordered ? previousEnd : from;
    const found = occurrences.find(
      (candidate) =>
        slot.concepts.includes(candidate.concept) &&
        candidate.start >= earliest &&
        candidate.end <= from + reach &&
        !used.some((other) => candidate.start < other.end && other.start < candidate.end),
    );
    if (!found) return undefined;
    used.push(found);
    previousEnd = found.end;
  }
  return { start: Math.min(...used.map((u) => u.start)), end: Math.max(...used.map((u) => u.end)) };
}
