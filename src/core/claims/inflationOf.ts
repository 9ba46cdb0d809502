import type { Subject } from './subject.ts';
import type { Token } from './token.ts';

/** 「家賃のインフレ」, “服务业的通胀”: the inflation of what has a price index of its own is that of this index. */
export function withoutInflationOf(
  subjects: ReadonlyMap<Token, Subject>,
  tokens: readonly Token[],
  text: string,
): Token[] {
  return tokens.filter((token, index) => {
    const [whole, part] = [subjects.get(token), subjects.get(tokens[index - 1] ?? token)];
    const beside = /^[の的]?$/.test(text.slice(tokens[index - 1]?.end, token.start));
    return !(whole && part && beside && part !== whole && isAllPrices(whole) && isPrices(part));
  });
}

function isAllPrices({ indicator }: Subject): boolean {
  return indicator.names.en.startsWith('Consumer prices (');
}

function isPrices({ indicator: { unit, headline } }: Subject): boolean {
  return unit === 'index' && headline === 'pc1';
}
