/** Where a posting's work is done. Only what the text says in so many words: a word that may as well be a field is no place. */

import type { Place } from "../../domain/job/requirements.ts";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import { findKnownSkills } from "../skills/find-known-skills.ts";
import { tokenise } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { languageNamed } from "../text/languages.ts";
import { lettered } from "../text/lettered.ts";
import {
  isPlaceWord,
  leadingStreets,
  organisationWords,
  schoolWords,
  titleHeads,
  titleModifiers,
  trailingStreets,
} from "../text/title-words.ts";
import { wordSet } from "../text/words.ts";
import { countries, countryOf } from "./country-names.ts";
import { isHeading } from "./job-headings.ts";
import { countryOfTown } from "./town-countries.ts";
import { isKnownTown } from "./town-names.ts";

const capital = String.raw`\p{Lu}[\p{L}.'’-]{0,24}\p{L}\.?`;
/** "Leeds", "Te Awamutu", "Frankfurt am Main", "Stoke-on-Trent". */
const town = String.raw`${capital}(?:[ ]${capital}|[ ](?:de|del|di|du|la|le|am|an der|im|upon|on|sur|der)[ ]${capital}){0,2}`;

const labelled =
  /^[^\S\n]{0,8}[*•>»-]{0,3}[^\S\n]{0,8}(?:(?:job|work|primary|office|main|base)\s+)?(?:location|place of work|place|workplace|work ?place|based(?: in| at)?|base|office|offices|town|city|town ?\/ ?city|city ?\/ ?town|where|site|hq|headquarters|duty station|standort|arbeitsort|einsatzort|dienstort|ubicación|lugar|localidad|lieu(?: de travail)?|luogo|sede)\s?(?:\*{0,2}:\**|[-–—]|\t|\n)\s{0,4}\**\s?([^\n]{2,90})/gimu;
const shaped = lettered(String.raw`(?:^|[\s|(•·,-])(${town}),\s*(\p{Lu}[\p{L}.]+(?:[ -]\p{Lu}[\p{L}]+){0,3})`, "g");
/** "Amarillo TX": a code needs no comma before it. */
const coded = lettered(String.raw`(?:^|[\s|(•·,–-])(${capital}(?: ${capital})?),?[ ](\p{Lu}{2,3})(?![\p{L}\d])`, "g");
const premises = String.raw`[Ff]irm|[Pp]ractice|[Ss]chool|[Hh]ospital|[Cc]linic|[Rr]estaurant|[Hh]otel|[Ss]hop|[Ss]tore|[Tt]eam|[Oo]ffice|[Ss]ite|[Ww]arehouse|[Ff]actory|[Pp]lant|[Dd]epot|[Cc]ampus|[Cc]entre|[Cc]enter|[Ll]ab|[Ll]aboratory|[Ss]tudio|[Bb]ranch|[Hh]ome|[Hh]ouse|[Ff]arm|[Kk]itchen|[Ii]nstitute|[Aa]cademy|[Cc]ollege|[Uu]niversity|[Hh]eadquarters|[Hh]ub|[Nn]ursery|[Mm]useum|[Gg]allery|[Gg]arage|[Yy]ard|[Ss]alon|[Bb]akery|[Bb]rewery|[Ff]acility|[Ww]orkshop|[Ss]urgery|[Cc]af[eé]|[Pp]harmacy|[Cc]ompany|[Bb]usiness|[Hh]erd|[Qq]uayside|[Bb]ased|[Ll]ocated|[Ss]ituated|[Rr]ole|[Pp]osition|[Jj]ob|[Vv]acancy|[Ll]ocation|[Pp]roperty`;
const inProse = lettered(
  String.raw`(?:(?<=\p{L})-)?(?:^|[\s(-])(?:${premises}|\(\p{Lu}{2,6}\))(?: (?:is|are|on site|right|just))?(?: \([^()\n]{2,12}\))?,? (?:in|at|near|outside|around) (?:our |the |central |downtown |beautiful |sunny |north |south |east |west ){0,2}(${town})(?:,\s*(\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+){0,2}))?`,
  "g",
);
/** "Standort Hamburg", "la sede di Bologna", "our Cardiff store": only of towns that are known. */
const knownInProse = lettered(
  String.raw`\b(?:[Ss]tandort|[Ss]ede (?:di|de|a|en)|[Ll]ocali[sz]ad[oa] en|[Bb]asé[es]? à|[Oo]ur|[Tt]he) (${capital})(?:(?= (?:${premises}))|(?<=(?:tandort|ede (?:di|de|a|en)|ad[oa] en|à) \p{Lu}[\p{L}.'’-]{0,26}))`,
  "g",
);
const amongOffices = lettered(
  String.raw`(?:offices|sites|branches|stores|plants|labs|locations) in (${town})(?:,\s*(\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+){0,2}))?(?!\p{L}|,? (?:and|&|or) \p{Lu}|, \p{Lu})`,
);
const downtown = lettered(String.raw`\b(?:[Dd]owntown|[Cc]entral) (${capital})`);
const beforeOrBehindCode = lettered(
  String.raw`\b(?:[A-Z]{1,2}-)?\d{4,5} (\p{Lu}\p{L}{1,24}(?:-\p{Lu}\p{L}{1,24}){0,2})(?! ?\p{Ll})|(?<!\p{L})(\p{Lu}\p{L}{1,24}(?: \p{Lu}\p{L}{1,24})?),? [A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b`,
);
/** The areas of British postcodes of two letters; "WF1" behind a name needs no second half to tell the town before it. */
const postAreas =
  "AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE";
const beforeOutward = lettered(
  String.raw`(?<!\p{L})(${capital}(?: ${capital})?),? (?:${postAreas})\d[A-Z\d]?(?![\p{L}\d])(?! ?\d[A-Z]{2})`,
  "g",
);
const anywhere = lettered(
  String.raw`\b(?:[Aa]nywhere|[Rr]emote(?:ly)?|[Hh]ome)(?:[- ]first)?(?:\s+(?:(?:with)?in|across|from)\s+(?:the\s+)?|,\s*|\s*[(–-]\s*)(\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+){0,2})`,
  "g",
);

/** What a label of the place may hold beside it, or in its stead. */
const noTown =
  /^(?:(?:fully |100% )?remote(?:ly)?(?: .*)?|hybrid(?: .*)?|on-?site|in-?office|office|home(?: .*)?|work from .*|\d.*|anywhere.*|various.*|multiple.*|flexible|nation-?wide|world-?wide|global|europe|eu|emea|apac|latam|.*time ?zones?.*|tb[cda]|see .*|full[ -]?time|part[ -]?time|permanent)$/iu;
const postcode =
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?\b|\bCEDEX\b/gu;
const beside =
  /\s+(?:city|area|town|region|metro(?:politan)?|and (?:the )?surround.*|& surround.*|city centre|town centre)(?:\s.*)?$/u;
const premisesWords = wordSet(
  "offices office hospital school academy university college campus building tower park centre center mall airport station house hall mill farm estate plaza headquarters hq site depot warehouse council clinic store market court wharf quay works infirmary surgery institute library museum theatre stadium",
);
const calendar = wordSet(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter spring summer autumn winter",
);
const otherNames = wordSet(
  "req requisition ref reference posting vacancy inspection testing the our we you your this a an i it nights days weekends day night shift immediate urgent start permanent temporary contract band grade level department ward unit division team key stage excellence engineering linkedin zoom teams english operations",
);
const headLines = 8;
const headLength = 500;

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[\s,.'’-]+/u)
    .filter((word) => word !== "");

/** Is this a town, region or country by name, and nothing else? */
export const isPlace = (name: string): boolean => {
  const lower = name.toLowerCase();
  if (lower === "" || noTown.test(lower)) return false;
  return (
    Object.hasOwn(countries, lower) ||
    isKnownTown(lower) ||
    countryOfTown(lower) !== undefined ||
    lower.split(/[\s-]+/u).every(isPlaceWord)
  );
};

/** Names a street or a building: it stands before the town and is none. */
const isAddress = (name: string): boolean => {
  const words = wordsOf(name);
  const last = words.at(-1) ?? "";
  return (
    /^\d/u.test(name) ||
    leadingStreets.has(words[0] ?? "") ||
    (words.length > 1 && (trailingStreets.has(last) || premisesWords.has(last)))
  );
};

/** Names a field, a firm, a language, a time or work, so that it is no town's name. */
const isOtherName = (name: string): boolean => {
  if (isPlace(name)) return false;
  for (const word of wordsOf(name))
    if (
      otherNames.has(word) ||
      calendar.has(word) ||
      titleHeads.has(word) ||
      titleModifiers.has(word) ||
      organisationWords.has(word) ||
      schoolWords.has(word) ||
      languageNamed(word) !== undefined
    )
      return true;
  // "Yuba City": the last word is general, and the name is not.
  const tokens = tokenise(name.replace(/ City$/u, ""));
  const told =
    classOf.general | classOf.tail | classOf.field | classOf.fieldEnding | classOf.cue | classOf.quality | classOf.degree;
  for (const { classes, lower } of tokens.words) if ((classes & told) !== 0 && !isPlaceWord(lower)) return true;
  return findKnownSkills(tokens, defaultLexicon).length > 0;
};

const placeOf = (first: string, second?: string): Place | undefined => {
  const alone = countryOf(first);
  if (alone !== undefined && (second === undefined || countryOf(second) === undefined)) return { country: alone };
  const country = countryOf(second);
  const city = first
    .trim()
    .replace(/(?<!^st)\.$/iu, "")
    .toLowerCase();
  const told = country ?? countryOfTown(city);
  return told === undefined ? { city } : { city, country: told };
};

const whole = lettered(`^${town}$`);
const opening = lettered(String.raw`^(${town})(?=\s\p{Ll})`);
const inside = lettered(String.raw`(?:^|\s)(?:in|near|at|around)\s(?:the\s)?(${town})`);

/** "Phoenix, AZ", and not the two states of "TX, OK". */
const isTownIn = (name: string, around: string): boolean =>
  countryOf(around) !== undefined &&
  !noTown.test(name) &&
  (name.length > 3 || countryOf(name) === undefined) &&
  !isOtherName(name);

const betweenParts = lettered(
  String.raw`[,|/;–—·•()\t]|\s-+\s|\s{2,}|(?<!\b(?:St|Co))\.\s(?=\p{Lu}\p{Ll}{3})|\s(?:or|and|&)\s(?=\p{Lu})`,
);
const withCode = lettered(String.raw`^(.+) (\p{Lu}{2,3}|U\.S\.|USA)$`);

/** The places that a piece of a line names, cleared of codes, streets and ways of working. */
const partsOf = (written: string): string[] => {
  const parts: string[] = [];
  for (const piece of written.replaceAll(postcode, " ").split(betweenParts)) {
    const bare = piece
      .replaceAll(/^[*_@\s]+|[*_\s]+$/gu, "")
      .replace(/(?<!\b(?:St|U\.S))\.$/u, "")
      .replace(beside, "")
      .trim();
    if (bare === "" || noTown.test(bare) || isAddress(bare)) continue;
    const tailed = withCode.exec(bare);
    if (tailed?.[1] !== undefined && countryOf(tailed[2]) !== undefined && bare !== bare.toUpperCase()) {
      // "Req ID 20931": a number, and no town in Idaho.
      if (!otherNames.has(wordsOf(tailed[1])[0] ?? "")) parts.push(tailed[1], tailed[2] ?? "");
      continue;
    }
    const name = whole.test(bare) ? bare : (inside.exec(bare)?.[1] ?? opening.exec(bare)?.[1]);
    if (name === undefined || name.length > 40 || otherNames.has(name.toLowerCase().split(" ")[0] ?? "")) continue;
    parts.push(name);
  }
  return parts;
};

const fromParts = ([first, ...rest]: readonly string[]): Place | undefined =>
  first === undefined
    ? undefined
    : placeOf(
        first,
        rest.find((part) => countryOf(part) !== undefined),
      );

const fromLabels = (text: string): Place | undefined => {
  for (const [, value = ""] of text.matchAll(labelled)) {
    if (/^(?:and|&)\s/u.test(value)) continue;
    const parts = partsOf(value);
    if (parts.length > 0) return fromParts(parts);
  }
  return undefined;
};

/** Said of the place elsewhere in the text, and not of a field: "in Leeds", but not "experience in Operations". */
const isSaidOf = (text: string, name: string): boolean => {
  const [stem = name] = name.split("-");
  if (!text.includes(` ${stem}`)) return false;
  const exact = stem.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(
    String.raw`(?<!\b(?:experienced?|degree|diploma|interest|interested|skills?|knowledge|background|qualifications?|training|expertise|certificate|career|work(?:ed|ing)?) )\b(?:[Ii]n|[Nn]ear|[Aa]round|[Oo]utside|out of) (?:[A-ZÀ-Þ][A-Za-zÀ-ɏ]+ )?${exact}(?![A-Za-zÀ-ɏ])`,
  ).test(text);
};

const isOrganisation = (text: string, name: string, end: number): boolean => {
  if (name.startsWith("@")) return true;
  const words = wordsOf(name);
  if (words.length === 0 || titleHeads.has(words.at(-1) ?? "")) return false;
  return (
    words.some((word) => organisationWords.has(word) || schoolWords.has(word)) ||
    (words.length > 1 && text.indexOf(name, end) >= 0)
  );
};

/** A posting in one paragraph opens with what others put on a line: "Registered Nurse, Leeds. Our client …". */
const openingSentence = (line: string): string =>
  line.length <= 120 ? line : (/^[^.!?]{3,90}(?=[.!?]+\s)/u.exec(line)?.[0] ?? line);

/** The lines that open the posting: what stands behind the title, and behind the organisation's name. */
const fromHead = (text: string): Place | undefined => {
  let at = 0;
  for (let count = 0; count < headLines && at < Math.min(text.length, headLength);) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const line = openingSentence(text.slice(at, end).trim());
    at = end + 1;
    if (line === "") continue;
    count++;
    // Where sentences begin, or a section, the opening is over.
    if (count > 1 && (isHeading(line) || /^(?:about|why|who|what|how)\b/iu.test(line))) return undefined;
    if (line.length > 120 || /(?<!\b(?:Ltd|Inc|Co))[.?!:]$/u.test(line)) continue;
    const pieces = line.split(/,\s+|\s+[|·•–—-]+\s+|\s*[()]\s*/u).map((piece) => piece.trim());
    for (const [index, piece] of pieces.entries()) {
      if (index === 0 && count === 1) continue;
      const parts = partsOf(piece);
      const [first] = parts;
      if (first === undefined || (first.length <= 3 && countryOf(first) !== undefined)) continue;
      const around = parts.length > 1 ? parts[1] : pieces.slice(index + 1).find((other) => countryOf(other) !== undefined);
      if (isPlace(first) || countryOf(around) !== undefined || / (?:& |and )(?:the )?surround/u.test(piece)) {
        if (!(parts.length === 1 && countryOf(first) === undefined && isOtherName(first))) return placeOf(first, around);
      } else {
        const behindFirm = index > 0 && count > 1 && isOrganisation(text, pieces[index - 1] ?? "", end);
        const told = behindFirm || ((index > 0 || pieces.length > 1) && isSaidOf(text.slice(end), first));
        if (told && !isOtherName(first)) return placeOf(first, around);
      }
    }
  }
  return undefined;
};

const fromProse = (text: string): Place | undefined => {
  for (const [, name = "", around] of text.matchAll(inProse))
    if (!isOtherName(name)) return placeOf(name, countryOf(around) === undefined ? undefined : around);
  for (const [, name = ""] of text.matchAll(knownInProse))
    if (isPlace(name) && countryOf(name) === undefined) return placeOf(name);
  const office = amongOffices.exec(text);
  if (office !== null && !isOtherName(office[1] ?? ""))
    return placeOf(office[1] ?? "", countryOf(office[2]) === undefined ? undefined : office[2]);
  const central = downtown.exec(text)?.[1];
  if (central !== undefined && !isOtherName(central)) return placeOf(central);
  return undefined;
};

/** The place of work, or undefined. `behindTitle` holds the places that the title's own line names. */
export const statedPlace = (text: string, behindTitle: readonly string[] = []): Place | undefined => {
  const label = fromLabels(text);
  if (label !== undefined) return label;
  for (const pattern of [shaped, coded])
    for (const [, name = "", around = ""] of text.slice(0, headLength).matchAll(pattern))
      if (isTownIn(name, around)) return placeOf(name, around);
  for (const [, name = ""] of text.slice(0, headLength).matchAll(beforeOutward))
    if (!isOtherName(name)) return { city: name.toLowerCase(), country: "GB" };
  const [titled, around] = behindTitle;
  if (titled !== undefined) return placeOf(titled, around);
  const head = fromHead(text) ?? fromProse(text);
  if (head !== undefined) return head;
  for (const [, name = "", region = ""] of text.matchAll(shaped)) if (isTownIn(name, region)) return placeOf(name, region);
  const posted = beforeOrBehindCode.exec(text);
  const behindCode = posted?.[1] ?? posted?.[2];
  if (behindCode !== undefined && !isOtherName(behindCode)) return placeOf(behindCode);
  for (const [, name] of text.matchAll(anywhere)) {
    const country = countryOf(name);
    if (country !== undefined) return { country };
  }
  return undefined;
};
