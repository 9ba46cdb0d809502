// A question with the other ways in which it could have been put.

import { type Prepared, prepare, prepareText } from '../formula/prepare.ts';
import type { SeriesSource } from '../indicators/series.ts';
import type { Question } from './judgement.ts';
import { withOtherWindows } from './variant.ts';

/** A question as it is asked, and the other ways in which it could have been. */
export interface Wordings {
  readonly question: Question;
  readonly stated: Prepared;
  /** With other windows, where the sentence left its own vague. */
  readonly windows: readonly Prepared[];
  /** Without the time that it takes from elsewhere. */
  readonly untimed?: Prepared;
  /** Figure of the same subject beside it. */
  readonly beside?: Prepared;
}

/** By question and for as long as it lives: asked for when its series are fetched, and again when it is judged. */
const prepared = new WeakMap<SeriesSource, WeakMap<Question, Wordings>>();

/** What is the same of a question however and whenever it is asked; found once. */
export function wordingsOf(question: Question, source: SeriesSource): Wordings {
  const ofSource = prepared.get(source) ?? new WeakMap<Question, Wordings>();
  prepared.set(source, ofSource);
  const known = ofSource.get(question) ?? newWordings(question, source);
  ofSource.set(question, known);
  return known;
}

function newWordings(question: Question, source: SeriesSource): Wordings {
  const stated = prepareText(question.formula, source);
  const others = question.vagueWindow && stated.formula ? withOtherWindows(stated.formula) : [];
  const { untimed, beside } = question;
  return {
    question,
    stated,
    windows: others.map((other) => prepare(other, source)),
    ...(untimed !== undefined && { untimed: prepareText(untimed, source) }),
    ...(beside !== undefined && { beside: prepareText(beside, source) }),
  };
}
