/**
 * Words that are names of people and something else too. One of these standing alone counts as the candidate only where
 * a person is spoken of, so that Mark Baker keeps "Head Baker" and Ruby Chase keeps "Ruby".
 */

import { isPlaceWord, organisationWords, titleHeads } from "../text/title-words.ts";
import { wordSet } from "../text/words.ts";

const common = wordSet(`
mark rose grace may will young king long rich art page summer april june august dean major lane park hill wood woods stone field fields forest banks law price cash bond power powers sharp smart wise best noble bright strong swift day
days weeks moon star stars hunter fisher farmer miller shepherd chandler cooper parker walker carter turner sawyer bill pat drew frank jack chase grant hope joy faith melody crystal pearl jade amber ivy lily violet olive ginger sandy
dawn eve brook brooks glen dale heath cliff rock reed marsh pool rivers bush green white black brown gray grey blue gold silver bell ball cross church bishop pope abbot knight pike case english french german ireland wales lincoln
washington jackson madison florence sydney chelsea israel china asia java ruby perl python scala go julia delphi ada haskell pascal django jenkins maven oracle apache spark kafka cassandra jasmine mocha karma ember jest cypress selenium excel word
access teams sage looker epic maya max blender angular unity flash dash rust dart crystal elm flask spring camel ant hive pig storm sun set top north south east west winter fall day knight good goodman little small short
sterling summers winters holiday christian christmas love life free friend ford bentley benz porsche lamborghini dell hewlett packard johnson morgan wells fargo stanley goldman sachs lloyd lloyds barclay ernst deloitte walton
harris thomas george james michael david king's saint st john johns mary marys xavier loyola francis paul peter joseph ambrose kent york lancaster windsor bath reading wells dover chester hamilton carson clark howard duke drexel stanford brown
brandeis emory rice tufts temple baylor vanderbilt cornell mason marshall monroe houston dallas austin denver phoenix orlando salem savannah georgia virginia carolina dakota montana paris london milan roma rio santos silva torres rey reyes cruz
costa campos prado lima bravo calle rosa paz luz dolores mercedes consuelo sol mar an do so in be he my am to me la le see ho ng ma hu wu he you so sun long young wang can bay shah lead head line cover letter project design test build data info market
art arts bar bank board book box branch bridge bull burns butler buyer camp castle chain chance channel chapel charge chart check child chip christ clay coffee cole college corn course court craft crane crew crown curry dance deal
doll drake drum dyer eagle earl early edge elder ever fair farm fast finch fine fish fit fly fox fry game garden gates gay gem gentry gift glass grave guy hall hand hard hart hawk hay hayes haven hazel hicks high holly holmes horn house
hunt iris jewel judge june keen key keys kind land last law lead leaf lee light lock lord lot low lucky mace man mann manning marina may mead merit mills mint mix money moody moor moore more moss mount music nation nest new night nova
oak ocean olive own pace pack paige pain palm parish park part pass paste patience peace peach penny pepper perry pitt plant plum poe point pole pond poor pope post pound press prince prior pride prudence purple queen quick quill
rain raven ray reason record redding rich ridge ring rise river road robin rod rogue root ross rowe royal ruff rule rush russ russell sally salt sam sand scott sea seal self sell serve shade shaw sheen shepard shine shore sky skye sloan
slow snow song south spear spence spencer spice stack staff stark steel stern stock story street stuart sutton sweet tab tate teal temper terry thorn tiger tim time tower town trace tracy trent trinity true trust tuck valentine vale vance
van vans venus victor victory vine virtue wade wall ward ware warren water waters wave way wells west wheeler wild wilde winter wing wolf word worth wright yard yoder zen`);

/** True for a folded word that is a word of its own beside being a name. */
export const isCommonWord = (word: string): boolean =>
  common.has(word) || titleHeads.has(word) || organisationWords.has(word) || isPlaceWord(word);
