/** Colours a reader can tell apart on light and dark grounds. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta';

const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
};

/** A screen that somebody looks at. */
export interface Terminal {
  /** In columns of one narrow character. */
  readonly width: number;
  paint(style: Style, text: string): string;
}

/** The terminal behind a stream, or undefined when it goes to a file or a program. NO_COLOR and FORCE_COLOR are honoured. */
export function terminalOf(stream: NodeJS.WriteStream): Terminal | undefined {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  if (!stream.isTTY && !forced) return undefined;
  const colour = forced || (!NO_COLOR && TERM !== 'dumb');
  return {
    width: stream.columns ?? 100,
    paint: (style, text) => (colour ? `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m` : text),
  };
}
