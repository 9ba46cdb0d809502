import type { Judged } from '../core/chart/answer.ts';
import { type ChartSetting, chartModel } from '../core/chart/build.ts';
import type { ChartModel, DaySpan } from '../core/chart/model.ts';
import { recessionSpans } from '../core/chart/recession.ts';
import { seriesLine } from '../core/chart/seriesLine.ts';
import type { EvidenceLine } from '../core/formula/evaluation.ts';
import { periodStart } from '../core/indicators/period.ts';
import { printSeriesRef, type SeriesRef, type SeriesSource } from '../core/indicators/series.ts';
import type { Language } from '../core/language.ts';
import type { JudgedClaim } from '../core/note/analysis.ts';
import type { JudgedPart } from '../core/verdict/judgement.ts';
import { chartWords } from '../core/words/chart.ts';
import { namesFrom } from '../core/words/names.ts';
import { sourceLine } from '../core/words/source.ts';
import type { CheckedNote } from './checkNote.ts';
import type { Asked } from './evaluate.ts';

/** Monthly NBER indicator behind the recession shading. */
export const RECESSIONS = { id: 'USREC' } as const;

/** Identity of a claim among those of all notes. */
export function claimKey({ text, readings: [{ formula }] }: JudgedClaim): string {
  return `${text}\u0000${formula ?? ''}`;
}

/** The chart of a claim, or undefined when there is nothing to draw. `compare` must be loaded. */
export function pictureOf(
  note: CheckedNote,
  claim: JudgedClaim,
  message: string,
  language: Language,
  compare?: SeriesRef,
): ChartModel | undefined {
  if (!claim.judgement) return undefined;
  const setting = { key: claimKey(claim), claim: claim.text, message, asOf: claim.asOf.day };
  return pictureOn(claim.judgement, setting, note.index.source, language, compare);
}

/** A part of a claim with a chart of its own. */
export interface PartPicture {
  readonly part: JudgedPart;
  readonly model: ChartModel;
}

/** The chart of each part of a claim that has several: each was held against something of its own. */
export function partPicturesOf(
  note: CheckedNote,
  claim: JudgedClaim,
  message: string,
  language: Language,
  compare?: SeriesRef,
): PartPicture[] {
  const pictures = (claim.judgement?.parts ?? []).flatMap((part, at): PartPicture[] => {
    const model = pictureOf(note, { ...claim, judgement: part }, message, language, compare);
    return model ? [{ part, model: { ...model, key: `${model.key}\u0000${at}` } }] : [];
  });
  return pictures.length > 1 || claim.readings[0].watch ? pictures : [];
}

/** The chart of a formula asked for itself. */
export function pictureOfAsked(
  { evaluation, judgement }: Asked,
  message: string,
  source: SeriesSource,
  language: Language,
  compare?: SeriesRef,
): ChartModel | undefined {
  // A series by itself was not tested: the observation that stands for it is no window.
  const series = evaluation.type === 'Series';
  const unjudged: Judged = {
    found: series ? { ...evaluation.found, window: null } : evaluation.found,
    needed: null,
    then: { value: null },
    now: { value: null },
    evaluation: series ? { ...evaluation, window: null } : evaluation,
  };
  const setting = { key: evaluation.formula, claim: evaluation.formula, message };
  return pictureOn(judgement ?? unjudged, setting, source, language, compare);
}

function pictureOn(
  judged: Judged,
  setting: Omit<ChartSetting, 'recessions'>,
  source: SeriesSource,
  language: Language,
  compare: SeriesRef | undefined,
): ChartModel | undefined {
  const words = chartWords(namesFrom((id) => source.indicator(id), language));
  const { used } = judged.evaluation;
  const indicators = used.flatMap(({ ref }) => source.indicator(ref.id) ?? []);
  const level = levelOf(judged, source);
  const other = compare && lineOf(compare, source);
  return chartModel(
    judged,
    {
      ...setting,
      source: sourceLine(indicators, language),
      recessions: recessionsOf(source),
      ...(level ? { level } : {}),
      ...(other ? { compare: other } : {}),
    },
    words,
  );
}

/** The only series behind a derived line, as it is stored; undefined for a plain series and for several. */
function levelOf({ evaluation }: Judged, source: SeriesSource): EvidenceLine | undefined {
  const [use, ...more] = evaluation.used;
  if (!use || more.length > 0 || evaluation.lines[0]?.formula === printSeriesRef(use.ref)) return undefined;
  return lineOf(use.ref, source);
}

function lineOf(ref: SeriesRef, source: SeriesSource): EvidenceLine | undefined {
  const series = source.series(ref);
  return series && seriesLine(series);
}

function recessionsOf(source: SeriesSource): readonly DaySpan[] {
  const newest = source.series(RECESSIONS)?.vintages.at(-1);
  if (!newest) return [];
  const days = [...newest.times].map((ordinal) => periodStart({ frequency: 'M', ordinal }));
  return recessionSpans(days, newest.values);
}
