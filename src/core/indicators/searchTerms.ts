import { normalise } from '../text/normalise.ts';
import { isCjk } from '../text/script.ts';

/** Words too common to tell one indicator from another. */
const STOP = new Set([
  'the',
  'of',
  'in',
  'a',
  'an',
  'to',
  'for',
  'and',
  'on',
  'at',
  'by',
  'how',
  'what',
  'is',
  'are',
  'us',
]);

/**
 * Splits a query or an alias into terms: words where there are spaces, overlapping pairs of characters in Japanese and
 * Chinese, where there are none. English plurals lose their s; 10y is ten years.
 */
export function searchTerms(text: string): string[] {
  const terms: string[] = [];
  for (const run of runs(normalise(text).text)) {
    const years = /^(\d+)yr?$/.exec(run);
    if (years?.[1] !== undefined) {
      terms.push(years[1], 'year');
    } else if (!isCjk(run.charAt(0))) {
      if (!STOP.has(run)) terms.push(singular(run));
    } else if (run.length === 1) {
      terms.push(run);
    } else {
      for (let at = 0; at + 1 < run.length; at++) terms.push(run.slice(at, at + 2));
    }
  }
  return terms;
}

/** Runs of characters of one kind, everything else left out. */
function runs(text: string): readonly string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]+|[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.]*/gu,
    ) ?? []
  );
}

function singular(word: string): string {
  return /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}
