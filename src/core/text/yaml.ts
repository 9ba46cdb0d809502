import {
  EVENT_ID,
  type Event,
  getScalarValue,
  load,
  loadAll,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import type { Span } from './mapped.ts';

/** A value where it is written. A scalar has its text, quotes and escapes undone; a collection has what is in it. */
export interface YamlNode {
  /** In UTF-16 offsets, quotes and brackets included. Nothing is written of a value that is left out. */
  readonly span: Span | undefined;
  readonly text?: string;
  readonly children?: ReadonlyMap<string, YamlNode>;
}

/**
 * The value of a YAML 1.2 file, by the core schema; that of an empty one is `null`. Throws a `YAMLException`, which knows
 * its position, when the text is no YAML, or more than one of them.
 */
export function parseYaml(text: string): unknown {
  const strict = withClosedBrackets(text);
  const values = loadAll(strict);
  // `load` has the words for it.
  return values.length > 1 ? load(strict) : (values[0] ?? null);
}

/** What is written, and where: tags stay unasked, so that any front matter can be read. Throws as `parseYaml` does. */
export function yamlTree(text: string): YamlNode | undefined {
  const events = parseEvents(withClosedBrackets(text), {})[Symbol.iterator]();
  const next = (): YamlNode | undefined => {
    const { value: event, done } = events.next();
    return done || event.type === EVENT_ID.POP ? undefined : nodeOf(event, text, next);
  };
  return next()?.children?.get('0');
}

/**
 * The parser wants a closing bracket indented like what it closes, which people put at the margin: it is read where the line before
 * ends, ahead of a comment. No other character moves.
 */
function withClosedBrackets(text: string): string {
  return text.replace(/([ \t]#[^"'\r\n]*)?(\r?\n)([\]}][\]},]*)/g, '$3$1$2');
}

function nodeOf(event: Event, text: string, next: () => YamlNode | undefined): YamlNode {
  switch (event.type) {
    case EVENT_ID.SCALAR: {
      const { style, valueStart: start, valueEnd: end } = event;
      const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
      const around = isQuoted ? 1 : 0;
      return {
        span: start < 0 ? undefined : { start: start - around, end: end + around },
        text: getScalarValue(text, event),
      };
    }
    case EVENT_ID.ALIAS:
      return { span: { start: event.anchorStart, end: event.anchorEnd } };
    case EVENT_ID.MAPPING: {
      const children = new Map<string, YamlNode>();
      for (let key = next(); key; key = next()) {
        const name = key.text ?? '';
        if (key.text !== undefined && children.has(name))
          YAMLException.throwAt(text, key.span?.start ?? event.start, `duplicated mapping key "${name}"`);
        children.set(name, next() ?? { span: undefined });
      }
      return { span: spanOf(event.start, children, text), children };
    }
    default: {
      const children = new Map<string, YamlNode>();
      for (let item = next(); item; item = next()) children.set(String(children.size), item);
      return { span: spanOf('start' in event ? event.start : 0, children, text), children };
    }
  }
}

/** The parser tells where a collection begins, not where it ends: with its bracket, or with the last of what is in it. */
function spanOf(start: number, children: ReadonlyMap<string, YamlNode>, text: string): Span {
  const last = [...children.values()].findLast(({ span }) => span)?.span?.end ?? start + 1;
  const bracket = { '{': '}', '[': ']' }[text[start] ?? ''];
  return { start, end: bracket === undefined ? last : text.indexOf(bracket, last) + 1 };
}
