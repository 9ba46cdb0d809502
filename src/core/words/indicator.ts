import * as l10n from '@vscode/l10n';
import type { Indicator } from '../indicators/indicator.ts';
import type { Frequency } from '../indicators/period.ts';
import { printedText } from './figure.ts';
import { listed } from './join.ts';
import { unitName } from './unit.ts';

/** `%, monthly, seasonally adjusted; Jan 1948 to Aug 2026`: what the figures of an indicator are, for a reader. */
export function indicatorFacts({ unit, frequency, seasonalAdjustment, first, last }: Indicator): string {
  const kind = listed([unitName(unit), frequencyWord(frequency), ...adjustment(seasonalAdjustment)]);
  return first === undefined || last === undefined
    ? kind
    : l10n.t('{0}; {1} to {2}', kind, printedText(first), printedText(last));
}

function frequencyWord(frequency: Frequency): string {
  switch (frequency) {
    case 'A':
      return l10n.t('yearly');
    case 'Q':
      return l10n.t('quarterly');
    case 'M':
      return l10n.t('monthly');
    case 'W':
      return l10n.t('weekly');
    case 'D':
      return l10n.t('daily');
  }
}

function adjustment(adjusted: Indicator['seasonalAdjustment']): string[] {
  switch (adjusted) {
    case 'SA':
      return [l10n.t('seasonally adjusted')];
    case 'SAAR':
      return [l10n.t('seasonally adjusted, at an annual rate')];
    case 'NSA':
      return [];
  }
}
