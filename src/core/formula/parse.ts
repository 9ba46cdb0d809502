// From text to tree. Half-typed text gives a tree with holes, so that completion and diagnostics work while typing.

import { phrase } from '../phrase.ts';
import { type Cursor, cursorOver } from './cursor.ts';
import type { FormulaProblem } from './evaluation.ts';
import type { Node, NumberNode, Relation, SeriesNode, Transform } from './node.ts';
import { TRANSFORMS } from './node.ts';
import { parseDuration, parseNumber, parseWindowOrGroup } from './parseWindow.ts';
import { RESERVED, type Token, tokenise } from './token.ts';

/** Longest formula read, in UTF-16 units, and deepest nesting: a note may hold anything. */
export const MAX_LENGTH = 4_000;
export const MAX_DEPTH = 64;

export interface Parsed {
  /** Absent when the text is empty or too long; has holes when `problems` is not empty. */
  readonly formula?: Node;
  readonly tokens: readonly Token[];
  readonly problems: readonly FormulaProblem[];
}

/** Reads a formula. Never throws; cost is linear in the length of the text. */
export function parseFormula(text: string): Parsed {
  if (text.length > MAX_LENGTH) {
    const message = phrase('Unexpected {0} characters, expected at most {1}', text.length, MAX_LENGTH);
    return { tokens: [], problems: [{ code: 'too-long', start: MAX_LENGTH, end: text.length, message }] };
  }
  const { tokens, problems } = tokenise(text);
  const cursor = cursorOver(tokens, problems);
  if (cursor.peek().kind === 'end') {
    if (problems.length === 0) cursor.hole(phrase('a formula'), phrase('as in {0}', 'last(UNRATE) > 4'));
    return { tokens, problems };
  }
  const formula = parseOr(cursor, 0);
  if (cursor.peek().kind !== 'end') cursor.hole(phrase('end of formula'));
  return { formula, tokens, problems: problems.toSorted((a, b) => a.start - b.start) };
}

function parseOr(cursor: Cursor, depth: number): Node {
  if (depth > MAX_DEPTH) return tooDeep(cursor);
  let left = parseAnd(cursor, depth);
  while (cursor.take('or')) {
    const right = parseAnd(cursor, depth);
    left = { kind: 'logic', op: 'or', left, right, start: left.start, end: right.end };
  }
  return left;
}

function parseAnd(cursor: Cursor, depth: number): Node {
  let left = parseNot(cursor, depth);
  while (cursor.take('and')) {
    const right = parseNot(cursor, depth);
    left = { kind: 'logic', op: 'and', left, right, start: left.start, end: right.end };
  }
  return left;
}

function parseNot(cursor: Cursor, depth: number): Node {
  if (depth > MAX_DEPTH) return tooDeep(cursor);
  const not = cursor.take('not');
  if (!not) return parseCompare(cursor, depth);
  const of = parseNot(cursor, depth + 1);
  return { kind: 'not', of, start: not.start, end: of.end };
}

function parseCompare(cursor: Cursor, depth: number): Node {
  const left = parseSum(cursor, depth);
  if (cursor.take('in')) return parseBetween(cursor, depth, left);
  const op = relation(cursor.peek());
  if (!op) return left;
  cursor.next();
  const right = parseSum(cursor, depth);
  const tolerance = op === '~' && cursor.take('+-') ? parseTolerance(cursor) : undefined;
  const { peek } = cursor;
  if (relation(peek()))
    cursor.hole(phrase('{0} between comparisons', 'and'), phrase('write {0}', 'a < b and b < c'));
  if (peek().text === '+-')
    cursor.hole(phrase('{0} only after {1}', '+-', '~'), phrase('write {0}', 'x ~ 25 +- 2.5'));
  return {
    kind: 'compare',
    op,
    left,
    right,
    ...(tolerance && { tolerance }),
    start: left.start,
    end: tolerance?.end ?? right.end,
  };
}

function parseTolerance(cursor: Cursor): NumberNode | undefined {
  if (cursor.peek().kind === 'number') return parseNumber(cursor.next());
  cursor.hole(phrase('a number after {0}', '+-'));
  return undefined;
}

function parseBetween(cursor: Cursor, depth: number, of: Node): Node {
  cursor.expect('[');
  const low = parseSum(cursor, depth);
  cursor.expect(',');
  const high = parseSum(cursor, depth);
  cursor.expect(']');
  return { kind: 'between', of, low, high, start: of.start, end: cursor.end() };
}

function relation(token: Token): Relation | undefined {
  const found = token.kind === 'mark' && ['=', '!=', '<', '<=', '>', '>=', '~'].includes(token.text);
  return found ? (token.text as Relation) : undefined;
}

function parseSum(cursor: Cursor, depth: number): Node {
  let left = parseProduct(cursor, depth);
  for (let op = cursor.take('+') ?? cursor.take('-'); op; op = cursor.take('+') ?? cursor.take('-')) {
    const right = parseProduct(cursor, depth);
    const sign = op.text === '+' ? '+' : '-';
    left = { kind: 'arithmetic', op: sign, left, right, start: left.start, end: right.end };
  }
  return left;
}

function parseProduct(cursor: Cursor, depth: number): Node {
  let left = parseUnary(cursor, depth);
  for (let op = cursor.take('*') ?? cursor.take('/'); op; op = cursor.take('*') ?? cursor.take('/')) {
    const right = parseUnary(cursor, depth);
    const sign = op.text === '*' ? '*' : '/';
    left = { kind: 'arithmetic', op: sign, left, right, start: left.start, end: right.end };
  }
  return left;
}

function parseUnary(cursor: Cursor, depth: number): Node {
  if (depth > MAX_DEPTH) return tooDeep(cursor);
  const minus = cursor.take('-');
  if (!minus) return parsePostfix(cursor, depth);
  const of = parseUnary(cursor, depth + 1);
  return { kind: 'negate', of, start: minus.start, end: of.end };
}

function parsePostfix(cursor: Cursor, depth: number): Node {
  let node = parseAtom(cursor, depth);
  while (cursor.take('.')) {
    const code = TRANSFORMS.find((each): each is Transform => each === cursor.peek().text);
    if (code === undefined) cursor.hole(phrase('one of {0} after the dot', TRANSFORMS.join(' ')));
    if (cursor.peek().kind === 'word') cursor.next();
    if (code === undefined) break;
    node = { kind: 'transform', of: node, code, start: node.start, end: cursor.end() };
  }
  return node;
}

function parseAtom(cursor: Cursor, depth: number): Node {
  const token = cursor.peek();
  const { start, end } = token;
  switch (token.kind) {
    case 'number':
      return parseNumber(cursor.next());
    case 'duration':
      return parseDuration(cursor.next());
    case 'date':
      cursor.next();
      return { kind: 'date', text: token.text, start, end };
    case 'text':
      return parseSeries(cursor);
    case 'word':
      if (cursor.peek(1).text === '(' && (token.text === 'last' || !RESERVED.has(token.text))) {
        return parseCall(cursor, depth);
      }
      if (!RESERVED.has(token.text)) return parseSeries(cursor);
      return cursor.hole(
        phrase('a series or a number'),
        phrase('{0} is a word of the language; quote it to name a series', token.text),
      );
    default:
      if (token.text !== '(') return cursor.hole(phrase('a series, a number or a function'));
      return parseParenthesised(cursor, depth);
  }
}

function parseParenthesised(cursor: Cursor, depth: number): Node {
  cursor.next();
  const inner = parseOr(cursor, depth + 1);
  if (!cursor.take(')')) cursor.expect(')');
  return inner;
}

function parseSeries(cursor: Cursor): SeriesNode {
  const name = cursor.next();
  const series = { kind: 'series', id: unquoted(name), ...(quotes(name) && { quoted: true }) } as const;
  if (!cursor.take('@')) return { ...series, start: name.start, end: name.end };
  const entity = cursor.peek();
  if (entity.kind !== 'word' && entity.kind !== 'text') {
    cursor.hole(phrase('an entity after {0}', '@'), phrase('as in {0}', 'CAPEX@MSFT'));
    return { ...series, start: name.start, end: cursor.end() };
  }
  cursor.next();
  return {
    ...series,
    entity: unquoted(entity),
    ...(quotes(entity) && { entityQuoted: true }),
    start: name.start,
    end: entity.end,
  };
}

function unquoted({ kind, text }: Token): string {
  return kind === 'text' ? text.slice(1, -1) : text;
}

function quotes({ kind }: Token): boolean {
  return kind === 'text';
}

function parseCall(cursor: Cursor, depth: number): Node {
  const name = cursor.next();
  cursor.expect('(');
  const args: Node[] = [];
  if (cursor.peek().text !== ')') {
    do args.push(parseArgument(cursor, depth + 1));
    while (cursor.take(','));
  }
  cursor.expect(')');
  return { kind: 'call', name: name.text, nameEnd: name.end, args, start: name.start, end: cursor.end() };
}

function parseArgument(cursor: Cursor, depth: number): Node {
  const argument = parseWindowOrGroup(cursor) ?? parseOr(cursor, depth);
  const { kind, text } = cursor.peek();
  if (kind === 'end' || text === ',' || text === ')') return argument;
  cursor.hole(phrase('{0} or {1}', ',', ')'));
  skipToNextArgument(cursor);
  return argument;
}

function skipToNextArgument(cursor: Cursor): void {
  for (let open = 0; cursor.peek().kind !== 'end'; cursor.next()) {
    const { text } = cursor.peek();
    if (open === 0 && (text === ',' || text === ')')) return;
    if (text === '(') open++;
    if (text === ')') open--;
  }
}

function tooDeep(cursor: Cursor): Node {
  const { start, end } = cursor.peek();
  cursor.report({
    code: 'too-deep',
    start,
    end,
    message: phrase('Unexpected nesting deeper than {0}, expected a flatter formula', MAX_DEPTH),
  });
  cursor.abandon();
  return { kind: 'hole', start, end: start };
}
