import { isRate } from '../expression.ts';
import { between, type Frame, type QuantityToken } from '../frame.ts';
import { isWord } from '../token.ts';
import { isNetFlow } from './quoting.ts';

/** The figure is of something else than the subject beside it. */
export function isOfAnother(frame: Frame, token: QuantityToken): boolean {
  if (isPartOfUnknown(frame, token) || isOfShorterTime(frame, token)) return true;
  if (frame.language === 'ja') return passesUnknown(frame, token) || isOfItsOwner(frame, token);
  return frame.language === 'en' && ENGLISH.some((isOther) => isOther(frame, token));
}

/** 「VIXが3カ月先を5ポイント以上も上回る」: by how much it is above another. */
function passesUnknown({ text, patterns }: Frame, { start, end, quantity }: QuantityToken): boolean {
  const apart = quantity.unit === 'pp' || quantity.unit === 'bp';
  return (
    apart &&
    patterns.passesBy.test(`${text.slice(Math.max(0, start - 1), start)}◆${text.slice(end, end + 8)}`)
  );
}

/** Of what may stand between a figure and its owner: 程度の. */
const LONGEST_LINK = 4;

/** 「4.5兆ドル弱のドイツに追い越され」: the figure of the one that is named right after it. */
function isOfItsOwner({ text, tokens, patterns }: Frame, figure: QuantityToken): boolean {
  return tokens.some(
    ({ kind, start }) =>
      (kind === 'entity' || kind === 'place') &&
      start > figure.end &&
      start - figure.end <= LONGEST_LINK &&
      patterns.figureOfNext.test(text.slice(figure.start, start)),
  );
}

type OfAnother = (frame: Frame, token: QuantityToken) => boolean;

/** "Trade took a point off growth", "QT drained $2tn from the balance sheet": what one loses or gains by another. */
const isContribution: OfAnother = ({ text, subject, patterns, tenure }, { start, end }) =>
  !isNetFlow(subject) &&
  // "Obama has added $6 trillion to the debt".
  tenure === undefined &&
  !patterns.ownerAdds.test(text.slice(0, start)) &&
  patterns.takesFrom.test(text.slice(end, Math.max(end, subject.token.start)));

/** "6.4 % of GDP": how large something else is, and not how fast this one grew. */
const isShareOfIt: OfAnother = ({ text, patterns, subject: { indicator, token } }, { end, quantity }) =>
  quantity.unit === '%' &&
  !isRate(indicator) &&
  patterns.ofIt.test(text.slice(end, Math.max(end, token.start)));

/** "40 gold, and 126 in all": a bare number before a price counts something, and is no amount of money. */
const isBareCount: OfAnother = ({ text, subject, patterns }, { start, end, quantity }) =>
  quantity.unit === 'plain' &&
  quantity.scale === 1 &&
  /^[A-Z]{3}\/[a-z]/.test(subject.indicator.unit) &&
  (/^\s[a-z]/.test(text.slice(end)) && end < subject.token.start
    ? !patterns.figureVerb.test(text.slice(0, start))
    : /\band\s$/.test(text.slice(0, start)));

/** "Rates for a 5.1 % fall in comparable sales": a movement with a noun of its own that is not known. */
const hasOwnNoun: OfAnother = ({ text, known, grammar, patterns }, { end }) => {
  const [match, noun] = patterns.ownNoun.exec(text.slice(end, end + 60)) ?? [];
  if (match === undefined || noun === undefined) return false;
  return known[end + match.length - noun.length] !== 1 && !grammar.isPlainWord(noun);
};

/** "Knock on 629,000 doors", "Empire: 3.5 stars": a bare number before a noun of its own counts that. */
const countsOther: OfAnother = ({ text, known, grammar }, { end, quantity }) => {
  if (quantity.unit !== 'plain') return false;
  const noun = /^\s([a-z]+s)\b/.exec(text.slice(end, end + 20))?.[1];
  return noun !== undefined && known[end + 1] !== 1 && !grammar.isPlainWord(noun);
};

/** "11.4 million of the 22 million jobs lost": a part of what another figure counts. */
const isPartOfFigure: OfAnother = ({ text, tokens, patterns }, { end, quantity }) => {
  // "Contributed 1.3 points of the 2.5% growth".
  if (quantity.unit === 'pp') return false;
  const [link] = patterns.ofFigure.exec(text.slice(end)) ?? [];
  return link !== undefined && tokens.some((t) => t.kind === 'quantity' && t.start === end + link.length);
};

/** "Less than one vacancy for each of the 7.5 million unemployed": counts whom another series counts. */
const countsJobless: OfAnother = ({ text, patterns, subject: { token } }, { end }) =>
  patterns.joblessNext.test(text.slice(end)) && !patterns.jobless.test(text.slice(token.start, token.end));

const ENGLISH: readonly OfAnother[] = [
  countsJobless,
  countsOther,
  isContribution,
  isBareCount,
  isShareOfIt,
  hasOwnNoun,
  isPartOfFigure,
];

/** "A quarter of all the unemployed": a share of a whole that has no series is no rate of change. */
function isPartOfUnknown(frame: Frame, token: QuantityToken): boolean {
  if (token.quantity.unit !== '%' || isRate(frame.subject.indicator)) return false;
  const gap = between(frame, frame.subject.token, token);
  const after = frame.text.slice(token.end, token.end + (frame.language === 'en' ? 24 : 8));
  return frame.patterns.partOfOther.test(`${gap}◆${after}`);
}

/** 「月700億ドルのペース」: of a month, where the series is of years or at an annual rate. */
function isOfShorterTime(
  { text, subject: { indicator }, patterns }: Frame,
  { start, quantity }: QuantityToken,
): boolean {
  if (quantity.unit !== 'currency' && quantity.unit !== 'count') return false;
  const per = patterns.perTime.exec(text.slice(Math.max(0, start - 8), start));
  if (!per) return false;
  return indicator.frequency === 'A' || indicator.frequency === 'Q' || indicator.annualised;
}

/** 「名目成長の倍以上」「国防費の2倍」: what it is a multiple of is not known. */
export function isOfUnknown({ language, text, tokens, patterns }: Frame, start: number): boolean {
  const of = text.charAt(start) === 'の' ? start : start - 1;
  if (language !== 'ja' || text.charAt(of) !== 'の' || !NOUN_END.test(text.charAt(of - 1))) return false;
  const standard = tokens.find((t) => t.start < of && t.end >= of);
  return (
    !patterns.standardNoun.test(text.slice(0, of)) &&
    (!standard || (standard.kind === 'word' && !isWord(standard, ...STANDARDS)))
  );
}

const NOUN_END = /[\p{Script=Han}\p{Script=Katakana}ー]/u;
const STANDARDS = [
  'average',
  'peak',
  'trough',
  'highest',
  'lowest',
  'yearly',
  'monthly',
  'quarterly',
] as const;
