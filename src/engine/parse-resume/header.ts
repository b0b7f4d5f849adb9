/**
 * Step three for the header: name, label, contacts, place and summary from the lines at the top.
 */

import type { Profile, TextAt } from "../../domain/resume/profile.ts";
import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import { holdsDigits, isLetter, opensName } from "../text/characters.ts";
import { findBareLinks } from "../text/contacts.ts";
import { lettered } from "../text/lettered.ts";
import { mark } from "../text/marks.ts";
import { isPlaceWord, isStreetWord, titleHeads } from "../text/title-words.ts";
import { fields, findName, nameOn, particles } from "./header-name.ts";
import { textAt, type LaidLine, type Layout } from "./layout.ts";
import type { Part } from "./part-kinds.ts";
import { partsOf } from "./parts.ts";
import { isProse } from "./prose.ts";

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

/** Without what names the document: "Web Developer Resume Template" claims "Web Developer". */
const titleOfPart = ({ text, start }: Part): TextAt | undefined => {
  const title = text.replace(/(?:\s+(?:resume|résumé|cv|template|sample|example|format|profile))+$/i, "").trimEnd();
  return title === "" || /^(?:sample|example)\b/i.test(title)
    ? undefined
    : { text: title, span: { start, end: start + title.length } };
};

const labelOf = (layout: Layout, line: LaidLine, from: number): TextAt | undefined => {
  const part = partsOf(layout, line, from).find(({ kind }) => kind === "title");
  return part === undefined ? undefined : titleOfPart(part);
};

/** The title that one of the next few lines consists of: "Operations Manager" under the contacts. */
export const headline = (layout: Layout, from: number, to: number): TextAt | undefined => {
  for (const line of layout.lines.slice(from, Math.min(to, from + 3))) {
    if (line.bullet || line.content.length > 80 || !isLabelLine(layout, line) || isProse(layout, line)) continue;
    const label = labelOf(layout, line, line.contentStart);
    if (label !== undefined && isHeadline.test(label.text)) return label;
  }
  return undefined;
};

/** Words written large, or all small, joined by little: not the start of a wrapped sentence. */
const isHeadline = lettered(resumeShapes.isHeadline);

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

const postal = new RegExp(resumeShapes.postal);

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
    // A number to call below a job is one of a reference.
    if (line === undefined || (contacts && line.dates.some((date) => date.range))) break;
    const own = line.contacts.some((contact) => contact.kind !== "handle");
    if (own || nameOn(name, line) !== undefined) end = index + 1;
    contacts ||= own;
  }
  let spare = contacts ? 3 : 5;
  while (end < limit && spare > 0) {
    const line = lines[end];
    if (line === undefined || line.bullet || line.dates.some((date) => date.range)) break;
    const words = layout.words.folded.slice(line.firstWord, line.lastWord);
    const address =
      words.length <= 10 && (postal.test(line.content) || hasStreet(words) || words.some((word) => isPlaceWord(word)));
    const detail = ((layout.words.marks[line.firstWord] ?? 0) & mark.label) !== 0 && holdsDigits(line.content, 1);
    if (!address && !detail && (contacts || line.gapBefore)) break;
    end++;
    spare--;
  }
  return end;
};

const identityLabel = new RegExp(resumeWords.identityLabels, "i");
/** "ID Number: 800101 5009 087", "RPPS n° 10001234567": digits in groups, and nobody's phone. */
export const isNumberOfIdentity = ({ text }: Layout, start: number): boolean =>
  identityLabel.test(text.slice(Math.max(0, start - 40), start));

const mailTo = "mailto:";
const locationLabel = new RegExp(String.raw`^(?:${resumeWords.placeLabels})\s*[:：\t]\s*`, "i");

/** Name, label, contacts, place and summary from the header lines `0` to `to`. */
export const parseHeader = (layout: Layout, to: number): Profile["basics"] => {
  const { text, lines } = layout;
  const name = findName(layout, to);
  const basics: { -readonly [Key in keyof Profile["basics"]]: Profile["basics"][Key] } = { links: [] };
  if (name !== undefined) basics.name = name;
  const seen = new Set<string>();
  const prose = headerProse(layout, to);
  for (const [index, line] of lines.entries()) {
    const inHeader = index < to;
    for (const contact of line.contacts) {
      const found = textAt(layout, contact);
      // The candidate's own contacts stand at the top or, failing that, anywhere but among references.
      if (contact.kind === "email" && basics.email === undefined) basics.email = found;
      else if (basics.email === undefined && inHeader && found.text.startsWith(mailTo))
        basics.email = textAt(layout, { start: contact.start + mailTo.length, end: contact.end });
      else if (contact.kind === "phone" && basics.phone === undefined && inHeader && !isNumberOfIdentity(layout, contact.start))
        basics.phone = found;
      else if (contact.kind === "link" && !seen.has(found.text) && basics.links.length < 20) {
        seen.add(found.text);
        basics.links.push(found);
      }
    }
    if (!inHeader || line.content.length > 2000) continue;
    for (const link of findBareLinks(text, line.contentStart, line.contentEnd)) {
      if (line.contacts.some((contact) => contact.start < link.end && link.start < contact.end)) continue;
      basics.links.push(textAt(layout, link));
    }
    if (basics.location === undefined && !prose.has(index)) {
      const label = /[:：\t]/.test(line.content) ? locationLabel.exec(line.content) : null;
      if (label !== null && label[0] !== line.content)
        basics.location = textAt(layout, { start: line.contentStart + label[0].length, end: line.contentEnd });
      else {
        const parts = partsOf(layout, line);
        const place = parts.findIndex(
          (part) => part.kind === "place" && (name === undefined || part.start >= name.span.end || part.end <= name.span.start),
        );
        if (place >= 0) basics.location = placeWithCity(layout, parts, place, name);
      }
    }
    // "Gestora de Marketing | Lisboa | +351 965 550 174", behind the name: without one it may be the name itself.
    const [contact] = line.contacts;
    if (basics.label === undefined && name !== undefined && contact !== undefined && line.content.length <= 140) {
      const part = partsOf(layout, line).find(({ kind, start }) => kind === "title" && start >= name.span.end);
      const isApart =
        part !== undefined &&
        (part.end <= contact.start
          ? /^(?:, [A-Z]{2,6})?(?:\s*[|·•\t]| {3}| [–—-] )/.test(text.slice(part.end, contact.start + 1))
          : text[part.start - 1] === "\t");
      if (isApart) basics.label = titleOfPart(part);
    }
    if (basics.label === undefined && isLabelLine(layout, line)) {
      const label = labelOf(layout, line, nameOn(name, line)?.end ?? line.contentStart);
      if (label !== undefined) basics.label = label;
    }
  }
  return basics;
};

const placeWithCity = (layout: Layout, parts: readonly Part[], index: number, name: TextAt | undefined): TextAt => {
  let from = parts[index]?.start ?? 0;
  let to = parts[index]?.end ?? 0;
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
  return textAt(layout, { start: from, end: to });
};
