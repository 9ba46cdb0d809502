// `npm run bench hazards`: inputs that a pattern with a hole in it would take for ever over: one thing again and again, with
// no full stop. Ten times the length may take ten times as long; more is a pattern to look for.

import { ours } from './ours.ts';
import { machine, ms, printTable } from './timing.ts';

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
    '](',
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
  ],
];
const SHORT = 10_000;
const FACTOR = 10;
const WORTH_A_ROW = 2;

const { checkAfresh } = await ours();
const timeOf = async (text: string): Promise<number> => {
  const start = performance.now();
  await checkAfresh(text);
  return performance.now() - start;
};
const filled = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

console.log(`${machine()}\n`);
const rows: { growth: number; cells: string[] }[] = [];
for (const piece of PIECES) {
  await timeOf(filled(piece, SHORT)); // patterns are compiled by their first use
  const short = Math.min(await timeOf(filled(piece, SHORT)), await timeOf(filled(piece, SHORT)));
  const long = await timeOf(filled(piece, SHORT * FACTOR));
  const growth = long / short / FACTOR;
  rows.push({ growth, cells: [JSON.stringify(piece), ms(short), ms(long), growth.toFixed(1)] });
}
rows.sort((a, b) => b.growth - a.growth);
const grown = rows.filter(({ growth }, at) => growth > WORTH_A_ROW || at < 5);
console.log(`${rows.length} inputs, the ones that grow most first`);
printTable(
  ['100 kB of', '10 kB ms', '100 kB ms', 'times linear'],
  grown.map(({ cells }) => cells),
);
