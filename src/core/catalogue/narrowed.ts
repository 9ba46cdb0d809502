import type { Passage } from '../claims/grammar.ts';
import type { Mention } from '../claims/vocabulary.ts';
import type { CatalogueMatch } from './catalogue.ts';
import { STATES } from './elsewhen.ts';

/** Regions of a country, as places are named. */
const REGION = /^[A-Z]{2}-/;

/**
 * True when the words around those of a thesis give them to a part or to someone that the thesis is not about: "employment in
 * the information sector", 「我が家の財政赤字」, “信息行业的就业”. Words of the thesis itself narrow nothing.
 */
export function isNarrowed(
  { entry, words, start, end }: CatalogueMatch,
  mentions: readonly Mention[],
  { text, patterns }: Passage,
): boolean {
  const { partBefore, partAfter, other } = patterns;
  const isFree = (from: number, to: number) => words.every((word) => word.end <= from || word.start >= to);
  const before = (pattern: RegExp, at: number) => {
    const lead = text.slice(Math.max(0, at - LEAD), at);
    const found = pattern.exec(lead);
    return found !== null && isFree(at - lead.length + found.index, at);
  };
  const after = (pattern: RegExp, at: number) => {
    const found = pattern.exec(text.slice(at, at + LEAD));
    return found !== null && isFree(at, at + found[0].length);
  };
  if (words.some((word) => after(other, word.end))) return true;
  if (entry.area === undefined) return false;
  if (words.some((word) => before(partBefore, word.start) || after(partAfter, word.end))) return true;
  if (!STATES.test(entry.kind)) return false;
  return mentions.some(
    (mention) =>
      mention.end >= start - NEAR &&
      mention.start <= end + NEAR &&
      isFree(mention.start, mention.end) &&
      mention.meanings.some((meaning) => meaning.type === 'place' && REGION.test(meaning.area)),
  );
}

/** As far as patterns look, in characters. */
const LEAD = 40;

/** A place so far from a thesis still says where it holds. */
const NEAR = 12;
