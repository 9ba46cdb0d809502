// The tree of a formula. Spans are UTF-16 offsets into the text it was parsed from.

export interface Spanned {
  readonly start: number;
  readonly end: number;
}

export type Transform = 'lin' | 'chg' | 'ch1' | 'pch' | 'pc1' | 'pca' | 'cca' | 'log';
export const TRANSFORMS: readonly Transform[] = ['lin', 'chg', 'ch1', 'pch', 'pc1', 'pca', 'cca', 'log'];

export type Relation = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~';
export type DurationUnit = 'obs' | 'd' | 'w' | 'm' | 'q' | 'y';
export type Group = 'years' | 'quarters' | 'months' | 'terms';
export const GROUPS: readonly Group[] = ['years', 'quarters', 'months', 'terms'];

/** The digits are kept as written: 4.30 is claimed more exactly than 4.3. */
export interface NumberNode extends Spanned {
  readonly kind: 'number';
  readonly digits: string;
  readonly scale?: 'k' | 'mn' | 'bn' | 'tn';
  readonly unit?: 'pct' | 'pp' | 'bp';
}

export interface DurationNode extends Spanned {
  readonly kind: 'duration';
  readonly count: number;
  readonly unit: DurationUnit;
}

/** `FY2025`, `2025Q3`, `2025-07`, `2025-07-31`. A bare year is a number until a slot makes it a date. */
export interface DateNode extends Spanned {
  readonly kind: 'date';
  readonly text: string;
}

/** `now`, `now - 12m`: only inside arguments. */
export interface NowNode extends Spanned {
  readonly kind: 'now';
  readonly minus?: DurationNode;
}

/** A series, or where a slot asks for it an entity or a method: `"MSFT"`, `avg`. */
export interface SeriesNode extends Spanned {
  readonly kind: 'series';
  readonly id: string;
  readonly entity?: string;
  /** Written in quotes though it need not be. */
  readonly quoted?: boolean;
  readonly entityQuoted?: boolean;
}

export interface TransformNode extends Spanned {
  readonly kind: 'transform';
  readonly of: Node;
  readonly code: Transform;
}

export interface CallNode extends Spanned {
  readonly kind: 'call';
  readonly name: string;
  readonly nameEnd: number;
  readonly args: readonly Node[];
}

export interface NegateNode extends Spanned {
  readonly kind: 'negate';
  readonly of: Node;
}

export interface ArithmeticNode extends Spanned {
  readonly kind: 'arithmetic';
  readonly op: '+' | '-' | '*' | '/';
  readonly left: Node;
  readonly right: Node;
}

export interface CompareNode extends Spanned {
  readonly kind: 'compare';
  readonly op: Relation;
  readonly left: Node;
  readonly right: Node;
  /** Only after `~`. */
  readonly tolerance?: NumberNode;
}

export interface BetweenNode extends Spanned {
  readonly kind: 'between';
  readonly of: Node;
  readonly low: Node;
  readonly high: Node;
}

export interface NotNode extends Spanned {
  readonly kind: 'not';
  readonly of: Node;
}

export interface LogicNode extends Spanned {
  readonly kind: 'logic';
  readonly op: 'and' | 'or';
  readonly left: Node;
  readonly right: Node;
}

export type Point = DateNode | NowNode | NumberNode;

export type WindowForm =
  | { readonly form: 'last'; readonly length: DurationNode }
  | { readonly form: 'since' | 'after'; readonly point: Point }
  | { readonly form: 'ytd' | 'all' | 'each' }
  | { readonly form: 'term'; readonly name: string; readonly number?: NumberNode }
  | { readonly form: 'recession'; readonly year: NumberNode }
  | { readonly form: 'to' | '..'; readonly from: Point; readonly to: Point };

export type WindowNode = Spanned & { readonly kind: 'window' } & WindowForm;

export interface AmongNode extends Spanned {
  readonly kind: 'among';
  readonly group: Group;
}

/** Where an expression should stand and none could be read. */
export interface HoleNode extends Spanned {
  readonly kind: 'hole';
}

export type Node =
  | NumberNode
  | DurationNode
  | DateNode
  | NowNode
  | SeriesNode
  | TransformNode
  | CallNode
  | NegateNode
  | ArithmeticNode
  | CompareNode
  | BetweenNode
  | NotNode
  | LogicNode
  | WindowNode
  | AmongNode
  | HoleNode;

/** True for a date that names its day: `2024-07-05`. */
export function isDay(node: Node | undefined): boolean {
  return node?.kind === 'date' && /-\d\d-/.test(node.text);
}

/** The direct parts of a node, left to right. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'transform':
    case 'negate':
    case 'not':
      return [node.of];
    case 'call':
      return node.args;
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return [node.left, node.right];
    case 'between':
      return [node.of, node.low, node.high];
    default:
      return [];
  }
}

/** A four-digit number is a year where a date or a window is wanted. */
export function isYear(node: Node): node is NumberNode {
  return node.kind === 'number' && /^\d{4}$/.test(node.digits) && !node.scale && !node.unit;
}
