/**
 * The header of a resume is contact and identity; what stays of it is what the person does. Whole lines go, so that two
 * people with different addresses, numbers and names leave the same text.
 */

import { identityShapes } from "../lexicon/identity-shapes.ts";
import type { RemovalKind } from "../../domain/resume/anonymised-profile.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { fold, isWordUnit, opensSmall } from "../text/characters.ts";
import { findDegree } from "../text/degrees.ts";
import { lettered } from "../text/lettered.ts";
import { wordAt } from "../text/words.ts";
import { letters as credentials, nameOn } from "../parse-resume/header-name.ts";
import { isLabelLine } from "../parse-resume/header.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import type { Part } from "../parse-resume/part-kinds.ts";
import { partsOf } from "../parse-resume/parts.ts";
import type { Edit } from "./edits.ts";

type HeaderVerdict = { readonly keep: boolean; readonly edits: readonly Edit[] };

const holdsWord = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isWordUnit(text.charCodeAt(at))) return true;
  return false;
};

const gone: HeaderVerdict = { keep: false, edits: [] };
const whole: HeaderVerdict = { keep: true, edits: [] };

const folded = (text: string): string => fold(text).trim();

/** Employers of the profile, in the form in which header lines are compared. */
export const employersOf = (profile: Profile): ReadonlySet<string> =>
  new Set(profile.work.flatMap((entry) => (entry.organisation === undefined ? [] : [folded(entry.organisation.text)])));

const drivingLicence = new RegExp(identityShapes.drivingLicence, "iu");

/** A driving licence is asked for by many jobs and tells nothing about who holds it, without its number and country. */
const licenceOf = (line: LaidLine): HeaderVerdict => {
  const found = drivingLicence.exec(line.content);
  if (found === null) return gone;
  const start = line.contentStart + found.index;
  const end = start + found[0].length;
  const edits: Edit[] = [];
  if (start > line.start) edits.push({ start: line.start, end: start, replacement: "", kind: "address" });
  if (end < line.end) edits.push({ start: end, end: line.end, replacement: "", kind: "address" });
  return { keep: true, edits };
};

/** "Stock assessment", unlike a town: a few words of which the first alone may be written large. */
const fieldOfWork = lettered(String.raw`^\p{L}{3,}(?: \p{Ll}+){1,3}$`);

/** Beside a title, a second one that no list knows behind a slash, or what it is about. */
const goesWithTitle = (layout: Layout, parts: readonly Part[], part: Part): boolean => {
  if (part.kind !== "unknown" || !parts.some(({ kind }) => kind === "title")) return false;
  const next = parts[parts.indexOf(part) + 1];
  return (
    fieldOfWork.test(part.text) ||
    (next?.kind === "title" && part.words.length <= 3 && /^ ?\/ ?$/.test(layout.text.slice(part.end, next.start)))
  );
};

/** What stays of a header line: running text, titles, the employer named beside a title, credentials. */
export const judgeHeaderLine = (
  layout: Layout,
  line: LaidLine,
  profile: Profile,
  prose: boolean,
  employers: ReadonlySet<string>,
): HeaderVerdict => {
  if (prose) return whole;
  const nameEnd = nameOn(profile.basics.name, line)?.end;
  const from = nameEnd ?? line.contentStart;
  const labelled = isLabelLine(layout, line);
  const parts = partsOf(layout, line, from);
  const kept = parts.filter((part) => {
    if (part.kind === "title") return labelled || part.words.length <= 8;
    if (part.words.length === 0) return false;
    if (part.words.every((word) => credentials.has(word)) || credentials.has(part.words.join("")))
      return part.text === part.text.toUpperCase() || /^Ph\.?\s?D/i.test(part.text);
    if (
      !opensSmall(part.text) &&
      part.words.length <= 8 &&
      findDegree(layout.text, layout.words, wordAt(layout.words, part.start), wordAt(layout.words, part.end))?.start ===
        part.start
    )
      return true;
    if (employers.has(folded(part.text)) || (nameEnd === undefined && goesWithTitle(layout, parts, part))) return true;
    return labelled && part.kind === "organisation";
  });
  if (kept.length === 0) return licenceOf(line);
  const edits: Edit[] = [];
  const kind: RemovalKind = "address";
  let at = line.start;
  for (const part of kept) {
    if (holdsWord(layout.text, at, part.start))
      edits.push({ start: at, end: part.start, replacement: "", kind: nameEnd !== undefined && at < nameEnd ? "name" : kind });
    // The marks around a title that stands alone again go with what stood there.
    else if (at === line.start && part.start > line.contentStart)
      edits.push({ start: at, end: part.start, replacement: "", kind });
    at = part.end;
  }
  if (at < line.end) edits.push({ start: at, end: line.end, replacement: "", kind });
  return { keep: true, edits };
};
