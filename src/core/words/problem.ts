import * as l10n from '@vscode/l10n';
import { type PackProblem, printPlace } from '../indicators/checked.ts';
import { faultText } from './phrase.ts';

/** `mine/gdp.csv:12: expected a number such as 1234.5, found "n/a". Correct …`: where, what was expected, what to do. */
export function problemText(problem: PackProblem): string {
  return `${printPlace(problem)}: ${refusalText(problem)}`;
}

/** The same without the place, for where the place is shown. */
export function refusalText({ fault, expected, found = '', why }: PackProblem): string {
  if (fault === undefined)
    return l10n.t('expected {0}, found {1}. Install Thesis Lens again.', expected, found);
  switch (fault) {
    case 'unreadable':
      return l10n.t('cannot be read ({0}). Check that it exists and may be read.', found);
    case 'json':
      return l10n.t('expected JSON ({0}). Correct the comma, quotation mark or bracket there.', found);
    case 'yaml':
      return l10n.t('expected YAML ({0}). Correct the indentation or quotation marks there.', found);
    case 'shape':
      return l10n.t('expected {0}, found {1}. Correct or remove it.', expected, found);
    case 'too-large':
      return l10n.t(
        'expected at most 32 million characters, found {0}. Keep the columns and years you need, or split the file.',
        found,
      );
    case 'separator':
      return l10n.t(
        'expected a comma between columns, found {0}. Save it as CSV with commas, and with points in the numbers.',
        found,
      );
    case 'heading':
      return l10n.t('expected the heading "date,value" or "date,ENTITY,…". Write it into the first line.');
    case 'column-twice':
      return l10n.t('expected each column named once, found {0}. Rename or remove the other column.', found);
    case 'date':
      return l10n.t(
        'expected a date such as 2025-07-31, 2025-07, 2025Q3 or 2025, as in the other lines, found {0}. Write all dates of the file in one way.',
        found,
      );
    case 'number':
      return l10n.t(
        'expected a number such as 1234.5, found {0}. Correct it, or leave the cell empty where there is no figure.',
        found,
      );
    case 'period-twice':
      return l10n.t('expected each period once, found {0} again. Remove one of the two lines.', found);
    case 'no-figures':
      return l10n.t('expected figures, found none. Fill the column, or remove the file from the folder.');
    case 'no-file':
      return l10n.t(
        'expected a CSV file of this folder, found none called {0}. Correct its name, or remove the series.',
        found,
      );
    case 'no-column':
      return l10n.t(
        'expected a column of the file, found none called {0}. Write it as the first line of the file does.',
        found,
      );
    case 'id-twice':
      return l10n.t(
        'expected an id that no other series of this pack has, found {0} again. Choose another.',
        found,
      );
    case 'no-csv':
      return l10n.t(
        'expected CSV files or a thesis-pack.json in this folder, found neither. Put them there, or correct the setting.',
      );
    case 'no-yaml':
      return l10n.t(
        'expected YAML files, one thesis each, in this folder, found none. Put them there, or correct the setting.',
      );
    case 'concept':
      return l10n.t(
        'expected a concept of concepts.yaml, found {0}. Add it there, or correct its name.',
        found,
      );
    case 'formula':
      return l10n.t(
        'expected a formula that can be tested: {0}. Correct it there.',
        why ? faultText(why) : found,
      );
    case 'file-name':
      return l10n.t('expected {0}. Rename the file or the id.', expected);
    case 'outside':
      return l10n.t(
        'lies outside this workspace, which is not trusted, and was not read. Trust the workspace, or copy the folder into it.',
      );
    case 'no-workspace':
      return l10n.t('is a relative path, which needs an open folder. Open one, or write the whole path.');
  }
}
