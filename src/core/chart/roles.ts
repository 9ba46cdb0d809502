/** Every part of a picture has one role: a CSS class in the page, a literal paint everywhere else. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

export type Role =
  | 'background'
  | 'heading'
  | 'subheading'
  | 'source'
  | 'grid'
  | 'zero'
  | 'axis'
  | 'tick'
  | 'tick-start'
  | 'tick-end'
  | 'tick-strong'
  | 'axis-title'
  | 'axis-title-end'
  | 'legend-text'
  | 'recession'
  | 'window'
  | 'window-edge'
  | 'accepted'
  | 'seam'
  | 'as-of'
  | 'as-of-text'
  | 'then'
  | 'now'
  | 'threshold'
  | 'note'
  | 'note-text'
  | 'plain-text'
  | 'found'
  | 'found-text'
  | 'miss'
  | 'leader'
  | `line-${Tone}`
  | `context-${Tone}`
  | `end-${Tone}`
  | `end-text-${Tone}`;
