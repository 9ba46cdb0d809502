import * as l10n from '@vscode/l10n';
import type { ChartWords, PictureFacts } from '../chart/words.ts';
import { currentLocale } from './figure.ts';

/** Words of the chart in the reader's language; `nameOf` gives an indicator's name for an id of a sub-formula. */
export function chartWords(nameOf: (id: string) => string | undefined): ChartWords {
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
    needs: (op, value) => l10n.t('needs {0}', `${NEEDS[op] ?? ''}${value}`),
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

/** Ids inside a sub-formula replaced by names; transforms in words where there is one id alone. */
function lineName(formula: string, nameOf: (id: string) => string | undefined): string {
  const single = /^"?([A-Za-z_][\w.-]*?)"?(?:@"?(\w+)"?)?(?:\.(chg|ch1|pch|pc1|pca|cca|log|lin))?$/.exec(
    formula,
  );
  if (!single) return formula.replace(/[A-Za-z_][A-Za-z0-9_]{3,}/g, (word) => nameOf(word) ?? word);
  const [, id = '', entity, code] = single;
  const name = `${nameOf(id) ?? id}${entity === undefined ? '' : ` (${entity})`}`;
  return code === undefined ? name : transformName(name, code);
}

function transformName(name: string, code: string): string {
  switch (code) {
    case 'pc1':
      return l10n.t('{0}, % over a year', name);
    case 'pch':
      return l10n.t('{0}, % over the period', name);
    case 'pca':
      return l10n.t('{0}, % at an annual rate', name);
    case 'chg':
      return l10n.t('{0}, change', name);
    case 'ch1':
      return l10n.t('{0}, change over a year', name);
    default:
      return name;
  }
}

function unitName(unit: string): string {
  switch (unit) {
    case 'index':
      return l10n.t('Index');
    case 'persons':
      return l10n.t('Persons');
    case 'units':
      return l10n.t('Units');
    case 'balance':
      return l10n.t('Balance');
    case 'ratio':
      return l10n.t('Ratio');
    case 'USD':
      return l10n.t('US dollars');
    default:
      return unit;
  }
}

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
  return l10n.t('{0}.', pieces.join('; '));
}

function trendText(trend: PictureFacts['trend'], window: string): string {
  if (trend === 'rising') return l10n.t('rising over the tested window {0}', window);
  return trend === 'falling'
    ? l10n.t('falling over the tested window {0}', window)
    : l10n.t('flat over the tested window {0}', window);
}
