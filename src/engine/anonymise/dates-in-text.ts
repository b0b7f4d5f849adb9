/** Dates in the text become durations, or go where a duration would mean nothing; versions that look like years stay. */

import { identityShapes } from "../lexicon/identity-shapes.ts";
import { identityWords } from "../lexicon/identity-words.ts";
import { holdsAny, isDigit, isLetter } from "../text/characters.ts";
import { isMonth, type FoundDate } from "../text/dates.ts";
import { wordAt, wordSet } from "../text/words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import { durationText } from "./durations.ts";
import type { Edit } from "./edits.ts";

/** A year after one of these is a version or a norm. */
const versioned = wordSet(identityWords.versioned);
const quantities = wordSet(identityWords.quantities);
const amounts = wordSet(identityShapes.amounts);
const leads = wordSet(identityWords.leads);

const openings = new Set(["sinc", "seit", "depu"]);

const isVersion = (layout: Layout, date: FoundDate): boolean => {
  const { text, words } = layout;
  // "Office '97" as well.
  if (date.end - date.start !== 4 && date.end - date.start !== 2 && !(date.end - date.start <= 9 && text[date.start + 4] === "/"))
    return false;
  const index = wordAt(words, date.start);
  const before = words.folded[index - 1] ?? "";
  const gap = date.start - (words.ends[index - 1] ?? -9);
  if (gap <= 2 && versioned.has(before)) return true;
  // "2008 R2", "2000/XP", "27001:2013".
  const after = text.slice(date.end, date.end + 3);
  if (after.trimStart().startsWith("R2")) return true;
  if (after.startsWith("/") && isLetter(text.charCodeAt(date.end + 1))) return true;
  const lead = text[date.start - 1];
  if (lead === ":" && isDigit(text.charCodeAt(date.start - 2))) return true;
  if (gap === 0 && isLetter(text.charCodeAt(date.start - 1))) return true;
  // One more version in a list: "SQL Server 2005/2008", "Windows 2003, 2008".
  if (isDigit(before.charCodeAt(0)) && gap <= 3 && holdsAny(text, words.ends[index - 1] ?? 0, date.start, "/,&")) {
    for (let back = index - 2; back >= Math.max(0, index - 5); back--) {
      if (versioned.has(words.folded[back] ?? "")) return true;
      if (!isDigit((words.folded[back] ?? "").charCodeAt(0))) break;
    }
  }
  return false;
};

const isAmount = (layout: Layout, date: FoundDate): boolean => {
  const { text, words } = layout;
  if (date.end - date.start !== 4) return false;
  if (holdsAny(text, date.start - 2, date.start, "$€£¥₹#") || holdsAny(text, date.end, date.end + 1, "+%")) return true;
  const index = wordAt(words, date.start);
  const next = words.folded[index + 1] ?? "";
  return quantities.has(next) && ((words.starts[index + 1] ?? 0) - date.end <= 1 || amounts.has(words.folded[index - 1] ?? ""));
};

/** Prepositions that make no sense without their date go with it. */
const leadStart = (layout: Layout, line: LaidLine, date: FoundDate): number => {
  const { text, words } = layout;
  let start = date.start;
  for (let index = wordAt(words, date.start) - 1, steps = 0; index >= line.firstWord && steps < 3; index--, steps++) {
    const end = words.ends[index] ?? 0;
    if (
      start === end ||
      start - end > 3 ||
      text.slice(end, start).replaceAll(".", "").replaceAll(":", "").trim() !== "" ||
      !(leads.has(words.folded[index] ?? "") || isMonth(words.folded[index] ?? ""))
    )
      break;
    // "Halden Bulk AS" is a firm.
    if (text.slice(words.starts[index], end) === "AS") break;
    // "Technician of the Year 2022" is a prize.
    if (words.folded[index] === "year" && words.folded[index - 2] === "of") break;
    // "Head of" or "Master of" before a date keep their word.
    if ((words.folded[index] ?? "") === "of" && !leads.has(words.folded[index - 1] ?? "")) break;
    start = words.starts[index] ?? start;
  }
  return start;
};

/** Edits for the dates of one line. `toDurations` keeps how long a range lasted; elsewhere a date simply goes. */
export const datesToDurations = (layout: Layout, line: LaidLine, toDurations: boolean, asOf: string): readonly Edit[] => {
  const edits: Edit[] = [];
  for (const date of line.dates) {
    if (isVersion(layout, date) || isAmount(layout, date)) continue;
    const start = leadStart(layout, line, date);
    const { words } = layout;
    const before = line.firstWord - 1;
    // A month at the end of one line belongs to the year that opens the next.
    if (start <= (words.starts[line.firstWord] ?? 0) && isMonth(words.folded[before] ?? ""))
      edits.push({ start: words.starts[before] ?? 0, end: words.ends[before] ?? 0, replacement: "", kind: "date" });
    const duration = toDurations && date.range ? durationText(date.from, date.to, asOf) : "";
    if (duration === "") edits.push({ start, end: date.end, replacement: "", kind: "date" });
    else {
      const spoken =
        start < date.start ||
        (isLetter(layout.text.charCodeAt(date.start)) &&
          openings.has(layout.text.slice(date.start, date.start + 4).toLowerCase()));
      const inProse = spoken && line.lastWord - line.firstWord > 8;
      edits.push({
        start,
        end: date.end,
        replacement: inProse ? `for ${duration.replace(", current", "")}` : duration,
        kind: "date",
      });
    }
  }
  return edits;
};
