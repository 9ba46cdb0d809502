import type { Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** The parsing half of remark-gfm and remark-frontmatter: their plugins bring a serialiser that nothing here needs. */
function readExtensions(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfm(), frontmatter(['yaml'])];
  data.fromMarkdownExtensions = [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])];
}

const processor = unified().use(remarkParse).use(readExtensions).freeze();

/** Markdown with GFM and YAML front matter as a tree. Never throws: any text is Markdown. */
export function parseTree(text: string): Root {
  return processor.parse(text);
}
