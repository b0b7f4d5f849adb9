/**
 * Who a resume is about: the name is found by where it stands and how it is shaped, never by a list of names, so that names
 * of every origin are treated alike.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { nameWords, resumeWords } from "../lexicon/word-lists.ts";
import type { Span } from "../../domain/resume/evidence.ts";
import type { TextAt } from "../../domain/resume/profile.ts";
import { fold, isDigit, isLetter, isSpace, opensName } from "../text/characters.ts";
import { titleLineWords as listed } from "../lexicon/title-line-words.ts";
import { sectionOfPhrase, headingForm } from "../text/headings.ts";
import { isDegreeWord } from "../text/degrees.ts";
import { lettered } from "../text/lettered.ts";
import { isCityInRegion, isPlaceWord, isRegionCode, organisationWords, titleHeads, titleModifiers } from "../text/title-words.ts";
import { cutWords, wordAt, wordSet } from "../text/words.ts";
import { textAt, type LaidLine, type Layout } from "./layout.ts";
import { isTitle } from "./part-kinds.ts";

const documentWords = wordSet(resumeWords.documents);
export const particles = wordSet(nameWords.particles);
export const honorifics = wordSet(nameWords.honorifics);
export const styles = new Set([...honorifics, ...wordSet(nameWords.styles)]);
export const letters = wordSet(nameWords.letters);
const credentials = new Set([...letters, ...wordSet(nameWords.credentials)]);
/** Titles that are surnames too: "Mark Baker" on the first line is a person. */
const surnames = wordSet(`${listed.surnames} ${(listed.heads + listed.occupations).match(/\S+!/g)?.join(" ") ?? ""}`);
const givenNames = wordSet(nameWords.given);
/** A surname's own label is remembered. */
const nameLabel = new RegExp(nameWords.label, "i");

type NameShape = { readonly start: number; readonly end: number; readonly tokens: number };

const nameMarks = ".-'’‐‑·・";

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
        (isLetter(text.charCodeAt(at)) || (nameMarks.includes(text.charAt(at)) && isLetter(text.charCodeAt(at + 1))))
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
    if (isDigit(unit) || "@:!?".includes(text.charAt(at))) return undefined;
    if ("\"“”'’(".includes(text.charAt(at))) {
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
      // "Dipl.-Ing. (FH) Peter Huber"
      if (at > start && text[at] === "(") at = Math.max(at, text.indexOf(")", at));
      if (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === 64) return at;
      at++;
    }
    let wordEnd = at;
    while (wordEnd < end && isLetter(text.charCodeAt(wordEnd))) wordEnd++;
    const word = fold(text.slice(at, wordEnd));
    const doctype = documentWords.has(word) || styles.has(word);
    if (!doctype || wordEnd === at) return at;
    // A particle after nothing else is part of a name ("De Souza").
    if (particles.has(word) && at === start) return at;
    at = wordEnd;
  }
};

/** Words of a field of work: in a header they tell a profession, not an address. */
export const fields = wordSet(listed.fields);

/** Words that nobody is called: of templates, of documents, of sections. */
const neverNames = wordSet(resumeWords.neverNames);

/** "Shift Manager", "Hotel Krone": a title or an employer, unless the word is a surname as well. */
const isTradeOrShop = (words: readonly string[]): boolean => {
  const heads = words.filter((word) => titleHeads.has(word)).length;
  const personal =
    heads === 1 &&
    words.length >= 2 &&
    words.length <= 3 &&
    (surnames.has(words[words.length - 1] ?? "") || givenNames.has(words[0] ?? "")) &&
    !words.some((word) => titleModifiers.has(word));
  return (
    (heads > 0 && isTitle(words) && !personal) ||
    (words.length > 1 && words.some((word) => organisationWords.has(word) && word.length > 2 && word !== "chambers"))
  );
};

/** "Pastry Chef", "Hotel Krone": under a name it says what the person does, though an address spells it too. */
const tellsWork = (words: readonly string[]): boolean =>
  words.length > 1 && (isTradeOrShop(words) || (words.some((word) => titleHeads.has(word)) && !givenNames.has(words[0] ?? "")));

/** `locals`: parts of e-mail addresses, which may spell a name that no list would take for one ("Ellen Page"). */
const looksLikeElse = (words: readonly string[], form: string, locals: readonly string[] = [], mayBeTrade = false): boolean => {
  if (sectionOfPhrase(form) !== undefined) return true;
  if (
    (words.some((word) => neverNames.has(word)) && !words.some((word) => locals.includes(word))) ||
    words.filter((word) => fields.has(word)).length * 2 >= words.length
  )
    return true;
  if (!mayBeTrade && isTradeOrShop(words)) return true;
  // "Paris Boston" of paris.boston@… is a person, and so is "L. Washington".
  return (
    words.every((word, index) => isPlaceWord(word) || (word.length === 1 && words[index + 1]?.[1] === undefined)) &&
    !(words.length > 1 && words.some((word) => word.length > 3 && locals.some((local) => local.includes(word))))
  );
};

/** Words of an e-mail address that may be a name's. */
export const emailParts = (local: string): readonly string[] =>
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
      const slug = /\/(?:in|r|pub|profile)\/([a-z]+(?:-[a-z]+){1,4})(?:-[0-9a-f]{4,12})?\/?$/i.exec(link)?.[1];
      if (slug === undefined) continue;
      const parts = fold(slug).split("-");
      // ".../in/anna-kowalska-rn": what she may call herself is no part of her name.
      while (parts.length > 2 && credentials.has(parts[parts.length - 1] ?? "")) parts.pop();
      const last = lines[Math.min(limit, lines.length) - 1]?.lastWord ?? 0;
      for (let index = 0; index + parts.length <= last; index++) {
        if (!parts.every((part, offset) => words.folded[index + offset] === part)) continue;
        const start = words.starts[index] ?? 0;
        const end = words.ends[index + parts.length - 1] ?? 0;
        if (end - start <= slug.length + 6 && opensName(text.charCodeAt(start))) return textAt(layout, { start, end });
      }
    }
  return undefined;
};

/** What stands on the line of a name, which may go over two. */
export const nameOn = (name: TextAt | undefined, { start, end }: LaidLine): Span | undefined =>
  name !== undefined && name.span.start < end && start < name.span.end
    ? { start: Math.max(name.span.start, start), end: Math.min(name.span.end, end) }
    : undefined;

type Candidate = NameShape & { readonly line: number; readonly score: number };

const scoreName = (layout: Layout, shape: NameShape, index: number, locals: readonly string[]): number => {
  const words = cutWords(layout.text, shape.start, shape.end).folded;
  let matched = 0;
  for (const local of locals) for (const word of words) if (word.length >= 3 && local.includes(word)) matched++;
  return Math.max(0, 12 - index) + Math.min(matched, 2) * 6 + (shape.tokens >= 2 && shape.tokens <= 4 ? 2 : 0);
};

const placeholder = new RegExp(resumeShapes.placeholder, "i");

/** How many lines of the top are searched for a name. */
const searched = 14;

/** Asked for twice: to see where the header ends, and again when that is known, mostly of the same lines. */
const lastNames = new WeakMap<Layout, { readonly limit: number; readonly name: TextAt | undefined }>();

/** The name among the first lines, `to` being where the header ends as far as is known. */
export const findName = (layout: Layout, to: number): TextAt | undefined => {
  const { lines } = layout;
  const limit = Math.min(Math.max(to, Math.min(6, lines.length)), searched, lines.length);
  const known = lastNames.get(layout);
  if (known?.limit === limit) return known.name;
  const name = nameBelowColumn(layout)?.name ?? (asides.has(sectionAt(layout, 0) ?? "") ? undefined : nameWithin(layout, limit));
  lastNames.set(layout, { limit, name });
  return name;
};

const lastHeading = 80;
const mostLinesOfBlock = 12;

const sectionAt = ({ lines }: Layout, index: number): string | undefined =>
  sectionOfPhrase(headingForm(lines[index]?.content.slice(0, 40) ?? ""));

/** What a column holds that comes before the header, contacts apart. */
const asides = wordSet(resumeShapes.asides);

/** Behind a name: more than a style in capitals. */
const hasMore = lettered(String.raw`^,? (?!\p{Lu}+$)|\|`);

/**
 * A profile that a network prints opens with a column of contacts, skills and certificates, and so do pages with a bar at their
 * side. Who it is about stands below, some lines above the summary or the work: where that block starts, and the name.
 */
export const nameBelowColumn = (layout: Layout): { readonly line: number; readonly name: TextAt } | undefined => {
  const { text, lines } = layout;
  const first = sectionAt(layout, 0) ?? "";
  if (first !== "contact" && !asides.has(first)) return undefined;
  let below = 1;
  while (below < lastHeading && !["summary", "work"].includes(sectionAt(layout, below) ?? "")) below++;
  const contacts = fold(
    lines
      .slice(0, below)
      .flatMap((line) => line.contacts.map(({ start, end }) => text.slice(start, end)))
      .join(" "),
  );
  let best: { readonly line: number; readonly name: TextAt; readonly score: number } | undefined;
  for (let index = below - 1; index > Math.max(0, below - mostLinesOfBlock); index--) {
    const line = lines[index];
    const shape = line === undefined || line.bullet ? undefined : nameShape(text, line.contentStart, line.contentEnd);
    if (line === undefined || shape === undefined || shape.tokens < 2 || hasMore.test(text.slice(shape.end, line.contentEnd)))
      continue;
    const { folded } = cutWords(text, shape.start, shape.end);
    if (looksLikeElse(folded, headingForm(line.content))) continue;
    const score = folded.filter((word) => word.length > 2 && contacts.includes(word)).length * 2 + (line.gapBefore ? 1 : 0);
    // Below anything but contacts, a name is spelt by an address.
    if (score > (best?.score ?? (first === "contact" ? -1 : 1))) best = { line: index, name: textAt(layout, shape), score };
  }
  return best;
};

/** "Okoye, Amal": what follows a surname, when it is a given name. */
const withGiven = (text: string, family: NameShape, to: number, locals: readonly string[] = []): NameShape => {
  const given = text[family.end] === "," ? nameShape(text, family.end + 1, to, 3) : undefined;
  if (given === undefined || !/^(?:, (?:[JS]r|I{2,3})\.?)?[\s|•·]*$/.test(text.slice(given.end, to))) return family;
  const { folded } = cutWords(text, given.start, given.end);
  if (family.tokens > 2 && !folded.some((word) => locals.includes(word))) return family;
  const form = text.slice(given.start, given.end);
  return credentials.has(folded.join("")) || isRegionCode(form) || isTitle(folded) || looksLikeElse(folded, headingForm(form))
    ? family
    : { start: family.start, end: given.end, tokens: family.tokens + given.tokens };
};

const spread = lettered(String.raw`^\p{L}(?: +[\p{L}.'’-]){4,}$`);

/** "J A N E   M I L L E R": a name with a space after each letter. Where no wider one parts its words, the address may. */
const drawnTogether = (content: string, locals: readonly string[]): string | undefined => {
  if (!spread.test(content)) return undefined;
  const written = content.replaceAll(/(\S) (?=\S)/g, "$1").replaceAll(/ +/g, " ");
  const words = fold(written).split(" ");
  if (looksLikeElse(words, headingForm(written)) || words.every((word) => documentWords.has(word))) return undefined;
  return locals.join("") === words[0] ? locals.join(" ") : written;
};

const inCapitals = lettered(resumeShapes.inCapitals, "y");

/** "DEAN SHARP Heavy Diesel Fitter": where a title follows in small letters, the name ends with its capitals. */
const endOfCapitals = ({ text, words }: Layout, start: number, end: number): number => {
  inCapitals.lastIndex = start;
  return inCapitals.test(text) && titleHeads.has(words.folded[wordAt(words, end) - 1] ?? "") ? inCapitals.lastIndex : end;
};

const small = lettered(String.raw`^\p{Ll}+(?:[ '’-]\p{Ll}+){1,3}$`);
/** "linnea lindqvist": in small letters it is a name where the contacts spell it. */
const smallName = ({ content, contentStart, contentEnd }: LaidLine, contacts: string): NameShape | undefined => {
  if (!small.test(content)) return undefined;
  const words = fold(content).split(/[^a-z]+/);
  return words.some((word) => word.length > 3 && contacts.includes(word))
    ? { start: contentStart, end: contentEnd, tokens: words.length }
    : undefined;
};

/** The name in lines `from` to `limit`: at the top or, where `from` says so, in a block of contacts further down. */
export const nameWithin = (layout: Layout, limit: number, from = 0): TextAt | undefined => {
  const { text, lines } = layout;
  const locals: string[] = [];
  let contacts = "";
  for (const line of lines.slice(from, from + searched + 6))
    for (const contact of line.contacts) {
      contacts += fold(text.slice(contact.start, contact.end));
      if (contact.kind === "email") locals.push(...emailParts(text.slice(contact.start, text.indexOf("@", contact.start))));
    }
  const slug = slugName(layout, limit);
  if (slug !== undefined) return slug;
  let best: Candidate | undefined;
  /** What stands on a line of its own and could be a part of a name. */
  const alone: (NameShape | undefined)[] = [];
  let labelled: TextAt | undefined;
  let family = false;
  // "Full name: …" says so wherever it stands.
  for (let index = from; index < (from > 0 ? limit : lastHeading); index++) {
    const line = lines[index];
    if (line === undefined || line.content.length > 200) continue;
    if (index < 3 && placeholder.test(line.content)) return undefined;
    const isBelow = index >= limit;
    if (isBelow && labelled !== undefined) break;
    const label = isBelow && !/^full/i.test(line.content) ? null : nameLabel.exec(line.content);
    if (isBelow && label === null) continue;
    let start = line.contentStart;
    let end = line.contentEnd;
    for (const contact of [...line.contacts, ...line.dates]) end = Math.min(end, Math.max(start, contact.start));
    const told = label === null ? undefined : nameShape(text, start + label[0].length, end);
    // Labels on lines that follow each other each give a part: "Surname: Okoye", "First name: Amal".
    if (told !== undefined) {
      const { start: at, end: to } = withGiven(text, told, end);
      const parts = [...(labelled === undefined ? [] : [labelled.text]), text.slice(at, to)];
      labelled = { text: (family ? parts.toReversed() : parts).join(" "), span: { start: labelled?.span.start ?? at, end: to } };
      family = label?.[1] !== undefined;
    } else if (labelled !== undefined) return labelled;
    if (label !== null) continue;
    // "…, EJB, JDBC," over "Sockets, Applets": the rest of a list.
    if ((line.bullet && index > 0) || (!line.gapBefore && lines[index - 1]?.content.endsWith(",") === true)) continue;
    const drawn = from === 0 && (best ?? labelled) === undefined ? drawnTogether(line.content, locals) : undefined;
    if (drawn !== undefined) return { text: drawn, span: { start, end } };
    start = stripDocumentWords(text, start, end);
    const reach = end;
    // Separators end the name's own stretch.
    const separator = /\s[-–—|•·]\s|[|•·,;\t]|\s{2,}|[\u2022\u25cf]/.exec(text.slice(start, end));
    if (separator !== null) end = start + separator.index;
    end = endOfCapitals(layout, start, end);
    // Beside the person's own contacts, even a very long name is one.
    const beside = index === 0 && (line.contacts.length > 0 || (lines[1]?.contacts.length ?? 0) > 0);
    const shape = nameShape(text, start, end, beside ? 16 : 6) ?? (index - from < 2 ? smallName(line, contacts) : undefined);
    if (shape === undefined) continue;
    if (shape.start === line.contentStart && shape.end === line.contentEnd) alone[index] = shape;
    const words = cutWords(text, shape.start, shape.end).folded;
    const written = text.slice(shape.start, shape.end);
    const isTrade = isTradeOrShop(words);
    const last = words[words.length - 1] ?? "";
    // "abaker@…": whoever has such an address is called Baker; but "thebaker@…" below a name says what somebody does.
    const isSpelt = best === undefined && last.length > 2 && locals.some((local) => local.endsWith(last));
    if (
      looksLikeElse(words, headingForm(written), locals, isTrade && isSpelt) ||
      isRegionCode(written) ||
      isCityInRegion(written)
    )
      continue;
    // "GED, Pecos Learning Center"
    if (words.length === 1 && isDegreeWord(words[0] ?? "")) continue;
    const rest = text.slice(shape.end, Math.min(line.contentEnd, shape.end + 12));
    // A city before its region is an address: "Lyon, France".
    if (index > 0 && isRegionCode(/^,\s?([A-Z]{2,3})\b/.exec(rest)?.[1] ?? "")) continue;
    const whole = withGiven(text, shape, reach, locals);
    // Further down, a name opens its block or is spelt by the address.
    const score = scoreName(layout, from > 0 ? whole : shape, index - from, best !== undefined && tellsWork(words) ? [] : locals);
    if (score > (best?.score ?? (from > 0 ? 13 : -1))) best = { ...whole, line: index, score };
  }
  if (labelled !== undefined || best === undefined) return labelled;
  // "JANE" over "MILLER": a lone word and what stands right under it, or what the address spells too.
  for (const index of [best.line - 1, best.line + 1]) {
    const other = alone[index];
    if (other === undefined || alone[best.line] === undefined) continue;
    const [first, second] = index < best.line ? [other, best] : [best, other];
    const words = cutWords(text, other.start, other.end).folded;
    const isSpelt = !tellsWork(words) && words.every((word) => locals.some((local) => local.includes(word)));
    const isLone = first.tokens === 1 && lines[Math.max(index, best.line)]?.gapBefore === false;
    if (isSpelt || (isLone && !looksLikeElse(words, headingForm(text.slice(other.start, other.end)))))
      return {
        text: `${text.slice(first.start, first.end)} ${text.slice(second.start, second.end)}`,
        span: { start: first.start, end: second.end },
      };
  }
  return textAt(layout, best);
};
