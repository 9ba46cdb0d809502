import { printFormula } from '../core/formula/print.ts';
import type { Indicator } from '../core/indicators/indicator.ts';
import type { Day } from '../core/indicators/period.ts';
import { parseMarkdown } from '../core/markdown/parse.ts';
import { splitSentences } from '../core/markdown/sentences.ts';
import type { ReaderIndex } from '../core/note/readerIndex.ts';
import { readProse } from '../core/note/readProse.ts';

/**
 * Tests that a sentence may mean when it is about this indicator, likeliest first: what the grammar makes of it with the
 * indicator named in front, then the plain directions.
 */
export function suggestFormulas(
  sentence: string,
  { indicator, entity }: { readonly indicator: Indicator; readonly entity?: string },
  index: ReaderIndex,
  asOf: Day,
): string[] {
  const named = [indicator.names.en, indicator.names.ja, indicator.names.zh].flatMap((name) =>
    formulasOf(`${name} ${sentence}`, indicator.id, index, asOf),
  );
  const { start, end } = { start: 0, end: 0 };
  const level = printFormula({
    kind: 'series',
    id: indicator.id,
    ...(entity === undefined ? {} : { entity }),
    start,
    end,
  });
  const series = indicator.headline === 'lin' ? level : `${level}.${indicator.headline}`;
  return [
    ...new Set([
      ...named,
      `change(${series}, last 12m) > 0`,
      `change(${series}, last 12m) < 0`,
      `is_max(${series}, last 10y)`,
      `is_min(${series}, last 10y)`,
    ]),
  ];
}

function formulasOf(text: string, id: string, index: ReaderIndex, asOf: Day): string[] {
  return parseMarkdown(text)
    .blocks.flatMap(splitSentences)
    .flatMap((sentence) => readProse(text, sentence, index, asOf))
    .flatMap(({ origin, readings: [reading] }) =>
      origin === 'grammar' &&
      reading.formula !== null &&
      reading.indicators.some((each) => each.split('@')[0] === id)
        ? [reading.formula]
        : [],
    );
}
