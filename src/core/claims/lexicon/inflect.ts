import { words } from './lexicon.ts';

/** Past forms that no rule gives: preterite and participle. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  arise: ['arose', 'arisen'],
  be: ['was', 'were', 'been'],
  beat: ['beat', 'beaten'],
  become: ['became', 'become'],
  bite: ['bit', 'bitten'],
  blow: ['blew', 'blown'],
  break: ['broke', 'broken'],
  bring: ['brought'],
  buy: ['bought'],
  come: ['came', 'come'],
  creep: ['crept'],
  cut: ['cut'],
  dive: ['dived', 'dove'],
  draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'],
  eat: ['ate', 'eaten'],
  fall: ['fell', 'fallen'],
  find: ['found'],
  fly: ['flew', 'flown'],
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
  lose: ['lost'],
  make: ['made'],
  outdo: ['outdid', 'outdone'],
  outgrow: ['outgrew', 'outgrown'],
  outrun: ['outran', 'outrun'],
  overshoot: ['overshot'],
  overtake: ['overtook', 'overtaken'],
  pay: ['paid'],
  put: ['put'],
  read: ['read'],
  rise: ['rose', 'risen'],
  run: ['ran', 'run'],
  sell: ['sold'],
  set: ['set'],
  shed: ['shed'],
  shoot: ['shot'],
  shrink: ['shrank', 'shrunk'],
  sink: ['sank', 'sunk'],
  sit: ['sat'],
  slide: ['slid'],
  spend: ['spent'],
  spring: ['sprang', 'sprung'],
  stand: ['stood'],
  stick: ['stuck'],
  swell: ['swelled', 'swollen'],
  swing: ['swung'],
  take: ['took', 'taken'],
  think: ['thought'],
  throw: ['threw', 'thrown'],
  undershoot: ['undershot'],
  wind: ['wound'],
  write: ['wrote', 'written'],
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

/** Every inflection of motion verbs with each of some particles: "ticked up", "grinding higher". */
export function phrasal(motion: string, ...particles: readonly string[]): string[] {
  return particles.flatMap((particle) => verbs(motion).map((form) => `${form} ${particle}`));
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
