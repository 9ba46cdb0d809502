import type { Span } from '../text/mapped.ts';
import type { Polarity } from './claim.ts';
import type { Draft } from './frame.ts';
import type { Passage, Patterns } from './grammar.ts';
import { hearsayIn, isOwnView, isWondered } from './hearsay.ts';
import { isWord, type Token } from './token.ts';

/** How a sentence stands to what it says. */
export interface Stance {
  readonly question: boolean;
  /** Words of saying that name someone other than the source of a statistic. */
  readonly says: readonly Span[];
  readonly causal: boolean;
}

/** What holds for the sentence as a whole, whichever claim is looked at. */
export function stanceOf(tokens: readonly Token[], question: boolean, passage: Passage): Stance {
  const official = tokens.some((t) => isWord(t, 'source'));
  const told = hearsayIn(passage);
  return {
    question,
    says: official ? [] : [...tokens.filter((t) => isWord(t, 'says')), ...told],
    causal: tokens.some((t) => isWord(t, 'because')),
  };
}

/** Polarity of one draft: a negation or a hedge counts when it stands in the claim's own clause. */
export function polarityOf(
  draft: Draft,
  tokens: readonly Token[],
  stance: Stance,
  passage: Passage,
): Polarity {
  const { text } = passage;
  if (stance.question ? !isBeforeQuestion(draft, passage) : isWondered(passage, draft)) return 'question';
  if (stance.says.some((t) => covers(draft, t, tokens, passage))) return 'attributed';
  if (tokens.some((t) => isWord(t, 'hedge') && isNear(draft, t, 30) && !isCut(draft, t, text)))
    return 'hedged';
  if (isOwnView(passage, draft)) return 'hedged';
  return isDenied(draft, tokens, passage) ? 'negated' : 'asserted';
}

/** “通胀回到3%，可真的见顶了吗？”: a clause is stated, and only what comes after it is asked. */
function isBeforeQuestion({ end }: Draft, { text, language, patterns }: Passage): boolean {
  return language === 'zh' && /[,;:]/.test(text.slice(end)) && !patterns.asksItself.test(text.slice(0, end));
}

/** True when the draft's own clause denies it: its test is then turned round, whoever says so. */
export function isDenied(draft: Draft, tokens: readonly Token[], passage: Passage): boolean {
  const heldBack = passage.patterns.heldBack.exec(passage.text.slice(0, draft.end));
  if (heldBack && heldBack.index + heldBack[0].length > draft.start) return heldBack[1] === undefined;
  return tokens.some((t) => isWord(t, 'not') && !draft.used.includes(t) && denies(draft, t, passage));
}

/** English and Chinese deny before or inside the predicate, Japanese right after it. */
function denies(draft: Draft, token: Token, { text, language, patterns }: Passage): boolean {
  if (language === 'ja') {
    const gap = text.slice(draft.end, token.start);
    const only = patterns.only.test(text.slice(draft.start, token.end));
    // 「倍以上ではないか」 asserts it.
    const asked = text.charAt(token.end) === 'か';
    if (patterns.noneOfThem.test(text.slice(draft.end))) return true;
    if (draft.kind === 'level' && isBesideFigure(draft, token, text, patterns)) return false;
    return token.end > draft.end && gap.length <= 8 && !/[,。]/.test(gap) && !only && !asked;
  }
  if (token.start < draft.start) {
    if (patterns.deniedAhead.test(text.slice(token.start, draft.start))) return true;
    const lead = text.slice(token.end, draft.start);
    return (
      lead.length <= (language === 'en' ? 24 : 4) && !/[,;:()]/.test(lead) && patterns.denialLead.test(lead)
    );
  }
  return token.end <= draft.end;
}

/** 「1.8兆ドル弱とほとんど減っていない」: the figure is told, and what is denied is a movement. */
function isBesideFigure({ used }: Draft, denial: Token, text: string, { unmovedFigure }: Patterns): boolean {
  const figure = used.findLast(({ kind }) => kind === 'quantity');
  return figure !== undefined && unmovedFigure.test(text.slice(figure.end, denial.start));
}

function isNear(draft: Draft, token: Token, reach: number): boolean {
  return token.start >= draft.start - reach && token.end <= draft.end + reach;
}

/** Another clause lies between. */
function isCut(draft: Draft, token: Token, text: string): boolean {
  const gap =
    token.start < draft.start ? text.slice(token.end, draft.start) : text.slice(draft.end, token.start);
  return /[,;。]/.test(gap);
}

/** Whose words a claim is: English and Chinese name the speaker first, or last after a comma; Japanese last. */
function covers(
  draft: Draft,
  token: Span,
  tokens: readonly Token[],
  { text, language, patterns }: Passage,
): boolean {
  const before = token.end <= draft.start;
  const [from, to] = before ? [token.end, draft.start] : [draft.end, token.start];
  if (tokens.some((t) => isWord(t, 'break') && t.start >= from && t.end <= to + 2)) return false;
  const gap = text.slice(from, to);
  if (language === 'ja') {
    if (patterns.accordingTo.test(text.slice(token.start, token.end))) return before;
    return !before && !patterns.otherSpeaker.test(gap);
  }
  if (language === 'en' && /,\sand\s/.test(gap)) return false;
  if (before) return !patterns.otherSpeaker.test(gap);
  return language === 'en' && /^[^,]*(?:,"?|[.!]")\s[^,]{0,30}$/.test(gap);
}
