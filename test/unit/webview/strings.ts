import type { ChartStrings } from '../../../src/protocol/chart.ts';

/** English for tests; the extension's own are in src/core/words.ts. */
export const STRINGS: ChartStrings = {
  range: 'Range',
  range1y: '1y',
  range5y: '5y',
  range10y: '10y',
  rangeMax: 'Max',
  rangeTested: 'Tested window',
  form: 'Show as',
  formTested: 'As tested',
  formLevel: 'Level',
  formYearly: 'Yearly rate',
  parts: 'Parts of the claim',
  compare: 'Compare with',
  compareNone: 'Nothing',
  indexed: 'Both = 100',
  table: 'Table',
  pin: 'Pin',
  exportSvg: 'Export SVG',
  exportCsv: 'Export CSV',
  copyImage: 'Copy as Markdown image',
  chart: 'Chart',
  chartHelp:
    'Arrow keys read values, Shift and arrow keys move, plus and minus zoom, 0 shows the tested window.',
  legend: 'Legend',
  actions: 'Actions',
  date: 'Date',
  tested: 'Tested',
  yes: 'yes',
  tableCut: 'The newest {shown} of {total}.',
  nothing: 'No observation in view',
};
