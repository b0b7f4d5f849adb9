/** Other people, where structure shows them: after an honorific, a label such as "Supervisor:", or "reported to". */

import { isLetter, opensName } from "../text/characters.ts";
import { isPlaceWord, organisationWords, schoolWords, titleHeads } from "../text/title-words.ts";
import { wordSet } from "../text/words.ts";
import type { Layout } from "../parse-resume/layout.ts";
import { personPlaceholder, type Edit } from "./edits.ts";

const honorific = /(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau|Mme|Mlle|Madame|Monsieur|Sra|Srta|Dott|Dott\.ssa|Shri|Smt|Rev|Sir|Er)\b\.?\s+/g;
const spoken =
  /(?:\b(?:report(?:ed|ing|s)?\s+(?:directly\s+)?to|supervised\s+by|mentored\s+by|managed\s+by|advised\s+by|guided\s+by|directed\s+by|recommended\s+by|referred\s+by|(?:supervision|guidance|direction|mentorship)\s+of|assistant\s+to|son\s+of|daughter\s+of|wife\s+of|husband\s+of)\s+|(?<![A-Za-z])(?:[SDWC]\/o\.?)\s+|\b(?:supervisors?|advis[eo]rs?|mentor|line\s+manager|(?:thesis|dissertation)\s+(?:chair|advis[eo]r|supervisor)|committee\s+chair|referees?|contact\s+person|emergency\s+contact|guide|reporting\s+manager|hiring\s+manager|principal\s+investigator|father(?:['’]s)?(?:\s+name)?|mother(?:['’]s)?(?:\s+name)?|spouse(?:\s+name)?|vorgesetzter?|betreuer(?:in)?|superviseur|supervisora?|tutor(?:a)?)\s*:\s*)(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\b\.?\s+)*/gi;

const notNames = wordSet(
  "the a an and of for to chief vice executive senior general national regional global department ministry state federal united board team group university college school institute hospital company corporation office his her their our my this all cto ceo cfo coo cio vp svp evp hr it qa pmo client clients customer customers project sales marketing operations finance engineering human resources central north south east west international world american british indian european professor associate assistant",
);

/** Up to four capitalised words from `from` that can be a person's name; 0 when they are anything else. */
const nameEnd = (text: string, from: number): number => {
  let at = from;
  let end = from;
  let count = 0;
  while (count < 4 && at < text.length && opensName(text.charCodeAt(at))) {
    const start = at;
    while (at < text.length && (isLetter(text.charCodeAt(at)) || ((text[at] === "-" || text[at] === "'" || text[at] === "’") && isLetter(text.charCodeAt(at + 1)) && text[at + 1] !== "s"))) at++;
    const word = text.slice(start, at).toLowerCase();
    if (notNames.has(word) || organisationWords.has(word) || schoolWords.has(word) || (titleHeads.has(word) && count === 0)) return 0;
    if (isPlaceWord(word) && count === 0) return 0;
    if (titleHeads.has(word)) break;
    count++;
    end = at;
    if (text[at] === "." && at - start === 1) at++;
    if (text[at] !== " " || text[at + 1] === " ") break;
    at++;
  }
  return count === 0 ? 0 : end;
};

/** After the name, a firm's word makes it a firm: "Dr. Reddy's Laboratories". */
const isFirm = (text: string, end: number): boolean => {
  const following = /^(?:['’]s)?(?:\s+&\s+\w+)?\s+([A-Z][A-Za-z]+)/.exec(text.slice(end, end + 40));
  return following?.[1] !== undefined && organisationWords.has(following[1].toLowerCase());
};

export const otherPeople = (layout: Layout): Edit[] => {
  const { text } = layout;
  const edits: Edit[] = [];
  const push = (start: number, nameStart: number, least: number): void => {
    const end = nameEnd(text, nameStart);
    if (end === 0 || isFirm(text, end)) return;
    if (text.slice(nameStart, end).split(" ").length < least) return;
    edits.push({ start, end, replacement: personPlaceholder, kind: "other-person" });
  };
  for (const match of text.matchAll(honorific)) push(match.index, match.index + match[0].length, 1);
  for (const match of text.matchAll(spoken)) {
    const after = match.index + match[0].length;
    // The honorific goes with the name; what introduced it stays.
    const lead = /(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\b\.?\s+)+$/i.exec(match[0]);
    push(after - (lead?.[0].length ?? 0), after, lead === null ? 2 : 1);
  }
  return edits;
};
