import { type Blocks, expandBlocks } from '../core/claims/lexicon/blocks.ts';
import type { Wording } from '../core/claims/lexicon/wording.ts';
import type { WrittenWording } from '../core/claims/lexicon/wordingSchema.ts';
import type { WrittenPattern } from '../core/text/screened.ts';
import { requiredOutlines } from './requiredOutlines.ts';

/** Writes out the blocks of what was read, and what each pattern cannot match without. */
export function compileWording({ patterns, plain, periods, figures }: WrittenWording): Wording {
  const forms = <Each extends { readonly forms: readonly string[] }>(all: readonly Each[]) =>
    all.map((each) => ({ ...each, forms: each.forms.map((form) => compiled(form, periods.blocks)) }));
  return {
    patterns: { en: byName(patterns.en), ja: byName(patterns.ja), zh: byName(patterns.zh) },
    plain,
    periods: {
      spans: forms(periods.spans),
      points: forms(periods.points),
      lengths: forms(periods.lengths),
      since: periods.since,
    },
    figures: {
      numbers: { ...figures.numbers, form: compiled(figures.numbers.form, figures.blocks) },
      figures: figures.figures.map((figure) => ({ ...figure, form: compiled(figure.form, figures.blocks) })),
    },
  };
}

function byName(patterns: Readonly<Record<string, string>>): Record<string, WrittenPattern> {
  return Object.fromEntries(Object.entries(patterns).map(([name, source]) => [name, compiled(source)]));
}

function compiled(form: string, blocks: Blocks = {}): WrittenPattern {
  const source = expandBlocks(form, blocks);
  return { source, outlines: requiredOutlines(source) };
}
