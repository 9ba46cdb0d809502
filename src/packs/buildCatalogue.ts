import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleCatalogue } from '../core/catalogue/assembleCatalogue.ts';
import { printProblem } from '../core/indicators/checked.ts';
import { forgetVocabulary } from './writeVocabulary.ts';

/** `npm run catalogue`: makes `media/catalogue/index.json` of the YAML files beside it. Same input, same bytes out. */
function main(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const files = names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const catalogue = assembleCatalogue(files);
  if (catalogue.ok) {
    writeFileSync(join(folder, 'index.json'), `${JSON.stringify(catalogue.value)}\n`);
    console.log(`${catalogue.value.entries.length} entries`);
  } else {
    for (const problem of catalogue.problems) console.error(printProblem(problem));
    process.exitCode = 1;
  }
}

main('media/catalogue');
forgetVocabulary();
