// The one way a formula is written: it fits a link title, a table cell and an HTML comment.

import type { DurationNode, Node, NumberNode, Point, SeriesNode, WindowNode } from './node.ts';
import { RESERVED } from './token.ts';

// How tightly each form binds; a part that binds less than its place asks for is put in parentheses.
const OR = 1;
const AND = 2;
const NOT = 3;
const COMPARE = 4;
const SUM = 5;
const PRODUCT = 6;
const UNARY = 7;
const POSTFIX = 8;
const ATOM = 9;

/** Canonical text of a formula. Parsing it gives the same tree; a hole prints as `?`, which does not parse. */
export function printFormula(node: Node): string {
  return print(node, OR);
}

function print(node: Node, place: number): string {
  const [binds, text] = form(node);
  return binds < place ? `(${text})` : text;
}

function form(node: Node): readonly [number, string] {
  switch (node.kind) {
    case 'number':
      return [ATOM, number(node)];
    case 'duration':
      return [ATOM, duration(node)];
    case 'date':
      return [ATOM, node.text];
    case 'now':
      return [ATOM, point(node)];
    case 'series':
      return [ATOM, series(node)];
    case 'window':
      return [ATOM, window(node)];
    case 'among':
      return [ATOM, `among=${node.group}`];
    case 'hole':
      return [ATOM, '?'];
    case 'call':
      return [ATOM, `${node.name}(${node.args.map((arg) => print(arg, OR)).join(', ')})`];
    case 'transform':
      return [POSTFIX, `${print(node.of, POSTFIX)}.${node.code}`];
    case 'negate':
      return [UNARY, `-${print(node.of, POSTFIX)}`];
    case 'arithmetic': {
      const binds = node.op === '+' || node.op === '-' ? SUM : PRODUCT;
      return [binds, `${print(node.left, binds)} ${node.op} ${print(node.right, binds + 1)}`];
    }
    case 'compare': {
      const tolerance = node.tolerance ? ` +- ${number(node.tolerance)}` : '';
      return [COMPARE, `${print(node.left, SUM)} ${node.op} ${print(node.right, SUM)}${tolerance}`];
    }
    case 'between':
      return [COMPARE, `${print(node.of, SUM)} in [${print(node.low, SUM)}, ${print(node.high, SUM)}]`];
    case 'not':
      return [NOT, `not ${print(node.of, NOT)}`];
    case 'logic': {
      const binds = node.op === 'or' ? OR : AND;
      return [binds, `${print(node.left, binds)} ${node.op} ${print(node.right, binds + 1)}`];
    }
  }
}

function number({ digits, scale, unit }: NumberNode): string {
  return `${digits}${scale ?? ''}${unit ?? ''}`;
}

function duration({ count, unit }: DurationNode): string {
  return `${count}${unit}`;
}

function point(node: Point): string {
  switch (node.kind) {
    case 'date':
      return node.text;
    case 'number':
      return number(node);
    case 'now':
      return node.minus ? `now - ${duration(node.minus)}` : 'now';
  }
}

function series({ id, entity, quoted, entityQuoted }: SeriesNode): string {
  const name = word(id, quoted);
  return entity === undefined ? name : `${name}@${word(entity, entityQuoted)}`;
}

function word(text: string, quoted = false): string {
  const plain = /^[A-Za-z_]\w*$/.test(text) && !/^FY\d{4}$/.test(text) && !RESERVED.has(text);
  return plain && !quoted ? text : `"${text}"`;
}

function window(node: WindowNode): string {
  switch (node.form) {
    case 'last':
      return `last ${duration(node.length)}`;
    case 'since':
    case 'after':
      return `${node.form} ${point(node.point)}`;
    case 'term':
      return node.number ? `term("${node.name}", ${number(node.number)})` : `term("${node.name}")`;
    case 'recession':
      return `recession(${number(node.year)})`;
    case 'to':
      return `${point(node.from)} to ${point(node.to)}`;
    case '..':
      return `${point(node.from)}..${point(node.to)}`;
    default:
      return node.form;
  }
}
