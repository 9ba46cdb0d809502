/**
 * Literal colours, for pictures that cannot see theme variables: images in hovers, reports and exported files.
 * Blue is the data, orange is the note; every text keeps a contrast of 4.5 on its background (7 in high contrast).
 */
export type ThemeKind = 'light' | 'dark' | 'hcLight' | 'hcDark';

export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly rule: string;
  readonly data: string;
  readonly note: string;
  readonly shade: string;
  /** Lines 1 to 4 and the compared one. */
  readonly others: readonly [string, string, string, string, string];
  /** Opacity of the line outside the tested window. */
  readonly context: number;
  /** Opacity of the window and of recessions; high contrast outlines the window as well. */
  readonly windowFill: number;
  readonly recessionFill: number;
}

export const PALETTES: Readonly<Record<ThemeKind, Palette>> = {
  light: {
    background: '#ffffff',
    text: '#262a33',
    muted: '#5f6673',
    rule: '#d9dce1',
    data: '#1261a6',
    note: '#b4480c',
    shade: '#6b7280',
    others: ['#0a7670', '#a3374f', '#7a6400', '#3c7a2a', '#7a4fb3'],
    context: 0.45,
    windowFill: 0.09,
    recessionFill: 0.13,
  },
  dark: {
    background: '#1f1f1f',
    text: '#dfe2e8',
    muted: '#a0a6b1',
    rule: '#3a3d44',
    data: '#6cb6f5',
    note: '#f2a65e',
    shade: '#9aa1ac',
    others: ['#5ac8b8', '#ee8ba0', '#d9c25a', '#90cf7c', '#bd9df0'],
    context: 0.5,
    windowFill: 0.12,
    recessionFill: 0.16,
  },
  hcLight: {
    background: '#ffffff',
    text: '#000000',
    muted: '#292929',
    rule: '#767676',
    data: '#003f8a',
    note: '#8a2b00',
    shade: '#404040',
    others: ['#00524d', '#7d1230', '#4f4100', '#1f5410', '#52258f'],
    context: 0.75,
    windowFill: 0.1,
    recessionFill: 0.2,
  },
  hcDark: {
    background: '#000000',
    text: '#ffffff',
    muted: '#e6e6e6',
    rule: '#8c8c8c',
    data: '#7cc7ff',
    note: '#ffb86b',
    shade: '#d0d0d0',
    others: ['#6ee7d5', '#ffa6b8', '#ffe26b', '#a8f08f', '#d3b8ff'],
    context: 0.75,
    windowFill: 0.2,
    recessionFill: 0.3,
  },
};
