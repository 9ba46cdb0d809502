/** `npm run readme`: writes the table of functions into README.md. Same input, same bytes out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withFunctionTable } from './src/core/formula/functionTable.ts';

const text = withFunctionTable(readFileSync('README.md', 'utf8'));
if (text === undefined) throw new Error('README.md has no marks for the table of functions');
writeFileSync('README.md', text);
