import * as l10n from '@vscode/l10n';
import type { Why } from '../formula/why.ts';
import { isoDay } from '../indicators/period.ts';
import { dateText, printedText } from './figure.ts';

/** Why a value is unknown, in one sentence; `name` is what `of` is called. The formula language says it in English only. */
export function whyText({ code, period = '', testableOn }: Why, name: string): string {
  const printed = printedText(period);
  const when = printed === period ? l10n.t('the period asked for') : printed;
  switch (code) {
    case 'not-loaded':
      return l10n.t('No observations of {0} are loaded.', name);
    case 'not-observed':
      return l10n.t('{0} has no value for {1}.', name, when);
    case 'not-published':
      return testableOn === undefined
        ? l10n.t('{0} is not yet published for {1}.', name, when)
        : l10n.t(
            '{0} is not yet published for {1}; expected from {2}.',
            name,
            when,
            dateText(isoDay(testableOn)),
          );
    case 'starts-later':
      return l10n.t('{0} does not reach back to the beginning of {1}.', name, when);
    case 'too-few':
      return l10n.t('{0} has too few observations for this.', name);
    case 'nothing-in-window':
      return l10n.t('{0} has no observation in {1}.', name, when);
    case 'sign':
      return l10n.t('{0} is zero or negative at the base, so a percentage means nothing.', name);
    case 'zero':
      return l10n.t('{0} divides by zero.', name);
    case 'too-fine':
      return l10n.t('{0} has no figures as fine as {1}.', name, when);
    case 'no-term':
      return l10n.t('No single term fits {0}.', period);
    case 'no-recession':
      return l10n.t('No single recession fits {0}.', period);
    case 'not-a-member':
      return l10n.t('{0} is not one of the periods ranked.', when);
    case 'no-common-vintage':
      return l10n.t('{0} belong to one release but share no vintage.', name);
  }
}
