import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/core/chart/compose.ts';
import { renderChart } from '../../../src/core/chart/picture.ts';
import type { SvgNode } from '../../../src/core/chart/svg.ts';
import { initialView, RANGES, rangeSpan, validSpan } from '../../../src/core/chart/view.ts';
import { daily, day, found, lineOf, modelOf, monthly, pointClaim, windowClaim } from './synthetic.ts';

const SIZE = { width: 640, height: 320 };
const ROUNDING = 0.01;

const roleOf = (node: SvgNode): string => String(node.attributes.class ?? '');
const rolesIn = (nodes: readonly SvgNode[]): Set<string> => new Set(nodes.map(roleOf));
const textsOf = (nodes: readonly SvgNode[]): string[] => nodes.flatMap(({ text }) => text ?? []);
const pointsOf = (node: SvgNode): { x: number; y: number }[] =>
  [...String(node.attributes.d).matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map((match) => ({
    x: Number(match[1]),
    y: Number(match[2]),
  }));
const linesIn = (nodes: readonly SvgNode[]): SvgNode[] =>
  nodes.filter((node) => /^(line|context)-/.test(roleOf(node)) && node.tag === 'path');

describe('a chart', () => {
  const values = fc.array(fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true })), {
    minLength: 2,
    maxLength: 300,
  });

  it('draws every point inside its frame, from left to right', () => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 120, max: 1200 }),
        fc.integer({ min: 80, max: 700 }),
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        (numbers, width, height, [a, b]) => {
          const days = numbers.map((_, at) => 10_000 + at * 31);
          const line = lineOf(
            'M',
            days,
            numbers.map((value) => value ?? Number.NaN),
          );
          const model = modelOf({ lines: [{ ...line, threshold: 3 }] });
          const at = (share: number): number => Math.round(10_000 + share * numbers.length * 31);
          const view = { ...initialView(model), ...validSpan(model, { from: at(a), to: at(b) }) };
          const { nodes, stage } = renderChart(model, { width, height }, view);
          const { left, right, top, bottom } = stage.frame;
          for (const node of linesIn(nodes)) {
            const points = pointsOf(node);
            for (const [index, { x, y }] of points.entries()) {
              expect(x).toBeGreaterThanOrEqual(left - ROUNDING);
              expect(x).toBeLessThanOrEqual(right + ROUNDING);
              expect(y).toBeGreaterThanOrEqual(top - ROUNDING);
              expect(y).toBeLessThanOrEqual(bottom + ROUNDING);
              if (index > 0) expect(x).toBeGreaterThanOrEqual(points[index - 1]!.x);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives a lone zero an axis', () => {
    const model = modelOf({ lines: [lineOf('M', [0, 31], [Number.NaN, 0])] });
    expect(JSON.stringify(renderChart(model, SIZE, initialView(model)).nodes)).not.toMatch(/NaN|null/);
  });

  it('prints no number that is not one', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const days = numbers.map((_, at) => at * 31);
        const model = modelOf({
          lines: [
            lineOf(
              'M',
              days,
              numbers.map((value) => value ?? Number.NaN),
            ),
          ],
        });
        expect(JSON.stringify(renderChart(model, SIZE, initialView(model)).nodes)).not.toMatch(
          /NaN|Infinity|null/,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('breaks the line where an observation is missing', () => {
    const days = [0, 31, 62, 93, 124, 155];
    const model = modelOf({ lines: [lineOf('M', days, [1, 2, Number.NaN, 2, 1, 2])] });
    const [line] = linesIn(renderChart(model, SIZE, initialView(model)).nodes);
    expect(String(line?.attributes.d).match(/M/g)).toHaveLength(2);
  });

  it('shows what the note says, what was found, and how far they are apart', () => {
    const { nodes, legend } = renderChart(pointClaim(), SIZE, initialView(pointClaim()));
    expect(rolesIn(nodes)).toEqual(
      new Set([...rolesIn(nodes), 'note', 'found', 'miss', 'threshold', 'accepted', 'then', 'seam', 'as-of']),
    );
    expect(textsOf(nodes)).toEqual(
      expect.arrayContaining(['note says 7.4%', 'then 6.1%', 'written Sep 10, 2008']),
    );
    expect(legend.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['threshold', 'note', 'found', 'then', 'as-of', 'seam', 'recession']),
    );
  });

  it('shades the tested window and sets the line strong inside it only', () => {
    const model = windowClaim();
    const { nodes, stage } = renderChart(model, SIZE, initialView(model));
    const focus = nodes.find((node) => roleOf(node) === 'line-0');
    const band = nodes.find((node) => roleOf(node) === 'window');
    const xs = pointsOf(focus!).map(({ x }) => x);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(stage.x(model.window!.from) - ROUNDING);
    expect(Math.max(...xs)).toBeLessThanOrEqual(stage.x(model.window!.to) + ROUNDING);
    expect(Number(band!.attributes.x)).toBeCloseTo(stage.x(model.window!.from), 1);
    expect(rolesIn(nodes)).toContain('context-0');
  });

  it('keeps a window of one day wide enough to see, and inside the frame', () => {
    const line = daily('S', 4000);
    const last = line.days.at(-1)!;
    const iso = new Date(last * 86_400_000).toISOString().slice(0, 10);
    const model = modelOf({ lines: [line], window: [iso, iso] });
    const { nodes, stage } = renderChart(model, SIZE, { ...initialView(model), ...rangeSpan(model, 'max') });
    const band = nodes.find((node) => roleOf(node) === 'window')!;
    expect(Number(band.attributes.width)).toBeGreaterThanOrEqual(3);
    expect(Number(band.attributes.x) + Number(band.attributes.width)).toBeLessThanOrEqual(
      stage.frame.right + 1,
    );
  });

  it('keeps a far threshold in the picture', () => {
    const model = modelOf({
      lines: [{ ...monthly('S', 60), threshold: 60 }],
      found: found(5, '2004-01-01'),
      needed: { op: '>', value: 60, tolerance: 0 },
    });
    const { stage } = renderChart(model, SIZE, initialView(model));
    expect(stage.y(60)).toBeGreaterThanOrEqual(stage.frame.top);
  });

  it('draws a band of accepted values with both of its edges', () => {
    const model = modelOf({ lines: [{ ...monthly('S', 60), threshold: [4, 6] }] });
    const { nodes } = renderChart(model, SIZE, initialView(model));
    expect(nodes.filter((node) => roleOf(node) === 'threshold')).toHaveLength(2);
    expect(rolesIn(nodes)).toContain('accepted');
  });

  it('never lets labels at the right edge overlap', () => {
    const model = modelOf({
      lines: [{ ...monthly('S', 60), threshold: 5 }],
      found: found(5.02, '2004-01-01'),
      needed: { op: '>', value: 5, tolerance: 0 },
      then: 5.01,
      now: 5.03,
    });
    const { nodes, stage } = renderChart(model, SIZE, initialView(model));
    const heights = nodes
      .filter(({ tag, attributes }) => tag === 'text' && Number(attributes.x) > stage.frame.right)
      .map(({ attributes }) => Number(attributes.y))
      .sort((a, b) => a - b);
    expect(heights).toHaveLength(4);
    for (let at = 1; at < heights.length; at++)
      expect(heights[at]! - heights[at - 1]!).toBeGreaterThanOrEqual(13.9);
  });

  it('names a unit and puts another unit on the right', () => {
    const compare = monthly('JOBS', 200, 'persons', 1e6);
    const model = modelOf({ lines: [monthly('RATE', 200)] }, { compare });
    const { nodes, stage } = renderChart(model, SIZE, initialView(model));
    expect(stage.right).toBeDefined();
    expect(textsOf(nodes)).toEqual(expect.arrayContaining(['%', 'Persons']));
  });

  it('brings two lines to a common 100 at the left edge', () => {
    const compare = monthly('JOBS', 200, 'persons', 1e6);
    const model = modelOf({ lines: [monthly('RATE', 200)] }, { compare });
    const view = { ...initialView(model), indexed: true };
    const { lines, tested } = compose(model, view);
    const first = lines.map(({ line }) => line.values[line.days.findIndex((day) => day >= view.from)]);
    expect(first).toEqual([100, 100]);
    expect(lines[0]?.line.unitText).toMatch(/= 100$/);
    expect(tested).toBe(false);
  });

  it('draws at most a few points a pixel of 15,000 days', () => {
    const model = modelOf({ lines: [daily('S', 15_000)] });
    const { nodes } = renderChart(model, SIZE, { ...initialView(model), ...rangeSpan(model, 'max') });
    expect(pointsOf(linesIn(nodes)[0]!).length).toBeLessThan(4 * SIZE.width);
  });

  it('has dates that do not touch and at least two of them, whatever the range', () => {
    const model = modelOf({ lines: [daily('S', 15_000)] });
    for (const range of RANGES) {
      const { nodes } = renderChart(model, SIZE, { ...initialView(model), ...rangeSpan(model, range) });
      expect(nodes.filter((node) => /^tick(-strong)?$/.test(roleOf(node))).length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('the label of what was found', () => {
  it('is not crossed by the level of another time', () => {
    const line = { ...monthly('RATE', 200), threshold: 7.4 };
    const at = line.days.indexOf(day('2008-06-01'));
    const value = line.values[at]!;
    for (const apart of [-0.6, -0.4, -0.2, 0.2, 0.4, 0.6]) {
      const needed = { op: '~', value: 7.4, tolerance: 0.05 } as const;
      const claim = { lines: [line], found: found(value, '2008-06-01'), needed, now: value + apart };
      const model = modelOf(claim);
      const { nodes } = renderChart(model, SIZE, initialView(model));
      const level = nodes.find((node) => roleOf(node) === 'now')?.attributes.y1;
      const baseline = nodes.find((node) => roleOf(node) === 'found-text')?.attributes.y;
      const above = Number(baseline) - Number(level);
      expect(above > 11 || above < 0, `${apart}: the level is ${above} px above the baseline`).toBe(true);
    }
  });
});
