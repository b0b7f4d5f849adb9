/**
 * Who wrote with the candidate: lists of authors that open a citation, in the forms that journals ask for ("Okoye A", "Okoye,
 * A.", "A. Okoye") or in full. Title and journal stay. Linear in the text's length.
 */

import { findSections } from "../parse-resume/sections.ts";
import type { Layout } from "../parse-resume/layout.ts";
import { candidatePlaceholder, personPlaceholder, type Edit } from "./edits.ts";

const surname = "(?:\\p{Ll}{1,3}[ -])*\\p{Lu}[\\p{L}'’]+(?:-\\p{L}+)*";
const author = `(?:(?:\\p{Lu}\\.[ -]?)+${surname}|${surname},? (?:\\p{Lu}\\.?[ -]?){0,2}\\p{Lu}(?!\\p{L})(?:\\.(?=[,;]| [&a-z]))?|${surname}(?: \\p{Lu}\\.?)?(?: ${surname})+)`;
const list = new RegExp(
  `(?<=^[^\\p{L}\\n]*|[.:?!"”]\\s)${author}(?:(?:,?\\s(?:&|and|und|et|y|e)|[,;])\\s${author})*(?=(\\s*[.:("“])?)`,
  "gmu",
);
const one = new RegExp(author, "gu");
const initial = /(?<!\p{L})\p{Lu}{1,3}(?!\p{L})/u;

const overlap = (left: Edit, right: Edit): boolean => left.start < right.end && right.start < left.end;

/** `mentions`, where the candidate is named, and the authors beside them. Names in full count as a list only where one of them is the candidate's. */
export const withCoAuthors = (layout: Layout, mentions: readonly Edit[]): Edit[] => {
  const listed = findSections(layout).flatMap(({ name, from, to }) => {
    const first = layout.lines[from]?.start ?? 0;
    if (name !== "publications") return [];
    return [...layout.text.slice(first, layout.lines[to - 1]?.end).matchAll(list)].flatMap(({ 0: names, 1: stop, index }) => {
      const authors = [...names.matchAll(one)].map((found): Edit => {
        const start = first + index + found.index;
        const end = start + found[0].length;
        const person: Edit = { start, end, replacement: personPlaceholder, kind: "other-person" };
        return mentions.some((mention) => overlap(mention, person))
          ? { ...person, replacement: candidatePlaceholder, kind: "name" }
          : person;
      });
      const own = authors.some(({ kind }) => kind === "name");
      const brief = [...names.matchAll(one)].every(([author]) => initial.test(author));
      return (brief ? own || authors.length > 1 : own && stop !== undefined) ? authors : [];
    });
  });
  return [...mentions.filter((mention) => !listed.some((one) => overlap(one, mention))), ...listed];
};
