/** Whether a message is one. Hand-written, since the page should not carry a schema library. */
import { type ChartLine, type ChartModel, type DaySpan, LEGEND_ROLES } from '../core/chart/model.ts';
import type { ChartView } from '../core/chart/view.ts';
import {
  CHART_STRINGS,
  type ChartStrings,
  type CompareChoice,
  type FromChart,
  type PartChoice,
  type ToChart,
} from './chart.ts';
import {
  arrayOf,
  type Guard,
  hasShape,
  isBoolean,
  isNumber,
  isString,
  nullable,
  oneOf,
  optional,
  tuple,
} from './shape.ts';

/** More observations than any series has: a message larger than that is a mistake. */
const MOST_POINTS = 200_000;

/** Days that `Intl` can print, up to the year 9999 and some. */
const MOST_DAYS = 4_000_000;

const isDay = (value: unknown): value is number =>
  isNumber(value) && Number.isInteger(value) && Math.abs(value) <= MOST_DAYS;
const isCount = (value: unknown): value is number => isNumber(value) && Number.isInteger(value) && value >= 0;
const isNumberOrBand = (value: unknown): value is number | readonly [number, number] =>
  isNumber(value) || isBand(value);
const isBand = tuple(isNumber, isNumber);
const isThreshold = hasShape({ value: isNumberOrBand, tolerance: isNumber, text: isString, short: isString });
const isSpan: Guard<DaySpan> = hasShape({ from: isDay, to: isDay });
const isLevel = hasShape({ value: isNumber, text: isString, short: isString });
const isPoint = hasShape({ day: isDay, value: isNumber, text: isString, short: isString });
const isNamedDay = hasShape({ day: isDay, text: isString });

const lineShape: Guard<ChartLine> = hasShape({
  formula: isString,
  name: isString,
  unit: isString,
  unitText: isString,
  frequency: oneOf(['A', 'Q', 'M', 'W', 'D']),
  days: isArray,
  values: isArray,
  threshold: optional(isThreshold),
});

function isLine(value: unknown): value is ChartLine {
  return lineShape(value) && areObservations(value.days, value.values);
}

/** Ascending days, each with a value or none. One pass: of a daily series it is most of the time a message takes. */
function areObservations(days: readonly unknown[], values: readonly unknown[]): boolean {
  if (days.length !== values.length || days.length > MOST_POINTS) return false;
  let before = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < days.length; at++) {
    const day = days[at];
    const value = values[at];
    if (!isDay(day) || day <= before || !(value === null || isNumber(value))) return false;
    before = day;
  }
  return true;
}

/** A list whose items are still to be looked at. */
function isArray(value: unknown): value is readonly never[] {
  return Array.isArray(value);
}

const modelShape: Guard<ChartModel> = hasShape({
  key: isString,
  locale: isLocale,
  title: isString,
  sentence: isString,
  claim: optional(isString),
  message: optional(isString),
  source: optional(isString),
  lines: arrayOf(isLine),
  level: optional(isLine),
  compare: optional(isLine),
  window: nullable(hasShape({ from: isDay, to: isDay, text: isString })),
  note: nullable(isPoint),
  found: nullable(isPoint),
  then: nullable(isLevel),
  now: nullable(isLevel),
  asOf: nullable(isNamedDay),
  seams: arrayOf(isNamedDay),
  recessions: arrayOf(isSpan),
  legend: isLegend,
  yearlyText: isString,
  pointsText: isString,
  indexedText: isString,
});

function isModel(value: unknown): value is ChartModel {
  return modelShape(value) && value.lines.length > 0;
}

const isView: Guard<ChartView> = hasShape({
  from: isDay,
  to: isDay,
  form: oneOf(['tested', 'level', 'yearly']),
  indexed: isBoolean,
});

const isChoice: Guard<CompareChoice> = hasShape({ id: isString, name: isString });
const isPart: Guard<PartChoice> = hasShape({ name: isString, state: isString });
const isTyped = hasShape({ type: isString });

const isChartMessage = hasShape({
  type: oneOf(['chart']),
  model: isModel,
  pinned: isBoolean,
  choices: arrayOf(isChoice),
  compared: nullable(isString),
  parts: arrayOf(isPart),
  part: isCount,
});
const isTextMessage = hasShape({ type: oneOf(['empty', 'loading', 'error']), message: isString });

const FROM_CHART = {
  ready: hasShape({ type: oneOf(['ready']) }),
  pin: hasShape({ type: oneOf(['pin']), pinned: isBoolean }),
  compare: hasShape({ type: oneOf(['compare']), id: nullable(isString) }),
  part: hasShape({ type: oneOf(['part']), part: isCount }),
  export: hasShape({ type: oneOf(['export']), format: oneOf(['svg', 'csv']), view: isView }),
  copyImage: hasShape({ type: oneOf(['copyImage']), view: isView }),
} satisfies { readonly [K in FromChart['type']]: Guard<Extract<FromChart, { type: K }>> };

/** For the page. */
export function isToChart(value: unknown): value is ToChart {
  return isChartMessage(value) || isTextMessage(value);
}

/** For the extension. */
export function isFromChart(value: unknown): value is FromChart {
  return (
    isTyped(value) &&
    Object.hasOwn(FROM_CHART, value.type) &&
    FROM_CHART[value.type as FromChart['type']](value)
  );
}

/** A state the page saved, perhaps in another version. */
export { isView as isChartView };

/** The texts the page is started with. */
export function isChartStrings(value: unknown): value is ChartStrings {
  return isRecordOf(value, CHART_STRINGS);
}

function isLegend(value: unknown): value is ChartModel['legend'] {
  return isRecordOf(value, LEGEND_ROLES);
}

function isRecordOf<K extends string>(value: unknown, keys: readonly K[]): value is Record<K, string> {
  return hasShape(Object.fromEntries(keys.map((key) => [key, isString])))(value);
}

/** `Intl` throws on anything else. */
function isLocale(value: unknown): value is string {
  return isString(value) && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value);
}
