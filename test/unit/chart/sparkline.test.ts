import { describe, expect, it } from 'vitest';
import { svgDataUri } from '../../../src/core/chart/dataUri.ts';
import { renderSparkline } from '../../../src/core/chart/sparkline.ts';
import { daily, modelOf, monthly, pointClaim, windowClaim } from './synthetic.ts';

const decoded = (uri: string): string => Buffer.from(uri.split(',')[1] ?? '', 'base64').toString('utf8');

describe('the sparkline', () => {
  it('fits a hover, even with five noisy lines all of which are the window', () => {
    const lines = ['A', 'B', 'C', 'D', 'E'].map((formula) => daily(formula, 15_000));
    const title = '長い名前'.repeat(200);
    const crowded = modelOf({ lines, window: ['1980-01-01', '2021-01-01'] }, { title });
    expect(svgDataUri(renderSparkline(crowded, 'dark')).length).toBeLessThanOrEqual(12 * 1024);
    const single = modelOf({ lines: lines.slice(0, 1), window: ['1980-01-01', '2021-01-01'] });
    expect(svgDataUri(renderSparkline(single, 'dark')).length).toBeLessThanOrEqual(12 * 1024);
  });

  it('names itself, and holds no class, style or script', () => {
    const svg = renderSparkline(pointClaim(), 'light');
    expect(svg).toContain('<title>A made-up rate</title><desc>RATE, ');
    expect(svg).not.toMatch(/class=|style=|<script|href/);
  });

  it('shows the last value, the threshold and the dates it spans', () => {
    const svg = renderSparkline(windowClaim(), 'light');
    expect(svg).toMatch(/>5%<\/text>/);
    expect(svg).toMatch(/>[A-Z][a-z]{2} \d{4}<\/text>/);
  });

  it('leaves out what would need a second axis', () => {
    const compare = monthly('JOBS', 200, 'persons', 1e6);
    const plain = modelOf({ lines: [monthly('RATE', 200)] });
    const compared = modelOf({ lines: [monthly('RATE', 200), compare] }, { compare });
    expect(renderSparkline(compared, 'light')).toBe(renderSparkline(plain, 'light'));
  });

  it('keeps hostile names as text', () => {
    const title = '"><script>alert(1)</script>\u0000\ud800';
    const svg = renderSparkline({ ...pointClaim(), title }, 'light');
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\ufffd');
  });
});

describe('the data URI', () => {
  it.each(['', 'a', 'ab', 'abc', '<svg>失業率 4.3 % – 😀</svg>'])('carries %s unchanged', (text) => {
    expect(svgDataUri(text).startsWith('data:image/svg+xml;base64,')).toBe(true);
    expect(decoded(svgDataUri(text))).toBe(text);
  });

  it('replaces half a character rather than fail', () => {
    expect(decoded(svgDataUri('a\ud800b'))).toBe('a\ufffdb');
  });
});
