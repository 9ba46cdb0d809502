import * as vscode from 'vscode';
import type { ChartModel } from '../core/chart/model.ts';
import type { Indicator } from '../core/indicators/indicator.ts';
import { askedText } from '../core/words/asked.ts';
import { type ClaimFacts, claimMessage, partName } from '../core/words/claim.ts';
import { foundText } from '../core/words/figure.ts';
import { stateText } from '../core/words/signals.ts';
import { verdictWord } from '../core/words/verdict.ts';
import type { CompareChoice, PartChoice } from '../protocol/chart.ts';
import { evaluate } from '../services/evaluate.ts';
import {
  claimKey,
  type PartPicture,
  partPicturesOf,
  pictureOf,
  pictureOfAsked,
  RECESSIONS,
} from '../services/picture.ts';
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
  /** Identity of the claim, whichever of its parts is drawn. */
  readonly claim: string;
  /** The parts that can be drawn one at a time; none when the whole has a chart of its own. */
  readonly parts: readonly PartChoice[];
  readonly part: number;
}

/** What the reader chose of what a chart can show. */
export interface Choices {
  /** Id of a second series to draw beside it. */
  readonly compared: string | null;
  /** A part of a claim, by the claim's identity: another claim starts at its first. */
  readonly part?: { readonly claim: string; readonly at: number };
}

/** Loads and draws a subject; undefined where there is no claim. */
export async function draw(
  services: Services,
  subject: ChartSubject,
  { compared, part }: Choices,
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
    const ids = asked.evaluation.used.map(({ ref }) => ref.id);
    return { message, model, ids, claim: subject.formula, parts: [], part: 0 };
  }
  const note = await checkOf(services, subject.document);
  const claim = note && claimAt(note, subject.offset);
  if (!note || !claim) return undefined;
  const facts = factsOf(note, claim);
  const message = claimMessage(facts);
  const drawn = partPicturesOf(note, claim, message, language, compare);
  const key = claimKey(claim);
  const at = part?.claim === key && part.at < drawn.length ? part.at : 0;
  return {
    message,
    model: drawn[at]?.model ?? pictureOf(note, claim, message, language, compare),
    ids: (drawn[at]?.part ?? claim.judgement)?.evaluation.used.map(({ ref }) => ref.id) ?? [],
    claim: key,
    parts: drawn.length > 1 ? drawn.map((each) => partChoice(each, facts)) : [],
    part: at,
  };
}

function partChoice({ part }: PartPicture, facts: ClaimFacts): PartChoice {
  const state = facts.claim.readings[0].watch
    ? stateText(part)
    : `${verdictWord(part.verdict)} · ${foundText(part.found, part.evaluation)}`;
  return { name: partName(part, facts), state };
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
