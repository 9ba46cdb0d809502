// Dated claims that others have judged, kept beside the repository: their texts are not ours to copy.

import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verdict } from '../../src/core/verdict/verdict.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/benchmarks');

/** `undecided`: the author of the label found the evidence mixed or not enough. */
export type Label = Extract<Verdict, 'supported' | 'contradicted'> | 'undecided';

export interface BenchmarkRow {
  readonly id: string;
  readonly text: string;
  /** ISO day on which it was said. */
  readonly date: string;
  readonly label: Label;
}

export const BENCHMARKS = ['us-macro-dev', 'tsver-dev', 'tsver-synthetic-dev'] as const;
export type BenchmarkName = (typeof BENCHMARKS)[number];

const FILES: Readonly<Record<BenchmarkName, string>> = {
  'us-macro-dev': 'us-macro-dev.jsonl',
  'tsver-dev': 'tsver/dev.jsonl',
  'tsver-synthetic-dev': 'tsver/synthetic-dev.jsonl',
};

const LABELS: Readonly<Record<string, Label>> = { supported: 'supported', refuted: 'contradicted' };

/** Rows of a benchmark, each named by its id or its place; undefined where it is not at hand. */
export function benchmarkRows(name: BenchmarkName): readonly BenchmarkRow[] | undefined {
  const file = join(FOLDER, FILES[name]);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const row = JSON.parse(line) as Readonly<Record<string, string>>;
      const label = (row['label3'] ?? row['Verdict'] ?? '').toLowerCase();
      return {
        id: row['id'] ?? `${at + 1}`,
        text: row['claim'] ?? row['Claim'] ?? '',
        date: isoDate(row['date'] ?? row['Date'] ?? ''),
        label: LABELS[label] ?? 'undecided',
      };
    });
}

/** `June 21, 2023`, `06/21/2023` and `21-6-2023`, the ways in which the benchmarks write a day, as an ISO day. */
export function isoDate(text: string): string {
  const [, day, month, year] = /^(\d+)-(\d+)-(\d{4})$/.exec(text) ?? [];
  const time =
    day === undefined ? Date.parse(`${text} UTC`) : Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(time).toISOString().slice(0, 10);
}

/** A folder that `--pack` takes: the benchmark's own series with their titles. The caller removes it; none for most. */
export function benchmarkPack(name: BenchmarkName): string | undefined {
  if (!name.startsWith('tsver')) return undefined;
  const source = join(FOLDER, 'tsver');
  const folder = mkdtempSync(join(tmpdir(), 'tsver-'));
  for (const file of readdirSync(join(source, 'csv')))
    symlinkSync(join(source, 'csv', file), join(folder, file));
  symlinkSync(join(source, 'metadata.json'), join(folder, 'metadata.json'));
  return folder;
}
