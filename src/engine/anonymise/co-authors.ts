/**
 * Who wrote with the candidate: lists of authors that open a citation, in the forms that journals ask for ("Okoye A", "Okoye,
 * A.", "A. Okoye") or in full. Title and journal stay. Linear in the text's length.
 */

import { findSections } from "../parse-resume/sections.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import { candidatePlaceholder, personPlaceholder, type Edit } from "./edits.ts";
import { lettered } from "../text/lettered.ts";

const surname = "(?:\\p{Ll}{1,3}[ -])*\\p{Lu}[\\p{L}'’]+(?:-\\p{L}+)*";
const author = `(?:(?:\\p{Lu}\\.[ -]?)+(?:\\p{Ll}\\. ?)*${surname}|${surname},? (?:\\p{Lu}\\.?[ -]?){0,2}\\p{Lu}(?![\\p{L}\\d])(?:\\.(?=[*,;]| [&a-z]))?|${surname}(?: \\p{Lu}\\.?)?(?: ${surname})+)`;
const list = lettered(
  `(?<=^[^\\p{L}\\n]*|[.:?!"”]\\s)${author}(?:\\*?(?:,?\\s(?:&|and|und|et|y|e)|[,;])\\s${author})*(?=(\\s*[.:("“])?)`,
  "gm",
);
const one = lettered(author, "g");
const initial = lettered(String.raw`(?<!\p{L})\p{Lu}{1,3}(?!\p{L})`);

/** What stands between two authors. */
const together = /[,;&]| (?:and|und|et|y|e) /u;
/** Longer lines list no authors. */
const longest = 2000;

const overlap = (left: Edit, right: Edit): boolean => left.start < right.end && right.start < left.end;

/** The lists of authors on a line; `named` are the mentions of the candidate there. */
const authorsOf = ({ content, contentStart }: LaidLine, named: readonly Edit[], isPublished: boolean): readonly Edit[] => {
  const listed: Edit[] = [];
  for (const { 0: names, 1: stop, index: at } of content.matchAll(list)) {
    const written = [...names.matchAll(one)];
    const authors = written.map((found): Edit => {
      const start = contentStart + at + found.index;
      const person: Edit = { start, end: start + found[0].length, replacement: personPlaceholder, kind: "other-person" };
      return named.some((mention) => overlap(mention, person))
        ? { ...person, replacement: candidatePlaceholder, kind: "name" }
        : person;
    });
    const own = authors.some(({ kind }) => kind === "name");
    const brief = written.every(([author]) => initial.test(author));
    const isList = authors.length > 1 && (isPublished || own);
    if (brief ? isList || (own && isPublished) : own && stop !== undefined && (isPublished || isList)) listed.push(...authors);
  }
  return listed;
};

/**
 * `mentions`, where the candidate is named, and the authors beside them. Names in full count as a list only where one of them is
 * the candidate's; outside the publications so do all others, from the line `bodyFrom` on, and the candidate is not alone.
 */
export const withCoAuthors = (layout: Layout, mentions: readonly Edit[], bodyFrom: number): Edit[] => {
  const listed: Edit[] = [];
  const published = findSections(layout).filter(({ name }) => name === "publications");
  const ordered = mentions.toSorted((left, right) => left.start - right.start);
  let from = 0;
  let section = 0;
  for (const [index, line] of layout.lines.entries()) {
    while ((ordered[from]?.end ?? Infinity) <= line.start) from++;
    let to = from;
    while ((ordered[to]?.start ?? Infinity) < line.end) to++;
    while ((published[section]?.to ?? Infinity) <= index) section++;
    const isPublished = (published[section]?.from ?? Infinity) <= index;
    const isBeside = index >= bodyFrom && to > from && together.test(line.content);
    if ((isPublished || isBeside) && line.content.length <= longest)
      listed.push(...authorsOf(line, ordered.slice(from, to), isPublished));
  }
  let at = 0;
  const others = ordered.filter((mention) => {
    while ((listed[at]?.end ?? Infinity) <= mention.start) at++;
    return (listed[at]?.start ?? Infinity) >= mention.end;
  });
  return [...others, ...listed];
};
