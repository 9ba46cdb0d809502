import * as l10n from '@vscode/l10n';

/** Scale words that the evaluator puts before a unit: `mn USD`, `k persons`. */
const SCALES: Readonly<Record<string, number>> = { k: 1e3, mn: 1e6, bn: 1e9, tn: 1e12 };

/** Units that `Intl` writes in every language, plurals included. */
const NAMED: Readonly<Record<string, Intl.NumberFormatOptions>> = {
  '%': { style: 'unit', unit: 'percent' },
  hours: { style: 'unit', unit: 'hour', unitDisplay: 'long' },
  h: { style: 'unit', unit: 'hour', unitDisplay: 'long' },
  days: { style: 'unit', unit: 'day', unitDisplay: 'long' },
  weeks: { style: 'unit', unit: 'week', unitDisplay: 'long' },
  months: { style: 'unit', unit: 'month', unitDisplay: 'long' },
  years: { style: 'unit', unit: 'year', unitDisplay: 'long' },
};

/** How `Intl` writes a figure of this unit; undefined for units it does not know. */
export function namedUnit(symbol: string): Intl.NumberFormatOptions | undefined {
  return NAMED[symbol];
}

/** `mn USD` is 1,000,000 and `USD`; a unit without a scale is 1 and itself. */
export function splitUnit(unit: string): readonly [number, string] {
  const [first = '', ...rest] = unit.split(' ');
  const scale = SCALES[first];
  return scale === undefined ? [1, unit] : [scale, rest.join(' ')];
}

/** A printed number with a unit that `Intl` does not know. Those a reader takes for granted are left out. */
export function withUnit(number: string, symbol: string): string {
  switch (symbol) {
    case 'index':
    case 'balance':
    case 'ratio':
    case '1':
    case '':
      return number;
    case 'pp':
      return l10n.t('{0} pp', number);
    case 'persons':
      return l10n.t('{0} persons', number);
    case 'units':
      return l10n.t('{0} units', number);
    case 'tests':
      return number === '1' ? l10n.t('{0} test', number) : l10n.t('{0} tests', number);
    case 'quarters':
      return number === '1' ? l10n.t('{0} quarter', number) : l10n.t('{0} quarters', number);
    case 'observations':
      return number === '1' ? l10n.t('{0} observation', number) : l10n.t('{0} observations', number);
    default:
      return `${number} ${symbol}`;
  }
}

/** A unit that stands alone: an axis title, a column head. */
export function unitName(unit: string): string {
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
    case 'pp':
      return l10n.t('pp');
    default:
      return unit;
  }
}

/** The unit of a difference between two figures: percentages differ by points. */
export function differenceUnit(unit: string | null): string | null {
  return unit === '%' ? 'pp' : unit;
}
