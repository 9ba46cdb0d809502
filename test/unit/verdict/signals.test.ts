import { describe, expect, it } from 'vitest';
import { togetherOn } from '../../../src/core/verdict/signals.ts';

describe('the verdict on a watch-list', () => {
  it.each([
    ['supported', ['supported', 'mixed', 'unknown'], 'waiting'],
    ['mixed', ['supported', 'contradicted'], 'waiting'],
    ['pending', ['contradicted', 'contradicted'], 'waiting'],
    ['contradicted', ['contradicted', 'unknown'], 'asserted'],
    ['unknown', ['unknown', 'pending'], 'asserted'],
  ] as const)('is %s for %j that are %s', (verdict, signals, watch) =>
    expect(togetherOn(signals, watch)).toBe(verdict),
  );
});
