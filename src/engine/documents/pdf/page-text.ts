/** Lines of pages to one text: blank lines where a reader sees a gap, words that a line end cut in two made whole. */

import { headingForm, sectionOfPhrase } from "../../text/headings.ts";
import { seenLine, tidyLine } from "../visual-text.ts";
import type { VisualLine } from "./reading-order.ts";

export type LaidPage = { readonly lines: readonly VisualLine[] };

/** A written line and where it came from. */
export type WrittenLine = {
  readonly page: number;
  readonly y: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly unseen: boolean;
};
export type WrittenText = { readonly text: string; readonly lines: readonly WrittenLine[] };

/** Prefixes that keep their hyphen when a line ends after them: none that is a syllable of many words ("re-ports", "in-voices"). */
const keepsHyphen =
  /(?:^|[^\p{L}])(?:self|long|short|cross|full|low|non|multi|end|well|off|e|first|second|third|two|three|large|small|user|event|entry|mid|day|step|hands|decision|problem|customer|client|time|cost|award|world|team|one|all|Anti|anti|ex|vice|year)$/iu;
/** What usually stands after a hyphen. */
const followsHyphen =
  /^(?:driven|based|native|level|end|time|term|scale|wide|facing|oriented|related|quality|friendly|free|ready|side|party|functional|class|first|focused|specific|stack|performance|impact|depth|house|store|person|office|site|centric|effective|efficient|making|solving|building|led|built|up|in|on|of|the|to|and|year|month|week|day|hour|member|learning|source|line|cutting|winning|tier|critical|sensitive|consuming|saving|tested|disciplinary|service|known|rounded|established|defined|documented|structured|trained|paced|speed|volume|value|risk|profile|traffic|stakes|tech|profit|stop|go|found\w*|author\w*|chair\w*|engineer\w*|plann\w*|train\w*|brand\w*|platform\w*|opened|opening|sales|school)\b/iu;
/** How words end: "manage-ment", "part-ners". */
const ending =
  /^(?:ment\w*|tion\w*|sions?|ness|ships?|[ai]ble|it(?:y|ies)|n?ers?|n?ors?|n?ings?|ated?|i[sz]ed|ful|[ae]nces?|al|ally|ly|[ts]ive|cians?|tures?)$/u;
/** Shorter words open others by chance. */
const longestSyllable = 3;
const cutWord = /\p{Ll}[-\u00AD\u2010]$/u;
const opensLower = /^\p{Ll}{2,}/u;

/** The usual distance between lines of a region, in points. */
const leadingOf = (lines: readonly VisualLine[], usual?: number): number => {
  const distances: number[] = [];
  for (let index = 1; index < lines.length; index++) {
    const above = lines[index - 1];
    const line = lines[index];
    if (above === undefined || line === undefined || above.region !== line.region) continue;
    const distance = line.y - above.y;
    if (distance > 2 && distance < line.size * 3) distances.push(distance / line.size);
  }
  distances.sort((left, right) => left - right);
  // Tight lines are the ones that belong together: well under the middle.
  if (usual !== undefined && distances.length < 6) return usual;
  return distances[Math.floor(distances.length * 0.35)] ?? 1.2;
};

const isGap = (above: VisualLine, line: VisualLine, leading: number): boolean => {
  if (above.region !== line.region) return true;
  const distance = line.y - above.y;
  if (distance < 0) return true;
  if (distance > ((above.size + line.size) / 2) * leading * 1.4) return true;
  return (
    sectionOfPhrase(headingForm(line.text)) !== undefined &&
    line.text.length < 40 &&
    (line.size > above.size * 1.08 || line.font !== above.font)
  );
};

/** How often each word stands alone, with its hyphens. */
const countsOfWords = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}-]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Pages count from 1 in the result. */
export const writePages = (pages: readonly LaidPage[]): WrittenText => {
  const written: string[] = [];
  const lines: WrittenLine[] = [];
  let length = 0;
  const everything = ` ${pages.map((page) => page.lines.map((line) => line.text).join("\n")).join("\n")} `.toLowerCase();
  // Only a text with cut words needs them.
  let counts: ReadonlyMap<string, number> | undefined;
  const timesOf = (word: string): number => (counts ??= countsOfWords(everything)).get(word) ?? 0;
  const stands = (word: string): boolean => timesOf(word) > 0;
  const regionLeading = new Map<number, number>();
  const leadingIn = (lines_: readonly VisualLine[], region: number): number => {
    const own =
      regionLeading.get(region) ??
      leadingOf(
        lines_.filter((line) => line.region === region),
        leading,
      );
    regionLeading.set(region, own);
    return own;
  };
  const leading = leadingOf(
    pages.flatMap((page, index) => page.lines.map((line) => ({ ...line, region: line.region + index * 1000 }))),
  );
  const push = (text: string): void => {
    written.push(text);
    length += text.length + 1;
  };
  pages.forEach((page, index) => {
    regionLeading.clear();
    let above: VisualLine | undefined;
    let cut: string | undefined;
    for (const line of page.lines) {
      const seen = seenLine(line.text);
      let text = tidyLine(seen.text);
      if (text === "") continue;
      const gap = above === undefined ? written.length > 0 : isGap(above, line, leadingIn(page.lines, line.region));
      if (cut !== undefined && !gap) {
        // The rest of a word that the line above cut in two goes up to its beginning.
        const rest = /^\S+/.exec(text)?.[0] ?? "";
        const before = written[written.length - 1] ?? "";
        const stem = before.slice(0, -1);
        const word = /^\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? "";
        const first = cut.toLowerCase();
        const compound =
          everything.includes(`${first}-${word}`) ||
          (!ending.test(word) &&
            (keepsHyphen.test(stem) ||
              followsHyphen.test(word) ||
              // "employee-owned", unlike "of-fices"; the rest itself stands once, where its line begins.
              (stands(first) && (first.length > longestSyllable || timesOf(word) > 1))));
        const hyphen = compound && !stands(first + word);
        if (opensLower.test(rest)) {
          const whole = (hyphen ? `${stem}-` : stem) + rest;
          written[written.length - 1] = whole;
          length += whole.length - before.length;
          const last = lines[lines.length - 1];
          if (last !== undefined) lines[lines.length - 1] = { ...last, end: length - 1 };
          text = text.slice(rest.length).trim();
        }
      }
      cut = undefined;
      if (text === "") {
        above = line;
        continue;
      }
      if (gap && written[written.length - 1] !== "") push("");
      lines.push({
        page: index + 1,
        y: line.y,
        line: written.length + 1,
        start: length,
        end: length + text.length,
        unseen: seen.unseen,
      });
      push(text);
      if (cutWord.test(text)) cut = /[^\s\p{P}]+(?=.$)/u.exec(text)?.[0] ?? "";
      above = line;
    }
  });
  return { text: written.join("\n"), lines };
};
