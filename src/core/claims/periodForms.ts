import { type ScreenedPattern, screened, type WrittenPattern } from '../text/screened.ts';
import type { PeriodForms } from './lexicon/wording.ts';
import type { PointMeant } from './lexicon/wordingSchema.ts';
import type { PeriodExpression, Point } from './period.ts';
import { monthOf, type ReadTime, wholeYear } from './periodGroups.ts';
import { POINT_READERS } from './pointReaders.ts';
import { SPAN_READERS } from './spanReaders.ts';

/** A way in which a time is written. */
export interface TimeForm<T> {
  readonly form: ScreenedPattern;
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
export function compileTimes({ spans, points, lengths, since }: PeriodForms): Times {
  const compile = <T>(forms: readonly WrittenPattern[], read: ReadTime<T>): TimeForm<T>[] =>
    forms.map((form) => ({ form: screened(form, 'gu'), read }));
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

function pointMeant({ year, month, era }: PointMeant): Point {
  const point = month === undefined ? wholeYear(year) : monthOf(year, month - 1);
  return era ? { ...point, era } : point;
}
