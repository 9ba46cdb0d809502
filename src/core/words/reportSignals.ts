// Watch-lists in the report: the signals of one, and several beside each other.

import * as l10n from '@vscode/l10n';
import type { JudgedPart } from '../verdict/judgement.ts';
import { isOn } from '../verdict/signals.ts';
import { type ClaimFacts, partName } from './claim.ts';
import { foundText, neededText } from './figure.ts';
import { listed } from './join.ts';
import { factsOf, type ReportInput, table } from './reportInput.ts';
import { countSignals, stateText } from './signals.ts';

/** The signals of a watch-list: which are on, since when, and what each would mean. */
export function signalsTable(parts: readonly JudgedPart[], facts: ClaimFacts): string[] {
  const heads = [
    l10n.t('Signal'),
    l10n.t('State'),
    l10n.t('Found'),
    l10n.t('Needed'),
    l10n.t('What it would mean'),
  ];
  const meaningOf = ({ name }: JudgedPart) =>
    facts.entry?.signals?.find((signal) => signal.name.en === name)?.meaning[facts.language] ?? '–';
  const rows = parts.map((part) => [
    partName(part, facts),
    stateText(part),
    foundText(part.found, part.evaluation),
    part.needed ? neededText(part.needed, part.found.unit) : '–',
    meaningOf(part),
  ]);
  return ['', ...table(heads, rows)];
}

/** Watch-lists of one note beside each other, such as the scenarios of a forecast; nothing for a single one. */
export function sideBySide(input: ReportInput): string[] {
  const lists = new Map(
    input.analysis.claims.flatMap((claim) => {
      const entry = claim.catalogue === null ? undefined : input.entry(claim.catalogue);
      return entry && claim.readings[0].watch ? [[entry.id, { entry, claim }] as const] : [];
    }),
  );
  if (lists.size < 2) return [];
  const heads = [l10n.t('Watch-list'), l10n.t('On'), l10n.t('Off'), l10n.t('No data'), l10n.t('Signals on')];
  const rows = [...lists.values()].map(({ entry, claim }) => {
    const parts = claim.judgement?.parts ?? [];
    const { on, off, unread } = countSignals(parts);
    const facts = factsOf(input, claim);
    const lit = parts.filter(({ verdict }) => isOn(verdict)).map((part) => partName(part, facts));
    const names = lit.length === 0 ? '–' : listed(lit);
    return [entry.statement[input.language], String(on), String(off), String(unread), names];
  });
  return [`## ${l10n.t('Watch-lists side by side')}`, '', ...table(heads, rows), ''];
}
