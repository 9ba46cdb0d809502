import * as l10n from '@vscode/l10n';
import type { Reason } from '../reason.ts';
import type { Doubt } from '../verdict/doubt.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** The word for a verdict, in the middle of a sentence. A question has none. */
export function verdictWord(verdict: Verdict | null): string {
  switch (verdict) {
    case 'supported':
      return l10n.t('supported');
    case 'mixed':
      return l10n.t('mixed');
    case 'contradicted':
      return l10n.t('contradicted');
    case 'pending':
      return l10n.t('pending');
    case 'unknown':
      return l10n.t('cannot be decided');
    case null:
      return l10n.t('a question');
  }
}

/** Codicon of a verdict. */
export const VERDICT_ICON: Readonly<Record<Verdict | 'question', string>> = {
  supported: 'pass',
  mixed: 'color-mode',
  contradicted: 'error',
  pending: 'clock',
  unknown: 'question',
  question: 'comment-unresolved',
};

/** `7 supported · 2 mixed · 3 contradicted · 4 cannot be decided`; verdicts nobody has are left out. */
export function tallyText(counts: Readonly<Record<Verdict, number>>): string {
  const parts: string[] = [];
  if (counts.supported > 0) parts.push(l10n.t('{0} supported', counts.supported));
  if (counts.mixed > 0) parts.push(l10n.t('{0} mixed', counts.mixed));
  if (counts.contradicted > 0) parts.push(l10n.t('{0} contradicted', counts.contradicted));
  if (counts.pending > 0) parts.push(l10n.t('{0} pending', counts.pending));
  if (counts.unknown > 0) parts.push(l10n.t('{0} cannot be decided', counts.unknown));
  return parts.join(' · ');
}

/** Why, in one clause a reader understands without the manual. */
export function reasonText(reason: Reason): string {
  switch (reason) {
    case 'rounded':
      return l10n.t('agrees only after rounding');
    case 'fragile':
      return l10n.t('a small change of the figures or the window would turn it');
    case 'partial':
      return l10n.t('the part is there, but it is not alone');
    case 'revised':
      return l10n.t('the figures have been revised since it was written');
    case 'drift':
      return l10n.t('the answer is different today');
    case 'stale':
      return l10n.t('the latest expected figure is missing from the data');
    case 'definition':
      return l10n.t('another common definition gives another answer');
    case 'unit':
      return l10n.t('the unit or the scale does not fit');
    case 'sign':
      return l10n.t('the sign does not fit');
    case 'period-off-by-one':
      return l10n.t('the neighbouring period fits better');
    case 'base-effect':
      return l10n.t('the base a year ago decides it, not the current pace');
    case 'stand-in':
      return l10n.t('judged with a stand-in series');
    case 'inconsistent':
      return l10n.t('the numbers of the sentence do not agree with each other');
    case 'cause-not-tested':
      return l10n.t('only the figures were tested, not the cause');
    case 'short-history':
      return l10n.t('the series does not reach back far enough');
    case 'no-series':
      return l10n.t('no series in the loaded packs can decide this');
    case 'ambiguous':
      return l10n.t('the sentence can be read in several ways');
    case 'forecast':
      return l10n.t('a forecast');
  }
}

/** Why figures that fail a test do not refute the sentence, and what a reader can do who knows what it means. */
export function doubtText(doubt: Doubt): string {
  switch (doubt) {
    case 'unnamed':
      return l10n.t(
        'The claim takes its subject from elsewhere in the sentence and may be about another; pin the reading if it is about this one.',
      );
    case 'untimed':
      return l10n.t(
        'The claim takes its time from elsewhere in the sentence, and the newest figure bears it out; pin the reading if it is about this time.',
      );
    case 'unfinished':
      return l10n.t(
        'The period was not over when this was written, and what was known of it by then does not refute it; pin the reading if it means the whole period.',
      );
    case 'unplaced':
      return l10n.t(
        'No country is named here or before; this is the answer for the United States. Name the country, or pin the reading if it is about this one.',
      );
    case 'unlike':
      return l10n.t(
        'They are so far apart that the sentence may mean another figure, or one since revised; pin the reading if it means this one.',
      );
  }
}
