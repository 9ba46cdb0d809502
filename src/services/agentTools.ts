import { createFinder, type Finder } from '../core/indicators/findIndicators.ts';
import { type Day, isoDay } from '../core/indicators/period.ts';
import type { Language } from '../core/language.ts';
import { claimToJson } from '../core/note/toJson.ts';
import { indexLines } from '../core/text/lines.ts';
import { askedText } from '../core/words/asked.ts';
import { claimMessage } from '../core/words/claim.ts';
import { saidProblem } from '../core/words/phrase.ts';
import { checkNote } from './checkNote.ts';
import { claimFacts } from './claimFacts.ts';
import { evaluate } from './evaluate.ts';
import { getSeries } from './getSeries.ts';
import type { PackStore } from './packStore.ts';
import { dayOf, textOf } from './toolInput.ts';

/** What the tools of an agent work with. */
export interface ToolContext {
  readonly packs: PackStore;
  readonly today: Day;
  readonly language: Language;
}

/** A tool: plain JSON in, plain JSON out. Throws an Error that says what was expected when the input is faulty. */
export type AgentTool = (input: unknown, context: ToolContext) => Promise<unknown>;

/** The tools by name. The editor and any other host offer the same ones. */
export const AGENT_TOOLS: Readonly<
  Record<'check_thesis' | 'find_indicator' | 'evaluate_formula' | 'get_series', AgentTool>
> = {
  async check_thesis(input, { packs, today, language }) {
    const text = textOf(input, 'text');
    const asOf = dayOf(input, 'asOf');
    const note = await checkNote(text, packs, { today, ...(asOf === undefined ? {} : { asOf }) });
    const lines = indexLines(text);
    return {
      asOf: isoDay(note.analysis.asOf.day),
      claims: note.analysis.claims.map((claim) =>
        claimToJson(claim, lines, claimMessage(claimFacts(note, claim, language))),
      ),
    };
  },
  async find_indicator(input, { packs, language }) {
    const words = textOf(input, 'words');
    const find = await finderOf(packs);
    return find(words, 10).map(({ indicator, entity }) => ({
      id: indicator.id,
      ...(entity === undefined ? {} : { entity }),
      name: indicator.names[language],
      description: indicator.description[language],
      unit: indicator.unit,
      frequency: indicator.frequency,
      seasonalAdjustment: indicator.seasonalAdjustment,
      source: indicator.agency,
      first: indicator.first,
      last: indicator.last,
    }));
  },
  async evaluate_formula(input, { packs, today }) {
    const formula = textOf(input, 'formula');
    const { evaluation, judgement } = await evaluate(formula, packs, dayOf(input, 'asOf') ?? today, today);
    const { type, found, needed, margin, window, reasons, problems } = evaluation;
    return {
      formula: evaluation.formula,
      type,
      verdict: judgement?.verdict ?? null,
      message: askedText(evaluation, judgement),
      ...{ found, needed, margin, window, reasons, problems: problems.map(saidProblem) },
    };
  },
  get_series: getSeries,
};

const finders = new WeakMap<object, Finder>();

/** The search over all loaded indicators, built once per set of packs. */
export async function finderOf(packs: PackStore): Promise<Finder> {
  const { source } = await packs.open();
  const known = finders.get(source);
  if (known) return known;
  const built = createFinder([...source.ids()].flatMap((id) => source.indicator(id) ?? []));
  finders.set(source, built);
  return built;
}
