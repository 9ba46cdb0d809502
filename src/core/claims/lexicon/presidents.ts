/** US presidents since 1945 by the name that the formula language's `term()` takes, as notes in three languages name them. */
export const PRESIDENTS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'Truman', pattern: /\btruman\b|トルーマン|杜鲁门/ },
  { name: 'Eisenhower', pattern: /\beisenhower\b|アイゼンハワー|艾森豪威尔/ },
  { name: 'Kennedy', pattern: /\bkennedy\b|ケネディ|肯尼迪/ },
  { name: 'Johnson', pattern: /\b(?:lyndon johnson|lbj)\b|ジョンソン大統領|约翰逊总统/ },
  { name: 'Nixon', pattern: /\bnixon\b|ニクソン|尼克松/ },
  { name: 'Carter', pattern: /\bcarter\b|カーター|卡特/ },
  { name: 'Reagan', pattern: /\breagan\b|レーガン|里根/ },
  { name: 'Clinton', pattern: /\bclinton\b|クリントン|克林顿/ },
  { name: 'Obama', pattern: /\bobama\b|オバマ|奥巴马/ },
  { name: 'Biden', pattern: /\bbiden\b|バイデン|拜登/ },
  { name: 'Trump', pattern: /\btrump\b|トランプ|特朗普|川普/ },
];
