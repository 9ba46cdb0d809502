import { type Draft, type Frame, firstWord, spanOf } from '../frame.ts';
import type { PatternName } from '../lexicon/patterns.ts';
import { isWord } from '../token.ts';

/** Stands for every economy of the indicator; regions and blocs are no rivals of a country. */
const EVERYONE: readonly string[] = [];
const BLOCS: ReadonlySet<string> = new Set(['EAS', 'EMU', 'EUU', 'OED', 'WLD']);

/** Groups that countries are ranked in, and the members the ranking is among. */
const GROUPS: readonly { readonly pattern: PatternName; readonly members: readonly string[] }[] = [
  { pattern: 'ofGroup', members: ['USA', 'JPN', 'DEU', 'GBR', 'FRA', 'ITA', 'CAN'] },
  {
    pattern: 'ofWorld',
    members: EVERYONE,
  },
];

/** "The highest in the G7", 「世界一」, “全球第一”: the place of one country among several. */
export function standing(frame: Frame): Draft[] {
  const { subject } = frame;
  const [reference, ...more] = subject.references;
  if (!reference?.includes('@') || more.length > 0) return [];
  const segment = frame.text.slice(
    frame.start,
    Math.max(...frame.tokens.map((t) => t.end), subject.token.end) + 6,
  );
  const group = GROUPS.find(({ pattern }) => frame.patterns[pattern].test(segment));
  const marker =
    firstWord(frame.tokens, 'highest', 'lowest', 'first', 'more', 'above') ?? frame.tokens.at(-1);
  if (!group || !marker) return [];
  const low = isWord(marker, 'lowest') || frame.patterns.lowest.test(segment);
  const id = subject.expression.split('@')[0] ?? subject.expression;
  const everyone = (subject.indicator.entities ?? [])
    .map((entity) => entity.id)
    .filter((one) => !BLOCS.has(one));
  const members = (group.members === EVERYONE ? everyone : group.members)
    .map((member) => `"${member}"`)
    .join(', ');
  const formula = `last(${subject.expression}) ${low ? '<=' : '>='} last(across(${low ? 'min' : 'max'}, ${id}, ${members}))`;
  return [{ kind: 'rank', ...spanOf(frame, [marker]), formula, subjects: [subject], used: [marker] }];
}
