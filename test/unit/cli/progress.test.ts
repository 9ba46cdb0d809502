import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressOf } from '../../../src/cli/progress.ts';

let drawn: string[];
const stderr = process.stderr as { isTTY: boolean | undefined };
const wasTerminal = stderr.isTTY;

beforeEach(() => {
  drawn = [];
  stderr.isTTY = true;
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    drawn.push(String(text));
    return true;
  });
});

afterEach(() => {
  stderr.isTTY = wasTerminal;
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function pass(notes: number, msEach: number, quiet = false): void {
  const progress = progressOf(notes, quiet);
  for (let done = 0; done < notes; done += 1) {
    progress.at(done, `note-${done}.md`);
    vi.advanceTimersByTime(msEach);
  }
  progress.clear();
}

test('long work shows a bar, how far it is and what is next, at most ten times a second', () => {
  pass(1000, 10);
  expect(drawn.length).toBeGreaterThan(50);
  expect(drawn.length).toBeLessThanOrEqual(101);
  expect(drawn[0]).toMatch(/█+░+ \d+\/1000 note-\d+\.md/);
  expect(drawn.at(-1)).toBe('\r\u001b[K');
});

test('short work, quiet work and work nobody watches show nothing', () => {
  pass(10, 10);
  pass(1000, 10, true);
  stderr.isTTY = false;
  vi.stubEnv('FORCE_COLOR', '');
  pass(1000, 10);
  vi.unstubAllEnvs();
  expect(drawn).toEqual([]);
});
