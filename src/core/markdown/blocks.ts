import type { Nodes, Root, TableRow } from 'mdast';
import type { Span } from '../text/mapped.ts';
import type { Block, CommentDirective } from './block.ts';
import { flatten, offsets } from './prose.ts';

/** Footnotes so named hold evidence that was inserted for a claim, and are no claims themselves. */
export const EVIDENCE = 'evidence-';

const [OPENS, CLOSES] = ['<!--', '-->'];

/** What a tree holds that the reader cares for. */
export interface TreeParts {
  readonly blocks: readonly Block[];
  readonly comments: readonly CommentDirective[];
  /** Labels that links and footnotes anywhere in the note may refer to; those of footnotes begin with `^`. */
  readonly labels: readonly string[];
}

/** Walks a tree made from `text` in the order of the note. */
export function readTree(text: string, root: Root): TreeParts {
  const blocks: Block[] = [];
  const comments: CommentDirective[] = [];
  const labels: string[] = [];

  const visit = (node: Nodes, kind: Block['kind']): void => {
    switch (node.type) {
      case 'html':
        comments.push(...directives(text, offsets(node)));
        return;
      case 'definition':
        labels.push(node.identifier);
        return;
      case 'heading':
      case 'paragraph':
        blocks.push({
          kind: node.type === 'heading' ? 'heading' : kind,
          depth: node.type === 'heading' ? node.depth : 0,
          span: offsets(node),
          ...flatten(text, node.children),
        });
        return;
      case 'table':
        blocks.push(...tableCells(text, node.children));
        return;
      case 'list':
      case 'listItem':
        for (const child of node.children) visit(child, 'item');
        return;
      case 'blockquote':
        for (const child of node.children) visit(child, 'quote');
        return;
      case 'footnoteDefinition':
        labels.push(`^${node.identifier}`);
        if (node.identifier.startsWith(EVIDENCE)) return;
        for (const child of node.children) visit(child, kind);
        return;
      case 'root':
        for (const child of node.children) visit(child, kind);
    }
  };
  visit(root, 'paragraph');
  return { blocks, comments, labels };
}

/** Cells of the body, each with its column's header and its row's first cell: that is often where the subject is. */
function tableCells(source: string, rows: readonly TableRow[]): Block[] {
  const [head, ...body] = rows;
  const columns = head?.children.map((cell) => flatten(source, cell.children).prose.text.trim()) ?? [];
  return body.flatMap((row) => {
    const label = row.children[0] ? flatten(source, row.children[0].children).prose.text.trim() : '';
    return row.children.map((cell, column) => ({
      kind: 'cell' as const,
      depth: 0,
      span: offsets(cell),
      headers: [columns[column] ?? '', column === 0 ? '' : label].filter((header) => header !== ''),
      ...flatten(source, cell.children),
    }));
  });
}

function directives(source: string, { start, end }: Span): CommentDirective[] {
  const html = source.slice(start, end);
  const found: CommentDirective[] = [];
  for (let opens = html.indexOf(OPENS); opens >= 0; ) {
    const body = opens + OPENS.length;
    const closes = html.indexOf(CLOSES, body);
    if (closes < 0) break;
    const next = closes + CLOSES.length;
    found.push({
      span: { start: start + opens, end: start + next },
      body: html.slice(body, closes),
      bodyStart: start + body,
    });
    opens = html.indexOf(OPENS, next);
  }
  return found;
}
