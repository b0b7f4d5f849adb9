/**
 * Postal addresses in running text, of any country: a name with numbers around it, a unit, a postal code, and what
 * belongs to them on the same line and the next ones.
 */

import { isDigit, isLetter, isUpper } from "../text/characters.ts";
import { isRegionCode, isStreetWord } from "../text/title-words.ts";
import { wordSet } from "../text/words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import { placePlaceholder, type Edit } from "./edits.ts";
import { nameRun, type Prose } from "./proper-names.ts";

const units = wordSet("apt apartment suite ste unit flat psc box");
/** "lives at", "sent to", "my address is": what follows a number after these is an address, whatever it looks like. */
const cue =
  /(?:address(?:es)?\b[^.?!]{0,40}|\b(?:lives?|living|reside[sd]?|located|stays?|meet(?: me)?|arrived|delivered|office) at|\b(?:sent|ship(?:ped)?|mailed|delivered|moved|return|one|it) to|\bcorner of|here they are)[\s:,]*$/i;

const isNumberAt = (prose: Prose, index: number): boolean => isDigit((prose.words.folded[index] ?? "").charCodeAt(0));

/** The last word of a unit, a post box or a military post office at `index`; undefined when there is none. */
const unitEnd = (prose: Prose, index: number): number | undefined => {
  const { text, words } = prose;
  const word = words.folded[index] ?? "";
  const next = words.folded[index + 1] ?? "";
  if (word === "p" && next === "o" && words.folded[index + 2] === "box" && isNumberAt(prose, index + 3)) return index + 3;
  if (/^[afd]po$/.test(word) && /^a[aep]$/.test(next) && isNumberAt(prose, index + 2)) return index + 2;
  if (!units.has(word) || !isNumberAt(prose, index + 1)) return undefined;
  return /^[ .#]{1,3}$/.test(text.slice(words.ends[index], words.starts[index + 1])) ? index + 1 : undefined;
};

/** "Isle of Man", "People's Republic of China". */
const linking = wordSet("of the and s");

const inLine = (line: LaidLine, index: number): boolean => index >= line.firstWord && index < line.lastWord;

/** A line of nothing but names, numbers and units: a part of an address block. */
const isBlockLine = (prose: Prose, line: LaidLine): boolean => {
  if (line.contacts.length > 0 || line.lastWord - line.firstWord > 7 || line.lastWord === line.firstWord) return false;
  const { text, words } = prose;
  for (let index = line.firstWord; index < line.lastWord; index++) {
    const unit = text.charCodeAt(words.starts[index] ?? 0);
    if (
      isLetter(unit) &&
      !isUpper(unit) &&
      !(index > line.firstWord && linking.has(words.folded[index] ?? "")) &&
      nameRun(prose, index) === undefined &&
      unitEnd(prose, index) === undefined
    )
      return false;
  }
  return !/[.!?:]$/.test(line.content);
};

/** The line that holds a word, by halving. */
const lineOf = (layout: Layout, index: number): LaidLine | undefined => {
  let low = 0;
  let high = layout.lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((layout.lines[middle]?.lastWord ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return layout.lines[low];
};

/** How far an address reaches that ends with word `last` so far. */
const extend = (prose: Prose, layout: Layout, from: number): number => {
  const { text, words } = prose;
  let last = from;
  for (let steps = 0; steps < 12; steps++) {
    const next = last + 1;
    if (next >= words.folded.length) break;
    const gap = text.slice(words.ends[last], words.starts[next]);
    const newline = gap.includes("\n");
    // A dot goes on only after a short form: "Apt. 8", "Rd. 3".
    if (
      !(newline ? /^[\s,./()#>?-]{1,10}$/ : /^[\s,./()#-]{1,4}$/).test(gap) ||
      (gap.startsWith(".") && (words.ends[last] ?? 0) - (words.starts[last] ?? 0) > 4)
    )
      break;
    if (newline) {
      const line = lineOf(layout, next);
      if (line === undefined || !isBlockLine(prose, line)) break;
      last = line.lastWord - 1;
      continue;
    }
    const raw = text.slice(words.starts[next], words.ends[next]);
    if (isNumberAt(prose, next)) {
      const line = lineOf(layout, next);
      if (raw.length > 7 || line?.contacts.some(({ start }) => start <= (words.starts[next] ?? 0)) === true) break;
      last = next;
      continue;
    }
    const run = nameRun(prose, next);
    const unit = unitEnd(prose, next);
    if (unit !== undefined) last = unit;
    else if (run !== undefined) last = run.last;
    else if (
      isRegionCode(raw) ||
      (/^[A-Z]{2,3}$/.test(raw) && (isNumberAt(prose, next - 1) || isNumberAt(prose, next + 1) || gap.includes(",")))
    )
      last = next;
    else if (raw === raw.toUpperCase() && raw.length > 1 && isUpper(raw.charCodeAt(0)) && isNumberAt(prose, last)) last = next;
    else break;
  }
  return last;
};

const notStreets = wordSet(
  "windows office version chapter section page step figure table level part season episode volume no number",
);

/** The house number that closes a street which ends with word `last`, or that word. */
const closing = ({ text, words }: Prose, line: LaidLine, last: number): number => {
  const next = words.folded[last + 1] ?? "";
  return inLine(line, last + 1) &&
    isDigit(next.charCodeAt(0)) &&
    next.length < 6 &&
    /^\.? $/.test(text.slice(words.ends[last], words.starts[last + 1]))
    ? last + 1
    : last;
};

/** The end of an address that begins with word `index`; undefined when none does. */
const addressFrom = (prose: Prose, layout: Layout, line: LaidLine, index: number): number | undefined => {
  const { text, words } = prose;
  const unit = unitEnd(prose, index);
  if (unit !== undefined) return unit;
  const start = words.starts[index] ?? 0;
  const numbered = isNumberAt(prose, index);
  if (numbered && ((words.folded[index] ?? "").length > 5 || line.dates.some((date) => date.start <= start && start < date.end)))
    return undefined;
  let name = numbered ? index + 1 : index;
  // "20 12 Grafton Street": a house within a block.
  if (numbered && isNumberAt(prose, name) && text.slice(words.ends[index], words.starts[name]) === " ") name++;
  const box = numbered ? unitEnd(prose, name) : undefined;
  if (box !== undefined) return box;
  // "96 ul. Długa", "5 rue Monge".
  if (
    numbered &&
    name > index &&
    (isStreetWord(words.folded[name] ?? "") || (text[words.ends[name] ?? 0] === "." && (words.folded[name] ?? "").length < 5))
  ) {
    if (/^\.? $/.test(text.slice(words.ends[name], words.starts[name + 1])) && nameRun(prose, name + 1) !== undefined)
      return closing(prose, line, nameRun(prose, name + 1)?.last ?? name);
  }
  if (!inLine(line, name) || (name > index && !/^[ ,]{1,2}$/.test(text.slice(words.ends[name - 1], words.starts[name]))))
    return undefined;
  const run = nameRun(prose, name);
  if (run === undefined || (!numbered && !isUpper(text.charCodeAt(start)))) return undefined;
  let last = run.last;
  while (
    last - name < 6 &&
    inLine(line, last + 1) &&
    /^(?:\. |, | )$/.test(text.slice(words.ends[last], words.starts[last + 1])) &&
    text[words.ends[last] ?? 0] !== "," &&
    nameRun(prose, last + 1) !== undefined
  )
    last = nameRun(prose, last + 1)?.last ?? last;
  // "60 Gosposka ulica 47": a small word of the street before its number.
  if (
    numbered &&
    inLine(line, last + 2) &&
    isNumberAt(prose, last + 2) &&
    !isNumberAt(prose, last + 1) &&
    text.slice(words.ends[last], words.starts[last + 1]) === " "
  )
    last++;
  const after = closing(prose, line, last);
  const numberAfter = after > last;
  let street = false;
  for (let at = name; at <= last; at++) street ||= isStreetWord(words.folded[at] ?? "");
  const told = cue.test(text.slice(Math.max(0, start - 60), start));
  const opensLine = index === line.firstWord;
  if (
    numbered
      ? numberAfter || street || told || (opensLine && last === line.lastWord - 1)
      : numberAfter && (told || street || opensLine || last > name || text[words.ends[after] ?? 0] === ",")
  )
    return notStreets.has(words.folded[last] ?? "") ? undefined : after;
  return told && street ? last : undefined;
};

/** Small letters throughout: a line that is a number, words and a number, or a unit. */
const smallBlock =
  /^[\s>?•*-]*(?:\d{1,5}\s+[^\d\n,:;]{3,40}\s\d{1,5}\s*$|(?:apt|apartment|suite|ste|unit|flat)\.?\s*\d+\s*$|[^\d\n,:;.]{3,30}\s\d{4,6}\s*$)/;

export const addressesInProse = (prose: Prose, layout: Layout): Edit[] => {
  const { text, words } = prose;
  const edits: Edit[] = [];
  const push = (first: number, last: number): void => {
    edits.push({ start: words.starts[first] ?? 0, end: words.ends[last] ?? 0, replacement: placePlaceholder, kind: "address" });
  };
  const small = text === text.toLowerCase();
  let open = false;
  for (const [at, line] of layout.lines.entries()) {
    if (small) {
      const next = layout.lines[at + 1];
      const block = line.lastWord > line.firstWord && line.contacts.length === 0 && smallBlock.test(line.content);
      const between: boolean =
        open &&
        !block &&
        line.lastWord - line.firstWord <= 3 &&
        line.contacts.length === 0 &&
        next !== undefined &&
        smallBlock.test(next.content);
      open = block || between;
      if (open) push(line.firstWord, line.lastWord - 1);
    }
    for (let index = line.firstWord; index < line.lastWord; index++) {
      const end = addressFrom(prose, layout, line, index);
      if (end === undefined) continue;
      const last = extend(prose, layout, end);
      push(index, last);
      index = last;
    }
  }
  return edits;
};
