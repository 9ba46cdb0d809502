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

/** Whether a sentence with these concepts can fit: most cannot, which is cheap to see. */
export function mayFit({ slots, absent }: Pattern, concepts: ReadonlySet<string>): boolean {
  const has = (one: string): boolean => concepts.has(one);
  return slots.every((slot) => slot.concepts.some(has)) && !absent.some((list) => list.some(has));
}

/** Where concepts occur in a sentence, ascending by start. */
export interface Occurrence {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
}

/** The words that fill a pattern's slots, and the stretch from the first to the last. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Occurrence[];
}

/**
 * The tightest stretch that fills every slot with different words, no longer than `reach` characters; undefined when
 * there is none. Tries each possible first word; a word that a later slot cannot do without is given up by an earlier one.
 * Looks no further than `reach` from a word, so that the cost is linear in the length of the sentence.
 */
export function matchPattern(
  pattern: Pattern,
  occurrences: readonly Occurrence[],
  reach: number,
): Match | undefined {
  if (!mayFit(pattern, new Set(occurrences.map(({ concept }) => concept)))) return undefined;
  const windows = pattern.slots.map(({ concepts }) =>
    slidingWindow(
      occurrences.filter(({ concept }) => concepts.includes(concept)),
      reach,
    ),
  );
  const around = slidingWindow(occurrences, 3 * reach);
  let best: Match | undefined;
  for (const from of new Set(occurrences.map(({ start }) => start))) {
    const near = windows.map((window) => window(from));
    if (near.some((list) => list.length === 0)) continue;
    const used = fill(pattern.slots, near, from, []);
    if (!used) continue;
    const neighbours = around(from - reach); // no word is longer than the reach
    const words = used.map((word) => wholeWord(word, neighbours));
    const start = Math.min(...words.map((word) => word.start));
    const end = Math.max(...words.map((word) => word.end));
    if (!best || end - start < best.end - best.start) best = { start, end, words };
  }
  return best;
}

/** The longest word for the same idea that a word is part of: 支撑 for 撑. */
function wholeWord(part: Occurrence, occurrences: readonly Occurrence[]): Occurrence {
  const wholes = occurrences.filter(
    ({ concept, start, end }) => concept === part.concept && start <= part.start && end >= part.end,
  );
  return wholes.reduce((best, word) => (word.end - word.start > best.end - best.start ? word : best), part);
}

/** The words within reach of places that are asked for in ascending order. */
function slidingWindow(words: readonly Occurrence[], reach: number): (from: number) => readonly Occurrence[] {
  let first = 0;
  let next = 0;
  return (from) => {
    while ((words[first]?.start ?? from) < from) first += 1;
    while ((words[next]?.start ?? Number.POSITIVE_INFINITY) <= from + reach) next += 1;
    return words.slice(first, next).filter(({ end }) => end <= from + reach);
  };
}

/** Words for the slots that `used` leaves open, each as early as the others allow. */
function fill(
  slots: readonly Slot[],
  candidates: readonly (readonly Occurrence[])[],
  from: number,
  used: readonly Occurrence[],
): readonly Occurrence[] | undefined {
  const slot = slots[used.length];
  if (!slot) return used;
  const earliest = slot.ordered ? (used.at(-1)?.end ?? from) : from;
  for (const word of candidates[used.length] ?? []) {
    if (word.start < earliest) continue;
    if (used.some((other) => word.start < other.end && other.start < word.end)) continue;
    const filled = fill(slots, candidates, from, [...used, word]);
    if (filled) return filled;
  }
  return undefined;
}
