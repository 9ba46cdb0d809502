import type { Frame } from '../frame.ts';
import type { Subject } from '../subject.ts';

/**
 * The level that divides growth from contraction: the stand-in's own line for what it stands in for, 50 for a purchasing
 * managers' index, zero for balances, rates and contributions; undefined where there is none.
 */
export function neutralOf({ standIn, indicator }: Subject): number | undefined {
  if (standIn) return standIn.ownNeutral ?? 0;
  if (isDiffusion(indicator)) return 50;
  const { unit, kind, headline } = indicator;
  return kind === 'balance' ||
    unit === '%' ||
    unit === 'pp' ||
    (unit === 'index' && headline === 'lin' && centred(indicator.names.en))
    ? 0
    : undefined;
}

/** Only a difference can invert: a lone yield below zero is something else. */
export function canInvert({ indicator }: Subject): boolean {
  return indicator.unit === 'pp';
}

/** A series of which only the side of its line is spoken of: "in contraction" and not "falling". */
export function hasLine(subject: Subject): boolean {
  return (
    subject.standIn?.neutral !== undefined ||
    isDiffusion(subject.indicator) ||
    subject.indicator.kind === 'balance'
  );
}

function isDiffusion({ id, names }: Subject['indicator']): boolean {
  return /PMI$/.test(id) || /\bPMI\b|purchasing managers/i.test(names.en);
}

/** Indexes of conditions and stress are built around zero. */
function centred(name: string): boolean {
  return /conditions|stress|activity index|pressure/i.test(name);
}

/** 円安, ウォン高: a subject whose own words say which way its exchange rate moved. */
export function leaningOf({ subject: { token }, text, patterns }: Frame): 'up' | 'down' | undefined {
  const match = patterns.currencyMove.exec(text.slice(token.start, token.end));
  return match ? (match[1] ? 'up' : 'down') : undefined;
}

/** "The yield-curve inversion", 逆イールド: a subject whose own words say on which side of its line it is. */
export function statedBySubject(frame: Frame): '<' | undefined {
  const { start, end } = frame.subject.token;
  return frame.patterns.inversion.test(frame.text.slice(start, end)) ? '<' : undefined;
}
