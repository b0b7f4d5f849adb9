/**
 * Where the candidate is mentioned: full name, parts of it, initials, handles made of it, file names. The name comes from
 * the resume's own structure (header, e-mail, file name), and every later appearance is found by its words, whatever
 * the case, accents, order or possessive.
 */

import { identityShapes } from "../lexicon/identity-shapes.ts";
import { identityWords, introductions } from "../lexicon/identity-words.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { fold, isSpace, isUpper, isWordUnit, opensName } from "../text/characters.ts";
import { hosts } from "../text/contacts.ts";
import { hasNoCapitals } from "../text/capitals.ts";
import { lettered } from "../text/lettered.ts";
import { mark, markWords } from "../text/marks.ts";
import { cutWords, wordSet, type Words } from "../text/words.ts";
import { emailParts, nameWithin, particles as headerParticles, styles } from "../parse-resume/header-name.ts";
import type { Layout } from "../parse-resume/layout.ts";
import { isPast } from "../text/past-tense.ts";
import { classOf, wordClass } from "../skills/word-classes.ts";
import { isCommonWord } from "./common-words.ts";
import { candidatePlaceholder, everywhere, matchesOf, type Edit } from "./edits.ts";

export type Identity = {
  /** Folded words of the name, particles apart. */
  readonly names: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  /** First letters of the name's words, in order. */
  readonly initials: string;
  /** Words made of the name's parts, as used in handles and addresses. */
  readonly handles: ReadonlySet<string>;
  /** Names in scripts that do not separate words. */
  readonly unspaced: readonly string[];
  /** The name is written without capitals. */
  readonly small: boolean;
};

const particleWords = new Set([...headerParticles, "jr", "sr", "ii", "iii", "iv"]);
const genericParts = wordSet(identityWords.genericParts);

const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

const addName = (name: string, names: Set<string>, particles: Set<string>): string[] => {
  const order: string[] = [];
  const { folded, starts, ends } = cutWords(name);
  folded.forEach((word, index) => {
    if (particleWords.has(word) && folded.length > 1) {
      particles.add(word);
      return;
    }
    order.push(word);
    if (word.length < 2) return;
    names.add(word);
    const written = name.slice(starts[index], ends[index]).toLowerCase();
    if (/[äöüß]/.test(written)) names.add(fold(written.replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)));
  });
  return order;
};

const handlesOf = ([first, ...others]: readonly string[]): Set<string> => {
  const handles = new Set<string>();
  if (first === undefined || others.length === 0) return handles;
  const opening = first.slice(0, 1);
  const made = others.flatMap((last) => [first + last, last + first, opening + last, first + last.slice(0, 1), last + opening]);
  if (others.length > 1) made.push(others.join(""));
  for (const handle of [...made, first + others.join(""), first + others.map((word) => word.slice(0, 1)).join("")])
    if (handle.length >= 5 && !isCommonWord(handle)) handles.add(handle);
  return handles;
};

/** Without a name in the header: words of the e-mail address or file name that stand together, as a name, at the top. */
const nameFromParts = (layout: Layout, parts: readonly string[]): string | undefined => {
  if (parts.length === 0) return undefined;
  const known = new Set(parts);
  const { words, lines, text } = layout;
  const limit = lines[Math.min(lines.length, 15) - 1]?.lastWord ?? 0;
  for (let index = 0; index < limit; index++) {
    if (!known.has(words.folded[index] ?? "") || !opensName(text.charCodeAt(words.starts[index] ?? 0))) continue;
    let end = index;
    while (
      end + 1 < limit &&
      known.has(words.folded[end + 1] ?? "") &&
      (words.starts[end + 1] ?? 0) - (words.ends[end] ?? 0) <= 2
    )
      end++;
    if (end > index) return text.slice(words.starts[index], words.ends[end]);
  }
  return undefined;
};

/** Lines between a name and the contacts it stands above. */
const nearContacts = 3;

/** Without a name at the top: what is shaped like one right above the candidate's own contacts or before them. */
const nameAboveContacts = (layout: Layout, { email, phone }: Profile["basics"]): string | undefined => {
  const { text, lines } = layout;
  let above = -1;
  for (let line = lines.length - 1; line >= 0; line--) {
    if (lines[line]?.contacts.some(({ start, end }) => [email?.text, phone?.text].includes(text.slice(start, end))) === true)
      above = line;
    const name = above - line > nearContacts || above < line ? undefined : nameWithin(layout, line + 1, line)?.text;
    if (name?.includes(" ") === true) return name;
  }
  return undefined;
};

markWords(mark.introducing, wordSet(introductions.words));
const introducing = lettered(introductions.shape, "y");

/** What to look for. Empty when nothing in the resume says who the candidate is. */
export const identityOf = (layout: Layout, profile: Profile, fileName?: string): Identity => {
  const names = new Set<string>();
  const particles = new Set<string>();
  const local = profile.basics.email === undefined ? "" : (profile.basics.email.text.split("@")[0] ?? "");
  const localParts = emailParts(local).filter((part) => !genericParts.has(part));
  const fileParts =
    fileName === undefined
      ? []
      : fold(fileName)
          .split(/[^a-z\u0400-\uffff]+/)
          .filter((part) => part.length >= 2 && !genericParts.has(part));
  const { basics } = profile;
  // One word alone at the top may be anything; a whole name above the contacts is more.
  const above = basics.name?.text.includes(" ") === true ? undefined : nameAboveContacts(layout, basics);
  const name = above ?? basics.name?.text ?? nameFromParts(layout, fileParts) ?? nameFromParts(layout, localParts);
  const order = name === undefined ? [] : addName(name.replace(/^([^,]+), (.+)$/, "$2 $1"), names, particles);
  if (above !== undefined && basics.name !== undefined) addName(basics.name.text, names, particles);
  // Short for it: "ada.okoro@example.org" of Adaeze Okoro.
  for (const part of localParts)
    if (part.length > 2 && wordClass(part) === 0 && order.some((word) => word.length > part.length && word.startsWith(part)))
      names.add(part);
  const { marks, starts, folded } = layout.words;
  // "Cami leads a team" of Camila Ferreira; "Care Assistant" is no Carey.
  const long = [...names].filter((word) => word.length > 4);
  folded.forEach((word, index) => {
    if (
      word.length > 3 &&
      long.some((one) => one.length > word.length && one.startsWith(word)) &&
      wordClass(word) === 0 &&
      inPersonContext(layout.text, layout.words, index, index)
    )
      names.add(word);
  });
  marks.forEach((bits, index) => {
    if ((bits & mark.introducing) === 0) return;
    introducing.lastIndex = starts[index] ?? 0;
    const found = introducing.exec(layout.text);
    // "Ana is known here as Nita", not what else is known as something.
    if (found?.[1] !== undefined && !names.has(folded[index - 2] ?? "")) return;
    const told = found?.[2]?.replace(/ (?:or|\/) /g, " ");
    if (told !== undefined) order.push(...addName(told, names, particles).filter(() => name === undefined));
  });
  const handles = handlesOf(order.filter((word) => /^[a-z]/.test(word)));
  const whole = fold(local).replace(/[^a-z]+/g, "");
  if (whole.length >= 6 && !isCommonWord(whole) && !genericParts.has(whole)) handles.add(whole);
  const unspaced =
    name === undefined ? [] : name.split(/[\s()·・]+/).filter((part) => part.length >= 2 && part.charCodeAt(0) >= 0x2e80);
  return {
    names,
    particles,
    initials: order.map((word) => word.slice(0, 1)).join(""),
    handles,
    unspaced,
    small: (name !== undefined && name === name.toLowerCase()) || hasNoCapitals(layout.original),
  };
};

const isNear = (text: string, from: number, to: number, marks = "-.'’_‐‑"): boolean => {
  if (to - from > 3) return false;
  for (let at = from; at < to; at++)
    if (text[at] === "\n" || !(isSpace(text.charCodeAt(at)) || marks.includes(text[at] ?? " "))) return false;
  return true;
};

const personVerbs = wordSet(identityWords.personVerbs);

/** Right before a name: what somebody is called, and how they sign. */
const calling = new RegExp(introductions.calling, "i");

const ofFamily = wordSet("son+ daughter+ brothers bros");

/** A person is spoken of: after an honorific, before a possessive or a verb of doing. */
const inPersonContext = (text: string, words: Words, first: number, last: number): boolean => {
  const start = words.starts[first] ?? 0;
  const end = words.ends[last] ?? 0;
  const before = words.folded[first - 1] ?? "";
  if (styles.has(before) && start - (words.ends[first - 1] ?? 0) <= 2) return true;
  const next = words.folded[last + 1] ?? "";
  const gap = text.slice(end, words.starts[last + 1] ?? end);
  const beforeName = gap === " " && isUpper(text.charCodeAt(words.starts[last + 1] ?? 0));
  // "Regards, Faith", "ask for Will by name"
  if (!beforeName && calling.test(text.slice(Math.max(0, start - 20), start))) return true;
  // "Parker & Sons"
  if (gap === " & " && ofFamily.has(next)) return true;
  // "A team led by Grace"
  if (before === "by" && start - (words.ends[first - 1] ?? 0) === 1 && !beforeName) return true;
  // "Mark's team" is a person's, "Dean's List" a list's.
  if (/^['’]$/.test(gap) && next === "s") return !isUpper(text.charCodeAt(words.starts[last + 2] ?? 0));
  if (
    gap === " " &&
    !beforeName &&
    (personVerbs.has(next) ||
      isPast(next) ||
      (next.endsWith("s") &&
        (/["“]/.test(text.charAt(start - 1)) || (wordClass(next.replace(/ies$/, "y").replace(/s$/, "")) & classOf.verb) !== 0)))
  ) {
    // "Ruby and Python" and "Baker managed by" are not about a person; a mention opens its sentence.
    if (next === "and") return false;
    const lead = text.slice(Math.max(0, start - 3), start);
    return start === 0 || /[\n.!?:;•]\s*$|^\s*$|\s{2}$|[*"“-]\s?$/.test(lead);
  }
  return false;
};

const ownDomain = /^\.[a-z][\w.-]*[a-z]/;
const fileEnding = new RegExp(identityShapes.fileEnding, "i");

/** A bit for each letter that one of the words opens with: most words of a text open with another one. */
const openingBits = (...lists: readonly ReadonlySet<string>[]): number => {
  let bits = 0;
  for (const words of lists) for (const word of words) bits |= 1 << word.charCodeAt(0);
  return bits;
};

/** Every mention of the candidate, as edits. */
export const candidateMentions = (layout: Layout, identity: Identity): Edit[] => {
  const { text, words } = layout;
  const { names, particles, handles } = identity;
  const edits = identity.unspaced.flatMap((part) => everywhere(text, part, candidatePlaceholder, "name"));
  if (names.size === 0 && handles.size === 0) return edits;
  const openings = openingBits(names, handles);
  const written = ` ${[...handles].join(" ")}`;
  /** Where a handle is taken already, people cut theirs short; beside another one, or the name of a network, it is one still. */
  const isCutHandle = (index: number): boolean => {
    const word = words.folded[index] ?? "";
    const beside = [words.folded[index - 1] ?? "", words.folded[index + 1] ?? ""];
    return word.length > 6 && written.includes(` ${word}`) && beside.some((one) => handles.has(one) || hosts.has(one));
  };
  const total = words.folded.length;
  for (let index = 0; index < total; index++) {
    const word = words.folded[index] ?? "";
    if ((openings & (1 << word.charCodeAt(0))) === 0) continue;
    if (!names.has(word)) {
      if (handles.has(word) || isCutHandle(index))
        edits.push({
          start: words.starts[index] ?? 0,
          end: words.ends[index] ?? 0,
          replacement: candidatePlaceholder,
          kind: "name",
        });
      continue;
    }
    const capital = opensName(text.charCodeAt(words.starts[index] ?? 0));
    let last = index;
    let count = 1;
    let next = index + 1;
    let reach = index;
    // Particles and initials between two names belong to the mention, and do not end it.
    // So does the comma of "Okoye, Amal".
    while (next < total && isNear(text, words.ends[next - 1] ?? 0, words.starts[next] ?? 0, "-.'’_‐‑,")) {
      const following = words.folded[next] ?? "";
      if (names.has(following)) {
        count++;
        last = next;
      } else if (following.length === 1 && text[words.ends[next] ?? 0] === "." && identity.initials.includes(following)) {
        // "Page, A."
        count++;
      } else if (
        names.has(words.folded[next + 1] ?? word) &&
        words.folded[next + 1] !== word &&
        text.slice(words.ends[next - 1], words.starts[next]) === " " &&
        opensName(text.charCodeAt(words.starts[next] ?? 0))
      ) {
        // "Grace Jane Young": a middle name that nothing else tells.
      } else if (
        !(
          particles.has(following) ||
          (following.length === 1 && isUpper(text.charCodeAt(words.starts[next] ?? 0)) && identity.initials.includes(following))
        )
      )
        break;
      reach = next;
      next++;
    }
    if (reach > last && (words.folded[reach] ?? "").length === 1 && text[words.ends[reach] ?? 0] === ".") last = reach;
    let first = index;
    // "A. Kowalska", "van der Berg", "Dr. Kowalska".
    while (first > 0 && isNear(text, words.ends[first - 1] ?? 0, words.starts[first] ?? 0)) {
      const before = words.folded[first - 1] ?? "";
      const upper = isUpper(text.charCodeAt(words.starts[first - 1] ?? 0));
      const initial = before.length === 1 && upper && identity.initials.includes(before);
      // Neither the "m" of "I'm" nor the "MS" of "GC-MS" is a style.
      const isStyle = styles.has(before) && !"'’-".includes(text.charAt((words.starts[first - 1] ?? 0) - 1));
      if (!(initial || isStyle || particles.has(before))) break;
      if (
        particles.has(before) &&
        !upper &&
        !names.has(words.folded[first - 2] ?? "") &&
        count < 2 &&
        before.length < 3 &&
        !/^(?:[ae]l|d[aeiu]|l[ae]|of)$/.test(before)
      )
        break;
      if (initial) count++;
      first--;
    }
    // "rosa.example.org": a page of one's own.
    const domain =
      count < 2 && !capital && !isCommonWord(word)
        ? ownDomain.exec(text.slice(words.ends[last], (words.ends[last] ?? 0) + 60))
        : null;
    if (domain !== null) {
      const start = words.starts[index] ?? 0;
      edits.push({ start, end: (words.ends[last] ?? start) + domain[0].length, replacement: "", kind: "link" });
      continue;
    }
    const strong =
      count >= 2 ||
      ((capital || identity.small) && !isCommonWord(word)) ||
      (capital && inPersonContext(text, words, index, last));
    if (!strong) continue;
    let start = words.starts[first] ?? 0;
    let end = words.ends[last] ?? 0;
    if (text[end] === "." && (words.folded[last] ?? "").length === 1) end++;
    const tail = text.charAt(end);
    const ending = tail === "_" || tail === "-" || tail === "." ? fileEnding.exec(text.slice(end, end + 60)) : null;
    if (ending !== null) {
      end += ending[0].length;
      while (start > 0 && (isWordUnit(text.charCodeAt(start - 1)) || text[start - 1] === "_" || text[start - 1] === "-")) start--;
      edits.push({ start, end, replacement: "", kind: "name" });
    } else {
      // "James' team" and "Anna's team" read the same.
      const bare = (tail === "'" || tail === "’") && !isWordUnit(text.charCodeAt(end + 1)) && "sS".includes(text.charAt(end - 1));
      edits.push({
        start,
        end: bare ? end + 1 : end,
        replacement: bare ? `${candidatePlaceholder}'s` : candidatePlaceholder,
        kind: "name",
      });
      if (!bare && text[end] === "’") edits.push({ start: end, end: end + 1, replacement: "'", kind: "name" });
    }
    index = last;
  }
  edits.push(...dottedInitials(text, identity.initials));
  return edits;
};

/** "A.K." and "A. K." are the candidate's; "AK" may be anything and stays. */
const dottedInitials = (text: string, initials: string): Edit[] => {
  if (initials.length < 2 || initials.length > 4 || !/^[a-z]+$/.test(initials)) return [];
  const shape = new RegExp(
    `(?<![\\w.])${[...initials.toUpperCase()].map((letter) => `${letter}\\.`).join("\\s?")}(?!\\w|\\s?[A-Z]\\.)`,
    "g",
  );
  return matchesOf(text, 0, shape, "name", candidatePlaceholder);
};
