/** Tells running text from the head of an entry, line by line. Shared by the header, work and education. */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import { holdsAny, isLetter, opensName, opensSmall } from "../text/characters.ts";
import { isPlaceWord, isRegionCode, jointTitles, organisationWords, schoolWords, titleHeads } from "../text/title-words.ts";
import { wordAt, wordSet } from "../text/words.ts";
import { placeOfLine, type LaidLine, type Layout } from "./layout.ts";

/** Words that open a sentence about work done, and the nouns that look like them. */
const verbs = wordSet(resumeWords.sentences);
const nounsInIng = wordSet(resumeWords.nounsInIng);
const nounsInEd = wordSet(resumeWords.wordsInEd);

/** A verb that opens a sentence about work done: "Led", "Designed", "Managing". */
export const opensSentence = (first: string): boolean =>
  verbs.has(first) ||
  (first.length > 4 && first.endsWith("ing") && !nounsInIng.has(first)) ||
  (first.length > 3 && first.endsWith("ed") && !nounsInEd.has(first));

/** Joined by these, other words make a name or a phrase. */
export const smallWords = wordSet(resumeWords.smallWords);

const joins = wordSet("and und et y e");

/** What ends the first part of a head line. */
const partMarks = "\t|,(–—;/•·@";

/** "Help Desk Associate", "Research Intern, Oslo": a title whose first word could open a sentence, each word written large. */
const opensWithTitle = (layout: Layout, line: LaidLine): boolean => {
  const { words, text } = layout;
  let last = line.firstWord;
  const first = words.folded[last] ?? "";
  if (
    (first.endsWith("ed") && line.lastWord - line.firstWord > 4) ||
    (first.endsWith("ing") && smallWords.has(words.folded[last + 1] ?? ""))
  )
    return false;
  for (let index = line.firstWord; index < line.lastWord; index++) {
    const start = words.starts[index] ?? 0;
    if (index > line.firstWord && holdsAny(text, words.ends[index - 1] ?? 0, start, partMarks)) break;
    if (index - line.firstWord === 6) return false;
    const word = words.folded[index] ?? "";
    // "Working student": no sentence says it so.
    if (!opensName(text.charCodeAt(start)) && !smallWords.has(word) && word !== "student") return false;
    last = index;
  }
  return last > line.firstWord && titleHeads.has(words.folded[last] ?? "") && text[words.ends[last] ?? 0] !== ".";
};

/** Does the line open with a title and a comma? */
const titledToComma = ({ words, text }: Layout, line: LaidLine): boolean => {
  const comma = line.content.indexOf(",");
  const last = comma < 2 ? -1 : wordAt(words, line.contentStart + comma) - 1;
  return last >= line.firstWord && titleHeads.has(words.folded[last] ?? "") && text[words.ends[last] ?? 0] === ",";
};

/** A dot that ends a word, not a sentence. */
export const abbreviation = new RegExp(resumeShapes.abbreviation);

/** Forms of firms and clubs that are written with small letters and dots. */
export const smallForm = new RegExp(resumeShapes.smallForm, "i");

/** "The Harbour Clinic": a name, each word written large. */
const isNameWithArticle = ({ words, text }: Layout, line: LaidLine): boolean => {
  if (words.folded[line.firstWord] !== "the" || line.lastWord - line.firstWord > 8) return false;
  if (line.content.endsWith(".") && !abbreviation.test(line.content)) return false;
  for (let index = line.firstWord + 1; index < line.lastWord; index++) {
    if (holdsAny(text, words.ends[index - 1] ?? 0, words.starts[index] ?? 0, partMarks)) break;
    if (opensSmall(text.slice(words.starts[index], words.ends[index])) && !smallWords.has(words.folded[index] ?? ""))
      return false;
  }
  return true;
};

const longestOfName = 6;
/** What names of employers seldom hold. */
const prepositions = wordSet("in with for to as by on or");

/** Where the first part of a line ends, up to a mark; -1 unless each word of it is written large. */
const largeUpTo = ({ words, text }: Layout, { firstWord, lastWord }: LaidLine): number => {
  for (let index = firstWord; index < lastWord; index++) {
    const start = words.starts[index] ?? 0;
    const gapStart = words.ends[index - 1] ?? 0;
    if (index > firstWord && (/^\s{3}/.test(text.slice(gapStart, start)) || holdsAny(text, gapStart, start, partMarks)))
      return index;
    if (index - firstWord === longestOfName) return -1;
    if (!opensName(text.charCodeAt(start)) && !smallWords.has(words.folded[index] ?? "")) return -1;
  }
  return lastWord;
};

/** Dates, or a title with or without them. */
const namesEntry = (layout: Layout, line: LaidLine | undefined): boolean => {
  if (line === undefined || line.bullet || line.content.endsWith(".")) return false;
  const date = line.dates.find(({ range }) => range);
  if (date?.start === line.contentStart) return true;
  return layout.words.folded.slice(line.firstWord, Math.max(0, largeUpTo(layout, line))).some((word) => titleHeads.has(word));
};

/**
 * "Kettering General Hospital", "Boeing · Full-time", "Unified Health": a name, though its first word could open a sentence. It
 * stands above dates or a title, or below one where no list of such lines goes on.
 */
const isNameOfEntry = (layout: Layout, line: LaidLine): boolean => {
  const { words, lines } = layout;
  const last = line.bullet || line.content.endsWith(".") ? -1 : largeUpTo(layout, line);
  if (last < 0 || words.folded.slice(line.firstWord, last).some((word) => prepositions.has(word))) return false;
  // "Lansing Community College"
  if (last > line.firstWord + 1 && schoolWords.has(words.folded[last - 1] ?? "")) return true;
  const index = placeOfLine(layout, line.start);
  const { [index - 1]: above, [index + 1]: below } = lines;
  if (namesEntry(layout, below)) return true;
  // "Ordering Stock" below "Managing Staff"
  const isListed =
    below?.bullet === false && opensSentence(words.folded[below.firstWord] ?? "") && largeUpTo(layout, below) === below.lastWord;
  return !isListed && namesEntry(layout, above);
};

/** "Rising Sun Motors" under an empty line: a name, though its first word could open a sentence. */
const isSetApart = ({ words, text }: Layout, { firstWord, lastWord, gapBefore, bullet, contentEnd }: LaidLine): boolean => {
  const first = words.folded[firstWord] ?? "";
  if (!gapBefore || bullet || verbs.has(first) || !first.endsWith("ing") || lastWord - firstWord > 4) return false;
  for (let index = firstWord; index < lastWord; index++)
    if (!opensName(text.charCodeAt(words.starts[index] ?? 0)) && !smallWords.has(words.folded[index] ?? "")) return false;
  return lastWord - firstWord > 1 && isLetter(text.charCodeAt(contentEnd - 1));
};

/** A name is written large; a stretch of text is not: words that are no links, and those of them that open small. */
export const countWords = (text: string): { readonly words: number; readonly small: number } => {
  let words = 0;
  let small = 0;
  for (const word of text.split(/[\s/]+/)) {
    if (word === "" || word === "&" || smallWords.has(word)) continue;
    words++;
    if (opensSmall(word.replace(/^[ld]['’]/, ""))) small++;
  }
  return { words, small };
};

export const isWrittenLarge = (text: string): boolean => {
  const { words, small } = countWords(text);
  return words > 0 && (small === 0 || words === 1);
};

/** "Goldspring Industries Limited, Ibadan": a firm that opens like a deed. */
const firm = new RegExp(resumeShapes.firm);
const cityBehindDash = /^[^,.]+ [–-] [A-Z][^,.]+, [A-Z]{2,3}$/;

/** "Bowling Green, Kentucky", "Rising Star Elementary, Lenexa, KS": names and no sentence, "Serving Guests in Austin, TX" is one. */
const endsInPlace = ({ words, text }: Layout, line: LaidLine): boolean =>
  (line.lastWord - line.firstWord <= 4 ||
    cityBehindDash.test(line.content) ||
    (line.lastWord - line.firstWord <= 8 && !/ [a-z]/.test(line.content))) &&
  line.content.includes(", ") &&
  (isPlaceWord(words.folded[line.lastWord - 1] ?? "") ||
    isRegionCode(text.slice(words.starts[line.lastWord - 1], words.ends[line.lastWord - 1])));

/** "Flash Factory, Burbank, California.", "Harbour Rep, Peoria, Ill.": names up to a place. */
const closesWithPlace = ({ words }: Layout, { content, lastWord }: LaidLine): boolean =>
  content.includes(", ") &&
  (isPlaceWord(words.folded[lastWord - 1] ?? "") || isRegionCode(content.slice(content.lastIndexOf(" ") + 1)));

/** Romance languages put the head of a title first and write what follows small. English, that is a sentence, and holds such words. */
const english = new RegExp(resumeShapes.english, "i");
const isRomanceTitle = ({ words }: Layout, { firstWord, content }: LaidLine): boolean =>
  titleHeads.has(words.folded[firstWord] ?? "") && !english.test(content);

const germanLinks = wordSet(resumeShapes.germanLinks);

/** Has the line a word of titles, employers or schools? */
const holdsName = ({ words }: Layout, { firstWord, lastWord }: LaidLine): boolean =>
  words.folded
    .slice(firstWord, lastWord)
    .some((word) => titleHeads.has(word) || organisationWords.has(word) || schoolWords.has(word));

const mostOfHead = 10;
/** How far from its dates a title may stand, in lines. */
const reach = 2;

const isDated = ({ bullet, dates }: LaidLine): boolean => !bullet && dates.some(({ range }) => range);

/**
 * "Senior customer service assistant", "Executive assistant to the chief": most of the world writes titles as it writes sentences.
 * Up to a mark or what it is for, such a title ends in its head; and dates stand near.
 */
const isTitleInSmall = (layout: Layout, line: LaidLine): boolean => {
  const { words, text, lines } = layout;
  const { start, contentStart, contentEnd, firstWord, lastWord, bullet } = line;
  const { folded, starts, ends } = words;
  const first = folded[firstWord] ?? "";
  if (
    bullet ||
    text[contentEnd - 1] === "." ||
    starts[firstWord] !== contentStart ||
    (first.endsWith("ed") && opensSentence(first)) ||
    (lastWord - firstWord > mostOfHead && !isDated(line))
  )
    return false;
  let head = firstWord;
  for (let next = firstWord + 1; next < lastWord; next++) {
    const from = ends[next - 1] ?? 0;
    const to = starts[next] ?? 0;
    const word = folded[next] ?? "";
    if ((to - from > 1 && text.slice(from, to) === " - ") || holdsAny(text, from, to, partMarks)) break;
    if (smallWords.has(word) && !joins.has(word)) break;
    head = next;
  }
  const last = folded[head] ?? "";
  if (
    head === firstWord ||
    !(titleHeads.has(last) || jointTitles.has((folded[head - 1] ?? "") + last)) ||
    !opensSmall(text.slice(starts[head], ends[head]))
  )
    return false;
  const index = placeOfLine(layout, start);
  return lines.slice(Math.max(0, index - reach), index + reach + 1).some(isDated);
};

/** A line that reads as a sentence or as running text, not as the head of an entry. */
export const isProse = (layout: Layout, line: LaidLine): boolean => {
  const { content } = line;
  if (content.length > 160) return true;
  const count = line.lastWord - line.firstWord;
  if (count > 22) return true;
  if (smallForm.test(content)) return false;
  const { words, text } = layout;
  // "2013 – Registered nurse, emergency department" too
  const dated = line.dates.find(
    ({ range, start, end }) => range || (start === line.contentStart && /^\s[–—-]\s/.test(text.slice(end, end + 3))),
  );
  if (dated !== undefined && count <= 18)
    return (
      dated.start > line.contentStart &&
      opensSmall(content) &&
      !titleHeads.has(words.folded[line.firstWord] ?? "") &&
      (count > 8 || content.endsWith("."))
    );
  if (
    opensSentence(words.folded[line.firstWord] ?? "") &&
    count > 1 &&
    // "Monitor de tiempo libre"
    !(titleHeads.has(words.folded[line.firstWord] ?? "") && /^d[aeiou]$/.test(words.folded[line.firstWord + 1] ?? "")) &&
    !opensWithTitle(layout, line) &&
    !isSetApart(layout, line) &&
    !isNameWithArticle(layout, line) &&
    !endsInPlace(layout, line) &&
    !isNameOfEntry(layout, line) &&
    !isTitleInSmall(layout, line) &&
    !(count <= 8 && firm.test(content))
  )
    return true;
  let small = 0;
  let large = 0;
  let german = 0;
  // "Office Assistant (four days a week)": what closes the line in brackets is an aside.
  const aside = content.endsWith(")") ? line.contentStart + content.lastIndexOf("(") : line.contentEnd;
  for (let index = line.firstWord; index < line.lastWord; index++) {
    const start = words.starts[index] ?? 0;
    if (start > aside && aside > line.contentStart) break;
    const unit = text.charCodeAt(start);
    // "St Aidan's"
    if (!isLetter(unit) || "'’".includes(text.charAt(start - 1))) continue;
    if (opensName(unit)) large++;
    else if (!smallWords.has(words.folded[index] ?? "") && words.folded[index] !== "plc") small++;
    if (germanLinks.has(words.folded[index] ?? "")) german++;
  }
  // "Kommissionierung von Sendungen pro Tag mit dem Handscanner": German writes nouns large in a sentence too.
  if (count > 6 && german > 1 && line.dates.length === 0 && !holdsName(layout, line)) return true;
  if (opensSmall(content)) return !(count <= 4 && line.gapBefore);
  if (count > 14) return true;
  // Heads are written in capitals; a sentence has more small words than that, unlike "Istruttore direttivo ufficio tributi".
  if (small > 2 && small > large && !(count < 7 && isRomanceTitle(layout, line)) && !isTitleInSmall(layout, line)) return true;
  // "Staff Engineer, Harbour Labs, Oslo.": a head that closes with a dot.
  if (small === 0 && count <= 12 && (titledToComma(layout, line) || closesWithPlace(layout, line))) return false;
  return (
    count > (content.includes(",") ? 5 : 1) && content.endsWith(".") && !abbreviation.test(content) && line.dates.length === 0
  );
};
