/**
 * Texts that are no resumes: letters, messages, notes. Nothing stands where a resume has it, so every name that is not
 * known for something else is taken for a person or a place; no list says which names people have.
 */

import type { Profile } from "../../domain/resume/profile.ts";
import { classifyDocument } from "../classify/classify-document.ts";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import type { Layout } from "../parse-resume/layout.ts";
import { findKnownSkills } from "../skills/find-known-skills.ts";
import { tokenise } from "../skills/tokenise.ts";
import { classOf, wordClass } from "../skills/word-classes.ts";
import { isLetter, isUpper } from "../text/characters.ts";
import { mark } from "../text/marks.ts";
import { isPlaceWord, titleHeads } from "../text/title-words.ts";
import { cutWords, wordAt, wordSet } from "../text/words.ts";
import { matchesOf, personPlaceholder, placePlaceholder, type Edit } from "./edits.ts";
import { isNeverName, mayName, nameRun, namesOrganisation, opensSentence, type NameRun, type Prose } from "./proper-names.ts";
import { addressesInProse } from "./prose-addresses.ts";

/** True for a text without any of a resume's structure. */
export const isRunningText = (layout: Layout, profile: Profile): boolean =>
  profile.work.length === 0 &&
  profile.education.length === 0 &&
  profile.sections.every((section) => section.heading === undefined) &&
  classifyDocument(layout.original, layout).type !== "resume";

/** The name at its top is the writer's: it has a line of its own and at least two parts. */
export const isSigned = (layout: Layout, { basics: { name } }: Profile): boolean => {
  if (name === undefined || !name.text.includes(" ") || cutWords(name.text).folded.some(isNeverName)) return false;
  const line = layout.lines.find(({ start, end }) => start <= name.span.start && name.span.end <= end);
  return (
    line !== undefined &&
    name.span.start - line.contentStart < 3 &&
    /^(?:.{0,2}$|\s{2}|\s?[|,])/.test(layout.text.slice(name.span.end, line.contentEnd))
  );
};

const countries = wordSet(
  "afghanistan albania algeria andorra angola antigua barbuda armenia azerbaijan bahamas barbados belarus belize benin bhutan bolivia bosnia herzegovina botswana brunei burundi cambodia cameroon comoros congo cuba cyprus czechia djibouti dominica eritrea estonia eswatini fiji gabon gambia grenada guatemala guinea guyana haiti honduras iceland iran iraq jamaica kazakhstan kiribati kosovo kyrgyzstan laos latvia lesotho liberia libya liechtenstein lithuania macedonia madagascar malawi maldives mali malta mauritania mauritius micronesia moldova monaco mongolia montenegro mozambique myanmar namibia nauru nicaragua niger palau panama papua paraguay rwanda samoa senegal seychelles slovakia slovenia somalia sudan suriname swaziland syria tajikistan togo tonga trinidad tobago tunisia turkmenistan tuvalu uzbekistan vanuatu vatican yemen zambia zimbabwe greenland palestine aruba bermuda gibraltar guadeloupe martinique puerto rico",
);
/** Also a first name or a word; these need their capital. */
const ambiguous = wordSet(
  "jordan georgia turkey china israel india chile remote remoto hybrid nationwide worldwide us victoria virginia carolina dakota jersey florence sydney houston dallas austin assam goa",
);
const isCountry = (word: string): boolean => countries.has(word) || (isPlaceWord(word) && !ambiguous.has(word));

const towards = wordSet(
  "in en em nach aus from near via visit visited visiting toward+ outside across around through throughout leaving reach reached",
);
/** What only people do: a name that opens a sentence before one of these is a person's. */
const doings = wordSet(
  "is was has had will would can could should does did isn wasn hasn said says asked asks told tells replied shouted yelled spent lives lived works worked moved thinks thought wants wanted loves loved likes liked wrote called calls knows knew felt feels went came took became left got gave won studied lost grew found paid bought needs joined",
);
const speaking = wordSet("shouted yelled looked smiled laughed waved shot stared pointed screamed glanced");

const staying = /^(?:arriv|land|stay|stop|liv|depart|dock)/;

const isPerson = (prose: Prose, { first, last }: NameRun): boolean => {
  const { text, words } = prose;
  const end = words.ends[last] ?? 0;
  const next = words.folded[last + 1] ?? "";
  const gap = text.slice(end, words.starts[last + 1]);
  const small = !isUpper(text.charCodeAt(words.starts[last + 1] ?? 0));
  if ((gap === "'" || gap === "’") && next === "s") return true;
  if (gap === " " && small && doings.has(next)) return true;
  return gap === " " && small && next.length > 4 && next.endsWith("ed") && (words.folded[first] ?? "") !== next;
};

const asking = wordSet("can could would will please do did have what where when why how you are i thanks");

/** "Lucas, can I …", "Kovalev, Lee and Phillips", "Kalman: “Who are you?”": called, listed, or speaking. */
const isAddressed = (prose: Prose, last: number): boolean => {
  const { text, words } = prose;
  const gap = text.slice(words.ends[last], words.starts[last + 1]);
  if (/^:\s*\\?["“«]/.test(gap)) return true;
  return (
    (gap === ", " && (asking.has(words.folded[last + 1] ?? "") || mayName(prose, last + 1))) ||
    (words.folded[last + 1] === "and" && mayName(prose, last + 2))
  );
};

/** Ends as words for things and qualities do. */
const abstract = /(?:ing|ment|tion|sion|ness|ity|ship|ism|ance|ence|ology|ware|ers|ies)$/;

const naming = classOf.general | classOf.field | classOf.head | classOf.tail;

/** Whether the name is a person's or a place's, or neither. */
const judge = (prose: Prose, run: NameRun, opens: boolean): "person" | "place" | undefined => {
  const { text, words } = prose;
  const { first, last } = run;
  const start = words.starts[first] ?? 0;
  const end = words.ends[last] ?? 0;
  const before = opens ? "" : (words.folded[first - 1] ?? "");
  const word = words.folded[first] ?? "";
  if (namesOrganisation(prose, run)) return undefined;
  // "Automobile Sector", "Career Experience": what the next word names is no person.
  const next = words.starts[last + 1] ?? end;
  if (text.slice(end, next) === " " && isUpper(text.charCodeAt(next)) && (wordClass(words.folded[last + 1] ?? "") & naming) !== 0)
    return undefined;
  // "Blink-182" is a band, "“Tube Song”" a title.
  if (
    /^[-–]\d/.test(text.slice(end, end + 2)) ||
    (/["“«]/.test(text.charAt(start - 1)) && /^[.,]?["”»]/.test(text.slice(end, end + 2)))
  )
    return undefined;
  if (isCountry(words.folded[last] ?? "") || isCountry(word)) return "place";
  if (towards.has(before) && !/^['’]s\b/.test(text.slice(end, end + 3))) return "place";
  if (
    before === "joined" ||
    before === "bei" ||
    before === "chez" ||
    before === "presso" ||
    (before === "for" && words.folded[first - 2]?.startsWith("work") === true)
  )
    return undefined;
  if (before === "at")
    return speaking.has(words.folded[first - 2] ?? "")
      ? "person"
      : staying.test(words.folded[first - 2] ?? "") || text.slice(end, end + 2) === ", "
        ? "place"
        : undefined;
  if (!opens || last > first) return "person";
  return (isPerson(prose, run) || isAddressed(prose, last)) && !abstract.test(word) ? "person" : undefined;
};

const beforeCountry = wordSet(
  "saudi south north new united arab papua equatorial el san central sri costa puerto czech dominican",
);

/** A country in any case, with the word that belongs before it. */
const countryAt = ({ text, words }: Prose, index: number): Edit => {
  let first = index;
  while (beforeCountry.has(words.folded[first - 1] ?? "") && text.slice(words.ends[first - 1], words.starts[first]) === " ")
    first--;
  return { start: words.starts[first] ?? 0, end: words.ends[index] ?? 0, replacement: placePlaceholder, kind: "address" };
};

const runsOf = (prose: Prose, edits: Edit[]): void => {
  const { text, words } = prose;
  const total = words.folded.length;
  for (let index = 0; index < total; index++) {
    let run = nameRun(prose, index);
    if (run === undefined) {
      if (isCountry(words.folded[index] ?? "")) edits.push(countryAt(prose, index));
      continue;
    }
    let opens = opensSentence(prose, index);
    // A word of every day has its capital from the sentence it opens, not from a name.
    if (opens && !mayName(prose, run.first, true) && !isPerson(prose, run) && !isAddressed(prose, run.last)) {
      if (run.last === index) continue;
      run = nameRun(prose, index + 1);
      index++;
      opens = false;
      if (run === undefined) continue;
    }
    const { first, last } = run;
    const verdict = judge(prose, run, opens);
    if (verdict !== undefined) {
      const start = words.starts[first] ?? 0;
      const end =
        (words.ends[last] ?? 0) + (text[words.ends[last] ?? 0] === "." && (words.folded[last] ?? "").length === 1 ? 1 : 0);
      edits.push(
        verdict === "person"
          ? { start, end, replacement: personPlaceholder, kind: "other-person" }
          : { start, end, replacement: placePlaceholder, kind: "address" },
      );
    } else if (namesOrganisation(prose, run) && words.folded[last + 1] === "of") {
      // "Bank of Ireland", "University of Leeds".
      const rest = nameRun(prose, last + 2);
      index = rest?.last ?? last;
      continue;
    }
    index = last;
  }
};

/** Numbers that have no shape of their own and are told by the words before them. */
const numbersTold =
  /\b(?:((?:zip|postal|post)\s?code|(?:driver['’]?s?|driving)\s+licen[cs]e(?:\s+(?:number|no\.?))?|passport(?:\s+(?:number|no\.?))?|iban)|(?:call|reach|phone|answering|text|dial|ring|tel|mobile|cell)(?:\s+(?:me|us|him|her|them))?(?:\s+(?:at|on|under))?)\s*(?:is|was|:|#)?\s*((?=[\w ()./-]{0,12}\d{2})[+(]?[A-Z]{0,2}\d[A-Z\d()./-]*(?:[ -]\d[\d-]*){0,6})/gi;

/** Addresses of machines, in both versions. */
const machines =
  /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{1,4}(?::[\da-f]{1,4}){7}|(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6})(?![\w:])/gi;

/** What comes right before a name, whatever its case. The name follows the match. */
const introductions =
  /(?<![a-z])(?:(?:\b\w+['’]s|my|his|her|their|your|the|maiden|full|first|last|real)\s+(?:name|nickname|surname)(?:\s+is|\s*:|\s(?=\S+\s\S+\s*$))|name\s*:|(?:user|patient|caller|sender|customer|attn|attention)\s*:|(?:call|calls|called)\s+(?:me|him|her)|named\s+(?:him|her)|goes\s+by|known\s+as|i['’]?m\s+called|hi|hello|hey|dear|mr\.?|mrs\.?|ms\.?|dr\.?|mein\s+name\s+ist|ich\s+hei(?:ss|ß)e|liebe[r]?|hallo|me\s+llamo|mi\s+nombre\s+es|querid[oa]|estimad[oa]|hola|je\s+m['’]appelle|mon\s+nom\s+est|ch[eè]re?|bonjour|mi\s+chiamo|il\s+mio\s+nome\s+[eè]|car[oa]|ciao|meu\s+nome\s+[eé]|(?:me\s+chamo|chamo-me)|prezad[oa]|ol[aá]|grew\s+up\s+in)\s+/gi;
const closings =
  /(?:^|\n)[^\n]{0,40}\b(?:regards|sincerely|faithfully|truly|wishes|cheers|thanks|gr(?:ü|u)(?:ß|ss)en?|saludos|atentamente|cordialement|salutations|saluti|cumprimentos|atenciosamente)[,.!]?\s*\n\s*(?=\S)/gi;

/** A name after words that introduce one, in any case: at most three words that are no words of every day. */
const introduced = (prose: Prose, from: number, most: number): Edit | undefined => {
  const { text, words } = prose;
  const first = wordAt(words, from);
  if ((words.starts[first] ?? Infinity) > from + 2) return undefined;
  let last = first - 1;
  while (last + 1 < words.folded.length && last - first < most - 1) {
    const next = last + 1;
    const word = words.folded[next] ?? "";
    if (last >= first && !/^(?:[ '’-]|\. )$/.test(text.slice(words.ends[last], words.starts[next]))) break;
    if (
      !isLetter(text.charCodeAt(words.starts[next] ?? 0)) ||
      (wordClass(word) & (classOf.binder | classOf.general)) !== 0 ||
      titleHeads.has(word) ||
      ((words.marks[next] ?? 0) & mark.telling) !== 0 ||
      (wordClass(word) !== 0 && !isUpper(text.charCodeAt(words.starts[next] ?? 0))) ||
      isNeverName(word)
    )
      break;
    last = next;
  }
  // "Dear Hiring Manager" greets a role.
  return last < first || (last + 1 < words.folded.length && titleHeads.has(words.folded[last + 1] ?? ""))
    ? undefined
    : { start: words.starts[first] ?? 0, end: words.ends[last] ?? 0, replacement: personPlaceholder, kind: "other-person" };
};

/** Everything that tells a person or a place in a text that is no resume. */
export const identityInProse = (layout: Layout, language: string): Edit[] => {
  const { text, words } = layout;
  const tokens = tokenise(text);
  const skills = new Set<number>();
  for (const { from, to } of findKnownSkills(tokens, defaultLexicon))
    for (
      let index = wordAt(words, tokens.starts[from] ?? 0);
      (words.starts[index] ?? Infinity) < (tokens.ends[to - 1] ?? 0);
      index++
    )
      skills.add(index);
  const prose: Prose = { text, words, skills };
  const edits: Edit[] = addressesInProse(prose, layout);
  // Nouns of German have capitals as well: there a name needs an introduction.
  const cased = language !== "de" && text !== text.toLowerCase() && text !== text.toUpperCase();
  if (cased) runsOf(prose, edits);
  else
    for (let index = 0; index < words.folded.length; index++)
      if (isCountry(words.folded[index] ?? "")) edits.push(countryAt(prose, index));
  for (const match of text.matchAll(numbersTold)) {
    // The dot that ends the sentence is no part of the number.
    const told = match[0].replace(/[)./-]+$/, "");
    const end = match.index + told.length;
    const kind = match[1] === undefined ? "phone" : /^(?:zip|post)/i.test(match[1]) ? "address" : "identity-number";
    edits.push({ start: end - (match[2]?.length ?? 0) + (match[0].length - told.length), end, replacement: "", kind });
  }
  edits.push(...matchesOf(text, 0, machines, "identity-number"));
  for (const pattern of [introductions, closings])
    for (const match of text.matchAll(pattern)) {
      const edit = introduced(prose, match.index + match[0].length, 3);
      if (edit !== undefined)
        edits.push(
          /^(?:m(?:r|rs|s)|dr)\b/i.test(match[0])
            ? { ...edit, start: match.index }
            : /in\s+$/.test(match[0])
              ? { ...edit, replacement: placePlaceholder, kind: "address" }
              : edit,
        );
    }
  return edits;
};
