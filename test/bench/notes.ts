// Notes for measuring: made of sentences, some of them claims, in sections as people write them. Same seed, same note.

/** A small generator of repeatable numbers in [0, 1). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const ENGLISH = [
  'Unemployment rose to 4.3% in July 2024.',
  'The committee kept its options open and said little about the path from here.',
  'Inflation peaked at 9.1% in June 2022, and the last mile has been slower than the first.',
  'None of this would matter if households had the savings they had five years ago.',
  'Manufacturing has contracted for more than 18 months according to the Philadelphia survey.',
  'We spoke to two dozen firms, and most of them expect their order books to fill up by spring.',
  'Real wages fell over the past year.',
  'The 10-year yield is above 4.5% for the first time since 2007.',
  'It is a habit of cycles to end later than expected and faster than feared.',
  'Payrolls grew by 114,000 in July 2024, the weakest month of the year.',
  'What follows is a sketch of the argument, with the weaker links marked as such.',
  'House prices have doubled since 2012, while mortgage rates stand near 7%.',
];

const JAPANESE = [
  '失業率は2024年7月に4.3%に上昇した。',
  '委員会は先行きについて多くを語らず、選択肢を残した。',
  'インフレ率は2022年6月に9.1%でピークをつけ、その後の低下は緩やかである。',
  '家計に五年前ほどの貯蓄があれば、こうした議論は不要だったかもしれない。',
  '製造業の景況感は18ヶ月以上連続で縮小している。',
  '実質賃金はこの一年で低下した。',
  '10年債利回りは2007年以来初めて4.5%を超えた。',
  '景気循環は予想より遅く終わり、恐れたより早く進むものである。',
];

/** A note of about so many characters in one language. */
export function noteOf(characters: number, language: 'en' | 'ja' = 'en', seed = 1): string {
  const next = random(seed);
  const sentences = language === 'en' ? ENGLISH : JAPANESE;
  const pick = (): string => sentences[Math.floor(next() * sentences.length)] ?? '';
  const pieces = [`---\ndate: 2024-09-0${1 + Math.floor(next() * 9)}\n---\n\n# Note ${seed}\n\n`];
  let length = pieces[0]?.length ?? 0;
  for (let paragraph = 1; length < characters; paragraph += 1) {
    const list = paragraph % 5 === 0;
    const words = Array.from({ length: 3 + Math.floor(next() * 4) }, pick);
    const text =
      (paragraph % 6 === 0 ? `## Section ${paragraph} of ${seed}\n\n` : '') +
      (list
        ? words.map((sentence) => `- ${sentence}`).join('\n')
        : words.join(language === 'en' ? ' ' : '')) +
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
