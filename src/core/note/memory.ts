import type { Claim, Reading } from '../claims/claim.ts';
import type { Day } from '../indicators/period.ts';
import type { SeriesRef } from '../indicators/series.ts';
import type { Language } from '../language.ts';
import type { Block } from '../markdown/block.ts';
import { createSectionParser, type SectionedNote } from '../markdown/sections.ts';
import type { Reason } from '../reason.ts';
import type { Judgement } from '../verdict/judgement.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { ProseReading } from './readProse.ts';
import type { Whereabouts } from './whereabouts.ts';

/**
 * What was worked out before and still holds, so that an edit pays for what it touches: sections by their text, and all
 * that was made of one for as long as it is kept. Leaving anything out changes the time, never an answer.
 */
export interface Memory {
  readonly parse: (text: string) => SectionedNote;
  /** Readings of sentences by their text, their kind of block and the as-of they were read for. */
  readonly sentences: Map<string, ProseReading>;
  readonly blocks: WeakMap<Block, BlockReading>;
  readonly needs: WeakMap<Reading, readonly SeriesRef[]>;
  /** One object for each series ever needed, by its printed reference. */
  readonly references: Map<string, SeriesRef>;
  readonly outcomes: OutcomeMemory;
}

/** The claims of a section's block in offsets of the section, with the as-of they were read for. */
export interface BlockReading {
  readonly asOf: Day;
  readonly claims: readonly Claim[];
  readonly language: Language;
  /** Which country its sentences name. */
  readonly whereabouts: Whereabouts | undefined;
}

/** What a reading came to, whoever asserts it. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly judgement: Judgement | null;
}

/** Outcomes by reading. They hold while no other observations arrive for the series they needed. */
export type OutcomeMemory = WeakMap<
  Reading,
  { readonly asOf: Day; readonly today: Day; readonly outcome: Outcome }
>;

/** Sentences remembered at most; a long note has a few thousand. */
export const MOST_SENTENCES = 20_000;

export function createMemory(): Memory {
  return {
    parse: createSectionParser(),
    sentences: new Map(),
    blocks: new WeakMap(),
    needs: new WeakMap(),
    references: new Map(),
    outcomes: new WeakMap(),
  };
}
