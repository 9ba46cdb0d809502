// Notes for measuring: sections, paragraphs and lists as people write them, one sentence in five a claim, no two claims
// alike. Same seed, same note.

/** A small generator of repeatable numbers in [0, 1). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What fills the gaps: `$` a figure with one decimal, `#` a year, `@` a month. */
const CLAIMS = {
  en: [
    'Unemployment rose to $% in @ #.',
    'Inflation stood at $% in @ #, and core inflation was lower.',
    'Real wages fell over the year to @ #.',
    'The 10-year yield was above $% in @ #.',
    'Payrolls grew by $00,000 in @ #.',
    'House prices have doubled since #.',
  ],
  ja: [
    '失業率は#年@に$%に上昇した。',
    'インフレ率は#年@に$%だった。',
    '10年債利回りは#年@に$%を上回った。',
    '住宅価格は#年から2倍になった。',
  ],
};
const PROSE = {
  en: [
    'The committee kept its options open in @ and said little about the path from here.',
    'None of this would matter if households had the savings they had in #.',
    'We spoke to $ dozen firms, and most of them expect their order books to fill up by @.',
    'It is a habit of cycles to end later than expected and faster than feared.',
    'What follows is a sketch of the argument, with the weaker links marked as such.',
    'A reader in @ of # would have found this too obvious to write down.',
  ],
  ja: [
    '委員会は@の会合で先行きについて多くを語らず、選択肢を残した。',
    '家計に#年ほどの貯蓄があれば、こうした議論は不要だったかもしれない。',
    '景気循環は予想より遅く終わり、恐れたより早く進むものである。',
    '以下では議論の骨格を示し、弱い環をその都度明記する。',
  ],
};
const MONTHS = {
  en: ['January', 'March', 'April', 'June', 'July', 'September', 'November'],
  ja: ['1月', '3月', '4月', '6月', '7月', '9月', '11月'],
};
const CLAIM_SHARE = 0.2;

/** A note of about so many characters in one language. */
export function noteOf(characters: number, language: 'en' | 'ja' = 'en', seed = 1): string {
  const next = random(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const sentence = (): string =>
    pick((next() < CLAIM_SHARE ? CLAIMS : PROSE)[language]).replace(/\$|#|@/g, (gap) =>
      gap === '#'
        ? String(1990 + Math.floor(next() * 35))
        : gap === '@'
          ? pick(MONTHS[language])
          : (1 + next() * 9).toFixed(1),
    );
  const pieces = [`---\ndate: 2025-09-0${1 + Math.floor(next() * 9)}\n---\n\n# Note ${seed}\n\n`];
  let length = pieces[0]?.length ?? 0;
  for (let paragraph = 1; length < characters; paragraph += 1) {
    const words = Array.from({ length: 3 + Math.floor(next() * 4) }, sentence);
    const list = paragraph % 5 === 0;
    const text =
      (paragraph % 6 === 0 ? `## Section ${paragraph} of ${seed}\n\n` : '') +
      (list ? words.map((each) => `- ${each}`).join('\n') : words.join(language === 'en' ? ' ' : '')) +
      '\n\n';
    pieces.push(text);
    length += text.length;
  }
  return pieces.join('');
}

/** A note with about so many English words. */
export function englishWords(words: number): string {
  return noteOf(words * 6);
}
