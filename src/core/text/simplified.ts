/** Characters of traditional Chinese, and at the same places their simplified forms. */
export interface CharacterForms {
  readonly traditional: string;
  readonly simplified: string;
}

/** A Chinese text in simplified characters, of the same length. */
export type Simplify = (text: string) => string;

/** Taiwan quotes with corner brackets; on the mainland the same marks are quotation marks. */
const QUOTES = { '「': '"', '」': '"', '『': '"', '』': '"' };

export function createSimplify({ traditional, simplified }: CharacterForms): Simplify {
  const forms: ReadonlyMap<string, string> = new Map([
    ...[...traditional].map((char, at) => [char, simplified.charAt(at)] as const),
    ...Object.entries(QUOTES),
  ]);
  return (text) => {
    let folded = '';
    for (const char of text) folded += forms.get(char) ?? char;
    return folded;
  };
}
