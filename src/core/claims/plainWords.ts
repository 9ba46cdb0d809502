import { verbs } from './lexicon/inflect.ts';
import { words } from './lexicon/lexicon.ts';

/** English words that say nothing about what is measured: function words, light verbs, and nouns for any figure. */
const PLAIN: ReadonlySet<string> = new Set([
  ...verbs(`get go come make take put let keep continue start begin tend look turn prove find see show give bring leave mean
    help set trade report print read mark spot release`),
  ...words(`a an the this that these those such and or nor but if as at by for from in into of off on onto out over per than
    to up upon via with within without between among amid during since until till after before about against across along
    around it its it's itself they them their he she we us our you your i my who whom whose which what when where why how
    there here then now today yesterday has have had having do does did done be been being am is are was were can could may
    might must shall should will would just only also even still yet already again once twice ever never always often
    sometimes soon later earlier early late ahead back away far near well further more most much many less least few fewer
    some any each every both all another other same own very quite rather too so almost enough pretty somewhat maybe perhaps
    however meanwhile instead otherwise though although while whereas because therefore thus hence despite not no none
    neither either one two three four five six seven eight nine ten first second third half quarter percent point points
    percentage rate rates level levels index indexes indices data series figure figures number numbers count total totals
    overall headline national nationally latest current recent annual annualized annualised seasonal adjusted unadjusted
    nominal real terms basis market markets week weeks month months year years quarters day days decade decades time times
    term close yield yields price prices priced growth pace clip steady better worse higher lower bigger smaller hot hotter
    cold warm strong stronger weak weaker good bad big small new old long short high low average note survey line value
    worth sum amount handle touch shade hair notch bit little lot tad`),
]);

/** True for a word, lower-case, that leaves the meaning of a claim as it is; adverbs in -ly among them. */
export function isPlainWord(word: string): boolean {
  return PLAIN.has(word) || /[a-z]{3}ly$/.test(word);
}
