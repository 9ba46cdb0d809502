import fc from 'fast-check';
import { YAMLException } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseYaml, type YamlNode, yamlTree } from '../../../src/core/text/yaml.ts';

function dateOf(text: string): string | undefined {
  return yamlTree(text)?.children?.get('date')?.text;
}

describe('what is read of YAML', () => {
  it.each([
    ['a plain value', 'title: x\ndate: 2025-01-02 # day'],
    ['a quoted key and value', '"date": \'2025-01-02\''],
    ['a value on the next line', 'date:\n  2025-01-02'],
    ['a tag nobody knows', 'x: !foo bar\ndate: !day 2025-01-02'],
    ['an alias of nothing', 'x: *nobody\ndate: 2025-01-02'],
    ['a bracket at the margin', 'tags: [\n  macro,\n]\ndate: 2025-01-02'],
    ['brackets at the margin, with Windows line ends', 'tags: [[\r\n  macro,\r\n]]\r\ndate: 2025-01-02'],
    ['a comment before such a bracket', 'tags: [ # why\n  macro, # that\n]\ndate: 2025-01-02'],
    ['text in a block', 'x: |\n  ] not a bracket\ndate: 2025-01-02'],
  ])('has %s', (_, text) => {
    expect(dateOf(text)).toBe('2025-01-02');
  });

  it('is nothing in an empty file, and in one of comments', () => {
    expect([parseYaml(''), parseYaml('# later\n'), yamlTree('')]).toEqual([null, null, undefined]);
  });

  it.each([
    ['a tab', 'tags:\n\t- a', 6],
    ['a colon too many', 'title: a: b', 8],
    ['an open bracket', 'tags: [a', 8],
    ['a key that stands twice', 'date: 1\ndate: 2', 8],
  ])('is refused at its place for %s', (_, text, position) => {
    for (const read of [parseYaml, yamlTree]) {
      const fault = catching(() => read(text));
      expect(fault).toBeInstanceOf(YAMLException);
      expect((fault as YAMLException).mark?.position).toBe(position);
    }
  });

  it('is refused when it is two documents', () => {
    expect(() => parseYaml('a: 1\n---\na: 2')).toThrow(YAMLException);
  });
});

describe('where it is written', () => {
  it('is where JSON has it, for every value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expectSpans(yamlTree(text), JSON.parse(text), text);
      }),
    );
  });

  it('is nowhere for a value that is left out', () => {
    expect(yamlTree('a:\nb: 1')?.children?.get('a')?.span).toBeUndefined();
  });
});

function expectSpans(node: YamlNode | undefined, value: unknown, text: string): void {
  expect(JSON.parse(text.slice(node?.span?.start, node?.span?.end))).toEqual(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) expectSpans(node?.children?.get(name), inner, text);
}

function catching(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
