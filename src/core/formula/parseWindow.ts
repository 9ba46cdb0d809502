// Windows, points in time and groups: they stand only in arguments.

import { phrase } from '../phrase.ts';
import type { Cursor } from './cursor.ts';
import type { DurationNode, DurationUnit, Group, Node, NumberNode, Point, WindowForm } from './node.ts';
import { GROUPS } from './node.ts';
import type { Token } from './token.ts';

/** The window or `among=` that starts here; undefined when it must be an expression. */
export function parseWindowOrGroup(cursor: Cursor): Node | undefined {
  const token = cursor.peek();
  const following = cursor.peek(1);
  if (token.kind === 'word') {
    switch (token.text) {
      case 'last':
        return following.text === '(' ? undefined : parseLast(cursor);
      case 'since':
      case 'after':
        return spanned(cursor, token, {
          form: cursor.next().text as 'since' | 'after',
          point: parsePoint(cursor),
        });
      case 'ytd':
      case 'all':
      case 'each':
        return spanned(cursor, token, { form: cursor.next().text as 'ytd' | 'all' | 'each' });
      case 'term':
        return parseTerm(cursor);
      case 'recession':
        return parseRecession(cursor);
      case 'among':
        return parseAmong(cursor);
      case 'now':
        return parseRange(cursor);
    }
  }
  const isPoint = token.kind === 'date' || (token.kind === 'number' && isYearText(token.text));
  return isPoint && isRange(following) ? parseRange(cursor) : undefined;
}

function parseLast(cursor: Cursor): Node {
  const last = cursor.next();
  if (cursor.peek().kind !== 'duration')
    return cursor.hole(phrase('a duration after {0}', 'last'), phrase('as in {0}', 'last 12m, last 4q'));
  return spanned(cursor, last, { form: 'last', length: parseDuration(cursor.next()) });
}

function parseRange(cursor: Cursor): Node {
  const first = cursor.peek();
  const from = parsePoint(cursor);
  if (!isRange(cursor.peek())) return from;
  const form = cursor.next().text === 'to' ? 'to' : '..';
  return spanned(cursor, first, { form, from, to: parsePoint(cursor) });
}

function isRange({ text }: Token): boolean {
  return text === '..' || text === 'to';
}

function isYearText(text: string): boolean {
  return /^\d{4}$/.test(text);
}

/** A date, a year, `now` or `now - 12m`. */
function parsePoint(cursor: Cursor): Point {
  const token = cursor.peek();
  const { start, end } = token;
  if (token.kind === 'date') {
    cursor.next();
    return { kind: 'date', text: token.text, start, end };
  }
  if (token.kind === 'number' && isYearText(token.text)) return parseNumber(cursor.next());
  if (cursor.take('now')) {
    if (!cursor.take('-')) return { kind: 'now', start, end };
    if (cursor.peek().kind === 'duration') {
      const minus = parseDuration(cursor.next());
      return { kind: 'now', minus, start, end: minus.end };
    }
    cursor.hole(phrase('a duration after {0}', 'now -'), phrase('as in {0}', 'now - 12m'));
    return { kind: 'now', start, end };
  }
  cursor.hole(phrase('a date, a year or {0}', 'now'), phrase('as in {0}', '2025Q3, 2025-07, 2025, now'));
  return { kind: 'now', start, end: start };
}

function parseTerm(cursor: Cursor): Node {
  const term = cursor.next();
  cursor.expect('(');
  const name = cursor.peek();
  if (name.kind !== 'text')
    return cursor.hole(phrase('a name in quotes'), phrase('as in {0}', 'term("Biden")'));
  cursor.next();
  const number = cursor.take(',') ? numberArgument(cursor) : undefined;
  cursor.expect(')');
  return spanned(cursor, term, { form: 'term', name: name.text.slice(1, -1), ...(number && { number }) });
}

function parseRecession(cursor: Cursor): Node {
  const recession = cursor.next();
  cursor.expect('(');
  const year = numberArgument(cursor);
  cursor.expect(')');
  if (!year) return { kind: 'hole', start: recession.start, end: recession.end };
  return spanned(cursor, recession, { form: 'recession', year });
}

function numberArgument(cursor: Cursor): NumberNode | undefined {
  if (cursor.peek().kind === 'number') return parseNumber(cursor.next());
  cursor.hole(phrase('a number'));
  return undefined;
}

function parseAmong(cursor: Cursor): Node {
  const among = cursor.next();
  cursor.expect('=');
  const group = GROUPS.find((each): each is Group => each === cursor.peek().text);
  if (group === undefined) return cursor.hole(phrase('one of {0}', GROUPS.join(', ')));
  cursor.next();
  return { kind: 'among', group, start: among.start, end: cursor.end() };
}

function spanned(cursor: Cursor, first: Token, form: WindowForm): Node {
  return { kind: 'window', ...form, start: first.start, end: cursor.end() };
}

export function parseNumber({ text, start, end }: Token): NumberNode {
  const [, digits = '0', scale, unit] = /^([\d.]+)(k|mn|bn|tn)?(pct|pp|bp)?$/.exec(text) ?? [];
  return {
    kind: 'number',
    digits,
    ...(scale !== undefined && { scale: scale as NonNullable<NumberNode['scale']> }),
    ...(unit !== undefined && { unit: unit as NonNullable<NumberNode['unit']> }),
    start,
    end,
  };
}

export function parseDuration({ text, start, end }: Token): DurationNode {
  const unit = text.replace(/^\d+/, '') as DurationUnit;
  return { kind: 'duration', count: Number.parseInt(text, 10), unit, start, end };
}
