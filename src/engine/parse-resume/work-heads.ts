/**
 * What a line of a work section may be: the head of an entry with its parts and dates, a labelled field, or an entry told
 * as a sentence. Says nothing about which entry a line belongs to.
 */

import { opensSmall } from "../text/characters.ts";
import { isMonth, type FoundDate } from "../text/dates.ts";
import { wordSet } from "../text/words.ts";
import { wordsBetween, type LaidLine, type Layout } from "./layout.ts";
import { isTitle, partsOf, type Part } from "./parts.ts";
import { isProse, opensSentence, smallWords } from "./prose.ts";

export type Draft = {
  position?: Part;
  organisation?: Part;
  location?: Part;
  date?: FoundDate;
  start: number;
  end: number;
  /** The lines that its fields were read from. */
  heads: LaidLine[];
  body: LaidLine[];
};

const positionLabel =
  /^\(?(?:designation|position|job title|title|role|key role|post|post held|cargo|puesto|position held|poste|funktion|ruolo|mansione|função)\s*[:–-]/i;
const organisationLabel =
  /^(?:company|employer|organi[sz]ation|firm|company name|empresa|firma|arbeitgeber|entreprise|azienda|name of (?:the )?(?:company|employer))(?:\s*\d{1,2})?\s*[:–-]/i;
const labelOpenings = wordSet(
  "designation position job title role key post cargo puesto poste funktion ruolo mansione funcao company employer organization organisation firm empresa firma arbeitgeber entreprise azienda name",
);
const bodyLabel = /^(?:[a-z /&()-]{3,40}):/i;
const bodyWords = wordSet(
  "responsibilities responsibility duties achievements environment technologies technology tools description project projects client clients team role roles key accomplishments platform skills contribution contributions tasks aufgaben funciones logros missions attivita atividades modules tech stack highlights summary domain database awards objective hardware software operating",
);
const statement =
  /^(?:(?:currently|presently|previously|have|had|i|am|was|is|since)\s)*(?:work(?:ed|ing(?! student))|serv(?:ed|ing)|employed|associated|joined|engaged)\b/i;

const isLabelLine = (line: LaidLine): boolean => {
  const colon = line.content.indexOf(":");
  if (colon < 3 || colon > 41 || !bodyLabel.test(line.content)) return false;
  const label = line.content.slice(0, colon).toLowerCase();
  const words = label.split(/[^a-zà-ÿ]+/).filter((word) => word !== "");
  // "Project Manager:" over its tasks is a title.
  return words.some((word) => bodyWords.has(word)) && !(colon === line.content.length - 1 && words.length > 1 && isTitle(words));
};

export type Head = {
  readonly line: LaidLine;
  readonly parts: readonly Part[];
  readonly date?: FoundDate;
  readonly dateFirst: boolean;
};

/** "Product: …", "Budget : …": what stands before a colon labels the rest, unless it is an employer before a title. */
const isLabel = ({ text }: Layout, part: Part, next: Part | undefined): boolean => {
  if (part.kind !== "unknown" || next?.kind === "title") return false;
  for (let at = part.end; at < part.end + 4; at++)
    if (text.charCodeAt(at) === colonUnit) return text.slice(part.end, at).trim() === "";
  return false;
};
const colonUnit = 58;

/** A task with a date set beside it at the edge of the page: no head, though short and dated. */
const isTask = (layout: Layout, line: LaidLine, date: FoundDate): boolean =>
  layout.text[date.start - 1] === "\t" && opensSentence(layout.words.folded[line.firstWord] ?? "");

/** "Moreau, T. J., & Silva, R. (2012).": authors and year of a publication. */
const citation = /\p{Lu}\.,? (?:& |and )?\(?(?:19|20)\d\d[a-z]?\)|^\p{L}+, (?:\p{Lu}\. ?)+[,(&]/u;

/** "Manager, Code Analyzer).": a bracket that another line opened, so the rest of a sentence. */
const closesBracket = /^[^(]*\)/;

/** A line as the head of an entry; undefined when it is running text or a label of the body. */
export const headOf = (layout: Layout, line: LaidLine, contentFrom: number): Head | undefined => {
  const usable = line.dates.find((date) => date.range) ?? line.dates[0];
  if (line.bullet && !(usable?.range === true && line.lastWord - line.firstWord <= 16 && !isTask(layout, line, usable)))
    return undefined;
  if (
    isProse(layout, line) ||
    isLabelLine(line) ||
    (usable === undefined && closesBracket.test(line.content)) ||
    (usable !== undefined && citation.test(line.content))
  )
    return undefined;
  const parts = partsOf(layout, line, contentFrom).filter((part, index, all) => !isLabel(layout, part, all[index + 1]));
  if (usable === undefined && parts.length === 0) return undefined;
  if (usable === undefined && parts.length > 6) return undefined;
  const dateFirst = usable !== undefined && (parts.length === 0 || usable.start < (parts[0]?.start ?? 0));
  return { line, parts, dateFirst, ...(usable === undefined ? {} : { date: usable }) };
};

/** What stands in an organisation's place without being one. */
const noOrganisation = wordSet(
  "description duration continued cont months month year years role roles page resume career positions held responsibilities project client team size environment present current full part time contract permanent internship location reason dates date employed period various self of other voluntary product function updated until since position name job title home freelance status post summary overview background industry employer company fax fx tel phone from to till spring summer summers autumn fall winter season xx salary hours supervisor achievements accomplishments duties tasks and",
);
/** A date that nobody filled in ("Fall 20XX") or that no year stands by, and what labels others: no name of anything. */
export const isNoName = (words: readonly string[]): boolean =>
  words.every((word) => noOrganisation.has(word) || isMonth(word) || /^\d/.test(word));

/** "eBay", "iThemes": a name that opens small. */
const camelCase = /^\p{Ll}{1,2}\p{Lu}/u;

/** A name is written large; a stretch of text is not: words that are no links, and those of them that open small. */
const countWords = (text: string): { readonly words: number; readonly small: number } => {
  let words = 0;
  let small = 0;
  for (const word of text.split(/[\s/]+/)) {
    if (word === "" || word === "&" || smallWords.has(word)) continue;
    words++;
    if (opensSmall(word) && !camelCase.test(word)) small++;
  }
  return { words, small };
};

const isWrittenLarge = (text: string): boolean => {
  const { words, small } = countWords(text);
  return words > 0 && (small === 0 || words === 1);
};

const isMostlyLarge = (text: string): boolean => {
  const { words, small } = countWords(text);
  return small * 2 <= words;
};

/** "1255 University": the number of a house. */
const houseNumber = /^\d{2,5}\s/;
const noNameShape = /^[^\p{L}\d]|%|\s(?:from|on|with|to|in|of|and|the|for|at|by|as)$/u;

export const isOrganisation = (part: Part): boolean =>
  (part.kind === "organisation"
    ? isMostlyLarge(part.text) && !houseNumber.test(part.text)
    : part.kind === "unknown" && isWrittenLarge(part.text) && !noNameShape.test(part.text)) &&
  part.text.length <= 80 &&
  (!opensSmall(part.text) || part.words.length === 1 || camelCase.test(part.text)) &&
  !isNoName(part.words);

const statementOpenings = wordSet(
  "currently presently previously have had i am was is since work worked working served serving employed associated joined engaged",
);

/** "Worked as …", "Currently serving as …". */
export const opensStatement = (layout: Layout, line: LaidLine): boolean =>
  statementOpenings.has(layout.words.folded[line.firstWord] ?? "") && statement.test(line.content);

/** "Worked as Test Engineer in Acme Ltd from May 2015 to June 2017": an entry told as a sentence, with its title at least. */
export const statedEntry = (layout: Layout, line: LaidLine): Draft | undefined => {
  if (line.content.length > 320 || !opensStatement(layout, line)) return undefined;
  const date = line.dates.find((found) => found.range);
  const roleAt = /\b(?:as|role of|position of)(?:\s(?:an?|the))?\s+/i.exec(line.content);
  if (roleAt === null) return undefined;
  const from = roleAt.index + roleAt[0].length;
  const rest = line.content.slice(from, from + 160);
  const roleEnd = /\s(?:in|at|with|for|from|since|of|on|under|\(|and)\s|[,.;(–]|\s-\s/.exec(rest);
  const role = rest.slice(0, roleEnd?.index ?? rest.length).trim();
  const words = role
    .toLowerCase()
    .split(/[^a-zà-ÿ]+/)
    .filter((word) => word !== "");
  if (words.length === 0 || words.length > 7 || !isTitle(words)) return undefined;
  const start = line.contentStart + from;
  const draft: Draft = {
    start: line.start,
    end: line.end,
    heads: [line],
    body: [],
    position: { start, end: start + role.length, text: role, kind: "title", words, afterComma: false },
  };
  const organisationAt = /\b(?:in|at|with|for|by)\s+(?:the\s+|m\/s\.?\s+)?(?=[A-Z])/.exec(rest.slice(role.length)) ?? null;
  if (organisationAt !== null) {
    const organisationFrom = role.length + organisationAt.index + organisationAt[0].length;
    const tail = rest.slice(organisationFrom);
    const organisationEnd = /\s(?:from|since|in|as|on|where|for|during|till|to)\s|[,;(]|\.(?:\s|$)|\s-\s/.exec(tail);
    const name = tail.slice(0, organisationEnd?.index ?? tail.length).trim();
    const absolute = start + organisationFrom;
    if (name.length > 1 && name.length < 70)
      draft.organisation = {
        start: absolute,
        end: absolute + name.length,
        text: name,
        kind: "organisation",
        words: [],
        afterComma: false,
      };
  }
  if (date !== undefined) draft.date = date;
  return draft;
};

const runIn = /^((?:[^\s.:–—-]|[-.](?=\S)|\s(?![–—-]\s)){3,60}?)(?:\s+[–—-]+\s+|[.:]\s+)(?=\p{Lu})/u;

/** "Field Manager - Oversee all …", "Clerk. Kept the …": the title that opens a sentence, told below its employer. */
export const runInTitle = (layout: Layout, line: LaidLine): Part | undefined => {
  const text = line.bullet ? undefined : runIn.exec(line.content)?.[1];
  if (text === undefined || !isWrittenLarge(text)) return undefined;
  const end = line.contentStart + text.length;
  const words = wordsBetween(layout.words, line.contentStart, end);
  return words.length <= 6 && isTitle(words)
    ? { start: line.contentStart, end, text, kind: "title", words, afterComma: false }
    : undefined;
};

const seat =
  /^(?:(?:vice|honorary|elected|founding|active|board|committee|co-?)[ -])*(?:member|chair|chairperson|treasurer|reviewer|liaison)\b/i;
const body =
  /\b(?:committee|council|board|conference|task ?force|society|fraternity|sorority|association|chapter|panel|senate|group)\b/i;

/** "Member, Steering Committee": a seat beside one's work, no employment. */
export const isSeat = ({ position, organisation }: Draft): boolean =>
  position !== undefined && organisation !== undefined && seat.test(position.text) && body.test(organisation.text);

const areClose = (left: Part, right: Part): boolean => left.start - right.end <= 30 && right.start - left.end <= 30;

/** What an entry needs to be one: a title or organisation, and one more component. */
export const isEntry = (draft: Draft): boolean => {
  const { position, organisation, location, date } = draft;
  if (date?.range === true)
    return (
      position !== undefined || organisation?.kind === "organisation" || (organisation !== undefined && location !== undefined)
    );
  if (position === undefined || organisation === undefined) return false;
  if (position.kind !== "title") return date !== undefined;
  return date !== undefined || organisation.kind === "organisation" || location !== undefined || areClose(organisation, position);
};

type LabelledField = { readonly slot: "organisation" | "position"; readonly part: Part; readonly opens: boolean };

/** "Designation: Field Engineer", "Employer: Acme Ltd": a field with its label. A role may be one of a project, so it opens no entry. */
export const labelledField = (layout: Layout, line: LaidLine): LabelledField | undefined => {
  const { content } = line;
  if (!labelOpenings.has(layout.words.folded[line.firstWord] ?? "")) return undefined;
  const position = positionLabel.exec(content);
  const label = position ?? organisationLabel.exec(content);
  if (label === null) return undefined;
  const part = partsOf(layout, line, line.contentStart + label[0].length)[0];
  if (part === undefined) return undefined;
  return {
    slot: position === null ? "organisation" : "position",
    part,
    opens: position === null || !/^\(?(?:key )?role/i.test(content),
  };
};
