import * as l10n from '@vscode/l10n';
import type { ChartWords, PictureFacts } from '../chart/words.ts';
import { currentLocale } from './figure.ts';
import { clauses } from './join.ts';
import { lineName } from './measure.ts';
import type { NameOf } from './names.ts';
import { unitName } from './unit.ts';

/** Words of the chart in the reader's language; `nameOf` gives an indicator's name for an id of a sub-formula. */
export function chartWords(nameOf: NameOf): ChartWords {
  return {
    locale: currentLocale(),
    legend: {
      window: l10n.t('tested window'),
      threshold: l10n.t('what the claim needs'),
      note: l10n.t('the note’s number'),
      found: l10n.t('observation found'),
      then: l10n.t('known when written'),
      now: l10n.t('asked today'),
      'as-of': l10n.t('date of the note'),
      seam: l10n.t('source changes'),
      recession: l10n.t('US recession'),
    },
    yearly: l10n.t('{0}, change over a year', '{name}'),
    indexed: l10n.t('{0} = 100', '{date}'),
    lineName: (formula) => lineName(formula, nameOf),
    unit: unitName,
    needs: (op, value) =>
      op === '' ? l10n.t('against {0}', value) : l10n.t('needs {0}', `${NEEDS[op] ?? ''}${value}`),
    note: (value) => l10n.t('note says {0}', value),
    then: (value) => l10n.t('then {0}', value),
    now: (value) => l10n.t('now {0}', value),
    asOf: (date) => l10n.t('written {0}', date),
    window: (from, to) => (from === to ? from : `${from}–${to}`),
    seam: (period) => l10n.t('another source from {0}', period),
    picture,
  };
}

const NEEDS: Readonly<Record<string, string>> = {
  '>=': '≥ ',
  '<=': '≤ ',
  '>': '> ',
  '<': '< ',
  '~': '≈ ',
  '=': '= ',
};

function picture(facts: PictureFacts): string {
  const pieces = [
    l10n.t('{0}, {1} to {2}: from {3} to {4}', facts.name, facts.from, facts.to, facts.first, facts.last),
    l10n.t('lowest {0} in {1}, highest {2} in {3}', facts.low, facts.lowDate, facts.high, facts.highDate),
    ...(facts.window ? [trendText(facts.trend, facts.window)] : []),
    ...(facts.threshold ? [facts.threshold] : []),
    ...(facts.note && facts.found
      ? [l10n.t('{0}, found {1} in {2}', facts.note, facts.found, facts.foundDate ?? '')]
      : []),
    ...(facts.missing > 0 ? [l10n.t('{0} missing', facts.missing)] : []),
  ];
  return l10n.t('{0}.', clauses(pieces));
}

function trendText(trend: PictureFacts['trend'], window: string): string {
  if (trend === 'rising') return l10n.t('rising over the tested window {0}', window);
  return trend === 'falling'
    ? l10n.t('falling over the tested window {0}', window)
    : l10n.t('flat over the tested window {0}', window);
}
