/** Estimated widths of text, since nothing here can measure: good to a few percent for the system fonts. */

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const NARROW = /[ .,:;'|!iljtfrI()[\]\u00b7]/;
const BROAD = /[MWmw@%\u2265\u2264\u2248]/;

/** Width in px of one line of text at a font size. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    if (WIDE.test(character)) ems += 1;
    else if (NARROW.test(character)) ems += 0.34;
    else if (BROAD.test(character)) ems += 0.9;
    else ems += 0.58;
  }
  return ems * size;
}

/** The text, cut with an ellipsis where it would be wider than `width`. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('')}\u2026`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}\u2026`;
}
