import { LineCounter, parseDocument } from 'yaml';
import type { AnnotationProblem } from '../claims/claim.ts';
import { type Day, parseIsoDay } from '../indicators/period.ts';
import type { MarkdownNote } from '../markdown/block.ts';
import { phrase } from '../phrase.ts';

export interface FrontMatter {
  readonly date: Day | undefined;
  readonly problems: readonly AnnotationProblem[];
}

/** Reads the `date` of a note's front matter; broken YAML is one problem at its place and nothing else. */
export function readFrontMatter(frontMatter: MarkdownNote['frontMatter']): FrontMatter {
  if (!frontMatter) return { date: undefined, problems: [] };
  const parsed = parseDocument(frontMatter.yaml, {
    lineCounter: new LineCounter(),
    schema: 'failsafe',
    logLevel: 'silent',
  });
  const error = parsed.errors[0];
  if (error) {
    const start = frontMatter.start + error.pos[0];
    const message = phrase('Front matter is not YAML: {0}', error.message.split('\n')[0] ?? '');
    return {
      date: undefined,
      problems: [
        {
          span: { start, end: frontMatter.start + Math.max(error.pos[1], error.pos[0] + 1) },
          message,
          code: 'front-matter',
        },
      ],
    };
  }
  const value = parsed.get('date');
  return { date: typeof value === 'string' ? parseIsoDay(value.slice(0, 10)) : undefined, problems: [] };
}
