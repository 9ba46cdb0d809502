/** Numbers and dates as the chart prints them. `Intl` only, with the locale passed in. */
import { civil, type Day, type Frequency } from '../indicators/period.ts';

/** From here on figures are abbreviated: 159.4M, 1.594億. */
const COMPACT_FROM = 100_000;
const MS_PER_DAY = 86_400_000;

export interface Formats {
  /** A value with its unit where the unit is a sign: `4.3%`, `$1.2B`, `0.4 pp`; bare otherwise. */
  value(value: number, unit: string, unitText: string): string;
  /** Labels of one axis: as many decimals as tell the ticks apart, and no more. */
  ticks(values: readonly number[]): readonly string[];
  /** The period that starts on a day: `2024`, `2024 Q3`, `Mar 2024`, `Mar 12, 2024`. */
  period(day: Day, frequency: Frequency): string;
  year(day: Day): string;
  month(day: Day): string;
  monthYear(day: Day): string;
  dayMonth(day: Day): string;
}

/** `Intl` objects take longer to build than a whole picture to draw: each is built once a locale, when it is needed. */
const made = new Map<string, Formats>();

/** The formatters of a locale (BCP 47). */
export function formatsFor(locale: string): Formats {
  const formats = made.get(locale) ?? newFormats(locale);
  made.set(locale, formats);
  return formats;
}

function newFormats(locale: string): Formats {
  const dates = (options: Intl.DateTimeFormatOptions): ((day: Day) => string) => {
    let format: Intl.DateTimeFormat | undefined;
    return (day) => {
      format ??= new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      return format.format(day * MS_PER_DAY);
    };
  };
  const year = dates({ year: 'numeric' });
  const monthYear = dates({ year: 'numeric', month: 'short' });
  const fullDay = dates({ year: 'numeric', month: 'short', day: 'numeric' });
  const plain = digitsOf((digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }));
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 4 });

  const money = moneyIn(locale);
  const labelFormat = labelFormatIn(locale);

  const number = (value: number): string => {
    const size = Math.abs(value);
    if (size >= COMPACT_FROM) return compact.format(value);
    return plain(size >= 1000 ? 0 : size >= 100 ? 1 : size >= 0.1 || size === 0 ? 2 : 4).format(value);
  };

  return {
    value: (value, unit, unitText) => {
      if (/^[A-Z]{3}$/.test(unit)) return typographic(money(value, unit));
      return typographic(withUnit(number(value), unit, unitText));
    },
    ticks: (values) => tickLabels(values, labelFormat).map(typographic),
    period: (day, frequency) => {
      if (frequency === 'M') return monthYear(day);
      if (frequency === 'D' || frequency === 'W') return fullDay(day);
      return frequency === 'A' ? year(day) : quarterIn(locale, year(day), Math.ceil(civil(day).month / 3));
    },
    year,
    month: dates({ month: 'short' }),
    monthYear,
    dayMonth: dates({ month: 'short', day: 'numeric' }),
  };
}

/** `Intl` knows no quarters: `2026 Q1`, `2026年1-3月期`, `2026年一季度`. */
function quarterIn(locale: string, year: string, quarter: number): string {
  if (locale.startsWith('ja')) return `${year}${3 * quarter - 2}-${3 * quarter}月期`;
  if (locale.startsWith('zh')) return `${year}${'一二三四'.charAt(quarter - 1)}季度`;
  return `${year} Q${quarter}`;
}

function digitsOf(make: (digits: number) => Intl.NumberFormat): (digits: number) => Intl.NumberFormat {
  const made: Intl.NumberFormat[] = [];
  return (digits) => {
    made[digits] ??= make(digits);
    return made[digits];
  };
}

function withUnit(text: string, unit: string, unitText: string): string {
  if (unit === '%') return `${text}%`;
  return unit === 'pp' || unit === 'bp' ? `${text} ${unitText}` : text;
}

/** Amounts of an ISO 4217 currency by their sign. */
function moneyIn(locale: string): (value: number, code: string) => string {
  const byCode = new Map<string, Intl.NumberFormat>();
  return (value, code) => {
    const large = Math.abs(value) >= COMPACT_FROM;
    const key = `${code}${large}`;
    const format =
      byCode.get(key) ??
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: code,
        currencyDisplay: 'narrowSymbol',
        ...(large
          ? { notation: 'compact', maximumSignificantDigits: 4 }
          : { maximumFractionDigits: 2, minimumFractionDigits: 0 }),
      });
    byCode.set(key, format);
    return format.format(value);
  };
}

/** Prints with between `least` and `most` decimals; large figures abbreviated. */
type LabelFormat = (large: boolean, least: number, most: number) => Intl.NumberFormat;

function labelFormatIn(locale: string): LabelFormat {
  const byKey = new Map<string, Intl.NumberFormat>();
  return (large, least, most) => {
    const key = `${large} ${least} ${most}`;
    const format =
      byKey.get(key) ??
      new Intl.NumberFormat(locale, {
        maximumFractionDigits: most,
        minimumFractionDigits: least,
        ...(large ? { notation: 'compact' } : {}),
      });
    byKey.set(key, format);
    return format;
  };
}

/** Decimals are added until three more of them would change no label. */
function tickLabels(values: readonly number[], formatOf: LabelFormat): readonly string[] {
  const large = values.some((value) => Math.abs(value) >= COMPACT_FROM);
  const labels = (least: number, most: number): readonly string[] => {
    const format = formatOf(large, least, most);
    return values.map((value) => format.format(value));
  };
  for (let digits = 0; digits < 9; digits++) {
    const finer = labels(0, digits + 3);
    if (labels(0, digits).every((label, at) => label === finer[at]))
      return labels(large ? 0 : digits, digits);
  }
  return values.map(String);
}

/** A hyphen before a figure is set as a minus sign. */
function typographic(text: string): string {
  return text.replace('-', '\u2212');
}
