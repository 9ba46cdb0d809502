import * as l10n from '@vscode/l10n';
import type { Indicator, LicenceClass } from '../indicators/indicator.ts';
import type { Language } from '../language.ts';
import { printedText } from './figure.ts';

/** `U.S. Bureau of Labor Statistics, LNS14000000; data through Sep 2026`, one clause per indicator, each agency's own code. */
export function sourceLine(indicators: readonly Indicator[], _language: Language): string {
  const lines = indicators.map(({ agency, code, last }) =>
    last === undefined
      ? `${agency}, ${code}`
      : l10n.t('{0}, {1}; data through {2}', agency, code, printedText(last)),
  );
  return [...new Set(lines)].join(' · ');
}

/** What may be done with the figures, as a word. */
export function licenceWord(licence: LicenceClass): string {
  switch (licence) {
    case 'public-domain':
      return l10n.t('public domain');
    case 'attribution':
      return l10n.t('free with attribution');
    case 'company-filings':
      return l10n.t('company filings');
    case 'third-party':
      return l10n.t('third-party figures, for reference');
    case 'user':
      return l10n.t('your own pack');
  }
}
