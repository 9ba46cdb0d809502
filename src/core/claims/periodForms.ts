import { expandBlocks } from './lexicon/blocks.ts';
import type { PeriodForms, PointMeant } from './lexicon/wordingSchema.ts';
import type { PeriodExpression, Point } from './period.ts';
import { monthOf, type ReadTime, wholeYear } from './periodGroups.ts';
import { POINT_READERS } from './pointReaders.ts';
import { SPAN_READERS } from './spanReaders.ts';

/** What a text must hold for a form to have a chance; cheap to find out once for all forms. */
const TRAITS = {
  cjk: /[\u3040-\u30ff\u3400-\u9fff]/,
  cjkUnit: /[年月日天週周季期]/,
  unit: /day|week|month|quarter|year|decade|centur/,
  month: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/,
  year: /(?:19|20)\d\d/,
} as const;

type Trait = keyof typeof TRAITS;

/** A way in which a time is written. */
export interface TimeForm<T> {
  readonly pattern: RegExp;
  readonly needs: readonly Trait[];
  readonly read: ReadTime<T>;
}

/** The ways in which times are written, earlier ones first. */
export interface Times {
  readonly spans: readonly TimeForm<PeriodExpression>[];
  readonly points: readonly TimeForm<Point>[];
  readonly lengths: readonly TimeForm<PeriodExpression>[];
  readonly sinceBefore: RegExp;
  readonly sinceAfter: RegExp;
  readonly notSince: RegExp;
}

/** Compiles the forms that times are written in. */
export function compileTimes({ blocks, spans, points, lengths, since }: PeriodForms): Times {
  const compile = <T>(forms: readonly string[], read: ReadTime<T>): TimeForm<T>[] =>
    forms.map((form) => {
      const source = expandBlocks(form, blocks);
      return { pattern: new RegExp(source, 'gu'), needs: needsOf(form, source), read };
    });
  const spansOf = (written: PeriodForms['spans']) =>
    written.flatMap(({ forms, ...meant }) =>
      compile<PeriodExpression>(forms, 'means' in meant ? () => meant.means : SPAN_READERS[meant.read]),
    );
  return {
    spans: spansOf(spans),
    points: points.flatMap(({ forms, ...meant }) =>
      compile<Point>(forms, 'means' in meant ? () => pointMeant(meant.means) : POINT_READERS[meant.read]),
    ),
    lengths: spansOf(lengths),
    sinceBefore: new RegExp(since.before, 'u'),
    sinceAfter: new RegExp(since.after, 'u'),
    notSince: new RegExp(since.not, 'u'),
  };
}

/** The traits of a text. */
export function traitsOf(text: string): ReadonlySet<Trait> {
  return new Set((Object.keys(TRAITS) as Trait[]).filter((trait) => TRAITS[trait].test(text)));
}

function needsOf(form: string, source: string): Trait[] {
  // The year of a season is optional.
  if (form.includes('<yy>')) return ['cjkUnit'];
  if (form.includes('<season>')) return TRAITS.cjk.test(form) ? ['cjk'] : [];
  const needs: Trait[] = [];
  if (source.includes('(?:19|20)')) needs.push('year');
  if (form.includes('{month}')) needs.push('month');
  if (form.includes('{unit}')) needs.push('unit');
  if (form.includes('{cjkUnit}')) needs.push('cjkUnit');
  return needs.length === 0 && TRAITS.cjk.test(source) ? ['cjk'] : needs;
}

function pointMeant({ year, month, era }: PointMeant): Point {
  const point = month === undefined ? wholeYear(year) : monthOf(year, month - 1);
  return era ? { ...point, era } : point;
}
