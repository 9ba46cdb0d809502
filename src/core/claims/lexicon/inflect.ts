import { words } from './lexicon.ts';

/** Past forms that no rule gives: preterite and participle. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  begin: ['began', 'begun'],
  beat: ['beat', 'beaten'],
  break: ['broke', 'broken'],
  bleed: ['bled'],
  blow: ['blew', 'blown'],
  bring: ['brought'],
  come: ['came', 'come'],
  creep: ['crept'],
  cut: ['cut'],
  dive: ['dived', 'dove'],
  fall: ['fell', 'fallen'],
  find: ['found'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  grind: ['ground'],
  grow: ['grew', 'grown'],
  hit: ['hit'],
  hold: ['held'],
  keep: ['kept'],
  leap: ['leapt', 'leaped'],
  leave: ['left'],
  let: ['let'],
  lose: ['lost'],
  make: ['made'],
  outgrow: ['outgrew', 'outgrown'],
  outdo: ['outdid', 'outdone'],
  outrun: ['outran', 'outrun'],
  outshine: ['outshone'],
  mean: ['meant'],
  overtake: ['overtook', 'overtaken'],
  put: ['put'],
  read: ['read'],
  rise: ['rose', 'risen'],
  run: ['ran', 'run'],
  sell: ['sold'],
  see: ['saw', 'seen'],
  show: ['showed', 'shown'],
  set: ['set'],
  shed: ['shed'],
  shoot: ['shot'],
  shrink: ['shrank', 'shrunk'],
  sink: ['sank', 'sunk'],
  sit: ['sat'],
  slide: ['slid'],
  spread: ['spread'],
  spring: ['sprang', 'sprung'],
  stand: ['stood'],
  sweep: ['swept'],
  swell: ['swelled', 'swollen'],
  swing: ['swung'],
  take: ['took', 'taken'],
  undercut: ['undercut'],
};

const CONSONANT_Y = /[^aeiou]y$/;
/** One syllable, one vowel, one consonant: "drop" doubles its last letter and "retreat" does not. */
const DOUBLING = /^[^aeiou]*[aeiou][bdgklmnprtv]$/;

/** Every inflection of verbs given in their base form; of a phrase (`edge_up`), of its first word. */
export function verbs(text: string): string[] {
  return words(text).flatMap((phrase) => {
    const [base = '', ...rest] = phrase.split(' ');
    return inflections(base).map((form) => [form, ...rest].join(' '));
  });
}

/** Each of some openings with each of some endings: "a touch over", "a shade over", "a touch above". */
export function combined(openings: readonly string[], endings: string): string[] {
  return words(endings).flatMap((ending) => openings.map((opening) => `${opening} ${ending}`));
}

function inflections(base: string): string[] {
  const past = IRREGULAR[base] ?? [regularPast(base)];
  return [...new Set([base, third(base), participle(base), ...past])];
}

function third(base: string): string {
  if (CONSONANT_Y.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o|go)$/.test(base) ? `${base}es` : `${base}s`;
}

function participle(base: string): string {
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${stem(base)}ing`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return CONSONANT_Y.test(base) ? `${base.slice(0, -1)}ied` : `${stem(base)}ed`;
}

function stem(base: string): string {
  return DOUBLING.test(base) || DOUBLED.has(base) ? base + base.slice(-1) : base;
}

/** Longer words stressed on their last syllable; "level" and "total" are doubled in Britain only, and given both ways. */
const DOUBLED: ReadonlySet<string> = new Set(['outstrip', 'begin', 'forget', 'recur', 'rebut', 'underrun']);
