import type { BuiltPack } from './buildPack.ts';

/** What was built, one indicator a line: for the person who runs the builder. */
export function printTable({ index, rows }: BuiltPack): string {
  const lines = rows.map(({ file, observed, observations, missing }) => [
    file.id,
    file.frequency,
    observed.first,
    observed.last,
    `${file.series.length}`,
    `${Math.max(...file.series.map(({ vintages }) => vintages.length))}`,
    `${observations}`,
    `${missing}`,
    observed.seams.map(({ at }) => at).join(' '),
  ]);
  const heads = ['id', 'f', 'first', 'last', 'series', 'vintages', 'observations', 'missing', 'seams'];
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...lines.map((line) => line[at]?.length ?? 0)),
  );
  const print = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  const total = rows.reduce((sum, { observations }) => sum + observations, 0);
  return [
    print(heads),
    ...lines.map(print),
    `${index.name}: ${rows.length} indicators, ${total} observations`,
  ].join('\n');
}
