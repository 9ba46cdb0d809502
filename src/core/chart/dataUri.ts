const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** An SVG as a `data:` image. Base64, because hovers do not show percent-encoded ones reliably (vscode#51290). */
export function svgDataUri(svg: string): string {
  return `data:image/svg+xml;base64,${base64(utf8(svg))}`;
}

/** The bytes of a text; `TextEncoder` is not part of the language, so it is not at hand here. Lone surrogates are replaced. */
function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  const encoded = encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
  for (let at = 0; at < encoded.length; at++) {
    if (encoded[at] === '%') {
      bytes.push(Number.parseInt(encoded.slice(at + 1, at + 3), 16));
      at += 2;
    } else {
      bytes.push(encoded.charCodeAt(at));
    }
  }
  return bytes;
}

function base64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const known = Math.min(3, bytes.length - at);
    for (let digit = 0; digit < 4; digit++) {
      text += digit <= known ? (ALPHABET[(group >> (18 - 6 * digit)) & 63] ?? '') : '=';
    }
  }
  return text;
}
