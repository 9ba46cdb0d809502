/**
 * `npm test`: every suite in turn, each shown, and one last line that sums them up.
 *
 * Types, lint and build count as one test each. A suite that breaks before it can count (a file that does not load, a crash)
 * counts as one failure, so that nothing is lost silently.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot, scratchFolder, toolOf } from './host/harness/project.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** The parts we need of vitest's JSON report, which has jest's form. */
interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

const scratch = scratchFolder('test-run');
const suites: readonly [name: string, run: () => Count][] = [
  [
    'types',
    () => oneTest([toolOf('typescript', 'tsc', '-p', 'src/core'), toolOf('typescript', 'tsc', '-p', '.')]),
  ],
  ['lint', () => oneTest([toolOf('@biomejs/biome', 'biome', 'check', '.')])],
  ['build', () => oneTest([toolOf('tsx', 'tsx', 'build.ts')])],
  ['unit', () => vitest('unit')],
  ['host', () => vitest('host')],
];

const total: Count = { passed: 0, failed: 0, skipped: 0 };
for (const [name, run] of suites) {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const count = run();
  console.log(`${name}: ${inWords(count)}`);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}
scratch.remove();
console.log(`\n${inWords(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function succeeds(command: readonly string[]): boolean {
  return spawnSync(process.execPath, command, { cwd: projectRoot, stdio: 'inherit' }).status === 0;
}

function oneTest(commands: readonly string[][]): Count {
  return commands.every(succeeds)
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };
}

function vitest(project: string): Count {
  const report = path.join(scratch.folder, `${project}.json`);
  const succeeded = succeeds(
    toolOf('vitest', 'vitest', 'run', '--config', 'test/vitest.config.ts', '--project', project).concat([
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
  );
  const count = countOf(report);
  if (!succeeded && count.failed === 0) count.failed = 1;
  return count;
}

function countOf(report: string): Count {
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  let results: VitestReport['testResults'];
  try {
    results = (JSON.parse(readFileSync(report, 'utf8')) as VitestReport).testResults;
  } catch {
    return count; // the run broke before it could report; its exit code says so
  }
  for (const file of results) {
    const statuses = file.assertionResults.map((test) => test.status);
    for (const status of statuses) {
      if (status === 'passed' || status === 'failed') count[status]++;
      else count.skipped++;
    }
    if (file.status === 'failed' && !statuses.includes('failed')) count.failed++;
  }
  return count;
}

function inWords({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
