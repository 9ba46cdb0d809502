// Names of what was measured: a series, a transform of it, or what a function makes of it.

import * as l10n from '@vscode/l10n';
import type { Evaluation } from '../formula/evaluation.ts';

type NameOf = (id: string) => string | undefined;

/** What is made of one series before it is tested, and perhaps transformed: `real(CES0500000003).pc1`. */
const WRAPPED = /^(real|monthly|quarterly|annual|drawdown|ma)\((.+?)(?:, \w+)?\)(?:\.(\w+))?$/;

/** One indicator of several entities taken together: `across(sum, CAPEX, "MSFT", "GOOGL")`. */
const ACROSS = /^across\(\w+, (\w+), (".+")\)$/;

/** A correlation of two series, and one series' figure less another's. */
const PAIRS = {
  corr: /^(?:not )?\(*corr\(([\w.@"]+), ([\w.@"]+),/,
  less: /^(?:not )?\(*(?:abs\()?(?<by>pct|change|avg)\(([\w.@"]+), [^()]*\) - \k<by>\(([\w.@"]+), [^()]*\)/,
};

const SINGLE = /^"?([A-Za-z_][\w.-]*?)"?(?:@"?(\w+)"?)?(?:\.(chg|ch1|pch|pc1|pca|cca|log|lin))?$/;

/** A condition, which goes by the name of what it is about. */
const CONDITION = /^(.+?) (?:[<>]=?|!?=|~) [^<>=~]+$/;

/** A sub-formula for a reader: ids replaced by names, transforms in words where there is one id alone. */
export function lineName(formula: string, nameOf: NameOf): string {
  const [, about] = CONDITION.exec(formula) ?? [];
  if (about !== undefined) return lineName(about, nameOf);
  const [, wrapper, inner = '', outer] = WRAPPED.exec(formula) ?? [];
  if (wrapper !== undefined && SINGLE.test(inner)) {
    return transformName(wrapperName(lineName(inner, nameOf), wrapper), outer);
  }
  if (formula.startsWith('-') && SINGLE.test(formula.slice(1)))
    return l10n.t('{0}, sign reversed', lineName(formula.slice(1), nameOf));
  const [, shared, entities = ''] = ACROSS.exec(formula) ?? [];
  if (shared !== undefined) {
    const each = entities.replaceAll('"', '').replaceAll(', ', ' + ');
    return l10n.t('{0} ({1})', nameOf(shared) ?? shared, each);
  }
  const single = SINGLE.exec(formula);
  if (!single) return sumName(formula, nameOf) ?? namesIn(formula, nameOf);
  const [, id = '', entity, code] = single;
  const name = nameOf(id) ?? id;
  return transformName(entity === undefined ? name : l10n.t('{0} ({1})', name, entity), code);
}

/** Entities of one indicator, added up, are named together: `Share of financial assets (TopPt1 + Next9)`. */
function sumName(formula: string, nameOf: NameOf): string | undefined {
  const terms = formula.split(' + ').map((term) => SINGLE.exec(term));
  const [id = ''] = terms.map((term) => term?.[1]);
  const entities = terms.flatMap((term) => (term?.[1] === id && !term[3] ? (term[2] ?? []) : []));
  if (entities.length < terms.length) return undefined;
  return l10n.t('{0} ({1})', nameOf(id) ?? id, entities.join(' + '));
}

function namesIn(formula: string, nameOf: NameOf): string {
  const known = formula.replace(/"[^"]*"|[A-Za-z_]\w{3,}/g, (word) => nameOf(word) ?? word);
  return known.replaceAll(' - ', ' − ');
}

/**
 * What `found` measures: `Consumer prices (CPI), % over a year`, `Unemployment rate, change`. Undefined when nothing
 * was read, or of several series one has no name.
 */
export function measureName({ formula, lines, used }: Evaluation, nameOf: NameOf): string | undefined {
  const line = lines[0]?.formula ?? used[0]?.ref.id ?? '';
  const ids = used.map(({ ref }) => ref.id).filter((id) => line.includes(id));
  if (ids.length === 0 || ids.some((id) => nameOf(id) === undefined)) return undefined;
  return pairName(formula, nameOf) ?? functionName(lineName(line, nameOf), formula);
}

function pairName(formula: string, nameOf: NameOf): string | undefined {
  const [, a, b] = PAIRS.corr.exec(formula) ?? [];
  if (a !== undefined && b !== undefined)
    return l10n.t('Correlation of {0} with {1}', lineName(a, nameOf), lineName(b, nameOf));
  const [, by, left, right] = PAIRS.less.exec(formula) ?? [];
  if (by === undefined || left === undefined || right === undefined) return undefined;
  const names = [lineName(left, nameOf), lineName(right, nameOf)] as const;
  return functionName(l10n.t('{0} less {1}', ...names), `${by}(`);
}

/** Bringing a series to coarser periods needs no mention. */
function wrapperName(name: string, wrapper: string): string {
  switch (wrapper) {
    case 'real':
      return l10n.t('{0}, in real terms', name);
    case 'drawdown':
      return l10n.t('{0}, distance from the peak', name);
    case 'ma':
      return l10n.t('{0}, moving average', name);
    default:
      return name;
  }
}

function transformName(name: string, code: string | undefined): string {
  switch (code) {
    case 'pc1':
      return l10n.t('{0}, % over a year', name);
    case 'pch':
      return l10n.t('{0}, % over the period', name);
    case 'pca':
      return l10n.t('{0}, % at an annual rate', name);
    case 'chg':
      return l10n.t('{0}, change', name);
    case 'ch1':
      return l10n.t('{0}, change over a year', name);
    default:
      return name;
  }
}

/** The outermost function of a test, where it makes something else of the series: a change, a length, a share. */
function functionName(name: string, formula: string): string {
  switch (/^(?:not )?\(*(\w+)\(/.exec(formula)?.[1]) {
    case 'change':
      return l10n.t('{0}, change', name);
    case 'pct':
      return l10n.t('{0}, % change', name);
    case 'ratio':
      return l10n.t('{0}, multiple', name);
    case 'avg':
      return l10n.t('{0}, average', name);
    case 'share':
      return l10n.t('{0}, share', name);
    case 'streak':
    case 'longest':
      return l10n.t('{0}, length of the run', name);
    case 'frac':
      return l10n.t('{0}, share of the time', name);
    case 'rank':
      return l10n.t('{0}, rank', name);
    default:
      return name;
  }
}
