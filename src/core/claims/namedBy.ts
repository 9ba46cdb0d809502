// Where a claim has its subject from, and what the sentence says that it is.

import type { Reading } from './claim.ts';
import { HOME } from './entity.ts';
import type { Draft } from './frame.ts';
import type { Passage } from './grammar.ts';
import type { Subject } from './subject.ts';

type Words = Pick<Passage, 'text' | 'patterns'>;

/** What of a reading tells whether its subject can be another than the one it was given. */
export function namedBy(
  draft: Draft,
  drafts: readonly Draft[],
  words: Words,
): Pick<Reading, 'named' | 'beside' | 'definitionNamed' | 'indexNamed' | 'unplaced'> {
  const { text, patterns } = words;
  const beside = figureBeside(draft, drafts, words);
  const isNamed = (by: RegExp) =>
    draft.subjects.some(({ token }) => by.test(text.slice(token.start, token.end)));
  return {
    named: namesSubject(draft, words) ? 'here' : 'elsewhere',
    ...(beside !== undefined ? { beside } : {}),
    ...(isNamed(patterns.definition) ? { definitionNamed: true } : {}),
    ...(isNamed(patterns.indexName) ? { indexNamed: true } : {}),
    ...(draft.subjects.every(isOfHome) ? { unplaced: true } : {}),
  };
}

/** Of what is measured in every country, the series of one. */
function isOfHome({ indicator }: Subject): boolean {
  return indicator.area === HOME && indicator.ofAnyCountry === true;
}

/** 「雇用者数、これで20カ月続けて減少」, "job openings, which peaked at 12 million, were down to": a topic before what is said of it. */
function namesSubject({ subjects, start, end }: Draft, { text, patterns }: Words): boolean {
  return subjects.some(
    ({ token }) =>
      (token.start < end && token.end > start) ||
      (token.end <= start && patterns.topicLink.test(text.slice(token.end, start))),
  );
}

/** One figure of one series, at a time or now. */
const FIGURE = /^(?:last|at)\([^()]+\) (?:~ \S+|in \[[^\]]+\])$/;

/**
 * What another claim of the sentence gives as the figure of the very subject that this one does not name itself. None where
 * this one names no time of its own either: too much of it would be the other's.
 */
function figureBeside(draft: Draft, drafts: readonly Draft[], words: Words): string | undefined {
  const [subject, other] = draft.subjects;
  const dated = draft.used.some(
    ({ kind, start, end }) => kind === 'period' && start < draft.end && end > draft.start,
  );
  if (!subject || other || !dated || namesSubject(draft, words)) return undefined;
  const figures = drafts.filter(
    ({ subjects, formula }) =>
      subjects.length === 1 &&
      subjects[0]?.token === subject.token &&
      subjects[0].references.join() === subject.references.join() &&
      FIGURE.test(formula ?? '') &&
      formula !== draft.formula,
  );
  return figures.find((other) => namesSubject(other, words))?.formula ?? undefined;
}
