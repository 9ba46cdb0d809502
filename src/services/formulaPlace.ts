import { functionsNamed, type KeyedFunction } from '../core/formula/functions.ts';
import { type Token, tokenise } from '../core/formula/token.ts';

/** The call around a place in a formula, as far as it is written. */
export interface CallPlace {
  readonly name: string;
  /** Index of the argument that holds the place. */
  readonly argument: number;
}

/** The innermost call of a known function around an offset of a formula; brackets need not be closed yet. */
export function callAt(formula: string, offset: number): CallPlace | undefined {
  const open: { name: string; argument: number }[] = [];
  const { tokens } = tokenise(formula);
  for (const [index, token] of tokens.entries()) {
    if (token.end > offset || token.kind === 'end') break;
    if (token.text === '(') open.push({ name: nameBefore(tokens, index), argument: 0 });
    else if (token.text === ')') open.pop();
    else if (token.text === ',') {
      const inner = open.at(-1);
      if (inner) inner.argument += 1;
    }
  }
  return open.findLast(({ name }) => functionsNamed(name).length > 0);
}

/** What a slot of a function takes, for each row of that name. */
export function slotTypesAt({
  name,
  argument,
}: CallPlace): readonly KeyedFunction['slots'][number]['type'][] {
  return functionsNamed(name).flatMap(({ slots }) => {
    const slot = slots[argument] ?? (slots.at(-1)?.rest ? slots.at(-1) : undefined);
    return slot ? [slot.type] : [];
  });
}

/** The word, quoted text or unit code at an offset, with what stands before it. */
export function tokenAt(
  formula: string,
  offset: number,
): { token: Token; before: Token | undefined } | undefined {
  const { tokens } = tokenise(formula);
  const index = tokens.findIndex(({ start, end, kind }) => kind !== 'end' && start <= offset && offset < end);
  const token = tokens[index];
  return token && { token, before: tokens[index - 1] };
}

function nameBefore(tokens: readonly Token[], index: number): string {
  const token = tokens[index - 1];
  return token?.kind === 'word' ? token.text : '';
}
