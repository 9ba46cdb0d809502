import type { ChartWords, PictureFacts } from '../../../src/core/chart/words.ts';

/** Plain English for tests; the extension's own sentences are in src/core/words.ts. */
export const english: ChartWords = {
  locale: 'en',
  legend: {
    window: 'tested window',
    threshold: 'what the claim needs',
    note: 'the note\u2019s number',
    found: 'observation found',
    then: 'known when written',
    now: 'asked today',
    'as-of': 'date of the note',
    seam: 'source changes',
    recession: 'US recession',
  },
  yearly: '{name}, change over a year',
  indexed: '{date} = 100',
  lineName: (formula) => formula,
  unit: (unit) =>
    ({ '%': '%', pp: 'pp', index: 'Index', persons: 'Persons', USD: 'US dollars' })[unit] ?? unit,
  needs: (op, value) =>
    op === ''
      ? `against ${value}`
      : `needs ${{ '>=': '\u2265 ', '<=': '\u2264 ', '>': '> ', '<': '< ', '~': '\u2248 ' }[op] ?? ''}${value}`,
  note: (value) => `note says ${value}`,
  then: (value) => `then ${value}`,
  now: (value) => `now ${value}`,
  asOf: (date) => `written ${date}`,
  window: (from, to) => (from === to ? from : `${from}\u2013${to}`),
  seam: (period) => `another source from ${period}`,
  picture: sentenceOf,
};

function sentenceOf(facts: PictureFacts): string {
  const pieces = [
    `${facts.name}, ${facts.from} to ${facts.to}: from ${facts.first} to ${facts.last}`,
    `lowest ${facts.low} in ${facts.lowDate}, highest ${facts.high} in ${facts.highDate}`,
    ...(facts.window ? [`${facts.trend} over the tested window ${facts.window}`] : []),
    ...(facts.threshold ? [facts.threshold] : []),
    ...(facts.note && facts.found ? [`${facts.note}, found ${facts.found} in ${facts.foundDate}`] : []),
    ...(facts.missing > 0 ? [`${facts.missing} missing`] : []),
  ];
  return `${pieces.join('; ')}.`;
}
