import { type Draft, type Frame, firstWord, spanOf } from '../frame.ts';
import { isWord } from '../token.ts';

/** Stands for every economy of the indicator; regions and blocs are no rivals of a country. */
const EVERYONE: readonly string[] = [];
const BLOCS: ReadonlySet<string> = new Set(['EAS', 'EMU', 'EUU', 'OED', 'WLD']);

/** Groups that countries are ranked in, and the members the ranking is among. */
const GROUPS: readonly { readonly pattern: RegExp; readonly members: readonly string[] }[] = [
  { pattern: /\bg7\b|七国/, members: ['USA', 'JPN', 'DEU', 'GBR', 'FRA', 'ITA', 'CAN'] },
  {
    pattern:
      /\bin the world\b|the world's (?:highest|largest|biggest|lowest|smallest)|than any(?:body|one| other country)|世界(?:一|最|首位|トップ|で最も|第)|全球(?:第一|最|首位)/,
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
  const group = GROUPS.find(({ pattern }) => pattern.test(segment));
  const marker =
    firstWord(frame.tokens, 'highest', 'lowest', 'first', 'more', 'above') ?? frame.tokens.at(-1);
  if (!group || !marker) return [];
  const low = isWord(marker, 'lowest') || /最低|最小|lowest|smallest/.test(segment);
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
