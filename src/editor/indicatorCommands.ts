import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { printSeriesRef } from '../core/indicators/series.ts';
import { quoted } from '../services/formulaCompletion.ts';
import { askFormula } from './askFormula.ts';
import type { ChartView } from './chartView.ts';
import { guard } from './guard.ts';
import { pickIndicator } from './pickIndicator.ts';
import type { Services } from './services.ts';

/** Browse Indicators and Evaluate Formula: the data by themselves, without a note. Both end in the chart. */
export function registerIndicatorCommands(services: Services, chart: ChartView): vscode.Disposable {
  let last = 'last(UNRATE)';
  return vscode.Disposable.from(
    vscode.commands.registerCommand('thesisLens.browseIndicators', () =>
      guard('browseIndicators', services.log, async () => {
        const found = await pickIndicator(services.packs, {
          title: l10n.t('Browse Indicators'),
          placeholder: l10n.t('Name of an indicator, in any language'),
          words: '',
        });
        if (!found) return;
        const { indicator, entity } = found;
        const ref = { id: quoted(indicator.id), ...(entity === undefined ? {} : { entity: quoted(entity) }) };
        await chart.show({ kind: 'formula', formula: printSeriesRef(ref) });
      }),
    ),
    vscode.commands.registerCommand('thesisLens.evaluateFormula', (given?: unknown) =>
      guard('evaluateFormula', services.log, async () => {
        const formula = await askFormula(services, {
          title: l10n.t('Evaluate Formula'),
          value: typeof given === 'string' ? given : last,
          asOf: services.today(),
          needsTest: false,
        });
        if (formula === undefined || formula.trim() === '') return;
        last = formula;
        await chart.show({ kind: 'formula', formula });
      }),
    ),
  );
}
