import type { Localised } from '../../language.ts';
import type { WrittenPattern } from '../../text/screened.ts';
import type { PatternName } from './patterns.ts';
import type { WrittenWording } from './wordingSchema.ts';

/** Ways of putting things that the grammar looks for in normalised text, with their blocks written out. */
export interface Wording {
  readonly patterns: Localised<Readonly<Partial<Record<PatternName, WrittenPattern>>>>;
  /** English words, lower-case, that say nothing about what is measured. */
  readonly plain: readonly string[];
  readonly periods: PeriodForms;
  readonly figures: FigureForms;
}

type Written = WrittenWording['periods'];
type Compiled<Each> = Each extends { forms: readonly string[] }
  ? Readonly<Omit<Each, 'forms'>> & { readonly forms: readonly WrittenPattern[] }
  : never;

export interface PeriodForms {
  readonly spans: readonly Compiled<Written['spans'][number]>[];
  readonly points: readonly Compiled<Written['points'][number]>[];
  readonly lengths: readonly Compiled<Written['lengths'][number]>[];
  readonly since: Readonly<Written['since']>;
}

type WrittenFigures = WrittenWording['figures'];
type CompiledFigure<Each> = Each extends { form: string }
  ? Readonly<Omit<Each, 'form'>> & { readonly form: WrittenPattern }
  : never;

export interface FigureForms {
  readonly figures: readonly CompiledFigure<WrittenFigures['figures'][number]>[];
  readonly numbers: Readonly<Omit<WrittenFigures['numbers'], 'form'>> & { readonly form: WrittenPattern };
}
