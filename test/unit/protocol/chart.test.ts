import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartModel } from '../../../src/core/chart/model.ts';
import { isChartStrings, isFromChart, isToChart } from '../../../src/protocol/chartGuards.ts';
import { chartPageHtml } from '../../../src/protocol/chartPage.ts';
import { pointClaim, windowClaim } from '../chart/synthetic.ts';
import { STRINGS } from '../webview/strings.ts';

const message = (model: unknown): unknown => ({
  type: 'chart',
  model,
  pinned: false,
  choices: [],
  compared: null,
  parts: [{ name: 'Spreads widen', state: 'off' }],
  part: 0,
});
const view = { from: 0, to: 100, form: 'level', indexed: false };

describe('messages to the page', () => {
  it.each([[pointClaim()], [windowClaim()]])('are accepted as JSON leaves them', (model) => {
    expect(isToChart(JSON.parse(JSON.stringify(message(model))))).toBe(true);
  });

  it.each(['empty', 'loading', 'error'])('are accepted when %s', (type) => {
    expect(isToChart({ type, message: 'so' })).toBe(true);
    expect(isToChart({ type })).toBe(false);
  });

  const broken: readonly [string, (model: ChartModel) => unknown][] = [
    ['no line', (model) => ({ ...model, lines: [] })],
    ['more days than values', (model) => ({ ...model, lines: [{ ...model.lines[0], values: [1] }] })],
    [
      'days out of order',
      (model) => ({ ...model, lines: [{ ...model.lines[0], days: [2, 1], values: [1, 1] }] }),
    ],
    [
      'a day that is no date',
      (model) => ({ ...model, lines: [{ ...model.lines[0], days: [1e12], values: [1] }] }),
    ],
    [
      'a frequency of another kind',
      (model) => ({ ...model, lines: [{ ...model.lines[0], frequency: 'H' }] }),
    ],
    [
      'a text in place of a value',
      (model) => ({ ...model, note: { day: 1, value: '4', text: '', short: '' } }),
    ],
    ['a locale that Intl refuses', (model) => ({ ...model, locale: 'en_US!' })],
    ['a legend with a hole', (model) => ({ ...model, legend: { ...model.legend, window: undefined } })],
    ['a null threshold', (model) => ({ ...model, lines: [{ ...model.lines[0], threshold: null }] })],
  ];
  it.each(broken)('are refused with %s', (_, breaking) => {
    expect(isToChart(JSON.parse(JSON.stringify(message(breaking(pointClaim())))))).toBe(false);
  });

  it('may carry more than this version knows', () => {
    expect(isToChart({ ...Object(message(pointClaim())), later: 1 })).toBe(true);
  });
});

describe('messages from the page', () => {
  it.each([
    [{ type: 'ready' }],
    [{ type: 'pin', pinned: true }],
    [{ type: 'compare', id: null }],
    [{ type: 'compare', id: 'CPI' }],
    [{ type: 'part', part: 2 }],
    [{ type: 'export', format: 'csv', view }],
    [{ type: 'copyImage', view }],
  ])('are accepted: %j', (value) => {
    expect(isFromChart(value)).toBe(true);
  });

  it.each([
    [{ type: 'pin' }],
    [{ type: 'compare', id: 3 }],
    [{ type: 'part', part: -1 }],
    [{ type: 'part', part: 0.5 }],
    [{ type: 'export', format: 'exe', view }],
    [{ type: 'copyImage', view: { ...view, from: 0.5 } }],
    [{ type: 'copyImage', view: { ...view, form: 'other' } }],
    [{ type: 'toString' }],
    [{ type: '__proto__' }],
  ])('are refused: %j', (value) => {
    expect(isFromChart(value)).toBe(false);
  });

  it('are never anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(isFromChart(value)).toBe(false);
        expect(isToChart(value)).toBe(false);
        expect(isChartStrings(value)).toBe(false);
      }),
    );
  });
});

describe('the document of the page', () => {
  const options = {
    cspSource: 'https://host',
    nonce: 'n0nce',
    scriptUri: 'https://host/chart.js',
    styleUri: 'https://host/chart.css?a=1&b=2',
    language: 'ja',
    title: 'Chart',
    strings: { ...STRINGS, chart: '"></body><script>alert(1)</script>&amp;' },
  };
  const html = chartPageHtml(options);

  it('lets its own script run and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'nonce-n0nce'",
      'style-src https://host',
      'img-src https://host data:',
      'font-src https://host',
      "form-action 'none'",
      "base-uri 'none'",
    ]);
    expect(html).not.toMatch(/unsafe|style="|<style| on\w+=/);
  });

  it('carries its strings as data', () => {
    expect(html.match(/<script/g)).toHaveLength(1);
    const data = /data-strings="([^"]*)"/.exec(html)?.[1] ?? '';
    const text = data.replace(
      /&(quot|lt|gt|amp);/g,
      (_, name: string) => ({ quot: '"', lt: '<', gt: '>', amp: '&' })[name]!,
    );
    expect(JSON.parse(text)).toEqual(options.strings);
    expect(isChartStrings(JSON.parse(text))).toBe(true);
  });
});
