/** Pictures as files: open test/snapshots/chart in a browser to see what changed. */
import { describe, expect, it } from 'vitest';
import { exportSvg, markdownImage } from '../../../src/core/chart/export.ts';
import type { ChartModel } from '../../../src/core/chart/model.ts';
import { renderSparkline } from '../../../src/core/chart/sparkline.ts';
import { type ChartView, initialView, rangeSpan } from '../../../src/core/chart/view.ts';
import { english } from './english.ts';
import { daily, modelOf, monthly, pointClaim, windowClaim } from './synthetic.ts';

const japanese = {
  ...english,
  locale: 'ja',
  unit: (unit: string) => (unit === '%' ? '％' : unit),
  legend: { ...english.legend, window: '検証した期間', threshold: '主張に必要な値', found: '実際の値' },
  needs: (_: string, value: string) => `必要な値 ${value}`,
};

const compared = (): ChartModel =>
  modelOf(
    { lines: [monthly('RATE', 200)], window: ['2010-01-01', '2012-12-31'] },
    { compare: monthly('JOBS', 200, 'persons', 1_400_000) },
  );

const pictures: Readonly<Record<string, () => string>> = {
  'point-light': () => exported(pointClaim(), 'light'),
  'point-dark': () => exported(pointClaim(), 'dark'),
  'window-hc-light': () => exported(windowClaim(), 'hcLight'),
  'window-hc-dark': () => exported(windowClaim(), 'hcDark'),
  'window-japanese': () => exported(windowClaim(japanese), 'light'),
  'yearly-rate': () => exported(windowClaim(), 'light', { form: 'yearly' }),
  'two-axes': () => exported(compared(), 'light'),
  'two-indexed': () => exported(compared(), 'dark', { indexed: true }),
  'daily-max': () => {
    const model = modelOf({ lines: [{ ...daily('DAILY', 3000), threshold: [3, 5] }] });
    return exported(model, 'light', rangeSpan(model, 'max'));
  },
  'sparkline-light': () => renderSparkline(pointClaim(), 'light'),
  'sparkline-dark': () => renderSparkline(windowClaim(), 'dark'),
  'sparkline-hc-light': () => renderSparkline(windowClaim(), 'hcLight'),
  'sparkline-hc-dark': () => renderSparkline(pointClaim(), 'hcDark'),
};

function exported(
  model: ChartModel,
  theme: Parameters<typeof exportSvg>[2],
  view: Partial<ChartView> = {},
): string {
  return exportSvg(model, { ...initialView(model), ...view }, theme);
}

describe('pictures', () => {
  it.each(Object.entries(pictures))('%s', async (name, draw) => {
    const readable = draw().replaceAll('><', '>\n<');
    await expect(`${readable}\n`).toMatchFileSnapshot(`../../snapshots/chart/${name}.svg`);
  });

  it('hold no class and nothing that runs or loads', () => {
    for (const draw of Object.values(pictures))
      expect(draw()).not.toMatch(/class=|style=|<script|href=|url\(/);
  });

  it('become a Markdown image whose text cannot break out of it', () => {
    const model = { ...pointClaim(), sentence: 'a ](http://x) [b\nc <i> `d`' };
    const image = markdownImage(model, initialView(model), 'light');
    expect(image).toMatch(
      /^!\[a \\\]\(http:\/\/x\) \\\[b c \\<i\\> \\`d\\`\]\(data:image\/svg\+xml;base64,[\w+/=]+\)$/,
    );
  });
});
