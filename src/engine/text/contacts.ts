/**
 * E-mail addresses, links, phone numbers and handles in their international forms, found by walking outwards from the
 * one character that gives them away. Linear: no pattern ever backtracks over the text.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import { holdsAny, isDigit, isLetter, isSpace, isWordUnit } from "./characters.ts";
import { lettered } from "./lettered.ts";
import { wordSet } from "./words.ts";

type ContactKind = "email" | "link" | "phone" | "handle";
export type FoundContact = { readonly start: number; readonly end: number; readonly kind: ContactKind };

const isLocalUnit = (unit: number): boolean =>
  isWordUnit(unit) || unit === 46 || unit === 95 || unit === 43 || unit === 45 || unit === 37 || unit === 39;
const isDomainUnit = (unit: number): boolean => isWordUnit(unit) || unit === 46 || unit === 45;

const longest = 254;

/** "name@host.tld", also written with blanks around the sign or as "name [at] host [dot] tld". */
const emailAround = (text: string, sign: number, floor: number): FoundContact | undefined => {
  let start = sign;
  let end = sign + 1;
  if (text.charCodeAt(sign - 1) === 32 && isLocalUnit(text.charCodeAt(sign - 2)) && text.charCodeAt(sign + 1) === 32) {
    start--;
    end++;
  }
  const localEnd = start;
  while (start > floor && localEnd - start < 64 && isLocalUnit(text.charCodeAt(start - 1))) start--;
  while (start < localEnd && !isWordUnit(text.charCodeAt(start))) start++;
  const domainStart = end;
  while (end < text.length && end - domainStart < longest && isDomainUnit(text.charCodeAt(end))) end++;
  while (end > domainStart && !isWordUnit(text.charCodeAt(end - 1))) end--;
  if (start === localEnd) {
    // No local part: "@handle" as used on social networks.
    if (sign > 0 && isWordUnit(text.charCodeAt(sign - 1))) return undefined;
    let last = sign + 1;
    while (last < text.length && last - sign < 40 && (isWordUnit(text.charCodeAt(last)) || text.charCodeAt(last) === 95)) last++;
    return last - sign >= 3 ? { start: sign, end: last, kind: "handle" } : undefined;
  }
  if (end === domainStart) return undefined;
  const spaced = domainStart > sign + 1;
  if (spaced && !text.slice(domainStart, end).includes(".")) return undefined;
  return { start, end, kind: "email" };
};

const obfuscated = new RegExp(resumeShapes.obfuscated, "gi");
/** Where people have a page of their own. */
export const hosts = wordSet(resumeWords.hosts);
const domains = wordSet(resumeShapes.domains);

/** "linkedin.com/in/anna": a known host before a slash, found from the slash. */
const hostBefore = (text: string, slash: number): number => {
  let start = slash;
  while (start > 0 && slash - start < 40 && isDomainUnit(text.charCodeAt(start - 1))) start--;
  const labels = text.slice(start, slash).toLowerCase().split(".");
  const last = labels[labels.length - 1] ?? "";
  const host = labels[labels.length - 2] ?? "";
  return labels.length >= 2 &&
    domains.has(last) &&
    hosts.has(host) &&
    slash + 1 < text.length &&
    !isSpace(text.charCodeAt(slash + 1))
    ? start
    : -1;
};

const personalHosts = new RegExp(resumeShapes.personalHosts, "gi");

const linkEnd = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && end - from < 2000) {
    if (isSpace(text.charCodeAt(end)) || '|<>"])'.includes(text.charAt(end))) break;
    end++;
  }
  while (end > from && ".,;:!?*_".includes(text.charAt(end - 1))) end--;
  return end;
};

/** "(2018 - 2022", "2016 - 04/2020", "2015-07 – 2019-06": two dates around a dash, in brackets or not. */
const dateRange = new RegExp(resumeShapes.dateRange, "y");

const phoneMarks = " \u00a0-.()/+\u2010\u2011\u2013\u2009\u202f";

/** A run of digits and phone marks with 7 to 15 digits that is not a date, a year range, an amount or a version. */
const phoneFrom = (text: string, start: number): FoundContact | undefined => {
  let at = start;
  let digits = 0;
  let end = start;
  let groups = 0;
  let inGroup = false;
  let slashes = 0;
  let masked = 0;
  while (at < text.length && at - start < 32) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) {
      digits++;
      if (!inGroup) groups++;
      inGroup = true;
      end = at + 1;
    } else if (
      (unit === 88 || unit === 120 || unit === 42) &&
      digits + masked > 0 &&
      (inGroup || masked > 0 || text.charCodeAt(at - 1) === 45 || text.charCodeAt(at - 1) === 32) &&
      !/[a-z]/i.test(text[at + 1] === "x" || text[at + 1] === "X" ? "" : (text[at + 1] ?? ""))
    ) {
      masked++;
      end = at + 1;
    } else if (phoneMarks.includes(text[at] ?? "x")) {
      if (unit === 47) slashes++;
      // Two blanks in a row, or a plus in the middle, end the number; so does a slash set apart behind a whole one.
      if (unit === 47 && digits > 8 && text.charCodeAt(at - 1) === 32) break;
      if (unit === 32 && text.charCodeAt(at - 1) === 32) break;
      if (unit === 43 && at > start && !(at === start + 1 && text.charCodeAt(start) === 40)) break;
      inGroup = false;
    } else break;
    at++;
  }
  const plus = text.charCodeAt(start) === 43 || (text.charCodeAt(start) === 40 && text.charCodeAt(start + 1) === 43);
  const all = digits + masked;
  if (all < 7 || all > 15 || digits < 4) return undefined;
  const shape = text.slice(start, end);
  // "(BS 7671) 2019", "2011 (425 points)": a bracket that opens before it or closes behind it.
  if (/^[^(]*\)|.\([^)]*$/.test(shape)) return undefined;
  if (isLetter(text.charCodeAt(end)) && masked === 0) return undefined;
  if (!plus) {
    // A lone run of 7 to 9 digits or of over 13, a year range or a date is something else; so is the address of a machine.
    if (groups === 1 && masked === 0 && (digits < 10 || digits > 13)) return undefined;
    if (groups === 4 && /^(?:[1-9]\d?|1\d\d|2[0-5]\d)(?:\.(?:\d|[1-9]\d|1\d\d|2[0-5]\d)){3}$/.test(shape)) return undefined;
    if (/^\(?(?:\d\d?\. )?(?:19|20)\d\d[\s.–—/-]{1,3}(?:19|20)?\d\d(?:\D|$)/.test(shape) && digits <= 10) return undefined;
    // "06.33.87.50.14", as France writes it, is no date.
    if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(shape) && !/^0\d(?:[./-]\d\d){4}$/.test(shape)) return undefined;
    if (/^\d{1,2}[./-]\d{4}/.test(shape)) return undefined;
    if (isPlaceCode(shape, text.slice(Math.max(0, start - 5), start), text.slice(end, end + 3))) return undefined;
    // "Level 3 (05/2019)", "Level 2 (2019-2022)", "Level 1 - 05/2019"
    if (/.(?:\(|\D\d\d?\/)(?:19|20)\d\d(?!\d)/.test(shape)) return undefined;
    if (slashes > 1 || /^\d{1,3}(?:\.\d{3})+$/.test(shape)) return undefined;
  }
  return { start, end, kind: "phone" };
};

const beforeTown = lettered(String.raw`^,? \p{Lu}`);
const afterLabel = lettered(resumeShapes.afterLabel, "i");
/** "CEP 05422-010", "4000-442 Porto", "IL 60614-1234", "Via Roma 10 - 70121 Bari": the code of a place, unlike "Tel. 08151-123". */
const isPlaceCode = (shape: string, before: string, after: string): boolean =>
  /^\d{1,4} [-–] \d{5}$/.test(shape) ||
  (/^\d{5}-\d{4}$/.test(shape) && /[A-Z]{2},? $/.test(before)) ||
  (/^\d{4,5}-\d{3}$/.test(shape) && (/(?:CEP:?|,) ?$/i.test(before) || (beforeTown.test(after) && !afterLabel.test(before))));

/** Does "at" stand right before a closing bracket, as in "name [at] host"? */
const mayHideSign = (text: string): boolean => {
  for (const bracket of ")]}")
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1))
      if (text.startsWith("at", at - 2) || text.startsWith("at ", at - 3) || (bracket !== "}" && text.startsWith("AT", at - 2)))
        return true;
  return false;
};

/** All contacts of `text`, in order, without overlaps; e-mail and links before phones. */
export const findContacts = (text: string): readonly FoundContact[] => {
  const found: FoundContact[] = [];
  for (let sign = text.indexOf("@"), floor = 0; sign >= 0; sign = text.indexOf("@", sign + 1)) {
    const email = emailAround(text, sign, floor);
    if (email !== undefined && email.start >= floor) {
      found.push(email);
      floor = email.end;
    }
  }
  if (mayHideSign(text))
    for (const match of text.matchAll(obfuscated))
      found.push({ start: match.index, end: match.index + match[0].length, kind: "email" });
  for (let slash = text.indexOf("/"), floor = 0; slash >= 0; slash = text.indexOf("/", slash + 1)) {
    if (slash < floor) continue;
    // "https://…" from its scheme, "host.tld/…" from its host.
    let start = -1;
    if (text.charCodeAt(slash + 1) === 47 && text.charCodeAt(slash - 1) === 58) {
      start = slash - 1;
      while (start > 0 && slash - start < 8 && isLetter(text.charCodeAt(start - 1))) start--;
      if (start === slash - 1) continue;
    } else if (isWordUnit(text.charCodeAt(slash - 1))) start = hostBefore(text, slash);
    if (start < 0) continue;
    const end = linkEnd(text, start);
    if (end <= slash + 1) continue;
    found.push({ start, end, kind: "link" });
    floor = end;
  }
  for (const prefix of ["www.", "WWW.", "Www.", "mailto:"])
    for (let at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 4)) {
      if (at > 0 && isWordUnit(text.charCodeAt(at - 1))) continue;
      const end = linkEnd(text, at);
      if (end > at + prefix.length) found.push({ start: at, end, kind: "link" });
    }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const opens =
      isDigit(unit) || unit === 43 || (unit === 40 && (isDigit(text.charCodeAt(at + 1)) || text.charCodeAt(at + 1) === 43));
    if (!opens) continue;
    dateRange.lastIndex = at;
    if (dateRange.test(text)) {
      at = dateRange.lastIndex - 1;
      continue;
    }
    // "0000-0002-1825-0097": what is too long for a number holds none behind its dashes.
    const standsFree =
      at === 0 ||
      (!/\d-/.test(text.slice(at - 2, at)) && !isWordUnit(text.charCodeAt(at - 1)) && !".,/@_".includes(text[at - 1] ?? ""));
    const phone =
      standsFree &&
      !holdsAny(text, text.charCodeAt(at - 1) === 32 ? at - 2 : at - 1, at, "$€£¥₹%") &&
      (!holdsAny(text, at - 2, at, "#") || afterLabel.test(text.slice(Math.max(0, at - 12), at)))
        ? phoneFrom(text, at)
        : undefined;
    if (phone !== undefined) {
      found.push(phone);
      at = phone.end;
    } else while (at + 1 < text.length && (isDigit(text.charCodeAt(at + 1)) || text.charCodeAt(at + 1) === 46)) at++;
  }
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  const kept: FoundContact[] = [];
  for (const contact of found) {
    const before = kept[kept.length - 1];
    if (before === undefined || contact.start >= before.end) kept.push(contact);
    else if (before.kind === "phone" && contact.kind !== "phone") kept[kept.length - 1] = contact;
  }
  return kept;
};

/** Bare domains ("anna-k.dev"), looked for only where a contact is expected: they look like product names elsewhere. */
export const findBareLinks = (text: string, start: number, end: number): readonly FoundContact[] => {
  const found: FoundContact[] = [];
  // A dot between two letters is the least a domain needs.
  let dotted = false;
  for (let dot = text.indexOf(".", start); dot >= 0 && dot < end && !dotted; dot = text.indexOf(".", dot + 1))
    dotted = isWordUnit(text.charCodeAt(dot - 1)) && isLetter(text.charCodeAt(dot + 1));
  if (!dotted) return found;
  for (const match of text.slice(start, Math.min(end, start + 400)).matchAll(personalHosts)) {
    const from = start + match.index;
    if (text.charCodeAt(from - 1) === 64 || (from > 0 && isLetter(text.charCodeAt(from - 1)))) continue;
    found.push({ start: from, end: from + match[0].length, kind: "link" });
  }
  return found;
};
