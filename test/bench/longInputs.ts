// Inputs that a pattern with a hole in it would take for ever over: one thing again and again, with no full stop, and long
// runs of what patterns skip.

const PIECES = [
  ...[
    'a',
    'word ',
    'unemployment ',
    'unemployment rose to 4.3% and ',
    'the highest since ',
    'not ',
    'only the ',
  ],
  ...[
    '1',
    '4.3 ',
    '4.3%, ',
    '1,000,',
    '$1.2tn-',
    '5.25–',
    '2024 ',
    '2024-07 ',
    'July ',
    'from 4.1% to ',
    'half of the ',
  ],
  ...[
    '失業率',
    '失業率は4.3%に上昇し、',
    '一',
    '十八',
    '2024年7月から',
    '割',
    'カタカナー',
    '漢字',
    'の',
    '、',
    '同比',
  ],
  ...[
    ' ',
    '\t',
    '\u3000',
    '(',
    ')',
    '"',
    '“',
    '[',
    '*',
    '_',
    '`',
    '|',
    '<',
    '<!-- ',
    '&',
    '\\',
    '> ',
    '- ',
    '#',
    '\n',
  ],
];

type LongInput = readonly [name: string, text: (length: number) => string];

/** Each by its name, and made as long as is asked. */
export const LONG_INPUTS: readonly LongInput[] = [
  ...PIECES.map(
    (piece): LongInput => [
      `${JSON.stringify(piece)} again and again`,
      (length) => piece.repeat(Math.ceil(length / piece.length)),
    ],
  ),
  ['noughts and a one', (length) => `Unemployment rose to 1${'0'.repeat(length)}1%.`],
  ['decimals', (length) => `Unemployment rose to 4.${'0'.repeat(length)}1%.`],
  ['blanks in a heading', (length) => `# a${' '.repeat(length)}b`],
  ['blanks in a claim comment', (length) => `a\n\n<!-- claim: b${' '.repeat(length)}c -->`],
  ['front matter without an end', (length) => `---\n${'a: 1\n'.repeat(length / 5)}`],
  ['links without an end', (length) => ']('.repeat(length / 2)],
  ['stresses that cross', (length) => '*a_ '.repeat(length / 4)],
  ['open stresses, then closed ones', (length) => '*a '.repeat(length / 4) + '*'.repeat(length / 4)],
  ['open brackets, then closed ones', (length) => '('.repeat(length / 2) + ')'.repeat(length / 2)],
];
