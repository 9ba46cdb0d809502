import { distance } from 'fastest-levenshtein';
import { entryReading } from '../catalogue/entryReading.ts';
import type { AnnotationProblem, Claim, Reading } from '../claims/claim.ts';
import { checkFormula, problemUnlessTest } from '../formula/check.ts';
import { parseFormula } from '../formula/parse.ts';
import { suggestion } from '../formula/suggest.ts';
import type { MarkdownNote } from '../markdown/block.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { originalSpan, type Span } from '../text/mapped.ts';
import type { ReaderIndex } from './readerIndex.ts';

interface Annotated {
  readonly claims: readonly Claim[];
  readonly problems: readonly AnnotationProblem[];
  /** Spans that nothing else may claim, `claim:none` included. */
  readonly spans: readonly Span[];
}

/** What the author says of a span: a catalogue id, a formula of their own, or that it is no claim. */
export function readAnnotations(text: string, markdown: MarkdownNote, index: ReaderIndex): Annotated {
  const claims: Claim[] = [];
  const problems: AnnotationProblem[] = [];
  const spans: Span[] = [];
  const resolve = (span: Span, target: string, formula: string | undefined, formulaStart: number): void => {
    spans.push(span);
    if (target === 'none' && formula === undefined) return;
    const result = readingOf(target, formula, formulaStart, span, index);
    if ('message' in result) problems.push(result);
    else claims.push(claimOf(text, span, target, result));
  };
  for (const block of markdown.blocks) {
    for (const link of block.annotations) {
      const title = link.title;
      const at = title === undefined ? link.span.start : text.indexOf(title, link.label.end);
      resolve(link.label, link.target, title, at < 0 ? link.span.start : at);
    }
  }
  for (const comment of markdown.comments) {
    const [name] = /^\s*claim:\s*/.exec(comment.body) ?? [];
    if (name === undefined) continue;
    const body = comment.body.slice(name.length).trimEnd();
    const block = markdown.blocks.filter((b) => b.span.end <= comment.span.start && b.kind !== 'cell').at(-1);
    const start = comment.bodyStart + name.length;
    if (!block) {
      problems.push({
        span: comment.span,
        code: 'directive',
        message: phrase('Nothing stands before this claim comment; expected a paragraph or a heading.'),
      });
      continue;
    }
    const span = originalSpan(block.prose, { start: 0, end: block.prose.text.length });
    if (/^[a-z][a-z0-9-]*$/.test(body)) resolve(span, body, undefined, start);
    else resolve(span, 'formula', body, start);
  }
  return { claims, problems, spans };
}

function claimOf(text: string, span: Span, target: string, reading: Reading): Claim {
  return {
    span,
    text: text.slice(span.start, span.end),
    origin: 'annotation',
    catalogue: target === 'formula' ? null : target,
    polarity: 'asserted',
    readings: [reading],
  };
}

function readingOf(
  target: string,
  formula: string | undefined,
  formulaStart: number,
  span: Span,
  index: ReaderIndex,
): Reading | AnnotationProblem {
  if (formula !== undefined) return formulaReading(formula, formulaStart, index);
  const entry = index.catalogue.entry(target);
  if (entry) return entryReading(entry);
  return {
    span,
    code: 'unknown-claim',
    message: phrase(
      'Unknown claim id "{0}"; expected an id of the catalogue, or a formula in the title of the link.',
      target,
    ),
    ...nearest(target, index),
  };
}

function nearest(target: string, index: ReaderIndex): { hint?: Phrase } {
  const ids = [...index.catalogue.entries()].map((entry) => entry.id);
  const [best] = ids.map((id) => ({ id, far: distance(id, target) })).sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(3, target.length / 3) ? { hint: suggestion(best.id) } : {};
}

/** A formula written by the author: any mistake is a problem at its place inside the formula. */
function formulaReading(formula: string, at: number, index: ReaderIndex): Reading | AnnotationProblem {
  const parsed = parseFormula(formula);
  const checked = parsed.formula ? checkFormula(parsed.formula, index.source) : undefined;
  const fault =
    parsed.problems[0] ??
    checked?.problems[0] ??
    (parsed.formula ? problemUnlessTest(parsed.formula, index.source) : undefined);
  if (fault) {
    const { start, end, message, hint, code } = fault;
    return {
      span: { start: at + start, end: at + Math.max(end, start + 1) },
      message,
      code,
      ...(hint === undefined ? {} : { hint }),
    };
  }
  return { kind: 'thesis', indicators: [], formula, conventions: [], definitionNamed: true };
}
