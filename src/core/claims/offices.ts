import type { Term } from '../formula/evaluation.ts';
import { type Day, isoDay } from '../indicators/period.ts';
import type { Passage } from './grammar.ts';
import type { Point } from './period.ts';
import { isWord, type Token } from './token.ts';

/** Who held the office that the packs' terms are of, by the names that `term()` takes. */
export interface Offices {
  /** Those a normalised text names, each at its first place, in order. */
  placesIn(text: string): readonly HolderPlace[];
  /** Those of `placesIn`, without where. */
  namedIn(text: string): readonly string[];
  /** Numbers of the terms with which somebody's separate times in office began, up to a day: 1 and 2 for who came back. */
  comings(name: string, day: Day): readonly number[];
  /** Who held it on a day, and who did before; undefined where the terms do not say. */
  on(day: Day): { readonly holder?: string; readonly predecessor?: string };
  /** The latest month up to a day in which somebody's time in office began or ended, or anybody's if nobody is named. */
  month(event: 'began' | 'ended', name: string | undefined, day: Day): Point | undefined;
}

/** Where a text names somebody who held the office, and the name that `term()` takes. */
export interface HolderPlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Days of a month before a term that begins in it: they are of the term before. */
const INAUGURATED = 19;

/** Prepares the terms of the loaded packs. */
export function createOffices(terms: readonly Term[]): Offices {
  const people = [...new Set(terms.map(({ name }) => name))];
  const holders = people.map((name) => {
    const called = terms.flatMap((term) => (term.name === name ? [name, ...(term.called ?? [])] : []));
    return { name: shortName(name, people), pattern: new RegExp(called.map(form).join('|'), 'i') };
  });
  const placesIn = (text: string) => {
    const found = holders.flatMap(({ name, pattern }) => {
      const match = pattern.exec(text);
      return match ? [{ name, start: match.index, end: match.index + match[0].length }] : [];
    });
    // "George H.W. Bush" names the elder, though a Bush is the younger.
    return found
      .filter(
        ({ name, start, end }) =>
          !found.some((other) => other.name !== name && other.start <= start && other.end >= end),
      )
      .sort((a, b) => a.start - b.start);
  };
  return {
    placesIn,
    namedIn: (text) => placesIn(text).map(({ name }) => name),
    month(event, name, day) {
      const month = isoDay(day - INAUGURATED).slice(0, 7);
      const months = terms.flatMap(({ name: full, from, to }) => {
        const resumed = terms.some(
          (other) => other.name === full && (event === 'began' ? other.to === from : other.from === to),
        );
        const at = event === 'began' ? from : to;
        const isTheirs = name === undefined || (shortName(full, people) === name && !resumed);
        return isTheirs && at !== undefined && at <= month ? at : [];
      });
      const last = months.sort().at(-1);
      return last === undefined ? undefined : monthPoint(last);
    },
    comings(wanted, day) {
      const month = isoDay(day - INAUGURATED).slice(0, 7);
      return terms.flatMap(({ name, number, from }) => {
        const resumed = terms.some((other) => other.name === name && other.to === from);
        return shortName(name, people) === wanted && from <= month && !resumed ? [number] : [];
      });
    },
    on(day) {
      const month = isoDay(day - INAUGURATED).slice(0, 7);
      const held = [...new Set(terms.flatMap(({ name, from }) => (from <= month ? [name] : [])))];
      const current = terms.findLast(({ from, to }) => from <= month && (to === undefined || to > month));
      if (!current) return {};
      // Whoever held it last before this run of terms: a president who comes back follows the one between.
      const before = terms.findLast(({ name, from }) => from < current.from && name !== current.name);
      return {
        holder: shortName(current.name, people),
        ...(before && held.length > 1 ? { predecessor: shortName(before.name, people) } : {}),
      };
    },
  };
}

/** The time in office a sentence speaks of, as a window: "under Obama", "since I took office". None when it names several. */
export function tenureIn(
  passage: Passage,
  tokens: readonly Token[],
  offices: Offices,
  asOf: Day,
): string | undefined {
  if (passage.patterns.partOfTerm.test(passage.text)) return undefined;
  const spoken = tokens.some((t) => isWord(t, 'inOffice'));
  const previous = tokens.some((t) => isWord(t, 'outOfOffice'));
  const [named, ...more] = offices.namedIn(passage.text);
  if (more.length > 0 || (previous && spoken)) return undefined;
  if (named !== undefined) return spoken || !isQuoted(passage) ? `term("${named}")` : undefined;
  const { holder, predecessor } = offices.on(asOf);
  const meant = previous ? predecessor : spoken ? holder : undefined;
  if (meant === undefined) return undefined;
  const comings = offices.comings(meant, asOf);
  return comings.length < 2 ? `term("${meant}")` : `term("${meant}", ${comings.at(-1)})`;
}

/** A test of the time in office of somebody who came back: of the term that is named, else of either. */
export function ofEitherTerm(
  formula: string,
  { text, patterns }: Passage,
  name: string,
  offices: Offices,
  asOf: Day,
): string {
  const comings = offices.comings(name, asOf);
  const plain = `term("${name}")`;
  if (comings.length < 2 || !formula.includes(plain)) return formula;
  const isOfTerm = (at: number) => TERMS.some((name, nth) => nth === at && patterns[name].test(text));
  const named = comings.filter((_, at) => isOfTerm(at));
  const numbers = named.length === 1 ? named : comings;
  const tests = numbers.map((number) => formula.replaceAll(plain, `term("${name}", ${number})`));
  return tests.length === 1 ? tests.join('') : tests.map((test) => `(${test})`).join(' or ');
}

const TERMS = ['firstTerm', 'secondTerm'] as const;

/** "Obama said", 「トランプ氏は主張した」: the one who is named only speaks. */
function isQuoted({ text, patterns }: Passage): boolean {
  return patterns.quotesHolder.test(text);
}

/** The last name, where nobody else bears it. */
function shortName(name: string, people: readonly string[]): string {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return people.filter((other) => other.endsWith(` ${last}`)).length === 1 ? last : name;
}

function monthPoint(iso: string): Point {
  return { frequency: 'M', event: true, ordinal: Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5)) - 1 };
}

function form(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /^[\x20-\x7f]+$/.test(name) ? `\\b${escaped}\\b` : escaped;
}
