// Measured sentences as lines for a terminal.

import type { PredictedClaim } from './adapter.ts';
import { type Figures, figuresOf, isConfidentWrong, isReadable, isVerdictRight } from './figures.ts';
import type { LabelledClaim } from './labelled.ts';
import type { Measured } from './measure.ts';
import { printRate, rate } from './rate.ts';

export function reportFigures(title: string, all: readonly Measured[]): string {
  const f: Figures = figuresOf(all);
  return [
    `${title}: ${f.sentences} sentences, ${f.labelled} labelled claims, ${f.marks} marks`,
    row('linking precision', printRate(f.precision)),
    row('linking recall', `${printRate(f.recall)}   F1 ${f.f1.toFixed(3)}`),
    row('negatives marked', printRate(f.falseMarks)),
    row('formula same', `${printRate(f.formula)}   or same truth ${printRate(f.truth)}`),
    row('kind', printRate(f.kind)),
    row('polarity', printRate(f.polarity)),
    row('verdict', `${printRate(f.verdict)}   computable only ${printRate(f.computable)}`),
    row(
      'confident wrong',
      `${printRate(f.confidentWrong)}   beyond data ${printRate(f.confidentBeyondData)}`,
    ),
  ].join('\n');
}

export function reportKinds(all: readonly Measured[]): string {
  const kinds = [
    ...new Set(all.flatMap(({ sentence }) => sentence.claims.map(({ kind }) => kind))),
  ].toSorted();
  const rows = kinds.map((kind) => {
    const found = all.flatMap(({ sentence, missed }) =>
      sentence.claims
        .filter((claim) => claim.kind === kind && isReadable(claim))
        .map((claim) => !missed.includes(claim)),
    );
    const pairs = all.flatMap((one) => one.pairs).filter(({ gold }) => gold.kind === kind);
    return [
      kind,
      `${found.length}`,
      short(found),
      short(pairs.map(({ predicted }) => predicted.kind === kind)),
      short(pairs.map(({ formula }) => formula === 'text' || formula === 'number')),
      short(pairs.filter(({ expected }) => expected).map(isVerdictRight)),
    ];
  });
  const head = ['by kind', 'n', 'found', 'kind', 'formula', 'verdict'];
  return [head, ...rows]
    .map(([name = '', ...cells]) => `  ${name.padEnd(12)}${cells.map((cell) => cell.padStart(9)).join('')}`)
    .join('\n');
}

/** Every sentence with something to look at, and what; empty when all is right. */
export function reportMisses(all: readonly Measured[]): string {
  return all
    .flatMap((one) => {
      const faults = faultsOf(one);
      const { id, date, text } = one.sentence;
      return faults.length > 0 ? [[`${id} ${date} ${text}`, ...faults].join('\n')] : [];
    })
    .join('\n');
}

function faultsOf({ sentence, pairs, missed, stray }: Measured): string[] {
  return [
    ...missed.filter(isReadable).map((claim) => `    missed      ${printGold(claim)}`),
    ...stray.map((claim) => {
      const kind = sentence.claims.length === 0 ? `false (${sentence.why})` : 'stray';
      return `    ${kind.padEnd(11)} ${printPredicted(sentence.text, claim)}`;
    }),
    ...pairs.flatMap((pair) => {
      const { gold, predicted, formula, expected } = pair;
      const wrong = [
        gold.kind !== predicted.kind && 'kind',
        gold.polarity !== predicted.polarity && 'polarity',
        formula === 'truth' && 'formula (same truth)',
        formula === 'none' && 'formula',
        !isVerdictRight(pair) && `verdict (expected ${expected?.join(' or ')})`,
        isConfidentWrong(pair) && 'CONFIDENT',
      ].filter((fault) => fault !== false);
      if (wrong.length === 0) return [];
      return [
        `    ${wrong.join(', ')}`,
        `      label     ${printGold(gold)}`,
        `      read      ${printPredicted(sentence.text, predicted)}`,
      ];
    }),
  ];
}

function printGold({ quote, kind, polarity, indicators, formula }: LabelledClaim): string {
  return `«${quote}» ${kind} ${polarity} [${indicators}] ${formula}`;
}

function printPredicted(text: string, claim: PredictedClaim): string {
  const { quoteStart, quoteEnd, kind, polarity, indicators, formula, verdict } = claim;
  return `«${text.slice(quoteStart, quoteEnd)}» ${kind} ${polarity} [${indicators}] ${formula} → ${verdict}`;
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(20)}${value}`;
}

function short(flags: readonly boolean[]): string {
  const { k, n } = rate(flags);
  return n === 0 ? '–' : `${k}/${n}`;
}
