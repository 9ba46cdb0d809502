import * as l10n from '@vscode/l10n';
import type { Tally } from '../thesis/thesis.ts';
import { VERDICTS } from '../verdict/verdict.ts';
import { escapeMarkdown } from './markdown.ts';
import { tallyText } from './verdict.ts';

/** One note in the report on many: what remains of its check. */
export interface NoteSummary {
  /** Path as a reader knows it. */
  readonly path: string;
  readonly tally: Tally;
  /** One sentence a claim that the data contradict. */
  readonly contradicted: readonly { readonly text: string; readonly message: string }[];
}

export interface WorkspaceSummary {
  readonly notes: readonly NoteSummary[];
  /** Notes that were looked at, those without claims included. */
  readonly looked: number;
  /** The reader stopped it before the last note. */
  readonly stopped: boolean;
}

/** Notes, and sentences of them, listed at most: a preview of more would not open. The tally counts them all. */
const MOST_LISTED = 300;
const MOST_SENTENCES = 2000;

/** The report of Check Thesis on a workspace as Markdown: the tally, then each note with what the data contradict. */
export function workspaceReport({ notes, looked, stopped }: WorkspaceSummary): string {
  const whole = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, notes.reduce((sum, note) => sum + note.tally[verdict], 0)]),
  ) as Record<(typeof VERDICTS)[number], number>;
  const total = tallyText(whole);
  const counted = l10n.t('{0} notes read, {1} with claims.', looked, notes.length);
  const lines = [
    `# ${l10n.t('Thesis check of the workspace')}`,
    '',
    total === '' ? counted : `**${l10n.t('{0}.', total)}** ${counted}`,
    ...(stopped ? ['', l10n.t('Stopped before the last note.')] : []),
  ];
  const listed = mostContradicted(notes);
  if (listed.length < notes.length)
    lines.push('', l10n.t('Below are the {0} notes with the most contradicted claims.', listed.length));
  for (const note of listed) {
    lines.push('', `## ${escapeMarkdown(note.path)}`, '', tallyText(note.tally), '');
    for (const { text, message } of note.contradicted)
      lines.push(`- *${escapeMarkdown(text)}*: ${escapeMarkdown(message)}`);
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/**
 * The same notes, with sentences only of those that would be listed: what a pass over a vault of any size has to hold.
 * Worth its sorting once in a few hundred notes.
 */
export function thinned(notes: readonly NoteSummary[]): NoteSummary[] {
  const listed = new Set(mostContradicted(notes));
  return notes.map((note) => (listed.has(note) ? note : { ...note, contradicted: [] }));
}

/** All notes if they can be listed, else those that most need a look; in the order they came. */
function mostContradicted(notes: readonly NoteSummary[]): readonly NoteSummary[] {
  const chosen = new Set<NoteSummary>();
  let sentences = 0;
  for (const note of notes.toSorted((a, b) => b.tally.contradicted - a.tally.contradicted)) {
    sentences += note.tally.contradicted;
    if (chosen.size === MOST_LISTED || sentences > MOST_SENTENCES) break;
    chosen.add(note);
  }
  return notes.filter((note) => chosen.has(note));
}
