import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { type AnyOutline, outlineText } from '../core/text/screened.ts';

/** More ways of writing one stretch than this are not followed further. */
const MOST = 24;

/** The subject's place in the texts that patterns are tried on; such a text is joined of pieces, so nothing spans it. */
const JOINT = '◆';

/** Of what one after the other asks, no more than these are kept. */
const KEPT = 3;

/** What is known of the texts that a piece of a pattern matches. */
interface Shape {
  /** All of their outlines, where they are few. */
  readonly exact?: readonly string[];
  /** What each of their outlines holds one of, where that is known beside. */
  readonly required?: AnyOutline;
}

const EMPTY: Shape = { exact: [''] };
const ANYTHING: Shape = {};

/**
 * What the outline of every text holds that matches a regular expression (of flag `u`); empty where nothing can be said. What it
 * looks ahead or behind for counts, as that must be in the text too. Throws when it is no such expression.
 */
export function requiredOutlines(source: string): AnyOutline {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2023 }).parsePattern(
    source,
    0,
    source.length,
    true,
  );
  return requiredBy(anyOf(alternatives)) ?? [];
}

function anyOf(alternatives: readonly AST.Alternative[]): Shape {
  const shapes = alternatives.map(({ elements }) => sequence(elements.flatMap(shapesOf)));
  const exact = unionOf(shapes.map((shape) => shape.exact));
  const few = exact && exact.length <= MOST ? { exact } : ANYTHING;
  if (few.exact && !shapes.some((shape) => shape.required)) return few;
  const required = unionOf(shapes.map(requiredBy));
  return { ...few, ...(required ? { required: shortest(required) } : {}) };
}

/** Undefined when one of them is. */
function unionOf<T>(lists: readonly (readonly T[] | undefined)[]): readonly T[] | undefined {
  const known = lists.flatMap((list) => (list ? [list] : []));
  return known.length === lists.length ? [...new Set(known.flat())] : undefined;
}

function requiredBy({ exact, required }: Shape): AnyOutline | undefined {
  return required ?? (exact?.some((one) => one.trim() === '') ? undefined : exact && shortest(exact));
}

/** A repetition stands beside what is before it and what is after it, with more of it in between. */
function shapesOf(element: AST.Element): Shape[] {
  if (element.type !== 'Quantifier' || element.min === 0 || element.max === 1) return [shapeOf(element)];
  const shape = shapeOf(element.element);
  return element.min === element.max && element.min <= 4
    ? Array.from({ length: element.min }, () => shape)
    : [shape, ANYTHING, shape];
}

function shapeOf(element: AST.Element): Shape {
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return oneOf(charactersOf(element));
    case 'Group':
    case 'CapturingGroup':
      return anyOf(element.alternatives);
    case 'Assertion':
      return asserted(element);
    case 'Quantifier':
      return sometimes(element);
    default:
      return ANYTHING;
  }
}

type OneCharacter = AST.Character | AST.CharacterSet | AST.CharacterClass;

/** The characters that one may be, by their outlines; undefined when they are many or of any kind. */
function charactersOf(
  element: OneCharacter | AST.ClassRangesCharacterClassElement,
): readonly string[] | undefined {
  switch (element.type) {
    case 'Character':
      return rangeOf(element.value, element.value);
    case 'CharacterClassRange':
      return rangeOf(element.min.value, element.max.value);
    case 'CharacterSet': {
      if (element.kind === 'digit' && !element.negate) return ['0'];
      return element.kind === 'space' && !element.negate ? [' '] : undefined;
    }
    case 'CharacterClass': {
      if (element.negate || element.unicodeSets) return undefined;
      return unionOf(element.elements.map(charactersOf));
    }
    default:
      return undefined;
  }
}

function rangeOf(from: number, to: number): readonly string[] | undefined {
  if (to - from > MOST) return undefined;
  const each = Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
  return each.includes(JOINT) ? undefined : [...new Set(each.map(outlineText))];
}

function oneOf(exact: readonly string[] | undefined): Shape {
  return exact && exact.length <= MOST ? { exact } : ANYTHING;
}

function asserted(element: AST.Assertion): Shape {
  switch (element.kind) {
    case 'start':
    case 'end':
      return EMPTY;
    case 'word':
      return element.negate ? EMPTY : { exact: [' '] };
    default: {
      const required = element.negate ? undefined : requiredBy(anyOf(element.alternatives));
      return { exact: [''], ...(required ? { required } : {}) };
    }
  }
}

function sometimes({ element, max }: AST.Quantifier): Shape {
  const { exact } = shapeOf(element);
  return exact && max === 1 ? { exact: ['', ...exact] } : ANYTHING;
}

/** One after the other: those stretches of it whose outlines are the most telling. */
function sequence(shapes: readonly Shape[]): Shape {
  const all: AnyOutline[] = [];
  const add = (shape: Shape): void => {
    const required = requiredBy(shape);
    if (required) all.push(required);
  };
  let exact: readonly string[] = [''];
  let whole = true;
  for (const shape of shapes) {
    if (shape.required) add(shape);
    const joined = shape.exact && exact.flatMap((head) => shape.exact?.map((tail) => join(head, tail)) ?? []);
    if (joined && new Set(joined).size <= MOST) exact = [...new Set(joined)];
    else {
      add({ exact });
      exact = shape.exact ?? [''];
      whole = false;
    }
  }
  if (whole && all.length === 0) return { exact };
  add({ exact });
  const telling = all
    .toSorted((a, b) => likeliness(a) - likeliness(b))
    .filter(isNews)
    .slice(0, KEPT);
  const required = telling.length > 1 ? [telling] : telling[0];
  return { ...(whole ? { exact } : {}), ...(required ? { required } : {}) };
}

/** The outline of two texts, one after the other. */
function join(head: string, tail: string): string {
  return outlineText(head + tail);
}

/** Without those that hold another. */
function shortest(any: AnyOutline): AnyOutline {
  const texts = any.filter((one) => typeof one === 'string');
  const isLonger = (one: string) => texts.some((other) => other !== one && one.includes(other));
  return any.filter((one) => typeof one !== 'string' || !isLonger(one));
}

/** False when what holds one of those before it holds one of these too. */
function isNews(any: AnyOutline, at: number, all: readonly AnyOutline[]): boolean {
  const isHeldBy = (one: AnyOutline[number]) =>
    typeof one === 'string' && any.some((part) => typeof part === 'string' && one.includes(part));
  return !all.slice(0, at).some((before) => before.every(isHeldBy));
}

/** How likely some text holds one of them, roughly: a letter is in most, three in a row are in few. */
function likeliness(any: AnyOutline): number {
  const each = any.map((one) =>
    typeof one === 'string' ? weight(one) : one.reduce((product, part) => product * likeliness(part), 1),
  );
  return Math.min(
    1,
    each.reduce((sum, one) => sum + one, 0),
  );
}

function weight(outline: string): number {
  return [...outline].reduce((product, character) => product * weightOf(character), 1);
}

function weightOf(character: string): number {
  if (character === ' ') return 0.7;
  if (character === '0') return 0.5;
  return character > '\u2e7f' ? 0.04 : 0.2;
}
