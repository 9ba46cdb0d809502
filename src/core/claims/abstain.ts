import type { Passage } from './grammar.ts';
import { isWord, type Token } from './token.ts';

/** Why a whole sentence is no claim, or undefined when it may hold some. Precision lives here. */
export type Abstention = 'definition' | 'advice' | 'conditional' | 'company' | 'title';

/**
 * Definitions, advice, if-sentences and company news say nothing about what a series did, however many indicators and
 * figures they name.
 */
export function abstention(
  passage: Passage,
  tokens: readonly Token[],
  heading: boolean,
): Abstention | undefined {
  const { text, patterns } = passage;
  const { titled, firm } = patterns;
  if (titled.test(text)) return 'title';
  if (heading && !tokens.some((t) => isWord(t, 'up', 'down', 'is', 'to'))) return 'title';
  if (tokens.some((t) => isWord(t, 'define') && !isGauge(passage, t))) return 'definition';
  if (tokens.some((t) => t.kind === 'subject' && patterns.meansThis.test(text.slice(t.end))))
    return 'definition';
  if (tokens.some((t) => isWord(t, 'advise'))) return 'advice';
  // Firms of a loaded pack are no news.
  const ofFirm = firm.test(text) && !tokens.some((t) => t.kind === 'entity');
  if (ofFirm || tokens.some((t) => isWord(t, 'company'))) return 'company';
  return conditional(passage, tokens) ? 'conditional' : undefined;
}

/** “以中位数CPI衡量”: what is looked at, and no definition. */
function isGauge({ text, patterns }: Passage, { start, end }: Token): boolean {
  return patterns.gauge.test(`${text.slice(0, start)}◆${text.slice(start, end)}`);
}

function conditional({ text, language, patterns }: Passage, tokens: readonly Token[]): boolean {
  const marker = tokens.find((t) => isWord(t, 'if') && !patterns.lookingAt.test(text.slice(t.start)));
  if (!marker) return patterns.supposing.test(text);
  if (language !== 'en') return true;
  const word = text.slice(marker.start, marker.end);
  if (patterns.opensCondition.test(word)) return marker.start === 0 || word === 'would';
  // A trailing aside ("if you believe X") does not make the main clause conditional.
  return marker.start < text.length / 2;
}

/**
 * Replaces by spaces the clauses that tell their reader what to do, "trim gold to 5 %", "see the chart", and those that only
 * say what might be before the one that claims: 「教科書どおりなら後退のはずだが、」.
 */
export function maskAdvice({ patterns }: Passage, visible: string): string {
  const blank = (clause: string) => ' '.repeat(clause.length);
  const clauses = visible.replace(patterns.supposedClause, blank).split(/(?<=[;:])(?=\s)/);
  return clauses.map((clause) => (patterns.imperative.test(clause) ? blank(clause) : clause)).join('');
}

/** A quotation that is this much of a sentence is the sentence. */
const WHOLE = 0.9;

/** Replaces what is quoted, titled or addressed by spaces, so that nothing in it is read as a claim. */
export function maskQuoted({ text, patterns }: Passage, attributed: boolean): string {
  const blank = (match: string) => ' '.repeat(match.length);
  const untitled = attributed ? text : text.replace(patterns.titledWork, blank);
  if (!/["'「『《«]|\.[a-z]+\/|:\/\//.test(untitled)) return untitled;
  const masked = untitled
    .replace(/https?:\/\/\S+|\b[a-z\d-]+(?:\.[a-z\d-]+)+\/\S+/g, blank)
    .replace(/『[^』]*』|《[^》]*》|«[^»]*»/g, blank)
    .replace(patterns.askedQuote, blank);
  if (attributed) return masked;
  return masked
    .replace(/"[^"]{3,}"/g, (match) => (match.length > WHOLE * text.length ? match : blank(match)))
    .replace(/(?<![a-z])'[^']{6,}'(?![a-z])/g, blank);
}
