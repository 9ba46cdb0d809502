import { CJK_DECIMAL, CJK_NUMERAL, ENGLISH_CARDINAL, ENGLISH_ORDINALS } from '../numerals.ts';
import { MONTH_NAME } from '../periodGroups.ts';

/** Sources of regular expressions that stand in others by their name: `{year}`. */
export type Blocks = Readonly<Record<string, string>>;

/** What the reader of numerals and months knows. */
const OWN: Blocks = {
  cardinal: ENGLISH_CARDINAL,
  ordinal: ENGLISH_ORDINALS,
  cjkNumeral: CJK_NUMERAL,
  cjkDecimal: CJK_DECIMAL,
  monthName: MONTH_NAME,
};

/** A source with its blocks written out; a block may hold others. One that is not known stays, and does not compile. */
export function expandBlocks(source: string, blocks: Blocks): string {
  return source.replaceAll(/\{([a-z]\w*)\}/gi, (written, name) => {
    const block = blocks[name];
    return block === undefined ? (OWN[name] ?? written) : expandBlocks(block, blocks);
  });
}
