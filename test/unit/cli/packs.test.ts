import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, type Command } from './command.ts';

let command: Command;
const write = (file: string, text: string): void => {
  const target = path.join(command.folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
};

beforeAll(async () => {
  command = await buildCommand();
  write('mine/widget-sales.csv', 'date,value\n2024-01-01,10\n2024-02-01,20\n2024-03-01,40\n');
}, 60_000);
afterAll(() => command.remove());

describe('--pack', () => {
  it('brings a user’s series to every command', async () => {
    const evaluated = await command.run([
      'eval',
      'last("widget-sales") > 30',
      '--pack',
      'mine',
      '--format',
      'json',
    ]);
    expect(JSON.parse(evaluated.out)).toMatchObject({ type: 'Test', value: true, found: { value: 40 } });
    const found = await command.run(['find', 'widget sales', '--pack', 'mine', '--format', 'json']);
    expect(JSON.parse(found.out).indicators[0]).toMatchObject({ id: 'widget-sales', pack: 'mine' });
    const stdin = 'Widget sales doubled in March 2024.';
    const checked = await command.run(['check', '-', '--pack', 'mine', '--format', 'json'], { stdin });
    expect(JSON.parse(checked.out).notes[0].claims[0].indicators).toEqual(['widget-sales']);
  });

  it('refuses what it cannot use with one sentence, and keeps the rest', async () => {
    write('odd/good.csv', 'date,value\n2024-01-01,1\n2024-02-01,2\n');
    write('odd/bad.csv', 'date;value\n2024-01-01;1\n');
    write('wrong/thesis-pack.json', '{"version": 2, "series": []}');
    write('listed/thesis-pack.json', '{"version": 1, "series": [{"file": "gone.csv"}]}');
    write('empty/readme.txt', 'nothing');
    const problems = async (pack: string) => {
      const { code, err, out } = await command.run([
        'eval',
        'last(UNRATE) > 0',
        '--pack',
        pack,
        '--format',
        'json',
      ]);
      return { code, err: err.trimEnd().split('\n'), value: out === '' ? undefined : JSON.parse(out).value };
    };
    expect(await problems('odd')).toEqual({
      code: 2,
      err: [
        'thesis-lens: odd/bad.csv:1: expected a comma between columns, found ;. Save it as CSV with commas, and with points in the numbers.',
      ],
      value: true,
    });
    expect(await problems('wrong')).toEqual({
      code: 2,
      err: ['thesis-lens: wrong/thesis-pack.json:1 version: expected 1, found 2. Correct or remove it.'],
      value: true,
    });
    expect((await problems('listed')).err).toHaveLength(1);
    expect((await problems('empty')).err).toHaveLength(1);
    expect(await problems('absent')).toEqual({
      code: 2,
      err: ['thesis-lens: --pack absent: expected a folder, found nothing'],
      value: undefined,
    });
  });
});

describe('--catalogue', () => {
  const words = { en: 'x', ja: 'x', zh: 'x' };
  const thesis = (pattern: string) =>
    JSON.stringify({
      id: 'robots-do-dishes',
      kind: 'thesis',
      pack: 'us-macro',
      statement: words,
      patterns: { en: [pattern], ja: [], zh: [] },
      formula: 'last(UNRATE) > 0',
    });

  it('adds a user’s theses, with words of their own and the bundled ones', async () => {
    write('theses/concepts.yaml', 'robots: {en: [robots], ja: [], zh: []}\n');
    write('theses/robots-do-dishes.yaml', thesis('{robots} {growth}'));
    const stdin = 'Robots are the growth of tomorrow.';
    const { out, err } = await command.run(['check', '-', '--catalogue', 'theses', '--format', 'json'], {
      stdin,
    });
    expect(err).toBe('');
    expect(JSON.parse(out).notes[0].claims.map((claim: { catalogue: string }) => claim.catalogue)).toContain(
      'robots-do-dishes',
    );
  });

  it('refuses a faulty one with the file, the place and what was expected', async () => {
    write('faulty/robots-do-dishes.yaml', thesis('{robots} {growth}'));
    const { code, err } = await command.run(['check', '-', '--catalogue', 'faulty'], { stdin: 'x' });
    expect(code).toBe(2);
    expect(err).toBe(
      'thesis-lens: faulty/robots-do-dishes.yaml:1 patterns.en.0: expected a concept of concepts.yaml, found robots. Add it there, or correct its name.\n',
    );
  });
});

describe('the command itself', () => {
  it.each([
    [[], 2, ''],
    [['frob'], 2, 'unknown command "frob"'],
    [['check'], 2, 'check needs a note'],
    [['check', 'x.md', '--format', 'yaml'], 2, 'expected one of text, json, sarif, markdown'],
    [['check', 'x.md', '--as-of', 'soon'], 2, 'expected YYYY-MM-DD'],
    [['check', 'x.md', '--fail-on', 'bad'], 2, 'expected one of supported'],
    [['check', 'x.md', '--frob'], 2, "Unknown option '--frob'; thesis-lens --help lists the options\n"],
    [['check', 'x.md', '--lang', 'fr'], 2, 'expected en, ja or zh-cn'],
    [['check', 'x.md', '--lang', '!'], 2, 'expected en, ja or zh-cn'],
    [['eval', 'last(UNRATE'], 2, '^'],
    [['eval', 'last(PAYEMZ) > 1'], 2, 'did you mean PAYEMS'],
    [['find'], 2, 'find needs words'],
    [['--help'], 0, ''],
    [['--version'], 0, ''],
  ])('%j exits %i', async (args, code, message) => {
    const run = await command.run(args);
    expect(run.code).toBe(code);
    expect(run.err).toContain(message);
    expect(run.err).not.toContain('    at ');
  });

  it('exits 1 from eval when the verdict is one of --fail-on', async () => {
    const code = async (verdict: string) =>
      (await command.run(['eval', 'at(UNRATE, 2020-04) > 10', '--as-of', '2020-06-30', '--fail-on', verdict]))
        .code;
    expect(await code('supported')).toBe(1);
    expect(await code('contradicted')).toBe(0);
  });
});
