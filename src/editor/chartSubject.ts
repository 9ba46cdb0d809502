import * as vscode from 'vscode';
import type { ChartModel } from '../core/chart/model.ts';
import type { Indicator } from '../core/indicators/indicator.ts';
import { askedText } from '../core/words/asked.ts';
import { claimMessage } from '../core/words/claim.ts';
import type { CompareChoice } from '../protocol/chart.ts';
import { evaluate } from '../services/evaluate.ts';
import { pictureOf, pictureOfAsked, RECESSIONS } from '../services/picture.ts';
import { checkOf } from './documents.ts';
import { claimAt, displayLanguage, factsOf } from './facts.ts';
import type { Services } from './services.ts';

/** What the chart shows: the claim at a place of a note, or a formula by itself. */
export type ChartSubject =
  | { readonly kind: 'claim'; readonly document: vscode.TextDocument; readonly offset: number }
  | { readonly kind: 'formula'; readonly formula: string };

/** A chart with a sentence about it; without a model when there is nothing to draw. */
export interface Drawn {
  readonly message: string;
  readonly model: ChartModel | undefined;
  /** Ids of the indicators it rests on. */
  readonly ids: readonly string[];
}

/** Loads and draws a subject, beside a second series when one is chosen; undefined where there is no claim. */
export async function draw(
  services: Services,
  subject: ChartSubject,
  compared: string | null,
): Promise<Drawn | undefined> {
  const { packs, today } = services;
  const language = displayLanguage();
  const compare = compared === null ? undefined : { id: compared };
  await packs.load([RECESSIONS, ...(compare ? [compare] : [])]);
  if (subject.kind === 'formula') {
    const asked = await evaluate(subject.formula, packs, today(), today());
    const message = askedText(asked.evaluation, asked.judgement);
    const { source } = await packs.open();
    const model = pictureOfAsked(asked, message, source, language, compare);
    return { message, model, ids: asked.evaluation.used.map(({ ref }) => ref.id) };
  }
  const note = await checkOf(services, subject.document);
  const claim = note && claimAt(note, subject.offset);
  if (!note || !claim) return undefined;
  const message = claimMessage(factsOf(note, claim));
  const model = pictureOf(note, claim, message, language, compare);
  return { message, model, ids: claim.judgement?.evaluation.used.map(({ ref }) => ref.id) ?? [] };
}

/** Series to compare with: first those about the same thing, then the others by name. */
export async function choicesFor(services: Services, ids: readonly string[]): Promise<CompareChoice[]> {
  const { source } = await services.packs.open();
  const language = displayLanguage();
  const all = [...source.ids()].flatMap((id) => source.indicator(id) ?? []);
  const twins = new Set(ids.flatMap((id) => source.indicator(id)?.twins ?? []));
  const order = new Intl.Collator(vscode.env.language);
  const near = ({ id }: Indicator): number => (twins.has(id) ? 0 : 1);
  return all
    .filter(({ id }) => !ids.includes(id))
    .toSorted((a, b) => near(a) - near(b) || order.compare(a.names[language], b.names[language]))
    .map(({ id, names }) => ({ id, name: names[language] }));
}
