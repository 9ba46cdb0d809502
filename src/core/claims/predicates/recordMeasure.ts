import { difference, isMarket, isRate, level, percentage } from '../expression.ts';
import type { Frame } from '../frame.ts';
import type { Subject } from '../subject.ts';
import { isWord, type Token } from '../token.ts';

/**
 * What is held against its own past: the yearly rate of consumer prices, how fast what grows faster grew, the level of
 * anything else. Undefined where what grows faster is not quoted by a rate.
 */
export function quotedLevel(frame: Frame): string | undefined {
  const { subject, rate, tokens, language } = frame;
  const { headline, unit, names } = subject.indicator;
  const rated = headline === 'pc1' && unit === 'index' && CONSUMER.test(names.en);
  const twice = isOfTwoTimes(frame);
  const more = twice && tokens.some((t) => isWord(t, 'more', 'less'));
  const faster = tokens.some((t) => isWord(t, 'faster', 'slower') || (more && isWord(t, 'up', 'down')));
  const paced = language === 'en' && (namesRate(frame) || faster);
  if ((paced || twice) && headline === 'chg') return difference(subject).expression;
  const asked = rated || rate || paced ? percentage(subject, rate, undefined)?.expression : undefined;
  return asked ?? (paced ? undefined : level(subject).expression);
}

/** "Fewer jobs were added in July than in June": two times of its own, which are told apart by what happened in them. */
export function isOfTwoTimes({ base, period }: Frame): boolean {
  return base?.type === 'at' && period?.type === 'at' && base !== period;
}

const CONSUMER = /consum|producer|\b(?:CPI|PCE|PPI)\b|inflation|deflator|\brent/i;

/** A record in what the subject is usually quoted as: the yearly rate of a price index, the level of a price. */
export function measureOf(frame: Frame): string | undefined {
  const { subject } = frame;
  const { headline } = subject.indicator;
  if (frame.rate !== undefined) return percentage(subject, frame.rate, undefined)?.expression;
  if (frame.language === 'en' && namesRate(frame) && headline !== 'chg')
    return percentage(subject, undefined, undefined)?.expression;
  if (headline === 'lin') return level(subject).expression;
  const nearChange = moves(frame) || (frame.language === 'en' && namesRate(frame));
  if (headline === 'chg') return nearChange ? `${subject.expression}.chg` : subject.expression;
  if ((subject.indicator.unit === 'index' && CONSUMER.test(subject.indicator.names.en)) || nearChange)
    return percentage(subject, undefined, undefined)?.expression;
  return level(subject).expression;
}

/** "Rose the most since"; "rose to its highest since" is of where it came to. */
function moves({ tokens, language }: Frame): boolean {
  return tokens.some((t, at) => {
    const next = tokens[at + 1];
    return isWord(t, 'up', 'down') && !(language === 'en' && next && isWord(next, 'to'));
  });
}

/** "Inflation", "growth": the words name a rate, so its own movement is meant. */
export function namesRate({ subject: { token }, text, patterns }: Frame): boolean {
  return patterns.rateNamed.test(text.slice(token.start, token.end + 8));
}

const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** The unit of time that a record is one of: "its best month since", "the biggest weekly drop". */
export function unitOfRecord({ text, patterns }: Frame, marker: Token): Unit | undefined {
  const { spell } = patterns;
  // “最大单日跌幅” is one word: what follows its first two characters may name the unit too.
  const match = spell.exec(text.slice(marker.end)) ?? spell.exec(text.slice(marker.start + 2, marker.end));
  const named = match?.groups;
  return UNITS.find((unit) => named?.[unit] !== undefined);
}

/** "Rose 67 % in 2025, the biggest gain since 1979": a record move of a market that was told of by the year. */
export function isMoveOfYear({ inherited, spokenOf, subject }: Frame): boolean {
  const ofYear = spokenOf?.type === 'at' && spokenOf.point.frequency === 'A' && !spokenOf.running;
  return inherited && ofYear && isMarket(subject.indicator);
}

/** The unit of the observations of each frequency. */
export const OWN_UNIT = { D: 'day', W: 'week', M: 'month', Q: 'quarter', A: 'year' } as const;
const COARSER: Readonly<Partial<Record<Unit, string>>> = {
  month: 'monthly',
  quarter: 'quarterly',
  year: 'annual',
};

/** Jobs, prices of markets and output have good and bad months by how much they moved, and rates by where they stood. */
export function isToldByMove({ indicator }: Subject): boolean {
  return !isRate(indicator) && (indicator.headline !== 'lin' || isMarket(indicator));
}

/** How much something moved in each day, week, month, quarter or year; null where its figures do not tell. */
export function moveOver({ subject }: Frame, unit: Unit): string | null {
  const { indicator, expression } = subject;
  const code = indicator.headline === 'chg' || isRate(indicator) ? 'chg' : 'pch';
  const own = OWN_UNIT[indicator.frequency];
  if (unit === own) {
    const quoted = indicator.headline === 'pca' ? percentage(subject, undefined, undefined) : undefined;
    return quoted?.expression ?? `${expression}.${code}`;
  }
  const held = indicator.headline === 'chg' || isRate(indicator) || isMarket(indicator);
  const coarser = UNITS.indexOf(unit) > UNITS.indexOf(own) ? COARSER[unit] : undefined;
  // What is made or paid has its years from one average to the next.
  const told = held || unit === 'year';
  return coarser && told ? `${coarser}(${expression}${held ? ', end' : ''}).${code}` : null;
}
