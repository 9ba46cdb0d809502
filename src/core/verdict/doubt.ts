import type { Reason } from '../reason.ts';
import type { Decision } from './decide.ts';
import type { Question } from './judgement.ts';
import { type Quoted, revisionTolerance } from './revision.ts';

/**
 * Why a refutation would say more of the reading than of the sentence. `unnamed`: the claim takes its subject from elsewhere
 * in the sentence. `unlike`: found and said are so far apart that they are hardly the same thing, or the same edition of it;
 * a sentence that says nothing else can only mean another edition. `untimed`: it holds of now, and its time was named for something else.
 * `unfinished`: its period was under way when it was said, and what there was of it by then does not refute it.
 * `unplaced`: it names no country and may be about another than the one it is held against.
 */
export type Doubt = 'unnamed' | 'unlike' | 'untimed' | 'unfinished' | 'unplaced';

/** What else would have held shows that the sentence means this series, and where it went wrong. */
const SLIPS: ReadonlySet<Reason> = new Set([
  'unit',
  'sign',
  'period-off-by-one',
  'base-effect',
  'definition',
]);

/** Found and said differ by no more than this share of the larger: they are of the same thing, whatever was named. */
const CLOSE = 0.15;
/** Writers err, and figures are revised; by more than this factor they seldom do. */
const FAR = 2;
/** Yearly and benchmark revisions have moved figures by several times what a usual one does. */
const REVISIONS = 3;

/**
 * What a sentence was only understood to mean can bear it out, and refutes it where little else can be meant. Undefined
 * where the test was not made of a sentence's words, and of verdicts other than `contradicted`.
 */
export function doubtOf({ named }: Question, decision: Decision, quoted: Quoted): Doubt | undefined {
  if (named === undefined || decision.verdict !== 'contradicted') return undefined;
  if (decision.reasons.some((reason) => SLIPS.has(reason))) return undefined;
  const { said, found, equal } = figuresOf(decision);
  const larger = Math.max(Math.abs(said), Math.abs(found));
  const close = Math.abs(said - found) <= CLOSE * larger;
  if (named === 'elsewhere' && !close) return 'unnamed';
  const smaller = Math.min(Math.abs(said), Math.abs(found));
  // A price below nothing was that of a day.
  const apart = said * found > 0 ? larger > FAR * smaller : said * found < 0 && isPrice(decision, quoted);
  const far = equal && apart;
  const revised = () => Math.abs(said - found) <= REVISIONS * revisionTolerance(decision.evaluation, quoted);
  return far && (named !== 'alone' || revised()) ? 'unlike' : undefined;
}

function isPrice({ evaluation: { used } }: Decision, { source }: Quoted): boolean {
  return used.length > 0 && used.every(({ ref }) => source.indicator(ref.id)?.kind === 'price');
}

/** Not a number where a test compares no two. */
function figuresOf({ evaluation: { found }, graded: { needed } }: Decision) {
  const number = (value: unknown) => (typeof value === 'number' ? value : Number.NaN);
  return {
    said: number(needed?.value),
    found: number(found.value),
    equal: needed?.op === '~' || needed?.op === '=',
  };
}
