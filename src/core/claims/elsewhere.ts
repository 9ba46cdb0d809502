// The same quantity of someone or somewhere else: a rival of the subject, or what the next stretch is about.

import { entityIn } from './entity.ts';
import type { Passage } from './grammar.ts';
import type { Segment } from './segments.ts';
import { inArea, type Subject, withEntity } from './subject.ts';
import { areasOf, isWord, type Token } from './token.ts';

/** Other entities of the same indicator: "more than Japan", 「日本の6倍」. */
export function entityRivals(tokens: readonly Token[], subject: Subject, passage: Passage): Subject[] {
  const { text, patterns } = passage;
  if (!subject.indicator.entities) return areaRivals(tokens, subject, passage);
  return tokens.flatMap((t) => {
    if (
      t.kind !== 'entity' ||
      subject.listed?.includes(t) ||
      patterns.inTheWorld.test(text.slice(t.start, t.end + 2))
    )
      return [];
    const entity = entityIn(t.meanings, subject.indicator);
    const rival = entity === undefined ? undefined : withEntity(subject, t, entity);
    return rival === undefined || rival.expression === subject.expression ? [] : [rival];
  });
}

function areaRivals(tokens: readonly Token[], subject: Subject, { text, patterns }: Passage): Subject[] {
  return tokens.flatMap((t) => {
    if (!patterns.heldAgainstPlace.test(text.slice(t.end, t.end + 10))) return [];
    return areasOf(t).flatMap((area) => inArea(subject, t, area) ?? []);
  });
}

/** 「失業率は欧州が6.2%、米国は4.3%」: the same words of another place, which opens the stretch. */
export function elsewhere(
  { text, patterns }: Passage,
  segment: Segment,
  subject: Subject,
): Subject | undefined {
  const [opening] = segment.tokens;
  if (!opening || !patterns.ofPlace.test(text.slice(opening.end, opening.end + 4))) return undefined;
  return areasOf(opening).flatMap((area) => inArea(subject, opening, area) ?? [])[0];
}

/** 「下位50%の持ち分は」: another entity of the same indicator takes over. */
export function switchedEntity(segment: Segment, subject: Subject): Subject | undefined {
  const opening = segment.tokens[0];
  if (opening?.kind !== 'entity') return undefined;
  const compared = segment.tokens.some(
    (t) =>
      isWord(t, 'above', 'below', 'than', 'more', 'less', 'gap') ||
      (t.kind === 'quantity' && t.quantity.unit === 'times'),
  );
  const entity = entityIn(opening.meanings, subject.indicator);
  return entity === undefined || compared ? undefined : withEntity(subject, opening, entity);
}
