import { chartModel } from '../core/chart/build.ts';
import type { ChartModel, DaySpan } from '../core/chart/model.ts';
import { recessionSpans } from '../core/chart/recession.ts';
import { periodStart } from '../core/indicators/period.ts';
import type { Language } from '../core/language.ts';
import type { JudgedClaim } from '../core/note/analysis.ts';
import { chartWords } from '../core/words/chart.ts';
import { sourceLine } from '../core/words/source.ts';
import type { CheckedNote } from './checkNote.ts';

/** Monthly NBER indicator behind the recession shading. */
export const RECESSIONS = { id: 'USREC' } as const;

/** The chart of a claim, or undefined when there is nothing to draw. */
export function pictureOf(
  note: CheckedNote,
  claim: JudgedClaim,
  message: string,
  language: Language,
): ChartModel | undefined {
  const { judgement } = claim;
  if (!judgement) return undefined;
  const { source } = note.index;
  const words = chartWords((id) => source.indicator(id)?.names[language]);
  const used = judgement.evaluation.used.flatMap(({ ref }) => source.indicator(ref.id) ?? []);
  const setting = {
    key: `${claim.text}\u0000${claim.readings[0].formula ?? ''}`,
    claim: claim.text,
    message,
    source: sourceLine(used, language),
    asOf: claim.asOf.day,
    recessions: recessionsOf(note),
  };
  return chartModel(judgement, setting, words);
}

function recessionsOf(note: CheckedNote): readonly DaySpan[] {
  const newest = note.index.source.series(RECESSIONS)?.vintages.at(-1);
  if (!newest) return [];
  const days = [...newest.times].map((ordinal) => periodStart({ frequency: 'M', ordinal }));
  return recessionSpans(days, newest.values);
}
