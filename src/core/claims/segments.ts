import { matchesOf } from '../text/matches.ts';
import { baselineOf } from './baseline.ts';
import type { Passage } from './grammar.ts';
import { arePair, isSharedOut } from './sharedOut.ts';
import { isWord, type SubjectToken, type Token } from './token.ts';

/** A stretch of a sentence between commas and conjunctions. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** Cuts at commas, colons, brackets and words such as "while", 「一方」, “而”; never inside a token. */
export function segmentsOf(passage: Passage, tokens: readonly Token[]): Segment[] {
  const { text } = passage;
  const cuts = new Set<number>([0]);
  const asides = asidesOf(text, tokens);
  const fronted = endOfFronted(passage, tokens);
  const shared = isSharedOut(passage, tokens, 0, text.length);
  let last = 0;
  const inside = (i: number) => (span: { start: number; end: number }) => i >= span.start && i < span.end;
  for (let i = 0; i < text.length; i += 1) {
    if (!isCut(passage, i, tokens) || asides.some(inside(i)) || tokens.some(inside(i)) || i === fronted)
      continue;
    if (text.charAt(i) === ',' && (isListing(tokens, i, passage) || isRecordSince(tokens, i))) continue;
    if (onlyCompares(passage, tokens, last, i)) continue;
    if (shared && passage.patterns.inTurnNext.test(text.slice(i))) continue;
    cuts.add(i + 1);
    last = i + 1;
  }
  for (const [index, token] of tokens.entries()) {
    // “失业率不过4%”: right before a figure it only makes it small.
    const next = tokens[index + 1];
    const merely =
      next?.kind === 'quantity' && next.start === token.end && !CUTS.has(text.charAt(token.start));
    const pair = shared && arePair(passage, tokens[index - 1], next);
    if (isWord(token, 'break') && !merely && !pair) cuts.add(token.start);
  }
  for (const at of aftermaths(passage, tokens)) cuts.add(at);
  const starts = [...cuts].sort((a, b) => a - b);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    return {
      start,
      end,
      tokens: tokens.filter((t) => t.start >= start && t.start < end && !isWord(t, 'break')),
    };
  });
}

/** "Rose 3.8 % after falling 0.6 % in Q1": a movement before, with a figure and a time of its own. */
function aftermaths({ text, patterns }: Passage, tokens: readonly Token[]): number[] {
  return matchesOf(patterns.aftermath, text).flatMap(({ index, 0: { length } }) => {
    const own = tokens.filter((t) => t.start >= index + length && !/[,;:]/.test(text.slice(index, t.start)));
    const begins = own[0]?.start === index + length && (own[0].kind === 'quantity' ? 2 : 1);
    const moved = begins && own.slice(0, begins).some((t) => isWord(t, 'up', 'down', 'to', 'peak', 'trough'));
    const stated = own.some((t) => t.kind === 'quantity') && own.some((t) => t.kind === 'period');
    return moved && stated ? [index] : [];
  });
}

/** “与去年底相比，失业率上升…”: an opening that only says what the next stretch is held against. */
function onlyCompares(
  { text, patterns }: Passage,
  tokens: readonly Token[],
  start: number,
  end: number,
): boolean {
  if (!patterns.comparesFirst.test(text.slice(start, end))) return false;
  const own = tokens.filter((t) => t.start >= start && t.end <= end);
  return own.every((t) => t.kind === 'period' || isWord(t, 'than', 'yearly', 'monthly', 'quarterly'));
}

/** “微软、谷歌、Meta三季度”: a comma between two names of entities only lists them. */
function isListing(tokens: readonly Token[], at: number, { text, patterns }: Passage): boolean {
  const next = tokens.findIndex((t) => t.start > at);
  const [before, after] = [tokens[next - 1], tokens[next]];
  if (before?.end !== at || before.kind !== after?.kind || after.start > at + 2) return false;
  // “标普、纳指分别上涨13%、17%”.
  const sharedOut = (before.kind === 'subject' || before.kind === 'quantity') && patterns.inTurn.test(text);
  return before.kind === 'entity' || sharedOut;
}

/** 「2020年5月以来、最も少ない」: how far back a record goes. */
function isRecordSince(tokens: readonly Token[], at: number): boolean {
  const next = tokens.findIndex((t) => t.start > at);
  const [before, after] = [tokens[next - 1], tokens[next]];
  const since = before?.kind === 'period' && before.end === at && before.period.type === 'since';
  return since && after !== undefined && isWord(after, 'highest', 'lowest', 'record', 'first');
}

/** A mark, the second of the two dashes of 「1.5を上回る――」, the dot after a figure of 「総合3.0%・コア4.8%」, or the edge of a cell that holds one. */
function isCut({ text, patterns }: Passage, at: number, tokens: readonly Token[]): boolean {
  const char = text.charAt(at);
  if (char === '-') return isDash(text, at);
  if (char === '|' || char === '・') return tokens.findLast((t) => t.end <= at)?.kind === 'quantity';
  // 「丸5年、一度も」
  if (char === ',' && patterns.afterComma.test(text.slice(at + 1, at + 8))) return false;
  return CUTS.has(char);
}

/** One that stands alone between two stretches, or the second of two. */
function isDash(text: string, at: number): boolean {
  return text.charAt(at - 1) === '-' || (text.charAt(at - 1) === ' ' && text.charAt(at + 1) === ' ');
}

const CUTS: ReadonlySet<string> = new Set([',', ';', ':', '(', ')', '。', '"']);

/** The comma after "At 4.3 % in August, …", "Compared with a year ago, …": it belongs to the subject that follows. */
function endOfFronted(passage: Passage, tokens: readonly Token[]): number | undefined {
  const { text, patterns } = passage;
  // "On the month, sales rose".
  const comma = text.indexOf(',');
  const first = tokens.filter((t) => t.start < comma);
  if (first.length > 0 && first.every((t) => isWord(t, 'yearly', 'monthly', 'quarterly', 'annualised')))
    return comma;
  const match = patterns.fronted.exec(text);
  if (!match) return undefined;
  const end = match[0].length;
  const opening = tokens.filter((t) => t.start < end);
  const figures = opening.filter((t) => t.kind === 'quantity').length;
  if (figures === 0 && baselineOf(opening, passage)) return end - 1;
  const named = opening.some((t) => t.kind === 'subject' || t.kind === 'entity');
  return figures === 1 && !named && tokens.some((t) => t.kind === 'subject' && t.start <= end + 30)
    ? end - 1
    : undefined;
}

/** Short brackets that hold no figure, "(February 2020)": part of the stretch around them. */
function asidesOf(text: string, tokens: readonly Token[]): { start: number; end: number }[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(/\([^()]{1,30}\)/g)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const stated = tokens.some(
      (t) => t.start >= start && t.end <= end && (t.kind === 'quantity' || t.kind === 'subject'),
    );
    return stated ? [] : [{ start, end }];
  });
}

/** What is an estimate of something else: "GDPNow puts growth at 3 %". */
function isGauge({ meanings }: SubjectToken): boolean {
  return meanings.some(
    (m) => m.type === 'indicator' && /nowcast|GDPNow|median|trimmed/i.test(m.indicator.names.en),
  );
}

/** "The yield curve (10y minus 2y)": a subject in brackets right after another only explains it. */
export function withoutAppositions(tokens: readonly Token[], { text, patterns }: Passage): Token[] {
  return tokens.filter((token, index) => {
    if (token.kind !== 'subject') return true;
    const before = tokens.findLast((t, at) => at < index && t.kind === 'subject');
    if (before?.kind !== 'subject') return true;
    if (isGauge(before) && patterns.gauges.test(text.slice(before.end, token.start))) return false;
    if (patterns.sourceBetween.test(text.slice(before.end, token.start))) return false;
    return !patterns.bracketed.test(text.slice(before.end, token.start)) || text.charAt(token.end) !== ')';
  });
}
