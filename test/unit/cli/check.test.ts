import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../host/harness/project.ts';
import { buildCommand, type Command } from './command.ts';

const CLAIM = 'Unemployment rose to 4.3% in July 2024.';
const SENTENCES = [
  CLAIM,
  'Did unemployment rise in 2024?',
  'AI is the only growth engine.',
  'Unemployment will fall to 3% by the end of 2030.',
  '[Jobs are cooling](claim:jobs "change(UNRATE, last 12m) > ")',
  'The price of unobtainium doubled in 2023.',
];

let command: Command;
const write = (file: string, text: string | Uint8Array): void => {
  const target = path.join(command.folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
};

beforeAll(async () => {
  command = await buildCommand();
  write('note.md', `---\ndate: 2024-08-05\n---\n\n${SENTENCES.join('\n\n')}\n`);
}, 60_000);
afterAll(() => command.remove());

describe('check', () => {
  it('prints JSON that its published schema accepts, with offsets of the raw file', async () => {
    const { code, out, err } = await command.run(['check', 'note.md', '--format', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = JSON.parse(out);
    const schema = JSON.parse(
      readFileSync(path.join(projectRoot, 'media/schemas/check.schema.json'), 'utf8'),
    );
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
    ajv.validate(schema, answer);
    expect(ajv.errors ?? []).toEqual([]);
    const [note] = answer.notes;
    expect(note.asOf).toBe('2024-08-05');
    const raw = readFileSync(path.join(command.folder, 'note.md'), 'utf8');
    for (const { span, text } of note.claims) expect(raw.slice(span.start, span.end)).toBe(text);
    expect(note.claims[0].formula).toBe('at(UNRATE, 2024-07) ~ 4.3');
    expect(note.problems).toHaveLength(1);
  });

  it('prints SARIF that the official schema accepts', async () => {
    const { out } = await command.run(['check', 'note.md', '--format', 'sarif']);
    const official = createRequire(import.meta.url)(
      '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
    );
    // Its draft differs from ours only in how it names itself.
    const { $schema, id, ...schema } = official;
    expect($schema).toContain('draft-04');
    const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });
    const log = JSON.parse(out);
    ajv.validate(schema, log);
    expect(ajv.errors ?? []).toEqual([]);
    expect(log.runs[0].results.map((result: { ruleId: string }) => result.ruleId)).toContain('annotation');
  });

  it('prints the report, and lines that an editor can follow', async () => {
    const report = await command.run(['check', 'note.md', '--format', 'markdown']);
    expect(report.out).toMatch(/^# /);
    expect(report.out).toContain('data:image/svg+xml');
    const { out } = await command.run(['check', 'note.md']);
    expect(out).toContain(`note.md:5:1: `);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^note\.md: /);
  });

  it('lays a table out in colour where colour is wanted, words aligned in Japanese too', async () => {
    const { out } = await command.run(['check', 'note.md', '--lang', 'ja'], {
      env: { FORCE_COLOR: '1', NO_COLOR: '' },
    });
    expect(out).toContain('\u001b[');
    expect(out).not.toContain('note.md:5:1');
  });

  it('exits 1 when a verdict of --fail-on occurs, and says only that with --quiet', async () => {
    const { notes } = JSON.parse((await command.run(['check', 'note.md', '--format', 'json'])).out);
    const verdict: string = notes[0].claims[0].verdict;
    const met = await command.run(['check', 'note.md', '--quiet', '--fail-on', verdict]);
    expect(met.code).toBe(1);
    expect(met.out).toContain(CLAIM.slice(0, -1));
    expect(met.out).not.toContain('note.md: ');
    write('plain.md', 'Nothing to see here.\n');
    expect(await command.run(['check', 'plain.md', '-q', '--fail-on', verdict])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });

  it('takes stdin, --as-of and --lang', async () => {
    const { out } = await command.run(
      ['check', '-', '--format', 'json', '--as-of', '2024-09-01', '--lang', 'ja'],
      {
        stdin: CLAIM,
      },
    );
    const [note] = JSON.parse(out).notes;
    expect(note).toMatchObject({ path: '-', asOf: '2024-09-01' });
    expect(note.claims[0].message).toMatch(/[ぁ-ん]/);
  });

  it('searches folders and patterns for notes, and leaves out what git ignores', async () => {
    write('vault/.gitignore', 'drafts/\n*.tmp.md\n!keep.tmp.md\n');
    write('vault/a.md', 'x\n');
    write('vault/b/c.markdown', 'x\n');
    write('vault/b/.gitignore', 'own.md\n');
    write('vault/b/own.md', 'x\n');
    write('vault/b/text.txt', 'x\n');
    write('vault/drafts/d.md', 'x\n');
    write('vault/e.tmp.md', 'x\n');
    write('vault/keep.tmp.md', 'x\n');
    write('vault/.trash/f.md', 'x\n');
    const paths = async (...operands: string[]): Promise<string[]> =>
      JSON.parse((await command.run(['check', '--format', 'json', ...operands])).out).notes.map(
        (note: { path: string }) => note.path,
      );
    expect(await paths('vault')).toEqual(['vault/a.md', 'vault/b/c.markdown', 'vault/keep.tmp.md']);
    expect(await paths('vault/**/*.markdown', 'vault/a.md')).toEqual(['vault/b/c.markdown', 'vault/a.md']);
    expect(await paths('vault/drafts/d.md', './vault/drafts/d.md')).toEqual(['vault/drafts/d.md']);
  });

  it('names what it cannot read, goes on with the rest and exits 2', async () => {
    write('binary.md', Uint8Array.of(65, 0, 66));
    write('latin1.md', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 10));
    symlinkSync('gone.md', path.join(command.folder, 'broken.md'));
    const { code, out, err } = await command.run([
      'check',
      'binary.md',
      'latin1.md',
      'broken.md',
      'absent',
      'plain.md',
    ]);
    expect(code).toBe(2);
    expect(out).toBe('plain.md: no claims\n');
    expect(err.trimEnd().split('\n')).toEqual([
      'thesis-lens: binary.md: expected text, found a binary file',
      'thesis-lens: latin1.md: expected UTF-8 text, found other bytes',
      'thesis-lens: broken.md: expected a file or a folder, found nothing',
      'thesis-lens: absent: expected a file or a folder, found nothing',
    ]);
  });
});

describe('check --jsonl', () => {
  it('answers each line in order, bad ones too, and exits 0', async () => {
    const lines = [
      JSON.stringify({ id: 1, text: CLAIM, date: '2024-08-05' }),
      '{"id": 2, "text": ',
      '',
      '[]',
      JSON.stringify({ id: 'four', text: 4 }),
      JSON.stringify({ id: 5, text: '', date: 'yesterday' }),
      JSON.stringify({ id: 6, text: '' }),
    ];
    const { code, out } = await command.run(['check', '--jsonl'], { stdin: lines.join('\r\n') });
    expect(code).toBe(0);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      [1, undefined],
      [null, 'json'],
      [null, 'shape'],
      ['four', 'text'],
      [5, 'date'],
      [6, undefined],
    ]);
    expect(answers[0].claims[0].verdict).not.toBeNull();
  });

  it('keeps broken encodings and endless lines to themselves', async () => {
    const endless = Buffer.alloc(21_000_000, 'x');
    const stdin = Buffer.concat([
      Buffer.from([0x22, 0xff, 0x22, 10]),
      endless,
      Buffer.from(`\n${JSON.stringify({ id: 3, text: CLAIM })}`),
    ]);
    const { code, out } = await command.run(['check', '--jsonl'], { stdin });
    expect(code).toBe(0);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, error }) => error?.code ?? id)).toEqual(['encoding', 'too-long', 3]);
  });

  it('prints whole lines only when it is interrupted or nobody listens', async () => {
    const line = `${JSON.stringify({ id: 1, text: CLAIM })}\n`;
    const stopped = command.start(['check', '--jsonl']);
    let out = '';
    const code = await new Promise((resolve) => {
      stopped.on('close', resolve);
      stopped.stdout?.on('data', (chunk) => {
        out += chunk;
        stopped.kill('SIGINT');
        stopped.stdin?.write(line);
      });
      stopped.stdin?.on('error', () => undefined);
      stopped.stdin?.write(line);
    });
    expect(code).toBe(130);
    expect(out.endsWith('\n')).toBe(true);
    for (const answer of out.trimEnd().split('\n')) JSON.parse(answer);

    const unheard = command.start(['check', '--jsonl']);
    let err = '';
    unheard.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    const left = await new Promise((resolve) => {
      unheard.on('close', resolve);
      unheard.stdin?.on('error', () => undefined);
      unheard.stdout?.destroy();
      unheard.stdin?.end(line.repeat(50));
    });
    expect({ left, err }).toEqual({ left: 141, err: '' });
  });
});
