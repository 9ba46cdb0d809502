// Names of what was measured: a series, a transform of it, or what a function makes of it.

import * as l10n from '@vscode/l10n';
import type { Evaluation } from '../formula/evaluation.ts';
import {
  type ArithmeticNode,
  type CallNode,
  childrenOf,
  type DurationNode,
  type Node,
} from '../formula/node.ts';
import { parseFormula } from '../formula/parse.ts';
import { figureText } from './figure.ts';
import type { NameOf } from './names.ts';

/** A sub-formula for a reader: ids replaced by names, transforms and functions in words; a condition goes by what it is about. */
export function lineName(formula: string, nameOf: NameOf): string {
  const { formula: node } = parseFormula(formula);
  return node ? nodeName(node, nameOf) : formula;
}

/**
 * What `found` measures: `Consumer prices (CPI), % over a year`, `Unemployment rate, change`. Undefined when nothing
 * was read, or of several series one has no name.
 */
export function measureName({ formula, used }: Evaluation, nameOf: NameOf): string | undefined {
  const tested = testedPart(parseFormula(formula).formula);
  const ids = used.map(({ ref }) => ref.id);
  if (!tested || ids.length === 0 || ids.some((id) => nameOf(id) === undefined)) return undefined;
  const compared = comparedPart(parseFormula(formula).formula);
  const name = nodeName(tested, nameOf);
  return compared ? l10n.t('{0}, compared with {1}', name, nodeName(compared, nameOf)) : name;
}

/** The right side of a test where it is no figure but measured too. */
function comparedPart(node: Node | undefined): Node | undefined {
  if (node?.kind === 'not') return comparedPart(node.of);
  return node?.kind === 'compare' && readsSeries(node.right) ? node.right : undefined;
}

function readsSeries(node: Node): boolean {
  return node.kind === 'series' || childrenOf(node).some(readsSeries);
}

/** The left side of a test, which is what its figure is found for. */
function testedPart(node: Node | undefined): Node | undefined {
  switch (node?.kind) {
    case 'not':
    case 'between':
      return testedPart(node.of);
    case 'compare':
    case 'logic':
      return testedPart(node.left);
    default:
      return node;
  }
}

function nodeName(node: Node, nameOf: NameOf): string {
  switch (node.kind) {
    case 'series':
      return seriesName(node.id, node.entity === undefined ? [] : [node.entity], nameOf);
    case 'transform':
      return transformName(nodeName(node.of, nameOf), node.code);
    case 'negate':
      return negatedName(node.of, nameOf);
    case 'arithmetic':
      return sumName(node, nameOf) ?? arithmeticName(node, nameOf);
    case 'call':
      return ofTerm(callName(node, nameOf), node);
    case 'number':
      return node.digits;
    default: {
      const tested = testedPart(node);
      return tested && tested !== node ? nodeName(tested, nameOf) : '';
    }
  }
}

/** An indicator and whose it is: `Share of net worth (Top 10 %)`. */
function seriesName(id: string, entities: readonly string[], nameOf: NameOf): string {
  const name = nameOf(id) ?? id;
  if (entities.length === 0) return name;
  return l10n.t('{0} ({1})', name, nameOf(`${id}@${entities.join('+')}`) ?? entities.join(' + '));
}

/** What fell counts as a decrease; a series by itself has its sign turned. */
function negatedName(node: Node, nameOf: NameOf): string {
  const [of] = node.kind === 'call' && node.name === 'change' ? node.args : [];
  return of
    ? l10n.t('{0}, decrease', nodeName(of, nameOf))
    : l10n.t('{0}, sign reversed', nodeName(node, nameOf));
}

/** Entities of one indicator, added up, are named together: `Share of financial assets (TopPt1 + Next9)`. */
function sumName(node: ArithmeticNode, nameOf: NameOf): string | undefined {
  const terms = termsOf(node);
  const [first] = terms;
  if (first?.kind !== 'series') return undefined;
  const entities = terms.flatMap((term) =>
    term.kind === 'series' && term.id === first.id ? (term.entity ?? []) : [],
  );
  return entities.length < terms.length ? undefined : seriesName(first.id, entities, nameOf);
}

function termsOf(node: Node): readonly Node[] {
  if (node.kind !== 'arithmetic' || node.op !== '+') return [node];
  return [...termsOf(node.left), ...termsOf(node.right)];
}

const SIGNS: Readonly<Record<ArithmeticNode['op'], string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };

function arithmeticName({ op, left, right }: ArithmeticNode, nameOf: NameOf): string {
  const product = op === '*' || op === '/';
  const side = (node: Node) => {
    const name = nodeName(node, nameOf);
    return product && node.kind === 'arithmetic' && (node.op === '+' || node.op === '-') ? `(${name})` : name;
  };
  return `${side(left)} ${SIGNS[op]} ${side(right)}`;
}

/** Whose time in office is measured: `Nonfarm payrolls, change (Biden)`. */
function ofTerm(name: string, { args }: CallNode): string {
  const term = args.find((arg) => arg.kind === 'window' && arg.form === 'term');
  return term?.kind === 'window' && term.form === 'term' ? l10n.t('{0} ({1})', name, term.name) : name;
}

/** The function in words where it makes something else of the series; bringing it to coarser periods needs no mention. */
function callName({ name: fn, args }: CallNode, nameOf: NameOf): string {
  const [first, second] = args;
  if (fn === 'across') return acrossName(args, nameOf);
  const plain = first ? nodeName(first, nameOf) : fn;
  // What is made of a difference or a ratio is made of the whole of it.
  const name = first?.kind === 'arithmetic' && !sumName(first, nameOf) ? `(${plain})` : plain;
  const span = args.find((arg) => arg.kind === 'duration');
  switch (fn) {
    case 'real':
      return l10n.t('{0}, in real terms', name);
    case 'drawdown':
      return l10n.t('{0}, distance from the peak', name);
    case 'ma':
      return l10n.t('{0}, moving average', name);
    case 'growth':
      return span ? l10n.t('{0}, % over {1}', name, lengthText(span)) : name;
    case 'diff':
      return span ? l10n.t('{0}, change over {1}', name, lengthText(span)) : name;
    case 'msum':
      return span ? l10n.t('{0}, total of {1}', name, lengthText(span)) : name;
    case 'lag':
      return span ? l10n.t('{0}, {1} earlier', name, lengthText(span)) : name;
    case 'change':
    case 'slope':
      return l10n.t('{0}, change', name);
    case 'pct':
      return l10n.t('{0}, % change', name);
    case 'ratio':
      return l10n.t('{0}, multiple', name);
    case 'avg':
      return l10n.t('{0}, average', name);
    case 'sum':
      return l10n.t('{0}, total', name);
    case 'min':
      return l10n.t('{0}, lowest', name);
    case 'max':
      return l10n.t('{0}, highest', name);
    case 'contribution':
      return l10n.t('{0}, contribution', name);
    case 'share':
      return second
        ? l10n.t('{0} as a share of {1}', name, nodeName(second, nameOf))
        : l10n.t('{0}, share', name);
    case 'corr':
      return second ? l10n.t('Correlation of {0} with {1}', name, nodeName(second, nameOf)) : name;
    case 'longest':
      return l10n.t('{0}, length of the longest run', name);
    case 'streak':
      return l10n.t('{0}, length of the run', name);
    case 'frac':
      return l10n.t('{0}, share of the time', name);
    case 'ever':
    case 'always':
    case 'count':
      return l10n.t('{0}, periods that fit', name);
    case 'followed':
      return l10n.t('{0}, how often what was expected followed', name);
    case 'percentile':
      return l10n.t('{0}, percentile', name);
    case 'rank':
      return l10n.t('{0}, rank', name);
    default:
      return plain;
  }
}

/** One indicator of several entities taken together: `across(sum, CAPEX, "MSFT", "GOOGL")`. */
function acrossName([, series, ...entities]: readonly Node[], nameOf: NameOf): string {
  const ids = entities.flatMap((entity) => (entity.kind === 'series' ? entity.id : []));
  return series?.kind === 'series' ? seriesName(series.id, ids, nameOf) : '';
}

const LENGTHS = {
  obs: 'observations',
  d: 'days',
  w: 'weeks',
  m: 'months',
  q: 'quarters',
  y: 'years',
} as const;

function lengthText({ count, unit }: DurationNode): string {
  return figureText(count, LENGTHS[unit]);
}

function transformName(name: string, code: string): string {
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
