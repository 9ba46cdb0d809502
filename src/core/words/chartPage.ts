import * as l10n from '@vscode/l10n';

/** Every text of the chart page that is not part of a chart. Keys are those of the protocol's `CHART_STRINGS`. */
export function chartPageWords() {
  return {
    range: l10n.t('Range'),
    range1y: l10n.t('1y'),
    range5y: l10n.t('5y'),
    range10y: l10n.t('10y'),
    rangeMax: l10n.t('All'),
    rangeTested: l10n.t('Tested'),
    form: l10n.t('Form'),
    formTested: l10n.t('As tested'),
    formLevel: l10n.t('Level'),
    formYearly: l10n.t('Yearly rate'),
    parts: l10n.t('Parts of the claim'),
    compare: l10n.t('Compare with'),
    compareNone: l10n.t('Nothing'),
    indexed: l10n.t('Both 100 at the left edge'),
    table: l10n.t('Table'),
    pin: l10n.t('Pin'),
    exportSvg: l10n.t('Export SVG'),
    exportCsv: l10n.t('Export CSV'),
    copyImage: l10n.t('Copy as Markdown image'),
    chart: l10n.t('Chart'),
    chartHelp: l10n.t('Left and right arrows read values, plus and minus zoom, 0 shows the tested window.'),
    legend: l10n.t('Legend'),
    actions: l10n.t('Actions'),
    date: l10n.t('Date'),
    tested: l10n.t('Tested'),
    yes: l10n.t('yes'),
    tableCut: l10n.t('{0} of {1} rows', '{shown}', '{total}'),
    nothing: l10n.t('Nothing was observed in this span.'),
  };
}
