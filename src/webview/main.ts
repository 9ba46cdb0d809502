/** Starts the chart page. */
import { isChartStrings } from '../protocol/chartGuards.ts';
import { editorHost } from './host.ts';
import { startPage } from './page.ts';

const strings: unknown = JSON.parse(document.body.dataset.strings ?? 'null');
const main = document.querySelector('main');
if (main && isChartStrings(strings)) startPage(main, editorHost(), strings);
