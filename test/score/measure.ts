// One labelled sentence against what was read in it.

import { judgeFormula, type PredictedClaim, readClaims } from './adapter.ts';
import { type Agreement, type Ask, agreementOf } from './agreement.ts';
import type { LabelledClaim, LabelledSentence, Language } from './labelled.ts';
import { link } from './linking.ts';

export interface MeasuredPair {
  readonly gold: LabelledClaim;
  readonly predicted: PredictedClaim;
  readonly formula: Agreement;
  /** Verdicts that count as right; undefined where none was given or asked for. */
  readonly expected: readonly string[] | undefined;
}

export interface Measured {
  readonly sentence: LabelledSentence;
  readonly predicted: readonly PredictedClaim[];
  readonly pairs: readonly MeasuredPair[];
  /** Labelled claims that no mark links to. */
  readonly missed: readonly LabelledClaim[];
  /** Marks that link to no labelled claim. */
  readonly stray: readonly PredictedClaim[];
}

const RANK: Record<Agreement, number> = { none: 0, truth: 1, number: 2, text: 3 };

export async function measure(sentence: LabelledSentence, language: Language): Promise<Measured> {
  const { text, date, claims } = sentence;
  const predicted = await readClaims(text, language, date);
  const agreements = await Promise.all(
    claims.map((gold) =>
      Promise.all(predicted.map(({ formula }) => agreementOf(gold, formula, askAs(gold, date)))),
    ),
  );
  const { links, pairs } = link(sentence, predicted, (at) => {
    const kind = predicted[at.predicted]?.kind === claims[at.gold]?.kind ? 0.5 : 0;
    return RANK[agreements[at.gold]?.[at.predicted] ?? 'none'] + kind;
  });
  const measured = pairs.map(async ({ gold, predicted: nth }): Promise<MeasuredPair> => {
    const claim = claims[gold]!;
    const formula = agreements[gold]![nth]!;
    const read = predicted[nth]!;
    const expected = read.verdict === null ? undefined : await expectedVerdicts(claim, date);
    return { gold: claim, predicted: read, formula, expected };
  });
  return {
    sentence,
    predicted,
    pairs: await Promise.all(measured),
    missed: claims.filter((_, at) => !links.some(({ gold }) => gold === at)),
    stray: predicted.filter((_, at) => !links.some((one) => one.predicted === at)),
  };
}

function askAs({ approximate, fraction, kind }: LabelledClaim, date: string): Ask {
  return (formula) => judgeFormula({ formula, approximate, fraction, causal: kind === 'causal' }, date);
}

async function expectedVerdicts(gold: LabelledClaim, date: string): Promise<readonly string[] | undefined> {
  if (gold.polarity === 'question') return undefined;
  if (gold.formula === null || gold.needs.length > 0) return ['unknown'];
  const answer = await askAs(gold, date)(gold.formula);
  if (!answer) return undefined;
  return gold.verdicts ?? [answer.verdict];
}
