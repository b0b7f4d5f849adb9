/**
 * Capitalised names in running text: where one begins and ends, and whether it may be a person or a place. What is known
 * for something else (a skill, an organisation, a language, a month, a job title, a word of every day) is none.
 */

import { holdsAny, isDigit, isUpper } from "../text/characters.ts";
import { mark } from "../text/marks.ts";
import { organisationWords, titleHeads } from "../text/title-words.ts";
import { wordSet, type Words } from "../text/words.ts";
import { classOf, wordClass } from "../skills/word-classes.ts";

/** Words `first` to `last` of the layout are one name. */
export type NameRun = { readonly first: number; readonly last: number };

/** What the finders of running text look at: the words, and which of them are skills. */
export type Prose = { readonly text: string; readonly words: Words; readonly skills: ReadonlySet<number> };

const particles = wordSet(
  "de da do dos das del+ della delle dei degli der den des di du van von vom zu zur la le les el al bin bint ibn ben ter ten y af av mac mc o d",
);
const never = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche segunda terca quarta quinta sexta lunedi martedi mercoledi giovedi venerdi sabato domenica january february march april may june july august september october november december american british canadian australian european african asian irish scottish welsh dutch swiss belgian austrian mexican brazilian indian christmas easter internet web bible god ok okay yes hello hi hey dear folks again world good morning afternoon evening guten tag bonjour buongiorno hola hallo ciao ola buenos thanks thank sorry please sir madam everyone everybody all there team today tomorrow yesterday tonight unfortunately however finally chapter section table figure page step phase version level part track episode season volume issue item room gate terminal flight line number invoice order ticket question answer user bot agent customer caller date time name phone email fax address subject kind best regards sincerely yours mr mrs ms miss dr prof herr frau mme monsieur madame",
);
const prefixes = wordSet("mc mac de di da la le du van von fitz o d al el");

/** A day, a greeting, an honorific: nobody is called that. */
export const isNeverName = (word: string): boolean => never.has(word);

/** A word that opens like a name and is not known for something else. `opens` says that it stands where any word has a capital. */
export const mayName = ({ text, words, skills }: Prose, index: number, opens = false): boolean => {
  const start = words.starts[index];
  if (start === undefined || !isUpper(text.charCodeAt(start))) return false;
  const folded = words.folded[index] ?? "";
  const end = words.ends[index] ?? start;
  if (never.has(folded) || skills.has(index) || isDigit(text.charCodeAt(end))) return false;
  if (((words.marks[index] ?? 0) & (mark.telling | mark.language)) !== 0 || titleHeads.has(folded)) return false;
  const classes = wordClass(folded) & ~classOf.quality;
  if (opens ? classes !== 0 : (classes & (classOf.binder | classOf.general | classOf.field)) !== 0) return false;
  let capitals = 0;
  let inner = -1;
  for (let at = start; at < end; at++)
    if (isUpper(text.charCodeAt(at))) {
      capitals++;
      if (at > start && inner < 0) inner = at - start;
    }
  // "NASA" is no name, "SAINT-PRIEST" may be one; "LinkedIn" is none, "McKay" may be one.
  if (capitals === end - start)
    return capitals === 1 ? !isDigit(text.charCodeAt(start - 1)) && holdsAny(text, end, end + 1, ".'’") : capitals > 4;
  return inner < 0 || prefixes.has(folded.slice(0, inner));
};

/** A word before which a sentence, a line or a quotation begins. */
export const opensSentence = ({ text, words }: Prose, index: number): boolean => {
  if (index === 0) return true;
  const before = words.ends[index - 1] ?? 0;
  const gap = text.slice(before, words.starts[index]);
  if (/[!?:\n"“”«»‹›*>|•]|\s\s/.test(gap)) return true;
  // The dot of an initial or of "Dr." ends no sentence.
  return gap.startsWith(".") && !(before - (words.starts[index - 1] ?? 0) === 1 || never.has(words.folded[index - 1] ?? ""));
};

/** Follows on the same name: a blank, a hyphen, an apostrophe, or the dot of an initial. */
const joins = ({ text, words }: Prose, index: number): boolean => {
  const end = words.ends[index - 1] ?? 0;
  const gap = text.slice(end, words.starts[index]);
  return gap === " " || gap === "-" || gap === "'" || gap === "’" || (gap === ". " && end - (words.starts[index - 1] ?? 0) === 1);
};

/** The name that begins with word `index`, particles between its parts included; undefined when none does. */
export const nameRun = (prose: Prose, index: number): NameRun | undefined => {
  const { text, words } = prose;
  let first = index;
  // "van Gijn", "de la Cruz": small particles before the name are its own.
  while (particles.has(words.folded[first] ?? "") && first < index + 3 && joins(prose, first + 1)) first++;
  if (!mayName(prose, first)) return undefined;
  let last = first;
  for (let next = first + 1; next < words.folded.length && next - index < 8; next++) {
    if (!joins(prose, next)) break;
    if (mayName(prose, next)) last = next;
    else if (text[words.ends[next - 1] ?? 0] === "-" || !particles.has(words.folded[next] ?? "")) {
      // "Al-rashid", "Jean-luc": small after a hyphen, still the name.
      if (text[words.ends[next - 1] ?? 0] === "-" && last === next - 1 && !isDigit((words.folded[next] ?? "").charCodeAt(0)))
        last = next;
      else break;
    }
  }
  return { first: index, last };
};

/** A name that a firm, a school or an authority carries. */
export const namesOrganisation = ({ text, words }: Prose, { first, last }: NameRun): boolean => {
  for (let index = first; index <= last + 1; index++) {
    if (index > last && text.slice(words.ends[last], words.starts[index]).trim() !== "") break;
    if (
      organisationWords.has(words.folded[index] ?? "") &&
      (words.folded[index] ?? "").length > 1 &&
      isUpper(text.charCodeAt(words.starts[index] ?? 0))
    )
      return true;
  }
  return (
    text.slice(words.ends[last], (words.ends[last] ?? 0) + 2) === " &" ||
    text.slice(Math.max(0, (words.starts[first] ?? 0) - 2), words.starts[first]) === "& "
  );
};
