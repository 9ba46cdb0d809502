import { describe, expect, it } from 'vitest';
import { chartModel } from '../../../src/core/chart/build.ts';
import { english } from './english.ts';
import { day, found, judged, modelOf, monthly, NOTHING_FOUND, pointClaim, windowClaim } from './synthetic.ts';

describe('the chart of a claim', () => {
  it('is nothing when the evaluation left no line', () => {
    expect(chartModel(judged({ lines: [] }), { key: 'k', recessions: [] }, english)).toBeUndefined();
  });

  it('is drawn by the first part that has a line when the whole has none', () => {
    const part = judged({ lines: [monthly('PART', 30)], found: found(3, '2001-01-01') });
    const whole = { ...judged({ lines: [] }), parts: [judged({ lines: [] }), part] };
    expect(chartModel(whole, { key: 'k', recessions: [] }, english)?.lines[0]?.formula).toBe('PART');
    const bare = judged({ lines: [] });
    const nested = { ...bare, evaluation: { ...bare.evaluation, parts: [part.evaluation] } };
    expect(chartModel(nested, { key: 'k', recessions: [] }, english)?.lines[0]?.formula).toBe('PART');
  });

  it('survives JSON, with null for what was never observed', () => {
    const line = monthly('S', 30);
    const model = modelOf({
      lines: [{ ...line, values: line.values.map((v, at) => (at === 3 ? Number.NaN : v)) }],
    });
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(model.lines[0]?.values[3]).toBeNull();
  });

  it("marks the note's number at the date it speaks of, when the sentence states one", () => {
    expect(pointClaim().note).toMatchObject({ day: day('2008-06-01'), value: 7.4, text: 'note says 7.4%' });
    expect(windowClaim().note).toBeNull();
  });

  it('says what is needed, with its sign', () => {
    expect(windowClaim().lines[0]?.threshold).toMatchObject({ text: 'needs < 5%', short: '5%' });
  });

  it('names a level inside a condition without an operator, and leaves out one that is endless', () => {
    const level = (threshold: number): unknown =>
      modelOf({ lines: [{ ...monthly('S', 30), threshold }] }).lines[0]?.threshold;
    expect(level(3)).toMatchObject({ text: 'against 3%' });
    expect(level(Number.NEGATIVE_INFINITY)).toBeUndefined();
  });

  it('draws figures kept in thousands as whole ones', () => {
    const model = modelOf({
      lines: [{ ...monthly('JOBS', 30, 'k persons', 150_000), threshold: 160_000 }],
      found: found(150_000, '2000-01-01', 'k persons'),
      needed: { op: '~', value: 160_000, tolerance: 50 },
      then: 149_000,
    });
    expect(model.lines[0]).toMatchObject({
      unit: 'persons',
      threshold: { value: 160e6, tolerance: 50e3, short: '160M' },
    });
    expect(model.lines[0]?.values[0]).toBe(150e6);
    expect(model.note).toMatchObject({ value: 160e6, short: '160M' });
    expect(model.then?.value).toBe(149e6);
  });

  it('draws no yes-or-no series beside a measured one, and only one unit of a compound claim', () => {
    const flag = { ...monthly('USREC', 30), unit: 'indicator' };
    expect(modelOf({ lines: [monthly('S', 30), flag] }).lines.map(({ formula }) => formula)).toEqual(['S']);
    expect(modelOf({ lines: [flag] }).lines).toHaveLength(1);
    const part = judged({ lines: [] }).evaluation;
    const claim = judged({ lines: [monthly('S', 30), monthly('JOBS', 30, 'persons'), monthly('T', 30)] });
    const compound = { ...claim, evaluation: { ...claim.evaluation, parts: [part, part] } };
    const model = chartModel(compound, { key: 'k', recessions: [] }, english);
    expect(model?.lines.map(({ formula }) => formula)).toEqual(['S', 'T']);
  });

  it('draws no number of another unit on the axis of the line', () => {
    const model = modelOf({
      lines: [monthly('S', 30)],
      found: found(0.4, '2002-01-01', 'pp'),
      needed: { op: '~', value: 0.3, tolerance: 0.05 },
      then: 0.2,
    });
    expect(model.note).toBeNull();
    expect(model.then).toBeNull();
    expect(model.found?.value).toBe(model.lines[0]?.values[24]);
  });

  it('shows then and now only when they differ from what was found', () => {
    expect(pointClaim().then).toMatchObject({ value: 6.1, text: 'then 6.1%' });
    expect(pointClaim().now).toBeNull();
  });

  it('places seams by their printed period, whatever the frequency', () => {
    const seams = ['2010', '2011Q2', '2012-03', '2013-04-05', 'nonsense'];
    const model = modelOf({ lines: [monthly('S', 30)], found: NOTHING_FOUND, seams });
    expect(model.seams.map(({ day: at }) => at)).toEqual(
      ['2010-01-01', '2011-04-01', '2012-03-01', '2013-04-05'].map(day),
    );
  });

  it('describes the picture in one sentence', () => {
    expect(pointClaim().sentence).toMatch(
      /^RATE, Jan 2000 to Aug 2016: from 5% to .*note says 7\.4%, found .* in Jun 2008\.$/,
    );
    expect(windowClaim().sentence).toContain('over the tested window Jan 2008–Dec 2009; needs < 5%');
  });
});
