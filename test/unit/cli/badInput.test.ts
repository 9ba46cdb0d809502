/** What goes wrong outside our own files: one sentence, the right exit code, and never half a line of JSON. */
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, type Command } from './command.ts';

const CLAIM = 'Unemployment rose to 4.3% in July 2024.';

let command: Command;
const write = (file: string, text: string | Uint8Array): string => {
  const target = path.join(command.folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  return target;
};

beforeAll(async () => {
  command = await buildCommand();
  write('fine.md', `${CLAIM}\n`);
}, 60_000);
afterAll(() => command.remove());

/** What is said of a file, with a note after it that must be checked all the same. */
async function complaint(file: string): Promise<string> {
  const { code, out, err } = await command.run(['check', file, 'fine.md', '--format', 'json']);
  expect(code).toBe(2);
  expect(JSON.parse(out).notes.map((note: { path: string }) => note.path)).toEqual(['fine.md']);
  expect(err.match(/\n/g)).toHaveLength(1);
  return err.trimEnd();
}

describe('a note that cannot be read', () => {
  it('is binary', async () => {
    write('image.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1));
    expect(await complaint('image.md')).toBe('thesis-lens: image.md: expected text, found a binary file');
  });

  it.each([
    ['a lone byte of Latin-1', [0x63, 0x61, 0x66, 0xe9]],
    ['Shift-JIS', [0x8e, 0xb8, 0x8b, 0xc6, 0x97, 0xa6]],
    ['a character cut short', [0xe5, 0xa4]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
  ])('is not UTF-8: %s', async (_, bytes) => {
    write('other.md', Uint8Array.from(bytes));
    expect(await complaint('other.md')).toBe('thesis-lens: other.md: expected UTF-8 text, found other bytes');
  });

  it('is one line of 100 MB', async () => {
    const file = write('endless.md', '');
    truncateSync(file, 100_000_000);
    expect(await complaint('endless.md')).toBe('thesis-lens: endless.md: expected at most 20 MB');
    rmSync(file);
  });

  it('is a link to nothing, or to itself, named or found', async () => {
    mkdirSync(path.join(command.folder, 'links'));
    symlinkSync('gone.md', path.join(command.folder, 'links/broken.md'));
    symlinkSync('round.md', path.join(command.folder, 'links/round.md'));
    expect(await complaint('links/broken.md')).toContain('found nothing');
    expect(await complaint('links/round.md')).toContain('found a link to itself');
    const { code, err } = await command.run(['check', 'links']);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toEqual([
      'thesis-lens: links/broken.md: expected a readable file, found nothing',
      'thesis-lens: links/round.md: expected a readable file, found a link to itself',
    ]);
  });

  // Nobody can lock the superuser out of a folder.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('is in a locked folder', async () => {
    write('locked/note.md', CLAIM);
    write('house/room/note.md', CLAIM);
    const locked = ['locked', 'house/room'].map((folder) => path.join(command.folder, folder));
    for (const folder of locked) chmodSync(folder, 0);
    try {
      expect(await complaint('locked')).toBe(
        'thesis-lens: locked: expected a readable folder, found no permission',
      );
      expect(await complaint('house')).toContain('house/room: expected a readable folder');
    } finally {
      for (const folder of locked) chmodSync(folder, 0o755);
    }
  });
});

describe('stdin', () => {
  it('is refused when it is no text, or endless', async () => {
    const refused = async (stdin: Uint8Array) => {
      const { code, out, err } = await command.run(['check', '-'], { stdin });
      return { code, out, err };
    };
    expect(await refused(Uint8Array.of(65, 0, 66))).toEqual({
      code: 2,
      out: '',
      err: 'thesis-lens: -: expected text, found a binary file\n',
    });
    const endless = await refused(Buffer.alloc(100_000_000, 'x'));
    expect(endless).toEqual({ code: 2, out: '', err: 'thesis-lens: stdin: expected at most 20 MB\n' });
  });

  it('gets an answer to a line of 100 MB, and to the one after it', async () => {
    const stdin = Buffer.concat([
      Buffer.alloc(100_000_000, 'x'),
      Buffer.from(`\n${JSON.stringify({ id: 2, text: CLAIM })}\n`),
    ]);
    const { code, out } = await command.run(['check', '--jsonl'], { stdin });
    expect(code).toBe(0);
    const [first, second] = out.trimEnd().split('\n');
    expect(JSON.parse(first ?? '').error.code).toBe('too-long');
    expect(JSON.parse(second ?? '').claims).toHaveLength(1);
  });
});

describe('a reader who leaves', () => {
  it.each(['text', 'json', 'sarif', 'markdown'])('early hears no complaint: %s', async (format) => {
    write('many.md', `${CLAIM}\n\n`.repeat(20));
    const child = command.start(['check', 'many.md', 'fine.md', '--format', format]);
    let err = '';
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout?.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 141, err: '' });
  });
});

describe('Ctrl-C', () => {
  it('leaves a whole document behind, and says so by its exit code', async () => {
    const many = Array.from({ length: 200 }, (_, at) => write(`vault/${at}.md`, `${CLAIM}\n`));
    const child = command.start(['check', 'vault', '--format', 'json']);
    const { code, out } = await stoppedAtFirstWord(child);
    expect(code).toBe(130);
    const { notes } = JSON.parse(out);
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.length).toBeLessThan(many.length);
  });

  it('ends the middle of a long note too, whole lines behind it', async () => {
    write('long/1.md', `${CLAIM}\n`);
    write('long/2.md', `# Part\n\n${CLAIM}\n\n`.repeat(50_000));
    const child = command.start(['check', 'long', '--format', 'json']);
    const { code, signal, out } = await stoppedAtFirstWord(child);
    expect(code ?? signal).toBeOneOf([130, 'SIGINT']);
    const [, first = '', ...rest] = out.split('\n');
    expect(JSON.parse(first.replace(/,$/, ''))).toMatchObject({ path: 'long/1.md' });
    expect(rest.join('')).toBeOneOf(['', ']}']);
  });
});

/** How long a user waits before pressing Ctrl-C again: a signal may fall between the handlers of two notes and be lost. */
const IMPATIENCE = 1_500;

async function stoppedAtFirstWord(child: ReturnType<Command['start']>) {
  let out = '';
  child.stdout?.once('data', () => {
    child.kill('SIGINT');
    const again = setTimeout(() => child.kill('SIGINT'), IMPATIENCE);
    child.once('close', () => clearTimeout(again));
  });
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  return new Promise<{ code: number | null; signal: string | null; out: string }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, out }));
  });
}
