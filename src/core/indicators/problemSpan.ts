import { indexLines } from '../text/lines.ts';
import type { Span } from '../text/mapped.ts';
import { type YamlNode, yamlTree } from '../text/yaml.ts';
import type { PackProblem } from './checked.ts';

/**
 * The part of a file's text that a problem is about, in UTF-16 offsets: the value at its place in JSON or YAML, or the
 * nearest one around it that is there; else its line; else the first line.
 */
export function problemSpan(text: string, { place, line }: PackProblem): Span {
  return (place === undefined ? undefined : spanOfPlace(text, place)) ?? spanOfLine(text, line ?? 1);
}

/** The same problem with the line of its place, for a reader who cannot be shown the span. */
export function withLine(problem: PackProblem, text: string): PackProblem {
  const span = problem.line === undefined && problem.place !== undefined && spanOfPlace(text, problem.place);
  return span ? { ...problem, line: indexLines(text).at(span.start).line } : problem;
}

function spanOfPlace(text: string, place: string): Span | undefined {
  let nearest: Span | undefined;
  let node = treeOf(text);
  for (const name of place.split('.')) {
    node = node?.children?.get(name);
    nearest = node?.span ?? nearest;
  }
  return nearest;
}

/** A file that has become something else since it was checked has no places. */
function treeOf(text: string): YamlNode | undefined {
  try {
    return yamlTree(text);
  } catch {
    return undefined;
  }
}

function spanOfLine(text: string, line: number): Span {
  let start = 0;
  for (let nth = 1; nth < line; nth += 1) {
    const next = text.indexOf('\n', start) + 1;
    if (next === 0) break;
    start = next;
  }
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end };
}
