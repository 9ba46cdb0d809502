// From the text of a benchmark's claims to a verdict each, by the command line as a user would run it.

import { rmSync } from 'node:fs';
import type { Verdict } from '../../src/core/verdict/verdict.ts';
import { buildCommand } from '../unit/cli/command.ts';
import {
  BENCHMARKS,
  type BenchmarkName,
  type BenchmarkRow,
  benchmarkPack,
  benchmarkRows,
} from './benchmarkRows.ts';
import { printRate, rate } from './rate.ts';

interface Answered extends BenchmarkRow {
  /** One for each claim that was marked in the text. */
  readonly verdicts: readonly Verdict[];
  readonly formulas: readonly string[];
}

/** Prints how the claims of a benchmark fare; says so where it is not at hand. `misses` adds the ids that were decided wrong. */
export async function scoreBenchmark(name: string, misses: boolean): Promise<void> {
  const known = BENCHMARKS.find((each) => each === name);
  if (!known) throw new Error(`Unexpected ${name}, expected one of ${BENCHMARKS.join(', ')}`);
  const rows = benchmarkRows(known);
  if (!rows) {
    console.log(`${name}: skipped, ../shared/benchmarks is not at hand`);
    return;
  }
  const answered = await answer(known, rows);
  console.log(report(name, answered));
  if (!misses) return;
  for (const { id, label, verdicts, formulas } of answered.filter(isConfidentWrong)) {
    console.log(`  ${id}: ${label}, read as ${verdicts.join(', ')}\n    ${formulas.join('\n    ')}`);
  }
}

async function answer(name: BenchmarkName, rows: readonly BenchmarkRow[]): Promise<Answered[]> {
  const pack = benchmarkPack(name);
  const command = await buildCommand();
  try {
    const stdin = rows.map(({ id, text, date }) => `${JSON.stringify({ id, text, date })}\n`).join('');
    const { out } = await command.run(['check', '--jsonl', ...(pack ? ['--pack', pack] : [])], { stdin });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    return rows.map((row, at) => {
      const claims = lines[at]?.claims ?? [];
      return {
        ...row,
        verdicts: claims.flatMap(({ verdict }) => verdict ?? []),
        formulas: claims.flatMap(({ formula }) => formula ?? []),
      };
    });
  } finally {
    command.remove();
    if (pack) rmSync(pack, { recursive: true });
  }
}

interface Line {
  readonly claims?: readonly { readonly verdict: Verdict | null; readonly formula: string | null }[];
}

/** One verdict for a text: that of its claims where those that are decided agree. */
function verdictOf({ verdicts }: Answered): Verdict | undefined {
  const decided = new Set(verdicts.filter((verdict) => verdict !== 'unknown' && verdict !== 'pending'));
  if (decided.size > 1) return 'mixed';
  return [...decided][0] ?? verdicts[0];
}

function isConfident(row: Answered): boolean {
  return ['supported', 'contradicted'].includes(verdictOf(row) ?? '');
}

/** Decided, and the label says the other. */
function isConfidentWrong(row: Answered): boolean {
  return row.label !== 'undecided' && isConfident(row) && verdictOf(row) !== row.label;
}

function report(name: string, all: readonly Answered[]): string {
  const labelled = all.filter(({ label }) => label !== 'undecided');
  const confident = labelled.filter(isConfident);
  const row = (title: string, flags: readonly boolean[]) => `  ${title.padEnd(34)}${printRate(rate(flags))}`;
  return [
    `${name}: ${all.length} texts, ${labelled.length} labelled supported or refuted`,
    row(
      'marked',
      all.map(({ verdicts }) => verdicts.length > 0),
    ),
    row('decided, of the labelled', labelled.map(isConfident)),
    row(
      'right, of the labelled',
      labelled.map((each) => verdictOf(each) === each.label),
    ),
    row(
      'right, of the decided',
      confident.map((each) => verdictOf(each) === each.label),
    ),
    row('confident wrong, of the labelled', labelled.map(isConfidentWrong)),
    row('decided though the label is not', all.filter(({ label }) => label === 'undecided').map(isConfident)),
  ].join('\n');
}
