import * as l10n from '@vscode/l10n';
import type { Indicator } from '../core/indicators/indicator.ts';
import { isoDay } from '../core/indicators/period.ts';
import type { JudgedClaim } from '../core/note/analysis.ts';
import { claimMessage } from '../core/words/claim.ts';
import { dateText } from '../core/words/figure.ts';
import { codeSpan } from '../core/words/markdown.ts';
import { sourceLine } from '../core/words/source.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import { displayLanguage, factsOf } from './facts.ts';

/** Indicators that the answer to a claim rests on. */
export function indicatorsUsed(note: CheckedNote, claim: JudgedClaim): Indicator[] {
  return (
    claim.judgement?.evaluation.used.flatMap(({ ref }) => note.index.source.indicator(ref.id) ?? []) ?? []
  );
}

/** What a reader would paste into a mail: the words, the answer, the formula and where the figures come from. */
export function evidenceQuote(note: CheckedNote, claim: JudgedClaim): string {
  const { formula } = claim.readings[0];
  return [
    `> ${claim.text}`,
    '',
    claimMessage(factsOf(note, claim)),
    ...(formula === null ? [] : ['', codeSpan(formula)]),
    '',
    origin(note, claim),
  ].join('\n');
}

/** The same on one line, as Markdown that holds nothing active. */
export function evidenceFootnote(note: CheckedNote, claim: JudgedClaim): string {
  const { formula } = claim.readings[0];
  const grounds = [...(formula === null ? [] : [codeSpan(formula)]), legible(origin(note, claim))];
  return `${legible(claimMessage(factsOf(note, claim)))} ${grounds.join(' · ')}`;
}

/** Escapes what could be syntax in the middle of a line and no more: the author will read the source. */
function legible(text: string): string {
  return text.replace(/[\\`*_[\]<>|~$]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

function origin(note: CheckedNote, claim: JudgedClaim): string {
  const asOf = l10n.t('as of {0}', dateText(isoDay(claim.asOf.day)));
  const used = indicatorsUsed(note, claim);
  return used.length === 0 ? asOf : `${sourceLine(used, displayLanguage())} (${asOf})`;
}
