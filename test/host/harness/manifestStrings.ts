/** The strings of the extension's manifest in a display language. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface ManifestStrings {
  /** By key; English where a language lacks one, as in VS Code. */
  readonly strings: Readonly<Record<string, string>>;
  /** A title of ours in this language, by its English; any other title as it is. */
  readonly titleOf: (english: string) => string;
}

/** Those of an unpacked extension. Without a locale, or in one it has no strings for, they are English. */
export function manifestStrings(extension: string, locale: string | undefined): ManifestStrings {
  const read = (name: string): Record<string, string> => {
    const file = path.join(extension, name);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  };
  const english = read('package.nls.json');
  const strings = { ...english, ...(locale === undefined ? {} : read(`package.nls.${locale}.json`)) };
  const translated = new Map(Object.entries(english).map(([key, text]) => [text, strings[key] ?? text]));
  return {
    strings,
    // The category before the colon is a name and the same everywhere.
    titleOf: (title) =>
      title.replace(
        /^(Thesis Lens: )(.*)$/,
        (_, category, rest) => `${category}${translated.get(rest) ?? rest}`,
      ),
  };
}
