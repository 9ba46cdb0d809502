// What a person reads of a watch-list: how many signals are on, which, and since when.

import * as l10n from '@vscode/l10n';
import type { JudgedPart, Since } from '../verdict/judgement.ts';
import { isOn } from '../verdict/signals.ts';
import { periodText } from './figure.ts';
import { listed } from './join.ts';

/** How many signals of a watch-list are in which state. */
export interface SignalCount {
  readonly on: number;
  readonly off: number;
  readonly unread: number;
}

export function countSignals(parts: readonly Pick<JudgedPart, 'verdict'>[]): SignalCount {
  const on = parts.filter(({ verdict }) => isOn(verdict)).length;
  const off = parts.filter(({ verdict }) => verdict === 'contradicted').length;
  return { on, off, unread: parts.length - on - off };
}

/** `2 of 4 signals on, 1 without data: The Fed supplies (since Mar 2026), …` */
export function signalsText(parts: readonly JudgedPart[], nameOf: (part: JudgedPart) => string): string {
  const counted = countText(parts);
  const named = parts.flatMap((part) => {
    if (!isOn(part.verdict)) return [];
    const name = nameOf(part);
    return [part.since ? l10n.t('{0} ({1})', name, sinceText(part.since)) : name];
  });
  if (named.length === 0) return l10n.t('{0}.', counted);
  return l10n.t('{0}.', l10n.t('{0}: {1}', counted, listed(named)));
}

/** `2 of 4 signals on, 1 without data` */
export function countText(parts: readonly Pick<JudgedPart, 'verdict'>[]): string {
  const { on, unread } = countSignals(parts);
  const counted = l10n.t('{0} of {1} signals on', on, parts.length);
  return unread === 0 ? counted : listed([counted, l10n.t('{0} without data', unread)]);
}

/** `on since Mar 2026`, `off`, `no data`. */
export function stateText({ verdict, since }: Pick<JudgedPart, 'verdict' | 'since'>): string {
  if (!since) return stateWord(verdict);
  return isOn(verdict) ? l10n.t('on {0}', sinceText(since)) : l10n.t('off {0}', sinceText(since));
}

/** Codicon of a signal: a light, which says nothing of right or wrong. */
export function signalIcon(verdict: JudgedPart['verdict']): string {
  if (isOn(verdict)) return 'circle-filled';
  return verdict === 'contradicted' ? 'circle-outline' : 'question';
}

export function stateWord(verdict: JudgedPart['verdict']): string {
  if (isOn(verdict)) return l10n.t('on');
  return verdict === 'contradicted' ? l10n.t('off') : l10n.t('no data');
}

export function sinceText({ day, orBefore }: Since): string {
  const month = periodText(day, 'M');
  return orBefore ? l10n.t('since {0} or earlier', month) : l10n.t('since {0}', month);
}
