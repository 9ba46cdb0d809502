/** Finds which phrases of a fixed set begin at a place in a text. */
export interface PhraseTrie<T> {
  /** Calls `found` with the end and the value of every phrase that stands in `text` at `start`, shortest first. */
  at(text: string, start: number, found: (end: number, value: T) => void): void;
}

/** Phrases that share their first characters; sorted by the character that follows only once a text leads there. */
interface Node<T> {
  waiting: (readonly [phrase: string, value: T])[];
  value: T | undefined;
  next: Map<number, Node<T>> | undefined;
}

/**
 * A trie that grows where texts lead: compiling many thousands of phrases costs nothing, and a note pays for the few
 * hundred that begin like its words. Phrases are not empty; a look costs at most the length of the longest.
 */
export function createPhraseTrie<T>(phrases: Iterable<readonly [phrase: string, value: T]>): PhraseTrie<T> {
  const root: Node<T> = { waiting: [...phrases], value: undefined, next: undefined };
  return {
    at(text, start, found) {
      let node = root;
      for (let depth = 0; ; depth += 1) {
        const next = node.next ?? spread(node, depth);
        if (node.value !== undefined) found(start + depth, node.value);
        const child = start + depth < text.length ? next.get(text.charCodeAt(start + depth)) : undefined;
        if (!child) return;
        node = child;
      }
    },
  };
}

function spread<T>(node: Node<T>, depth: number): Map<number, Node<T>> {
  const next = new Map<number, Node<T>>();
  for (const entry of node.waiting) {
    const [phrase, value] = entry;
    if (phrase.length === depth) {
      node.value = value;
      continue;
    }
    const code = phrase.charCodeAt(depth);
    const child = next.get(code);
    if (child) child.waiting.push(entry);
    else next.set(code, { waiting: [entry], value: undefined, next: undefined });
  }
  node.waiting = [];
  node.next = next;
  return next;
}
