// Terms, recessions and entities: windows and series that have names of their own.

import { describe, expect, it } from 'vitest';
import { evaluating, series, sourceOf, TERMS } from './build.ts';

const upward = (length: number, from = 1) => Array.from({ length }, (_, i) => from + i);

describe('terms, recessions, entities', () => {
  const jobs = series('JOBS', 'M', '2000-01', upward(300), { unit: 'persons', scale: 1000, kind: 'stock' });
  const slump = series(
    'USREC',
    'M',
    '2007-01',
    upward(60).map((i) => (i >= 13 && i <= 30 ? 1 : 0)),
    { unit: 'ratio' },
  );
  const evaluate = evaluating(sourceOf(jobs, slump), '2018-07-01');

  it('runs a term from inauguration month to inauguration month', () => {
    expect(evaluate('change(JOBS, term("Ada Early", 1))').found).toMatchObject({
      value: 48,
      window: { from: '2001-01-01', to: '2005-01-31' },
    });
    expect(evaluate('change(JOBS, term("Early"))').found.value).toBe(96);
    expect(evaluate('change(JOBS, term("Between", 1))').found.value).toBe(48);
  });

  it('takes the term under way, or the latest, at as-of', () => {
    expect(evaluate('change(JOBS, term("Between"))').found.window).toEqual({
      from: '2017-01-01',
      to: '2018-06-30',
    });
    // It was under way then, whatever figures have come since.
    const then = evaluating(sourceOf(jobs), '2012-01-15', { figures: 'newest' });
    expect(then('change(JOBS, term("Between"))').found.window).toEqual({
      from: '2009-01-01',
      to: '2011-12-31',
    });
  });

  it('refuses a term that does not exist or fits two people', () => {
    expect(evaluate('change(JOBS, term("Nobody"))').why?.[0]?.code).toBe('no-term');
    const two = [...TERMS, { name: 'Di Late', number: 1, from: '2020-01' }];
    expect(
      evaluating(sourceOf(jobs), '2018-07-01', { terms: two })('change(JOBS, term("Late"))').why?.[0]?.code,
    ).toBe('no-term');
  });

  it('finds a recession by any of its years, its peak included', () => {
    for (const year of [2007, 2008, 2009]) {
      expect(evaluate(`change(JOBS, recession(${year}))`).found).toMatchObject({
        value: 18,
        window: { from: '2007-12-01', to: '2009-06-30' },
      });
    }
    expect(evaluate('change(JOBS, recession(2011))').why?.[0]?.code).toBe('no-recession');
  });

  it('combines entities, all of them or a group', () => {
    const names = { en: '', ja: '', zh: '' };
    const aliases = { en: [], ja: [], zh: [] };
    const traits = {
      unit: 'USD',
      entities: ['A', 'B', 'C'].map((id) => ({ id, names, aliases })),
      entityGroups: [{ id: 'AB', names, aliases, members: ['A', 'B'] }],
    };
    const of = (entity: string, values: readonly (number | null)[]) => ({
      ...series('CAPEX', 'Q', '2024-01', values, traits),
      entity,
    });
    const evaluate = evaluating(
      sourceOf(of('A', [1, 2, 3]), of('B', [10, 20, 30]), of('C', [100, null, 300])),
    );
    const value = (formula: string) => evaluate(formula).found.value;
    expect(value('last(across(sum, CAPEX, "A", "B"))')).toBe(33);
    expect(value('last(across(max, CAPEX, "*"))')).toBe(300);
    expect(value('at(across(median, CAPEX, "*"), 2024Q1)')).toBe(10);
    expect(value('at(across(avg, CAPEX, "*"), 2024Q2)')).toBeNull();
    expect(value('last(CAPEX@AB)')).toBe(33);
    expect(value('last(CAPEX@A)')).toBe(3);
  });
});
