/** 78%台 lies between 78 and 79, 4%台前半 in the lower half, 4割強 and 4成出头 a little above 40 %, 1割弱 a little below 10 %. */
export type Shade = '台' | '台前半' | '台後半' | '台半ば' | '強' | '出头' | '弱';

export function shadeOf(text: string, at: number): Shade | undefined {
  const shade = /^(?:台(?:前半|後半|半ば)?|[強弱]|出头)/.exec(text.slice(at, at + 3))?.[0] as
    | Shade
    | undefined;
  if (shade === '台') return /^(?:に乗|を割|を超|を突)/.test(text.slice(at + 1, at + 4)) ? undefined : shade;
  if (shade !== '強' && shade !== '弱') return shade;
  return /^[いくまめ気含]/.test(text.charAt(at + 1)) ? undefined : shade;
}

export function shaded(digits: string, shade: Shade, tenths: boolean): { digits: string; toDigits: string } {
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/0+$/.exec(digits)?.[0].length ?? 0);
  const step = tenths && !shade.startsWith('台') ? 5 : 10 ** (zeros - decimals);
  const moved = (by: number) => {
    const exact = Number.isInteger(by / step) ? decimals : decimals + (zeros > 0 ? 0 : 1);
    return (Number(digits) + by).toFixed(exact);
  };
  switch (shade) {
    case '弱':
      return { digits: moved(-step), toDigits: digits };
    case '台前半':
      return { digits, toDigits: moved(step / 2) };
    case '台後半':
      return { digits: moved(step / 2), toDigits: moved(step) };
    case '台半ば':
      return { digits: moved(0.3 * step), toDigits: moved(0.7 * step) };
    default:
      return { digits, toDigits: moved(step) };
  }
}
