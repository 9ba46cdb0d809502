import { firstFolded, normalisedText } from './normalise.ts';
import type { Simplify } from './simplified.ts';

/** Finds which phrases of a fixed set begin at a place in a normalised text. */
export interface PhraseTrie<T> {
  /** Calls `found` with the end and the values of every phrase that stands in `text` at `start`, shortest first. */
  at(text: string, start: number, found: (end: number, values: readonly T[]) => void): void;
}

export type Phrase<T> = readonly [phrase: string, value: T];

/** Phrases that share their first characters; sorted by the character that follows only once a text leads there. */
interface Node<T> {
  waiting: Phrase<T>[];
  values: T[] | undefined;
  next: Map<number, Node<T>> | undefined;
}

/**
 * The phrases of a set, as `normalise` would have them, that begin with `head`, and the shorter ones that `head` begins
 * with; asked once for each head.
 */
export type PhrasesFrom<T> = (head: string) => readonly Phrase<T>[];

/** Characters of a head: with fewer, a first note would sort thousands of phrases that none of its words go on like. */
const HEAD = 3;

/**
 * A trie that grows where texts lead: a note pays for the few hundred phrases that begin like its words. One that comes
 * several times has several values. A look costs at most the length of the longest phrase.
 */
export function createPhraseTrie<T>(phrasesFrom: PhrasesFrom<T>): PhraseTrie<T> {
  const roots = new Map<string, Node<T>>();
  const rootOf = (head: string): Node<T> => {
    const known = roots.get(head);
    if (known) return known;
    const root = { ...emptyNode<T>(), waiting: [...phrasesFrom(head)] };
    roots.set(head, root);
    return root;
  };
  return {
    at(text, start, found) {
      if (start >= text.length) return;
      let node: Node<T> | undefined = rootOf(text.slice(start, start + HEAD));
      for (let end = start + 1; node; end += 1) {
        const next: Map<number, Node<T>> = node.next ?? spread(node, end - start);
        if (node.values) found(end, node.values);
        node = end < text.length ? next.get(text.charCodeAt(end)) : undefined;
      }
    },
  };
}

/**
 * Phrases as they are written, found in simplified characters too; each is folded when a text first begins like it, which
 * makes compiling many thousands cheap.
 */
export function writtenPhrases<T>(phrases: Iterable<Phrase<T>>, simplify: Simplify): PhrasesFrom<T> {
  const byFirst = new Map<number, Phrase<T>[]>();
  for (const phrase of phrases) {
    const first = firstFolded(phrase[0]);
    list(byFirst, first, phrase);
    const simple = simplify(String.fromCharCode(first)).charCodeAt(0);
    if (simple !== first) list(byFirst, simple, phrase);
  }
  const folded = new Map<number, readonly Phrase<T>[]>();
  const foldedFrom = (first: number): readonly Phrase<T>[] => {
    const forms =
      folded.get(first) ??
      (byFirst.get(first) ?? []).flatMap(([phrase, value]) =>
        [...phraseForms(phrase, simplify)].map((form): Phrase<T> => [form, value]),
      );
    folded.set(first, forms);
    return forms;
  };
  return (head) =>
    foldedFrom(head.charCodeAt(0)).filter(([form]) => form.startsWith(head) || head.startsWith(form));
}

function list<T>(byFirst: Map<number, Phrase<T>[]>, first: number, phrase: Phrase<T>): void {
  const known = byFirst.get(first);
  if (known) known.push(phrase);
  else byFirst.set(first, [phrase]);
}

/** The spellings in which a phrase is looked for: folded, and in simplified characters. */
export function phraseForms(phrase: string, simplify: Simplify): ReadonlySet<string> {
  const folded = normalisedText(phrase).trim();
  return new Set([folded, simplify(folded)]);
}

function spread<T>(node: Node<T>, depth: number): Map<number, Node<T>> {
  const next = new Map<number, Node<T>>();
  for (const entry of node.waiting) {
    const [phrase, value] = entry;
    if (phrase.length === depth) {
      node.values ??= [];
      node.values.push(value);
      continue;
    }
    const code = phrase.charCodeAt(depth);
    let child = next.get(code);
    if (!child) {
      child = emptyNode();
      next.set(code, child);
    }
    child.waiting.push(entry);
  }
  node.waiting = [];
  node.next = next;
  return next;
}

function emptyNode<T>(): Node<T> {
  return { waiting: [], values: undefined, next: undefined };
}
