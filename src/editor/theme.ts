import * as vscode from 'vscode';
import type { ThemeKind } from '../core/chart/palette.ts';

/** The kind of the active colour theme, for pictures that cannot see theme variables. */
export function themeKind(): ThemeKind {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Dark:
      return 'dark';
    case vscode.ColorThemeKind.HighContrast:
      return 'hcDark';
    case vscode.ColorThemeKind.HighContrastLight:
      return 'hcLight';
    default:
      return 'light';
  }
}
