/** Characters that nobody sees, that turn the reading order, or that pass for Latin letters. */

import type { InjectionSpan } from "../../domain/resume/injection.ts";

const invisible = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200d) || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff || code === 0x180e;
const turning = (code: number): boolean => code === 0x202d || code === 0x202e;
const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isCyrillic = (code: number): boolean => code >= 0x400 && code <= 0x52f;

/** A run this long carries a message; one or two are left behind by copying from a page. */
const invisibleRun = 8;
const invisibleInWord = 3;
const leastLookAlike = 4;
const longestTurn = 400;

/** The letters of the Cyrillic block that look like Latin ones. */
const doubles = new Set("аеорсухіѕјһԁԛԝАВЕКМНОРСТУХІЅЈ");

/** Looks at the one word around `at`; `floor` is where the last word ended. Gives the end of the word. */
const judgeWord = (text: string, at: number, floor: number, spans: InjectionSpan[]): number => {
  const belongs = (code: number): boolean => isLatin(code) || isCyrillic(code) || invisible(code);
  let start = at;
  while (start > floor && belongs(text.charCodeAt(start - 1))) start--;
  let latin = 0;
  let double = 0;
  let other = 0;
  let hidden = 0;
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isLatin(code)) latin++;
    else if (isCyrillic(code)) {
      if (doubles.has(text.charAt(end))) double++;
      else other++;
    } else if (!invisible(code)) break;
    else if (end > start && isLatin(text.charCodeAt(end - 1))) hidden++;
  }
  if (latin > 0 && hidden >= invisibleInWord) spans.push({ start, end, kind: "hidden-characters" });
  else if (latin > 0 && double > 0 && other === 0 && latin + double >= leastLookAlike)
    spans.push({ start, end, kind: "look-alike-letters" });
  return end;
};

/** Runs of invisible characters or tags, such characters scattered in a word, overrides of direction, words of mixed script. */
export const findHiddenCharacters = (text: string): InjectionSpan[] => {
  const spans: InjectionSpan[] = [];
  const { length } = text;
  let floor = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x400) continue;
    if (invisible(code)) {
      let end = index + 1;
      while (end < length && invisible(text.charCodeAt(end))) end++;
      if (end - index >= invisibleRun) spans.push({ start: index, end, kind: "hidden-characters" });
      else if (index > floor && isLatin(text.charCodeAt(index - 1)) && isLatin(text.charCodeAt(end))) {
        end = judgeWord(text, index, floor, spans);
        floor = end;
      }
      index = end - 1;
    } else if (isCyrillic(code)) {
      floor = judgeWord(text, index, floor, spans);
      index = floor - 1;
    } else if (turning(code)) {
      let end = index + 1;
      while (end < length && end - index < longestTurn && text.charCodeAt(end) !== 0x202c && text.charCodeAt(end) !== 10) end++;
      if (end - index > 3) spans.push({ start: index, end: Math.min(length, end + 1), kind: "hidden-characters" });
      index = end;
    } else if (code === 0xdb40) {
      let end = index;
      while (end + 1 < length && text.charCodeAt(end) === 0xdb40 && text.charCodeAt(end + 1) <= 0xdc7f) end += 2;
      // The flags of England, Scotland and Wales are a black flag and six tags.
      const flag = text.slice(Math.max(0, index - 2), index) === "\u{1f3f4}" && end - index <= 14;
      if (end > index && !flag) spans.push({ start: index, end, kind: "hidden-characters" });
      index = Math.max(index, end - 1);
    }
  }
  return spans;
};
