/** The document that the chart page starts from. It holds no text and no picture: the script builds both. */
import type { ChartStrings } from './chart.ts';

export interface ChartPageOptions {
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** Fresh for every page, from the platform's generator. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** BCP 47 language of the strings. */
  readonly language: string;
  readonly title: string;
  readonly strings: ChartStrings;
}

/** The page as HTML, with a policy that lets it run its own script and nothing else. */
export function chartPageHtml(options: ChartPageOptions): string {
  const { cspSource, nonce, scriptUri, styleUri, language, title, strings } = options;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `img-src ${cspSource} data:`,
    `font-src ${cspSource}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(styleUri)}">
</head>
<body data-strings="${escaped(JSON.stringify(strings))}">
<main></main>
<script nonce="${escaped(nonce)}" src="${escaped(scriptUri)}"></script>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
