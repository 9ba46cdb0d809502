import { isIll } from '../directed.ts';
import { isMarket } from '../expression.ts';
import { type Draft, type Frame, firstWord, periodsOf, quantitiesOf, spanOf } from '../frame.ts';
import { isWord } from '../token.ts';
import { measureOf } from './recordMeasure.ts';
import { backOver, recordWindow } from './window.ts';

const CLAUSE = /[;:()\u2014]|,\s/;

/** "Has never been so strong", "more than on any day since launch", "no year since compares": records in other words. */
export function unrivalled(frame: Frame): Draft[] {
  const { subject, text, start, patterns, language } = frame;
  if (language !== 'en') return [];
  const rest = text.slice(start);
  if (frame.inherited && frame.tokens.length === 0) return [];
  const lead = /^[\s;:,()\u2014]*/.exec(rest)?.[0].length ?? 0;
  const from = Math.max(lead, subject.token.end - start);
  const cut = rest.slice(from).search(CLAUSE);
  const clause = cut < 0 ? rest : rest.slice(0, from + cut);
  const { neverSo, unrivalled: more, unequalled } = patterns;
  const match = neverSo.exec(clause) ?? more.exec(clause) ?? unequalled.exec(clause);
  if (!match || patterns.ofHolders.test(clause) || !isGradable(frame, match)) return [];
  const [first, end] = [start + match.index, start + match.index + match[0].length];
  const beside = neverSo.test(clause) || more.test(clause);
  if (beside && quantitiesOf(frame.tokens).some((t) => t.start > first && t.start < start + clause.length))
    return [];
  const whole = frame.tokens.find((t) => t.start >= first && t.end <= end) ?? subject.token;
  const window =
    backOver(periodsOf(frame.tokens).find((t) => t.start >= end)) ??
    recordWindow(frame, firstWord(frame.tokens, 'record') ?? whole);
  // "Than at any time between 1970 and 1999": of another stretch than all that is recorded.
  const elsewhen =
    window?.text === 'all' &&
    periodsOf(frame.tokens).some((t) => t.period.type === 'between' && t.start >= end);
  const measured = measureOver(frame, match[0], match.groups?.['unit'] ?? match.groups?.['span']);
  const low = isLow(frame, match);
  const used = [
    ...(window?.used ?? []),
    ...frame.tokens.filter((t) => t.start >= first && t.end <= (beside ? end : start + clause.length)),
  ];
  const span = spanOf(frame, used);
  const turned = subject.inverse ?? false;
  return [
    {
      kind: 'extremum',
      start: Math.min(span.start, first),
      end: Math.max(span.end, end),
      formula:
        low === undefined || !window || elsewhen || measured === undefined
          ? null
          : `${low === turned ? 'is_max' : 'is_min'}(${measured}, ${window.text})`,
      subjects: [subject],
      ...(measured === undefined ? {} : { measured }),
      used,
    },
  ];
}

const UNITS = 'dwmqy';

/**
 * What the record is of: years of what comes by the month are means, those of a market its moves. Undefined for days of
 * what has none, and for how fast a rate moved.
 */
function measureOver(frame: Frame, words: string, period: string | undefined): string | undefined {
  const { subject, patterns } = frame;
  const { indicator, expression } = subject;
  const paced = patterns.soFast.test(words);
  if (paced && indicator.headline === 'lin') return undefined;
  const unit = period?.charAt(0);
  const own = UNITS.indexOf({ D: 'd', W: 'w', M: 'm', Q: 'q', A: 'y' }[indicator.frequency]);
  const named = unit === undefined ? own : UNITS.indexOf(unit);
  if (named < own) return undefined;
  const coarser = { m: 'monthly', q: 'quarterly', y: 'annual' }[unit ?? ''];
  if (named === own || coarser === undefined || /\.p/.test(frame.measured ?? ''))
    return frame.measured ?? measureOf(frame);
  return isMarket(indicator) ? `${coarser}(${expression}, end).pch` : `${coarser}(${expression})`;
}

/** "Has not been this strong", not "isn't true that the". */
function isGradable({ patterns }: Frame, { groups }: RegExpExecArray): boolean {
  const word = groups?.['word'] ?? groups?.['dear'];
  const { lowWord, badWord, highWord } = patterns;
  return word === undefined || [lowWord, badWord, highWord].some((pattern) => pattern.test(word));
}

/** Whether the record is a low: by its word, or by the way it moved; undefined where neither tells. */
function isLow(
  { subject, patterns, tokens, carried, text }: Frame,
  match: RegExpExecArray,
): boolean | undefined {
  const word = match.groups?.['word'] ?? match.groups?.['dear'];
  const { lowWord, badWord } = patterns;
  if (word !== undefined) return badWord.test(word) ? !isIll(subject) : lowWord.test(word);
  if (patterns.beats.test(match[0])) return false;
  const movement = firstWord(tokens, 'up', 'down', 'over', 'under') ?? carried;
  if (movement) return isWord(movement, 'down', 'under');
  return patterns.lossNoun.test(text) || undefined;
}
