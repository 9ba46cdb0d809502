/** English words that say nothing about what is measured: function words, light verbs, and nouns for any figure. */
const PLAIN: ReadonlySet<string> = new Set(
  `a an the this that these those such and or nor but if as at by for from in into of off on onto out over per than to up
  upon via with within without between among amid during since until till after before about against across along around
  it its it's itself he she they them their we us our you your i my who whom whose which what when where why how there here
  then now today yesterday tonight has have had having do does did done be been being am is are was were can could may
  might must shall should will would ought get gets got getting go goes went gone going come comes came coming make makes
  made making take takes took taken put puts let lets keep keeps kept keeping continue continues continued continuing start
  starts started starting begin begins began begun beginning tend tends tended look looks looked looking turn turns turned
  turning prove proves proved find finds found see sees seen saw show shows showed shown give gives gave given bring brings
  brought leave leaves left mean means meant help helps helped set sets just only also even still yet already again once
  twice ever never always often sometimes soon later early earlier late ahead back away far near well further more most much
  many less least few fewer some any each every both all another other others same own very quite rather too so almost
  enough pretty fairly somewhat barely merely maybe perhaps however meanwhile instead otherwise though although while whereas
  because therefore thus hence despite not no none neither either one two three four five six seven eight nine ten first
  second third half quarter percent point points percentage rate rates level levels index indexes indices reading readings
  print prints data series figure figures number numbers count total totals overall headline national nationally federal
  latest current currently recent recently monthly weekly daily quarterly yearly annual annually annualized annualised
  seasonally seasonal adjusted unadjusted nominal real terms basis market markets week weeks month months year years quarters
  day days decade decades time times term nearly close roughly yield yields price prices priced growth pace clip
  steady steadily better worse higher lower bigger smaller hot hotter cold colder cool cooler warm warmer strong stronger weak
  weaker good bad big small new old long short high low average note trading trade trades report reports release survey
  line terms value worth sum amount mark handle spot around touch shade hair notch bit little lot tad`
    .trim()
    .split(/\s+/),
);

/** True for a word, lower-case, that leaves the meaning of a claim as it is; adverbs in -ly among them. */
export function isPlainWord(word: string): boolean {
  return PLAIN.has(word) || /[a-z]{3}ly$/.test(word);
}
