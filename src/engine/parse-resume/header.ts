/**
 * Step three for the header: who this is. The name is found by where it stands and how it is shaped, never by a list of
 * names, so that names of every origin are treated alike.
 */

import type { Profile, TextAt } from "../../domain/resume/profile.ts";
import { fold, holdsAny, holdsDigits, isDigit, isLetter, isSpace, opensName } from "../text/characters.ts";
import { findBareLinks } from "../text/contacts.ts";
import { sectionOfPhrase, headingForm } from "../text/headings.ts";
import { isPlaceWord, isRegionCode, isStreetWord, organisationWords, titleHeads, titleModifiers } from "../text/title-words.ts";
import { cutWords, wordSet } from "../text/words.ts";
import type { LaidLine, Layout } from "./layout.ts";
import { isTitle, partsOf } from "./parts.ts";

const documentWords = wordSet(
  "curriculum vitae resume résumé cv lebenslauf curriculo currículum currículo sample example template bewerbung bewerbungsunterlagen confidential page pagina seite of for de von di the bio data biodata profile europass personal details information name names full fullname nombre nom nome vorname nachname surname first last professional updated chronological functional functionnal",
);
/** Parts of a name written small. */
const particles = wordSet(
  "de da do dos das del della der den di du van von vom zu zur la le el al bin bint ibn ben ter ten y e af av st saint san mc mac o d abu ould dei lo",
);
const honorifics = wordSet(
  "mr mrs ms miss mx dr prof professor sir madam herr frau fraulein monsieur madame mme mlle m sr sra srta don dona dott dottssa ing eng mag shri smt kumari rev er adv ca",
);
const credentials = wordSet(
  "phd ph md mba cpa rn bsn msn msc bsc ma ba bs ms be me btech mtech pmp cissp cfa cma acca esq jd llb llm pe eit phr sphr shrm cp scp lcsw mph dds dvm np fnp aprn ccna ccnp itil csm cspo pgdm bcom mcom mca bca ing dipl ii iii iv jr sr junior",
);
/** Titles that are surnames too: "Mark Baker" on the first line is a person. */
const surnames = wordSet(
  "baker cook butcher carpenter mason porter tailor weaver painter miner judge sergeant guard gardener farmer steward usher dean barber warden maid koch host head lead carter singer partner chef porter ranger major page fellow driver fitter server trainer",
);
const nameLabel =
  /^(?:full\s*name|candidate\s*name|name|nombre(?:\s*completo|\s*y\s*apellidos)?|nom(?:\s*et\s*pr[ée]nom)?|nome(?:\s*completo|\s*e\s*cognome)?|vor-?\s*und\s*(?:nach|zu)name|name,\s*vorname)\s*[:：]\s*/i;

type NameShape = { readonly start: number; readonly end: number; readonly tokens: number };

const isNameMark = (unit: number): boolean =>
  unit === 46 ||
  unit === 45 ||
  unit === 39 ||
  unit === 0x2019 ||
  unit === 0x2010 ||
  unit === 0x2011 ||
  unit === 0xb7 ||
  unit === 0x30fb;

/**
 * The stretch of `text` from `start` that is shaped like a person's name: one to six words that open like names, with
 * particles, initials and marks. Undefined when the stretch up to the first separator is anything else.
 */
const nameShape = (text: string, start: number, end: number, mostTokens = 6): NameShape | undefined => {
  let at = start;
  while (at < end && !isLetter(text.charCodeAt(at))) {
    if (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === 64) return undefined;
    at++;
  }
  const from = at;
  let last = at;
  let tokens = 0;
  let small = 0;
  let letters = 0;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (isLetter(unit)) {
      const wordStart = at;
      while (
        at < end &&
        (isLetter(text.charCodeAt(at)) || (isNameMark(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1))))
      )
        at++;
      const word = fold(text.slice(wordStart, at));
      const opening = opensName(unit);
      if (!opening && !particles.has(word)) {
        const inner = text.slice(wordStart, at);
        // "al-Rashid", "d'Angelo".
        if (!/[-'’.][A-ZÀ-Þ]/.test(inner)) return undefined;
      }
      if (credentials.has(word.replaceAll(".", "")) && tokens >= 2) break;
      if (opening) tokens++;
      else small++;
      letters += at - wordStart;
      if (text.charCodeAt(at) === 46) at++;
      last = at;
      continue;
    }
    if (isSpace(unit)) {
      at++;
      continue;
    }
    if (isDigit(unit) || unit === 64 || unit === 58 || unit === 33 || unit === 63) return undefined;
    if (unit === 34 || unit === 0x201c || unit === 0x201d || unit === 39 || unit === 0x2019 || unit === 40) {
      // A nickname or a second spelling in marks: part of the name when it closes.
      const close = unit === 40 ? 41 : unit === 0x201c ? 0x201d : unit;
      const shut = text.indexOf(String.fromCharCode(close), at + 1);
      if (shut < 0 || shut > end || shut - at > 30 || tokens === 0) break;
      if (!opensName(text.charCodeAt(at + 1))) break;
      at = shut + 1;
      last = at;
      continue;
    }
    break;
  }
  if (tokens === 0 || tokens > mostTokens || small > 3 || letters < 2 || last - from > mostTokens * 10) return undefined;
  return { start: from, end: last, tokens };
};

const stripDocumentWords = (text: string, start: number, end: number): number => {
  let at = start;
  for (;;) {
    while (at < end && !isLetter(text.charCodeAt(at))) {
      if (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === 64) return at;
      at++;
    }
    let wordEnd = at;
    while (wordEnd < end && isLetter(text.charCodeAt(wordEnd))) wordEnd++;
    const word = fold(text.slice(at, wordEnd));
    const doctype = documentWords.has(word) || honorifics.has(word);
    if (!doctype || wordEnd === at) return at;
    // A particle after nothing else is part of a name ("De Souza").
    if (particles.has(word) && at === start) return at;
    at = wordEnd;
  }
};

/** Words of a field of work: in a header they tell a profession, not an address. */
const fields = wordSet(
  "management professional marketing engineering sales software digital social media project program business finance financial accounting technology information development design education healthcare health nursing operations data science research communications communication legal human resources student graduate customer service administration consulting advertising production computer web mobile network security quality logistics supply career seeking candidate executive leadership strategy analytics construction manufacturing retail hospitality mba certified degree",
);

/** Words that nobody is called: of templates, of documents, of sections. */
const neverNames = wordSet(
  "resume template sample example examples vitae vita curriculum your name client seeker address city title level entry elementary secondary particulars synopsis students page objective summary profile experience details phone email mobile available build job this the my document guide packet school description position company current present firmware hardware technology technologies tools systems institute university college bachelor master phd certified years year date contact linkedin github",
);

const looksLikeElse = (words: readonly string[], form: string): boolean => {
  if (words.length === 0 || sectionOfPhrase(form) !== undefined) return true;
  if (words.some((word) => neverNames.has(word)) || words.filter((word) => fields.has(word)).length * 2 >= words.length)
    return true;
  if (words.every((word) => word.length === 1)) return true;
  const last = words[words.length - 1] ?? "";
  const heads = words.filter((word) => titleHeads.has(word)).length;
  if (heads > 0 && isTitle(words)) {
    const personal =
      heads === 1 &&
      words.length >= 2 &&
      words.length <= 3 &&
      surnames.has(last) &&
      !words.some((word) => titleModifiers.has(word));
    if (!personal) return true;
  }
  if (words.length > 1 && words.some((word) => organisationWords.has(word) && word.length > 2 && word !== "chambers"))
    return true;
  return words.every((word) => isPlaceWord(word) || word.length === 1);
};

const emailParts = (local: string): readonly string[] =>
  fold(local)
    .split(/[^a-z]+/)
    .filter((part) => part.length >= 3);

/** Addresses of profiles often spell the name: ".../in/anna-kowalska". */
const slugName = (layout: Layout, limit: number): TextAt | undefined => {
  const { text, lines, words } = layout;
  for (const line of lines)
    for (const contact of line.contacts) {
      if (contact.kind !== "link") continue;
      const link = text.slice(contact.start, contact.end);
      if (!link.includes("/in/") && !link.includes("/r/") && !link.includes("/pub/") && !link.includes("/profile/")) continue;
      const slug = /\/(?:in|r|pub|profile)\/([a-z]+(?:-[a-z]+){1,4})(?:-[0-9a-f]{4,12})?\/?$/i.exec(link)?.[1];
      if (slug === undefined) continue;
      const parts = fold(slug).split("-");
      const last = lines[Math.min(limit, lines.length) - 1]?.lastWord ?? 0;
      for (let index = 0; index + parts.length <= last; index++) {
        if (!parts.every((part, offset) => words.folded[index + offset] === part)) continue;
        const start = words.starts[index] ?? 0;
        const end = words.ends[index + parts.length - 1] ?? 0;
        if (end - start <= slug.length + 6 && opensName(text.charCodeAt(start)))
          return { text: text.slice(start, end), span: { start, end } };
      }
    }
  return undefined;
};

type Candidate = NameShape & { readonly line: number; readonly score: number };

const scoreName = (layout: Layout, shape: NameShape, index: number, locals: readonly string[]): number => {
  const words = cutWords(layout.text, shape.start, shape.end).folded;
  let matched = 0;
  for (const local of locals) for (const word of words) if (word.length >= 3 && local.includes(word)) matched++;
  return Math.max(0, 12 - index) + Math.min(matched, 2) * 6 + (shape.tokens >= 2 && shape.tokens <= 4 ? 2 : 0);
};

const placeholder = /[{[<].{0,40}(?:name|nombre|nom|nome).{0,20}[}\]>]/i;

/** How many lines of the top are searched for a name. */
const searched = 14;

const findName = (layout: Layout, to: number): TextAt | undefined => {
  const { text, lines } = layout;
  const limit = Math.min(Math.max(to, Math.min(6, lines.length)), searched, lines.length);
  const locals: string[] = [];
  for (let index = 0; index < Math.min(lines.length, searched + 6); index++)
    for (const contact of lines[index]?.contacts ?? [])
      if (contact.kind === "email") locals.push(...emailParts(text.slice(contact.start, text.indexOf("@", contact.start))));
  const slug = slugName(layout, limit);
  if (slug !== undefined) return slug;
  let best: Candidate | undefined;
  for (let index = 0; index < limit; index++) {
    const line = lines[index];
    if (line === undefined || line.content.length > 200) continue;
    if (index < 3 && holdsAny(line.content, 0, line.content.length, "{[<") && placeholder.test(line.content)) return undefined;
    const label = line.content.includes(":") || line.content.includes("：") ? nameLabel.exec(line.content) : null;
    let start = line.contentStart;
    let end = line.contentEnd;
    for (const contact of [...line.contacts, ...line.dates]) end = Math.min(end, Math.max(start, contact.start));
    if (label !== null) {
      const labelled = nameShape(text, start + label[0].length, end);
      if (labelled !== undefined)
        return { text: text.slice(labelled.start, labelled.end), span: { start: labelled.start, end: labelled.end } };
      continue;
    }
    if (line.bullet && index > 0) continue;
    start = stripDocumentWords(text, start, end);
    // Separators end the name's own stretch.
    const separator = /\s[-–—|•·]\s|[|•·,;\t]|\s{2,}|[\u2022\u25cf]/.exec(text.slice(start, end));
    if (separator !== null) end = start + separator.index;
    // Beside the person's own contacts, even a very long name is one.
    const beside = index === 0 && (line.contacts.length > 0 || (lines[1]?.contacts.length ?? 0) > 0);
    const shape = nameShape(text, start, end, beside ? 16 : 6);
    if (shape === undefined) continue;
    const words = cutWords(text, shape.start, shape.end).folded;
    if (looksLikeElse(words, headingForm(text.slice(shape.start, shape.end)))) continue;
    if (isRegionCode(text.slice(shape.start, shape.end))) continue;
    const rest = text.slice(shape.end, Math.min(line.contentEnd, shape.end + 12));
    // A city before its region is an address: "Lyon, France".
    const region = rest.startsWith(",") ? /^,\s?([A-Z]{2,3})\b/.exec(rest)?.[1] : undefined;
    if (region !== undefined && isRegionCode(region) && index > 0) continue;
    const score = scoreName(layout, shape, index, locals);
    if (best === undefined || score > best.score) best = { ...shape, line: index, score };
  }
  if (best === undefined) return undefined;
  return { text: text.slice(best.start, best.end), span: { start: best.start, end: best.end } };
};

const hasStreet = (words: readonly string[]): boolean =>
  words.some((word) => isStreetWord(word) && word !== "st" && word !== "no" && word !== "house" && word !== "court");

const endsSentence = (content: string): boolean => ".!?".includes(content.charAt(content.length - 1)) && content !== "";

/** A line of the header that names what the person is: "Senior Nurse", "Developer | Team lead". */
export const isLabelLine = (layout: Layout, line: LaidLine): boolean => {
  if (line.contacts.length > 0 || line.content.length > 140 || line.dates.length > 0) return false;
  const words = layout.words.folded.slice(line.firstWord, line.lastWord);
  if (words.length > 16 || endsSentence(line.content)) return false;
  return words.some((word) => titleHeads.has(word) || fields.has(word)) && !hasStreet(words) && !holdsDigits(line.content, 3);
};

/** Small words of a line, name particles apart: a name, however long, must not make a line prose. */
const countSmall = (layout: Layout, line: LaidLine): number => {
  let small = 0;
  for (let index = line.firstWord; index < line.lastWord; index++) {
    const unit = layout.text.charCodeAt(layout.words.starts[index] ?? 0);
    if (isLetter(unit) && !opensName(unit) && !particles.has(layout.words.folded[index] ?? "")) small++;
  }
  return small;
};

/** Running text in the header, kept as a summary. */
export const isHeaderProse = (layout: Layout, line: LaidLine): boolean =>
  line.contacts.length === 0 && !holdsDigits(line.content, 5) && countSmall(layout, line) >= 4;

/** Header lines `0` to `to` that are running text, wrapped ends included. */
export const headerProse = (layout: Layout, to: number): ReadonlySet<number> => {
  const prose = new Set<number>();
  let open = false;
  for (const [index, line] of layout.lines.slice(0, to).entries()) {
    const opens = isHeaderProse(layout, line);
    const continues: boolean =
      open &&
      !line.gapBefore &&
      line.contacts.length === 0 &&
      !holdsDigits(line.content, 3) &&
      (endsSentence(line.content) || countSmall(layout, line) >= 2);
    if (opens || continues) prose.add(index);
    open = (opens || continues) && !endsSentence(line.content);
  }
  return prose;
};

const postal = /\b\d{4,6}\b|^[^.]{2,40},\s*[A-ZÀ-Þ][^.,]{1,30}$/;

/**
 * Where the header ends, seen from its lines: after the last contact of the block at the top, or shortly after the name
 * when there is none. What follows without a heading is content, but for the rest of an address.
 */
export const headerExtent = (layout: Layout, limit: number): number => {
  const { lines } = layout;
  const name = findName(layout, limit);
  let end = 0;
  let contacts = false;
  for (let index = 0; index < limit && index <= end + 7; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const own = line.contacts.some((contact) => contact.kind !== "handle");
    if (own || (name !== undefined && name.span.start >= line.start && name.span.end <= line.end)) end = index + 1;
    contacts ||= own;
  }
  let spare = contacts ? 3 : 5;
  while (end < limit && spare > 0) {
    const line = lines[end];
    if (line === undefined || line.bullet) break;
    const words = layout.words.folded.slice(line.firstWord, line.lastWord);
    const address =
      words.length <= 10 && (postal.test(line.content) || hasStreet(words) || words.some((word) => isPlaceWord(word)));
    if (!address && (contacts || line.gapBefore)) break;
    end++;
    spare--;
  }
  return end;
};

const locationLabel =
  /^(?:address|location|residence|city|home address|current location|adresse|anschrift|wohnort|direcci[óo]n|domicilio|endere[çc]o|morada|indirizzo|residenza|localit[àa]|lieu)\s*[:：]\s*/i;

/** Name, label, contacts, place and summary from the header lines `0` to `to`. */
export const parseHeader = (layout: Layout, to: number): Profile["basics"] => {
  const { text, lines } = layout;
  const name = findName(layout, to);
  const basics: { -readonly [Key in keyof Profile["basics"]]: Profile["basics"][Key] } = { links: [] };
  if (name !== undefined) basics.name = name;
  const at = (start: number, end: number): TextAt => ({ text: text.slice(start, end), span: { start, end } });
  const seen = new Set<string>();
  const reach = Math.min(lines.length, Math.max(to, 12));
  const prose = headerProse(layout, to);
  for (const [index, line] of lines.entries()) {
    const inHeader = index < to;
    for (const contact of line.contacts) {
      const found = at(contact.start, contact.end);
      // The candidate's own contacts stand at the top or, failing that, anywhere but among references.
      if (contact.kind === "email" && basics.email === undefined) basics.email = found;
      else if (contact.kind === "phone" && basics.phone === undefined && index < reach) basics.phone = found;
      else if (contact.kind === "link" && !seen.has(found.text) && basics.links.length < 20) {
        seen.add(found.text);
        basics.links.push(found);
      }
    }
    if (!inHeader || line.content.length > 2000) continue;
    for (const link of findBareLinks(text, line.contentStart, line.contentEnd)) {
      if (line.contacts.some((contact) => contact.start < link.end && link.start < contact.end)) continue;
      basics.links.push(at(link.start, link.end));
    }
    if (basics.location === undefined && !prose.has(index)) {
      const label = line.content.includes(":") || line.content.includes("：") ? locationLabel.exec(line.content) : null;
      if (label !== null) basics.location = at(line.contentStart + label[0].length, line.contentEnd);
      else {
        const place = partsOf(layout, line).find(
          (part) => part.kind === "place" && (name === undefined || part.start >= name.span.end || part.end <= name.span.start),
        );
        if (place !== undefined) basics.location = placeWithCity(layout, line, place.start, place.end, name);
      }
    }
    if (basics.label === undefined && isLabelLine(layout, line)) {
      const from =
        name !== undefined && name.span.start >= line.contentStart && name.span.end <= line.contentEnd
          ? name.span.end
          : line.contentStart;
      const part = partsOf(layout, line, from).find((candidate) => candidate.kind === "title");
      if (part !== undefined) basics.label = at(part.start, part.end);
    }
  }
  return basics;
};

const placeWithCity = (layout: Layout, line: LaidLine, start: number, end: number, name: TextAt | undefined): TextAt => {
  const parts = partsOf(layout, line);
  const index = parts.findIndex((part) => part.start === start);
  let from = start;
  let to = end;
  const before = parts[index - 1];
  if (
    before !== undefined &&
    parts[index]?.afterComma === true &&
    before.kind !== "title" &&
    (name === undefined || before.start >= name.span.end)
  )
    from = before.start;
  const after = parts[index + 1];
  if (after?.afterComma === true && after.kind === "place") to = after.end;
  return { text: layout.text.slice(from, to), span: { start: from, end: to } };
};
