/** The three languages a note, a name or a message can be in. Chinese is one, whatever its script. */
export type Language = 'en' | 'ja' | 'zh';

export const LANGUAGES: readonly Language[] = ['en', 'ja', 'zh'];

export type Localised<T = string> = Readonly<Record<Language, T>>;
