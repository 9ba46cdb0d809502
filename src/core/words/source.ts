import * as l10n from '@vscode/l10n';
import type { Indicator, LicenceClass } from '../indicators/indicator.ts';
import type { Language } from '../language.ts';
import { printedText } from './figure.ts';
import { listed } from './join.ts';

/** `U.S. Bureau of Labor Statistics, LNS14000000; data through Sep 2026`, one clause per agency and date, with the agency's own codes. */
export function sourceLine(indicators: readonly Indicator[], _language: Language): string {
  const clauses = new Map<string, { readonly indicator: Indicator; readonly codes: Set<string> }>();
  for (const indicator of indicators) {
    const { agency, code, last } = indicator;
    const clause = clauses.get(`${agency}\u0000${last}`) ?? { indicator, codes: new Set() };
    clauses.set(`${agency}\u0000${last}`, clause);
    clause.codes.add(code);
  }
  const lines = [...clauses.values()].map(({ indicator: { agency, last }, codes }) => {
    const named = [...codes].join(', ');
    return last === undefined
      ? `${agency}, ${named}`
      : l10n.t('{0}, {1}; data through {2}', agency, named, printedText(last));
  });
  return lines.join(' · ');
}

/** Which of several packs that have an indicator is taken: the reader's own before what is bundled. */
export function precedenceText(id: string, pack: string, hidden: readonly string[]): string {
  return l10n.t('{0} is from the pack {1}, which comes before {2}.', id, pack, listed(hidden));
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
