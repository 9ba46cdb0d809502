// A question of several named parts, taken apart.

import type { NamedPart } from '../claims/claim.ts';
import type { Question } from './judgement.ts';

export interface Apart {
  /** All of it as one test. */
  readonly whole: Question;
  readonly parts: readonly { readonly name: string; readonly question: Question }[];
}

/** Once for each question: what is found out about a part is remembered by it. */
const known = new WeakMap<Question, Apart>();

/** The questions of which a question is made; undefined for one that is simple. */
export function apart(question: Question): Apart | undefined {
  const { parts: named = [] } = question;
  if (named.length === 0) return undefined;
  const before = known.get(question) ?? takenApart(question, named);
  known.set(question, before);
  return before;
}

function takenApart(question: Question, named: readonly NamedPart[]): Apart {
  const { parts: _, watch: __, ...whole } = question;
  return { whole, parts: named.map(({ name, formula }) => ({ name, question: { ...whole, formula } })) };
}
