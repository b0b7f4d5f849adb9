/**
 * Words that are names of people and something else too. One of these standing alone counts as the candidate only where
 * a person is spoken of, so that Mark Baker keeps "Head Baker" and Ruby Chase keeps "Ruby".
 */

import { isPlaceWord, organisationWords, titleHeads } from "../text/title-words.ts";
import { wordSet } from "../text/words.ts";

/** Words of their own that are names of people too, folded. */
const common = wordSet(`
abbot access ada am amber ambrose an angular ant apache april art arts asia august austin ball bank banks bar barclay bath bay baylor be bell bentley
benz best bill bishop black blender blue board bond book box branch brandeis bravo bridge bright brook brooks brown build bull burns bush butler buyer
calle camel camp campos can carolina carson carter case cash cassandra castle chain chance chandler channel chapel charge chart chase check chelsea
chester child china chip christ christian christmas church clark clay cliff coffee cole college consuelo cooper corn cornell costa course court cover
craft crane crew cross crown cruz crystal curry cypress dakota dale dallas dance dart dash data david dawn day days deal dean dell deloitte delphi
denver design django do doll dolores dover drake drew drexel drum duke dyer eagle earl early east edge elder elm ember emory english epic ernst eve
ever excel fair faith fall fargo farm farmer fast field fields finch fine fish fisher fit flash flask florence fly ford forest fox francis frank free
french friend fry game garden gates gay gem gentry george georgia german gift ginger glass glen go gold goldman good goodman grace grant grave gray
green grey guy hall hamilton hand hard harris hart haskell haven hawk hay hayes hazel he head heath hewlett hicks high hill hive ho holiday holly
holmes hope horn house houston howard hu hunt hunter in info ireland iris israel ivy jack jackson jade james jasmine java jenkins jest jewel john
johns johnson joseph joy judge julia june kafka karma keen kent key keys kind king king's knight la lamborghini lancaster land lane last law le lead
leaf lee letter life light lily lima lincoln line little lloyd lloyds lock london long looker lord lot love low loyola lucky luz ma mace madison major
man mann manning mar marina mark market marsh marshall mary marys mason maven max may maya me mead melody mercedes merit michael milan miller mills
mint mix mocha money monroe montana moody moon moor moore more morgan moss mount music my nation nest new ng night noble north nova oak ocean olive
oracle orlando own pace pack packard page paige pain palm paris parish park parker part pascal pass paste pat patience paul paz peace peach pearl
penny pepper perl perry peter phoenix pig pike pitt plant plum poe point pole pond pool poor pope porsche post pound power powers prado press price
pride prince prior project prudence purple python queen quick quill rain raven ray reading reason record redding reed rey reyes rice rich ridge ring
rio rise river rivers road robin rock rod rogue roma root rosa rose ross rowe royal ruby ruff rule rush russ russell rust sachs sage saint salem sally
salt sam sand sandy santos savannah sawyer scala scott sea seal see selenium self sell serve set shade shah sharp shaw sheen shepard shepherd shine
shore short silva silver sky skye sloan slow small smart snow so sol song south spark spear spence spencer spice spring st stack staff stanford
stanley star stark stars steel sterling stern stock stone storm story street strong stuart summer summers sun sutton sweet swift sydney tab tate teal
teams temper temple terry test thomas thorn tiger tim time to top torres tower town trace tracy trent trinity true trust tuck tufts turner unity vale
valentine van vance vanderbilt vans venus victor victory vine violet virginia virtue wade wales walker wall walton wang ward ware warren washington
water waters wave way weeks wells west wheeler white wild wilde will windsor wing winter winters wise wolf wood woods word worth wright wu xavier yard
yoder york you young zen`);

/** True for a folded word that is a word of its own beside being a name. */
export const isCommonWord = (word: string): boolean =>
  common.has(word) || titleHeads.has(word) || organisationWords.has(word) || isPlaceWord(word);
