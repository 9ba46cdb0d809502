import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Indicator } from '../core/indicators/indicator.ts';
import { isoDay } from '../core/indicators/period.ts';
import type { JudgedClaim } from '../core/note/analysis.ts';
import type { JudgedPart } from '../core/verdict/judgement.ts';
import { type ClaimFacts, claimMessage, driftText, partName } from '../core/words/claim.ts';
import { dateText, foundText } from '../core/words/figure.ts';
import { codeSpan, escapeMarkdown } from '../core/words/markdown.ts';
import { signalIcon, stateText } from '../core/words/signals.ts';
import { licenceWord, precedenceText, sourceLine } from '../core/words/source.ts';
import { turnedBy } from '../core/words/turned.ts';
import { reasonText, VERDICT_ICON } from '../core/words/verdict.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import type { PackStore } from '../services/packStore.ts';
import { sparklinesOf } from '../services/sparklines.ts';
import { rangeOf } from './convert.ts';
import { DIAGNOSTIC_SOURCE } from './diagnostics.ts';
import { checkOf, MARKDOWN } from './documents.ts';
import { indicatorsUsed } from './evidence.ts';
import { claimAt, displayLanguage, factsOf } from './facts.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';
import { settingsFor } from './settings.ts';
import { themeKind } from './theme.ts';

/** Commands a hover's links may run; everything else in it is inert. */
const COMMANDS = [
  'thesisLens.showChart',
  'thesisLens.copyEvidence',
  'thesisLens.pinReading',
  'thesisLens.notAClaim',
];

/** The answer to a claim where the reader already looks. */
export function registerHover(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(MARKDOWN, {
    provideHover: (document, position, token) =>
      guard('hover', services.log, async () => {
        if (!settingsFor(document).hover) return undefined;
        const note = await checkOf(services, document);
        if (!note || token.isCancellationRequested) return undefined;
        const claim = claimAt(note, document.offsetAt(position));
        if (!claim) return undefined;
        const text = hoverText(document, note, claim, services.packs);
        return new vscode.Hover(text, rangeOf(document, claim.span));
      }),
  });
}

function hoverText(
  document: vscode.TextDocument,
  note: CheckedNote,
  claim: JudgedClaim,
  packs: PackStore,
): vscode.MarkdownString {
  const facts = factsOf(note, claim);
  const message = claimMessage(facts);
  const icon = VERDICT_ICON[claim.verdict ?? 'question'];
  // VS Code shows a diagnostic above the hover: what it says need not be said twice.
  const lines = saidByDiagnostic(document, message) ? [] : [`$(${icon}) **${escapeMarkdown(message)}**`];
  const drift = driftText(claim);
  if (drift !== undefined) lines.push(`$(history) ${escapeMarkdown(drift)}`);
  const thesis = facts.entry?.statement[facts.language];
  if (thesis !== undefined) lines.push(`$(book) ${escapeMarkdown(thesis)}`);
  // The parts are the answer: a hover is shown only so far down.
  lines.push(...partLines(facts), ...sparklinesOf(note, facts, themeKind()));
  lines.push(groundsText(note, claim), ...precedenceLines(indicatorsUsed(note, claim), packs));
  lines.push(...alternativeLines(document, claim), linksLine(document, claim));
  const text = new vscode.MarkdownString(lines.join('\n\n'), true);
  text.isTrusted = { enabledCommands: COMMANDS };
  return text;
}

function partLines(facts: ClaimFacts): string[] {
  const { judgement, readings } = facts.claim;
  const parts = judgement?.parts ?? [];
  if (parts.length === 0) return [];
  const line = (part: JudgedPart) =>
    readings[0].watch
      ? `$(${signalIcon(part.verdict)}) ${escapeMarkdown(`${partText(part, facts)} · ${stateText(part)}`)}`
      : `$(${VERDICT_ICON[part.verdict]}) ${escapeMarkdown(partText(part, facts))}`;
  return [parts.map(line).join('  \n')];
}

/** `Consumption: 1.2 pp (2026Q1)`: the part and what was found for it. */
function partText(part: JudgedPart, facts: ClaimFacts): string {
  const name = partName(part, facts);
  return part.found.value === null ? name : l10n.t('{0}: {1}', name, foundText(part.found, part.evaluation));
}

/** Why, by what formula, and whose figures: one paragraph, since a hover is shown only so far down. */
function groundsText(note: CheckedNote, claim: JudgedClaim): string {
  const { formula } = claim.readings[0];
  const why = claim.reasons.map((reason) => {
    const turned = turnedBy(claim, reason);
    const text = escapeMarkdown(reasonText(reason));
    return turned === undefined ? text : `${text} (${codeSpan(turned)})`;
  });
  const test = [...why, ...(formula === null ? [] : [codeSpan(formula)])].join(' · ');
  const source = `*${escapeMarkdown(sourceText(note, claim))}*`;
  return test === '' ? source : `${test}  \n${source}`;
}

function sourceText(note: CheckedNote, claim: JudgedClaim): string {
  const used = indicatorsUsed(note, claim);
  const asOf = l10n.t('as of {0}', dateText(isoDay(claim.asOf.day)));
  if (used.length === 0) return asOf;
  const licences = [...new Set(used.map(({ licence }) => licenceWord(licence)))].join(', ');
  return `${sourceLine(used, displayLanguage())} · ${licences} · ${asOf}`;
}

function saidByDiagnostic({ uri }: vscode.TextDocument, message: string): boolean {
  return vscode.languages
    .getDiagnostics(uri)
    .some((diagnostic) => diagnostic.source === DIAGNOSTIC_SOURCE && diagnostic.message === message);
}

/** Whose figures were taken where the reader's own pack and a bundled one have the same indicator. */
function precedenceLines(used: readonly Indicator[], packs: PackStore): string[] {
  return used.flatMap(({ id, pack }) => {
    const hidden = packs.hidden(id);
    return hidden.length === 0 ? [] : [`*${escapeMarkdown(precedenceText(id, pack, hidden))}*`];
  });
}

/** Other ways to understand the words, each with a link that pins it. */
function alternativeLines(document: vscode.TextDocument, claim: JudgedClaim): string[] {
  const others = claim.readings.slice(1).flatMap(({ formula }, index) => {
    if (formula === null) return [];
    const pin = commandLink(l10n.t('pin'), 'thesisLens.pinReading', document, claim, index + 1);
    return [`- ${codeSpan(formula)} ${pin}`];
  });
  return others.length === 0 ? [] : [`${l10n.t('It could also mean:')}\n\n${others.join('\n')}`];
}

function linksLine(document: vscode.TextDocument, claim: JudgedClaim): string {
  const link = (title: string, command: string, choice?: number): string =>
    commandLink(title, command, document, claim, choice);
  const pinned = claim.origin === 'annotation' || claim.readings[0].formula === null;
  return [
    link(l10n.t('Show chart'), 'thesisLens.showChart'),
    link(l10n.t('Copy evidence'), 'thesisLens.copyEvidence'),
    ...(pinned ? [] : [link(l10n.t('Pin this reading'), 'thesisLens.pinReading', 0)]),
    link(l10n.t('Not a claim'), 'thesisLens.notAClaim'),
  ].join(' · ');
}

function commandLink(
  title: string,
  command: string,
  document: vscode.TextDocument,
  claim: JudgedClaim,
  choice?: number,
): string {
  const place = [document.uri.toString(), claim.span.start, ...(choice === undefined ? [] : [choice])];
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(place))})`;
}
