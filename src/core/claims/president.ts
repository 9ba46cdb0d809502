import { PRESIDENTS } from './lexicon/presidents.ts';

/** The one president whose time in office a text speaks of, by the name that `term()` takes; none when it names several. */
export function presidentIn(text: string): string | undefined {
  const [named, ...more] = PRESIDENTS.filter(({ pattern }) => pattern.test(text));
  return more.length === 0 ? named?.name : undefined;
}
