import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { swatch } from '../../../src/core/chart/legend.ts';
import { LEGEND_ROLES } from '../../../src/core/chart/model.ts';
import { painted } from '../../../src/core/chart/paint.ts';
import { PALETTES, type ThemeKind } from '../../../src/core/chart/palette.ts';
import { renderChart } from '../../../src/core/chart/picture.ts';
import type { SvgNode } from '../../../src/core/chart/svg.ts';
import { initialView } from '../../../src/core/chart/view.ts';
import { modelOf, monthly, pointClaim, windowClaim } from './synthetic.ts';

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** What a hover's image may lie on, besides the background of an exported picture. */
const HOVERS: Readonly<Record<ThemeKind, string>> = {
  light: '#f3f3f3',
  dark: '#252526',
  hcLight: '#ffffff',
  hcDark: '#000000',
};

describe.each(Object.entries(PALETTES) as [ThemeKind, (typeof PALETTES)[ThemeKind]][])(
  'the %s palette',
  (theme, palette) => {
    const least = theme.startsWith('hc') ? 7 : 4.5;
    const inks = [palette.text, palette.muted, palette.data, palette.note, ...palette.others];

    it(`keeps text at a contrast of ${least}`, () => {
      for (const ground of [palette.background, HOVERS[theme]])
        for (const ink of inks)
          expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(least);
    });
  },
);

const COMPARED = modelOf(
  { lines: ['A', 'B', 'C', 'D', 'E'].map((formula, at) => monthly(formula, 90, '%', at + 3)), now: 4 },
  { compare: monthly('JOBS', 90, 'persons', 1e6) },
);
const nodes: readonly SvgNode[] = [
  ...[pointClaim(), windowClaim(), COMPARED].flatMap(
    (model) => renderChart(model, { width: 600, height: 300 }, initialView(model)).nodes,
  ),
  ...LEGEND_ROLES.flatMap(swatch),
];
const drawn = nodes.filter(({ attributes }) => attributes.class !== undefined);

describe('every role of a picture', () => {
  it('has a literal paint', () => {
    const dressed = painted(drawn, 'light');
    for (const [at, { attributes }] of dressed.entries()) {
      expect(attributes.fill ?? attributes.stroke, String(drawn[at]?.attributes.class)).toBeDefined();
    }
  });

  it('has a rule in the style sheet of the page', () => {
    const css = readFileSync(new URL('../../../media/css/chart.css', import.meta.url), 'utf8');
    const text = new Set(['tick', 'tick-start', 'axis-title', 'as-of-text']);
    for (const { attributes } of drawn) {
      const role = String(attributes.class);
      const family = role.replace(/-\d$/, '-');
      const ruled = css.includes(`.ink .${role}`) || css.includes(`[class^="${family}"]`) || text.has(role);
      expect(ruled, role).toBe(true);
    }
  });
});

describe('the style sheet', () => {
  const css = readFileSync(new URL('../../../media/css/chart.css', import.meta.url), 'utf8');

  it('takes its colours from the theme alone', () => {
    const rules = css.replace(/\/\*[\s\S]*?\*\//g, '');
    expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i);
    expect(rules).not.toMatch(/@import|url\(/);
  });

  it('answers to reduced motion and forced colours', () => {
    expect(css).toContain('(prefers-reduced-motion: no-preference)');
    expect(css).toContain('(forced-colors: active)');
    expect(css.match(/transition|animation/g)).toHaveLength(1);
  });
});
