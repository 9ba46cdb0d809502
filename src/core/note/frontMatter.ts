import { YAMLException } from 'js-yaml';
import type { AnnotationProblem } from '../claims/claim.ts';
import { type Day, parseIsoDay } from '../indicators/period.ts';
import type { MarkdownNote } from '../markdown/block.ts';
import { phrase } from '../phrase.ts';
import { yamlTree } from '../text/yaml.ts';

export interface FrontMatter {
  readonly date: Day | undefined;
  readonly problems: readonly AnnotationProblem[];
}

/** Reads the `date` of a note's front matter; broken YAML is one problem at its place and nothing else. */
export function readFrontMatter(frontMatter: MarkdownNote['frontMatter']): FrontMatter {
  if (!frontMatter) return { date: undefined, problems: [] };
  try {
    const date = yamlTree(frontMatter.yaml)?.children?.get('date')?.text;
    return { date: date === undefined ? undefined : parseIsoDay(date.slice(0, 10)), problems: [] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const start = frontMatter.start + (error.mark?.position ?? 0);
    const message = phrase('Front matter is not YAML: {0}', error.reason);
    return {
      date: undefined,
      problems: [{ span: { start, end: start + 1 }, message, code: 'front-matter' }],
    };
  }
}
