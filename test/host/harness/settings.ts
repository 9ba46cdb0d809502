/** User settings that keep a workbench still and quiet, so that a test sees the extension and nothing else. */
export type Settings = Readonly<Record<string, unknown>>;

/** The colour themes the surfaces are looked at in. */
export type Theme = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

/** Their names in VS Code. */
export const THEMES: Readonly<Record<Theme, string>> = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/** The settings of a test workbench; those of the test itself win. */
export function testSettings(theme: Theme, settings: Settings): Settings {
  return {
    'workbench.colorTheme': THEMES[theme],
    'window.autoDetectColorScheme': false,
    'window.autoDetectHighContrast': false,
    'workbench.startupEditor': 'none',
    'workbench.welcomePage.walkthroughs.openOnInstall': false,
    'workbench.tips.enabled': false,
    'workbench.reduceMotion': 'on',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.editor.enablePreview': false,
    'workbench.editor.useModal': 'off',
    'chat.disableAIFeatures': true,
    'security.workspace.trust.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'editor.accessibilitySupport': 'off',
    'editor.cursorBlinking': 'solid',
    'editor.hover.delay': 100,
    'editor.find.seedSearchStringFromSelection': 'never',
    'editor.find.autoFindInSelection': 'never',
    'editor.minimap.enabled': false,
    'editor.occurrencesHighlight': 'off',
    'files.autoSave': 'off',
    'files.hotExit': 'off',
    ...settings,
  };
}
