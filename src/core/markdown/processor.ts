import type { Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** The parsing half of remark-gfm: the plugin brings a serialiser that nothing here needs. */
function readExtensions(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfm()];
  // Their afterthought that makes links of bare addresses loses the places of the words around them.
  data.fromMarkdownExtensions = [gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))];
}

const processor = unified().use(remarkParse).use(readExtensions).freeze();

/** Markdown with GFM as a tree. Never throws: any text is Markdown. */
export function parseTree(text: string): Root {
  return processor.parse(text);
}
