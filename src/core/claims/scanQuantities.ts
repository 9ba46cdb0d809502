import type { Span } from '../text/mapped.ts';
import { matchesOf } from '../text/matches.ts';
import { type Outline, type ScreenedPattern, screened } from '../text/screened.ts';
import type { FigureForms } from './lexicon/wording.ts';
import { shiftPoint } from './literal.ts';
import type { Quantity, QuantityUnit } from './quantity.ts';
import { compileWorded, scanWorded, type WordedForm } from './scanWorded.ts';
import { shaded, shadeOf } from './shade.ts';

/** How figures are written, compiled. */
export interface Figures {
  readonly worded: readonly WordedForm[];
  readonly minus: RegExp;
  readonly number: ScreenedPattern;
  readonly counter: RegExp;
  readonly measure: RegExp;
  readonly named: RegExp;
  readonly scales: ReadonlyMap<string, number>;
  readonly currencies: readonly { readonly code: string; readonly pattern: RegExp }[];
}

/** Compiles the forms that figures are written in. */
export function compileFigures(forms: FigureForms): Figures {
  const { form, minus, counter, measure, named, scales, currencies } = forms.numbers;
  return {
    worded: compileWorded(forms),
    minus: new RegExp(minus, 'u'),
    number: screened(form, 'gu'),
    counter: new RegExp(counter, 'u'),
    measure: new RegExp(measure, 'u'),
    named: new RegExp(named, 'u'),
    scales: new Map(
      Object.entries(scales).flatMap(([power, words]) => words.map((word) => [word, 10 ** Number(power)])),
    ),
    currencies: currencies.map(({ code, form }) => ({ code, pattern: new RegExp(form, 'u') })),
  };
}

/** Every figure of a normalised sentence of this outline, ascending and without overlaps. Linear in its length. */
export function scanQuantities(text: string, outline: Outline, figures: Figures): Quantity[] {
  const found = scanWorded(text, outline, figures.worded, figures.minus);
  if (!figures.number.mayMatch(outline)) return found.sort((a, b) => a.start - b.start);
  let measure: Span | undefined;
  for (const match of matchesOf(figures.number.pattern, text)) {
    const quantity = fromFigure(match, figures);
    if (quantity && !found.some((other) => quantity.start < other.end && other.start < quantity.end))
      found.push(measure?.end === quantity.start ? { ...quantity, start: measure.start } : quantity);
    measure = unitOfMeasure(match, figures);
  }
  return found.sort((a, b) => a.start - b.start);
}

function fromFigure(match: RegExpMatchArray, figures: Figures): Quantity | undefined {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const scaleWord = (groups['scale'] ?? groups['firstScale'] ?? '').trim();
  const unit = unitOf(groups);
  const first = (groups['first'] ?? '').replaceAll(',', '');
  if (unit === 'plain' && scaleWord === '' && !groups['second'] && /^(?:19|20)\d\d$/.test(first))
    return undefined;
  const next = (match.input ?? '').charAt(start + match[0].length);
  if (unitOfMeasure(match, figures) || (unit === 'plain' && isName(match, figures))) return undefined;
  // "10y", "2s10s", "3M": the letters make it something else.
  if (unit === 'plain' && scaleWord === '' && /[a-z]/.test(next)) return undefined;
  // 「本を3冊」: a counter that we do not know.
  if (
    unit === 'plain' &&
    scaleWord === '' &&
    figures.counter.test((match.input ?? '').slice(start + match[0].length))
  )
    return undefined;
  const wari = groups['wari'] !== undefined;
  const scale = wari ? 1 : (figures.scales.get(scaleWord) ?? 1);
  const cents = groups['cents'] !== undefined;
  const inDollars = (written: string) => (cents ? shiftPoint(written, -2) : written);
  const second = groups['second']?.replaceAll(',', '');
  const rest = groups['rest'];
  const digits =
    rest === undefined
      ? `${first}${groups['bu'] ? `.${groups['bu']}` : ''}`
      : compound(first, scale, rest, figures);
  const shade = shadeOf(match.input ?? '', start + match[0].length);
  const nuance =
    second === undefined && shade ? shaded(wari ? String(Number(digits) * 10) : digits, shade, wari) : {};
  const leading = match[0].length - match[0].trimStart().length;
  const currency = cents ? 'USD' : currencyOf(`${groups['before'] ?? ''}${groups['after'] ?? ''}`, figures);
  return {
    start: start + leading,
    end: start + match[0].trimEnd().length + (shade?.length ?? 0),
    unit,
    digits: wari ? String(Number(digits) * 10) : inDollars(digits),
    ...(second === undefined ? {} : { toDigits: inDollars(second) }),
    ...nuance,
    scale,
    ...(currency === undefined ? {} : { currency }),
    negative: groups['minus'] !== undefined,
    explicitPlus: groups['explicit'] !== undefined,
    fraction: wari,
  };
}

/** 「1バレル72ドル」「1ドル=155円」“1美元兑7.04元”: after a 1, what the figure after it is counted in; it begins that figure. */
function unitOfMeasure(match: RegExpMatchArray, { measure }: Figures): Span | undefined {
  if (match.groups?.['first'] !== '1') return undefined;
  const start = (match.index ?? 0) + match[0].indexOf('1');
  const unit = measure.exec((match.input ?? '').slice(start + 1, start + 9));
  return unit ? { start, end: start + 1 + unit[0].length } : undefined;
}

/** 「表1」「図2-3」「シナリオ3」「会議室4.2」, "page 3", "slide 12": a number that names. */
function isName({ input = '', index = 0 }: RegExpMatchArray, { named }: Figures): boolean {
  return named.test(input.slice(Math.max(0, index - 12), index));
}

function unitOf(groups: Readonly<Record<string, string | undefined>>): QuantityUnit {
  if (groups['points'] !== undefined) return 'pp';
  if (groups['basis'] !== undefined) return 'bp';
  if (groups['percent'] !== undefined || groups['wari'] !== undefined) return '%';
  if (groups['times'] !== undefined) return 'times';
  if (['before', 'after', 'cents'].some((name) => groups[name] !== undefined)) return 'currency';
  return groups['counted'] === undefined ? 'plain' : 'count';
}

/** 1兆2000億 is 1.2 兆, 7万3千 and 7万3 are 7.3 万: the later parts are folded into the digits of the first. */
function compound(first: string, scale: number, rest: string, { scales }: Figures): string {
  let sum = Number(first);
  let finest = scale;
  for (const [, digits = '', tens = '', word = ''] of rest.matchAll(/(\d[\d,]*)([千百]?)([億亿万萬]?)/gu)) {
    const implied = digits.length === 1 && tens === '' && word === '';
    const unit = (tens === '千' || implied ? 1000 : tens === '百' ? 100 : 1) * (scales.get(word) ?? 1);
    sum += (Number(digits.replaceAll(',', '')) * unit) / scale;
    finest = unit;
  }
  const places = Math.max(0, Math.round(Math.log10(scale / finest)));
  return sum.toFixed(Math.min(places, 6)).replace(/0+$/, '').replace(/\.$/, '');
}

function currencyOf(text: string, { currencies }: Figures): string | undefined {
  return currencies.find(({ pattern }) => pattern.test(text))?.code;
}
