import * as vscode from 'vscode';
import { claimMessage } from '../core/words/claim.ts';
import { locate, type RenderedClaim, renderedClaims } from '../services/previewMarks.ts';
import { asNote } from './documents.ts';
import { factsOf } from './facts.ts';
import type { Services } from './services.ts';
import { pauseOf, settingsFor } from './settings.ts';

/** As much of markdown-it as is used here. */
interface Token {
  type: string;
  tag: string;
  nesting: number;
  content: string;
  attrs: [string, string][] | null;
  readonly map: [number, number] | null;
  readonly children: Token[] | null;
  attrGet(name: string): string | null;
}

interface State {
  readonly tokens: Token[];
  readonly env: { readonly currentDocument?: vscode.Uri };
  readonly Token: new (type: string, tag: string, nesting: number) => Token;
}

export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } };
}

export interface Preview extends vscode.Disposable {
  /** Called by VS Code's own Markdown preview. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Marks claims in VS Code's Markdown preview, with the verdict as a title, and takes the target from `claim:` links. */
export function createPreview(services: Services): Preview {
  const waiting = new Set<string>();
  const refresh = services.notes.onChecked(({ key }) => {
    if (waiting.delete(key)) void vscode.commands.executeCommand('markdown.preview.refresh');
  });
  const claimsOf = (uri: vscode.Uri | undefined): RenderedClaim[] => {
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri?.toString());
    if (!document || pauseOf(document) !== undefined || !settingsFor(document).decorations) return [];
    const note = services.notes.latest(asNote(document).key);
    if (note?.text === document.getText()) return renderedClaims(note);
    waiting.add(asNote(document).key);
    services.notes.schedule(asNote(document));
    return [];
  };
  const titleOf = ({ claim }: RenderedClaim, uri: vscode.Uri | undefined): string => {
    const note = uri && services.notes.latest(uri.toString());
    return note ? claimMessage(factsOf(note, claim)) : '';
  };
  return {
    extendMarkdownIt(md) {
      md.core.ruler.push('thesis-lens', (state) => {
        const uri = state.env.currentDocument;
        const claims = claimsOf(uri);
        for (const block of state.tokens) {
          const { children, map } = block;
          if (block.type !== 'inline' || !children) continue;
          dropTargets(children);
          for (const each of claims) {
            if (map && each.from < map[1] && map[0] < each.to)
              mark(state, children, each, titleOf(each, uri));
          }
        }
      });
      return md;
    },
    dispose: () => refresh.dispose(),
  };
}

/** A link to `claim:` leads nowhere outside the editor. */
function dropTargets(tokens: readonly Token[]): void {
  const open: boolean[] = [];
  for (const token of tokens) {
    if (token.type === 'link_open') open.push(token.attrGet('href')?.startsWith('claim:') ?? false);
    const ours = token.type === 'link_open' ? open.at(-1) : token.type === 'link_close' && open.pop();
    if (!ours) continue;
    Object.assign(token, {
      tag: 'span',
      type: token.nesting > 0 ? 'thesis_open' : 'thesis_close',
      attrs: null,
    });
  }
}

/** Puts a span around the words of a claim, in every text token they touch. */
function mark({ Token }: State, tokens: Token[], { claim, text }: RenderedClaim, title: string): void {
  const texts = tokens.map(({ type, content }) => (type === 'text' ? content : ''));
  for (const { token: index, start, end } of locate(text, texts).reverse()) {
    const whole = tokens[index];
    if (!whole) continue;
    const piece = (content: string): Token[] =>
      content === '' ? [] : [Object.assign(new Token('text', '', 0), { content })];
    const open = new Token('thesis_open', 'span', 1);
    open.attrs = [
      ['class', `thesis-lens thesis-lens-${claim.verdict ?? 'question'}`],
      ['title', title],
    ];
    tokens.splice(
      index,
      1,
      ...piece(whole.content.slice(0, start)),
      open,
      ...piece(whole.content.slice(start, end)),
      new Token('thesis_close', 'span', -1),
      ...piece(whole.content.slice(end)),
    );
  }
}
