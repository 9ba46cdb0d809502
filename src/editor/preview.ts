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
  map: [number, number] | null;
  children: Token[] | null;
  attrGet(name: string): string | null;
}

type Render = (
  tokens: readonly Token[],
  options: unknown,
  env: { readonly currentDocument?: vscode.Uri },
) => string;

export interface MarkdownIt {
  readonly renderer: { render: Render };
}

export interface Preview extends vscode.Disposable {
  /** Called by VS Code's own Markdown preview. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Marks claims in VS Code's Markdown preview, with the verdict as a title, and takes the target from `claim:` links. */
export function createPreview(services: Services): Preview {
  const waiting = new Set<string>();
  const refresh = (): void => void vscode.commands.executeCommand('markdown.preview.refresh');
  const registration = vscode.Disposable.from(
    services.notes.onChecked(({ key }) => {
      if (!services.notes.latest(key)?.partial && waiting.delete(key)) refresh();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      const ours = ['thesisLens.enabled', 'thesisLens.preview'].some((key) =>
        change.affectsConfiguration(key),
      );
      if (ours) refresh();
    }),
  );
  const claimsOf = (uri: vscode.Uri | undefined): RenderedClaim[] => {
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri?.toString());
    if (!document || pauseOf(document) !== undefined || !settingsFor(document).preview) return [];
    const note = services.notes.latest(asNote(document).key);
    if (note?.text === document.getText() && !note.partial) return renderedClaims(note);
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
      // The preview keeps the tokens of a text and says whose they are only when it renders them: they are copied here.
      const render: Render = md.renderer.render.bind(md.renderer);
      md.renderer.render = (tokens, options, env) => {
        const uri = env?.currentDocument;
        const claims = claimsOf(uri).map((each) => ({ ...each, title: titleOf(each, uri) }));
        return render(
          tokens.map((token) => (token.children ? marked(token, claims) : token)),
          options,
          env,
        );
      };
      return md;
    },
    dispose: () => registration.dispose(),
  };
}

interface Titled extends RenderedClaim {
  readonly title: string;
}

/** A block with the claims in its lines marked and its `claim:` links undone. */
function marked(block: Token, claims: readonly Titled[]): Token {
  const { map } = block;
  const children = (block.children ?? []).map((token) => copy(token, {}));
  dropTargets(children);
  for (const each of claims) if (map && each.from < map[1] && map[0] < each.to) mark(children, each);
  return copy(block, { children });
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
function mark(tokens: Token[], { claim, text, title }: Titled): void {
  const texts = tokens.map(({ type, content }) => (type === 'text' ? content : ''));
  for (const { token: index, start, end } of locate(text, texts).reverse()) {
    const whole = tokens[index];
    if (!whole) continue;
    const piece = (content: string): Token[] => (content === '' ? [] : [copy(whole, { content })]);
    const span = { tag: 'span', content: '' };
    const attrs: [string, string][] = [
      ['class', `thesis-lens thesis-lens-${claim.verdict ?? 'question'}`],
      ['title', title],
    ];
    tokens.splice(
      index,
      1,
      ...piece(whole.content.slice(0, start)),
      copy(whole, { ...span, type: 'thesis_open', nesting: 1, attrs }),
      ...piece(whole.content.slice(start, end)),
      copy(whole, { ...span, type: 'thesis_close', nesting: -1, attrs: null }),
      ...piece(whole.content.slice(end)),
    );
  }
}

function copy(token: Token, changes: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
}
