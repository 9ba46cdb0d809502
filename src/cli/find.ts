import { createFinder, type FoundIndicator } from '../core/indicators/findIndicators.ts';
import { openPacks } from './environment.ts';
import { messageLanguage } from './message.ts';
import type { Options } from './options.ts';
import { print } from './output.ts';
import { padded, widthOf } from './textWidth.ts';
import { UsageError } from './usageError.ts';

/** `thesis-lens find 'words'`: indicators that the words may mean, best first; exit 0 even when there are none. */
export async function find(options: Options): Promise<number> {
  const query = options.operands.join(' ').trim();
  if (query === '') throw new UsageError("find needs words; expected thesis-lens find 'unemployment rate'");
  if (options.format !== 'text' && options.format !== 'json')
    throw new UsageError(`find prints text or json, not ${options.format}`);
  const packs = await openPacks(options);
  const { indicators } = await packs.openSeries();
  const found = createFinder(indicators)(query);
  const language = messageLanguage(options.language);
  await print(
    options.format === 'json'
      ? `${JSON.stringify({ version: 1, query, indicators: found.map(toJson) }, null, 2)}\n`
      : tableOf(found.map((each) => cellsOf(each, language))),
  );
  return packs.problems().length > 0 ? 2 : 0;
}

function referenceOf({ indicator, entity }: FoundIndicator): string {
  return entity === undefined ? indicator.id : `${indicator.id}@${entity}`;
}

function toJson(found: FoundIndicator): unknown {
  const { id, pack, names, unit, frequency, agency, first, last } = found.indicator;
  const { entity = null, score } = found;
  return {
    reference: referenceOf(found),
    id,
    entity,
    score,
    pack,
    names,
    unit,
    frequency,
    agency,
    first,
    last,
  };
}

function cellsOf(found: FoundIndicator, language: 'en' | 'ja' | 'zh'): readonly string[] {
  const { names, unit, frequency, first, last, agency } = found.indicator;
  return [referenceOf(found), names[language], `${unit}, ${frequency}`, `${first} to ${last}`, agency];
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => padded(cell, widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
