import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readLexicon } from '../../../src/packs/lexicon.ts';
import { projectRoot, scratchFolder } from '../../host/harness/project.ts';

const scratch = scratchFolder('lexicon');
afterAll(scratch.remove);

/** The message that the lexicon is refused with after one file in it is changed. */
function refusal(file: string, written: string, changed: string): string {
  cpSync(join(projectRoot, 'media/lexicon'), scratch.folder, { recursive: true });
  const path = join(scratch.folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(written);
  writeFileSync(path, text.replace(written, changed));
  try {
    readLexicon(scratch.folder);
  } catch (error) {
    return String(error).replaceAll(scratch.folder, '');
  }
  return 'none';
}

test.each([
  [
    'a pattern that is no regular expression',
    'patterns.ja.yaml',
    "'確率|",
    "'確率(|",
    /patterns\.ja\.yaml:\d+ odds: expected a regular expression/,
  ],
  [
    'a pattern that nothing asks for',
    'patterns.zh.yaml',
    'odds:',
    'chances:',
    /patterns\.zh\.yaml.* expected/,
  ],
  [
    'a reader that there is none of',
    'periods.yaml',
    'read: weekday',
    'read: fullMoon',
    /periods\.yaml:\d+ points\.\d+\.read: expected .*"weekday".*, found "fullMoon"/,
  ],
  [
    'a block that there is none of',
    'periods.yaml',
    "'mid-{month}'",
    "'mid-{moon}'",
    /periods\.yaml:\d+ points\.\d+\.forms\.0: expected a regular expression/,
  ],
  [
    'a figure that is no pattern',
    'figures.yaml',
    '{amount}半?基点',
    '{amount}半?基点)',
    /figures\.yaml:\d+ figures\.\d+\.form: expected a regular expression/,
  ],
])('refuses %s with its place', (_, file, written, changed, message) => {
  expect(refusal(file, written, changed)).toMatch(message);
});
