/**
 * What names stand for that no list knows. Whoever writes a title before its employer once does so throughout: the plain entries
 * of a section show the form of the doubtful ones.
 */

import { opensName } from "../text/characters.ts";
import { titleHeads } from "../text/title-words.ts";
import { isWrittenLarge } from "./prose.ts";
import type { Part } from "./part-kinds.ts";
import { goesOn, isMostlyLarge, isNoName, isOrganisation, opensDeed, type Head } from "./work-heads.ts";

type Form = "title, employer" | "employer, title" | "title over employer" | "employer over title";

const formOf = (isTitleFirst: boolean, areBeside: boolean): Form => {
  if (areBeside) return isTitleFirst ? "title, employer" : "employer, title";
  return isTitleFirst ? "title over employer" : "employer over title";
};

/** What the entries of a section show, gathered while they are read. */
export type Shown = {
  readonly forms: Set<Form>;
  /** Is there an entry for which the forms of others tell something? */
  isDoubtful: boolean;
};

const longestTitle = 5;

/** A few words, of which no list knows what they name. */
const isUnknown = ({ kind, guessed, words, text }: Part): boolean =>
  (kind === "unknown" || guessed === true) && words.length <= longestTitle && !isNoName(words) && !/[\d"“(,/]/.test(text);

export const isUnknownName = (part: Part): boolean => isUnknown(part) && isWrittenLarge(part.text);

/** "Happiness hero", unlike "Leads a crew for": employers are written large throughout, titles often not. */
const isSmallTitle = (part: Part): boolean =>
  isUnknown(part) &&
  !goesOn.test(part.text) &&
  !opensDeed.test(part.text) &&
  part.guessed !== true &&
  opensName(part.text.charCodeAt(0)) &&
  !isWrittenLarge(part.text);

/** "Hollywood" before "California" is a city; "Harbour" before "Leeds" on a line of its own, or before "Paris, France", is a name. */
const isCity = (part: Part, index: number, parts: readonly Part[]): boolean =>
  part.kind === "place"
    ? part.guessed !== true || (index > 0 && parts[index + 2]?.kind !== "place")
    : // "Dairy Assistant, Hill Land Co, Wairoa"
      index > 1 &&
      part.kind === "unknown" &&
      part.afterComma &&
      parts[index - 1]?.afterComma === true &&
      !parts.some(({ kind }) => kind === "place");

const isUnitOf = (part: Part, before: Part | undefined): boolean =>
  (part.kind === "unknown" || part.guessed === true) &&
  part.afterComma &&
  before?.kind === "organisation" &&
  isOrganisation(before);

type Told = { readonly title: Part; readonly employer: Part };

const isShort = ({ words }: Part): boolean => words.length < 4;

const endsInHead = ({ words }: Part): boolean => titleHeads.has(words.at(-1) ?? "");

/** Which of two names is the title, or undefined where a list knows it or where it cannot be told. */
const tell = (entry: readonly Head[], shown: Shown): Told | undefined => {
  const names = entry.flatMap(({ parts }) => parts.filter((part, index) => !isCity(part, index, parts)));
  // "U.S. Army, 31st Brigade" below its title: a part of the employer.
  const [first, second, third] =
    names.length === 3 && entry.length > 1 ? names.filter((name, index) => !isUnitOf(name, names[index - 1])) : names;
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  const areBeside = entry.some(({ parts }) => parts.includes(first) && parts.includes(second));
  const asTold = (isFirst: boolean): Told => (isFirst ? { title: first, employer: second } : { title: second, employer: first });
  const isTitleFirst = first.kind === "title";
  // "Pilot Coffee Roasters — Café Manager"
  if (isTitleFirst && second.kind === "title")
    return areBeside && endsInHead(first) !== endsInHead(second) ? asTold(endsInHead(first)) : undefined;
  if (isTitleFirst || second.kind === "title") {
    if (isOrganisation(isTitleFirst ? second : first)) shown.forms.add(formOf(isTitleFirst, areBeside));
    return undefined;
  }
  if (isUnknownName(first) && isUnknownName(second)) {
    shown.isDoubtful = true;
    const mayBeFirst = shown.forms.has(formOf(true, areBeside));
    if (mayBeFirst !== shown.forms.has(formOf(false, areBeside))) return asTold(mayBeFirst);
    // The employer is the one whose place stands by it.
    const parts = entry.flatMap((head) => head.parts);
    const [firstPlaced, secondPlaced] = [first, second].map((name) => {
      const next = parts[parts.indexOf(name) + 1];
      return next?.kind === "place" && next.afterComma;
    });
    if (firstPlaced !== secondPlaced) return asTold(secondPlaced === true);
    if (areBeside) return undefined;
    // Dates stand by the title, or below a title and its employer.
    const dated = entry.find(({ date }) => date?.range === true);
    if (dated?.parts.length === 0) return dated === entry.at(-1) ? asTold(true) : undefined;
    return asTold(dated?.parts.includes(second) !== true);
  }
  // "Paper round, local newsagent" among titles with their employers
  if (
    areBeside &&
    second.afterComma &&
    isUnknown(first) &&
    isUnknown(second) &&
    isShort(first) &&
    opensName(first.text.charCodeAt(0))
  ) {
    shown.isDoubtful = true;
    if (shown.forms.has("title, employer") && !shown.forms.has("employer, title")) return asTold(true);
  }
  if (!areBeside && isSmallTitle(first) !== isSmallTitle(second) && (isUnknownName(first) || isUnknownName(second)))
    return asTold(isSmallTitle(first));
  // "Équipier polyvalent" over "Restaurant Le Port"
  const mayBeTitle = (part: Part): boolean =>
    part.guessed !== true && (isUnknownName(part) || (!areBeside && isSmallTitle(part)));
  const told = asTold(mayBeTitle(first));
  const { title, employer } = told;
  // "Harbour Freight Ltd – Bexhill": behind an employer may stand its place.
  const isClear = !areBeside || title === first;
  return isClear && employer.kind === "organisation" && isOrganisation(employer) && mayBeTitle(title) ? told : undefined;
};

/** The heads of a run, each name told that only its place among the others explains. */
export const explain = (run: readonly Head[], shown: Shown): readonly Head[] => {
  const size = run.length / run.filter(({ date }) => date?.range).length;
  if (!Number.isInteger(size) || size > 4) return run;
  return run.flatMap((_, index) => {
    if (index % size > 0) return [];
    const entry = run.slice(index, index + size);
    const told = entry.filter(({ date }) => date?.range).length === 1 ? tell(entry, shown) : undefined;
    if (told === undefined) return entry;
    const kindOf = (part: Part): Part["kind"] =>
      part === told.title ? "title" : part === told.employer && isMostlyLarge(part.text) ? "organisation" : part.kind;
    return entry.map((head) => ({ ...head, parts: head.parts.map((part) => ({ ...part, kind: kindOf(part) })) }));
  });
};
