/**
 * Section headings of resumes in six languages. A heading is a short line whose words are known; decoration, numbering,
 * case, accents and letter-spacing do not matter.
 */

import type { SectionName } from "../../domain/resume/profile.ts";
import { headingCompanions, headingDeciders, headingPhrases } from "../lexicon/word-lists.ts";
import { fold, isWordUnit } from "./characters.ts";
import { mark, markWords } from "./marks.ts";
import { wordSet } from "./words.ts";

const byPhrase = new Map<string, SectionName>();
for (const [name, list] of Object.entries(headingPhrases))
  for (const phrase of list.split("|")) byPhrase.set(phrase, name as SectionName);
byPhrase.set("cartes de competence", "certificates");

/** Words that decide a composed heading ("Relevant Legal Experience"), the last one that decides wins. */
const deciding = new Map<string, SectionName>();
for (const [name, list] of Object.entries(headingDeciders))
  for (const word of list.split(" ")) deciding.set(word, name as SectionName);
for (const word of ["certs", "tickets", "licences"]) deciding.set(word, "certificates");
/** Words that may accompany a deciding word in a heading. */
const companions = wordSet(headingCompanions);

const openings = new Set<string>([...companions, ...deciding.keys()]);
for (const phrase of byPhrase.keys()) openings.add(phrase.split(" ", 1)[0] ?? "");
openings.add("re").add("institutions");

markWords(mark.heading, [...openings, "ii", "iii", "iv", "vi", "vii", "viii"]);

const spacing = /(?:^|\s)(?:\S\s){3,}\S?(?:\s|$)/;

/** Folded words joined by one blank, marks and numbers dropped; letter-spaced capitals are drawn together. */
export const headingForm = (content: string): string => {
  let raw = content;
  if (raw.length < 80 && (raw.charAt(1) === " " || raw.charAt(raw.length - 2) === " ") && spacing.test(` ${raw} `))
    raw = raw.replace(/(\S)\s(?=\S(?:\s|$))/g, "$1");
  let form = "";
  const folded = fold(raw);
  let blank = false;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    if (unit === 38) {
      form += form === "" ? "" : " and";
      blank = true;
    } else if (unit === 39 || unit === 0x2019) continue;
    else if (isWordUnit(unit) && (unit < 48 || unit > 57)) {
      if (blank && form !== "") form += " ";
      blank = false;
      form += folded[at];
    } else blank = true;
  }
  return form.startsWith("i") || form.startsWith("v") ? form.replace(/^(?:i{1,3}|iv|vi{0,3}) /, "") : form;
};

/** The section that the words of a heading decide, and how many of them are strange in one. */
const compose = (parts: readonly string[]): readonly [SectionName | undefined, number] => {
  let decided: SectionName | undefined;
  let strange = 0;
  for (const part of parts) {
    const found = deciding.get(part);
    if (found !== undefined) decided = found;
    // "Related Experience in Education"
    else if (part === "in" && decided !== undefined) break;
    else if (!companions.has(part)) strange++;
  }
  return [decided, strange];
};

/** What "experience" is said to be in a heading whatever stands before it: "Retail Work Experience". */
export const kindsOfExperience = wordSet("related relevant work professional");

const remark = / \([^()]+\):?$/;
const both = /^(.+) (?:and|y|und|et|e) (.+)$/;

/** The section that a heading of exactly this form opens, or two words of headings ("Key Skills"), or both halves of it ("Awards and Honors"). */
export const sectionOfPhrase = (form: string, pairs = true): SectionName | undefined => {
  const known = byPhrase.get(form);
  const blank = form.indexOf(" ");
  if (blank < 0) return known;
  // "Higher Education: The New Century" is the title of a book.
  const isPair = pairs && known === undefined && blank === form.lastIndexOf(" ") && !form.startsWith("higher ");
  const [decided, strange] = isPair ? compose(form.split(" ")) : [];
  const exact = known ?? (strange === 0 ? decided : undefined);
  const halves = exact === undefined ? both.exec(form) : null;
  const first = byPhrase.get(halves?.[1] ?? "");
  return first !== undefined && first === byPhrase.get(halves?.[2] ?? "") ? first : exact;
};

/** "Skills & Languages", "Education and Certifications": what the first half names, whatever the last one decides. */
export const firstHalf = (content: string): SectionName | undefined => {
  const half = both.exec(headingForm(content))?.[1];
  return half === undefined ? undefined : sectionOfPhrase(half);
};

/**
 * The section opened by a line that is nothing but a heading. `emphasis` says that the line looks like one (capitals,
 * a closing colon, Markdown marks), which lets composed headings count too; `capitals` that it is all in capitals.
 */
export const sectionOfHeading = (
  content: string,
  emphasis: boolean,
  capitals = false,
  bullet = false,
): SectionName | undefined => {
  if (content.length > (capitals ? 80 : 64) || content.length < 3) return undefined;
  const form = headingForm(content);
  // "Professional career (beginning with the first)"
  const exact =
    sectionOfPhrase(form, !bullet) ??
    (remark.test(content) ? sectionOfPhrase(headingForm(content.replace(remark, "")), !bullet) : undefined);
  if (exact !== undefined) return exact;
  if (!emphasis || form === "") return undefined;
  // In plain letters it may be anything about one.
  if (form === "school" && (capitals || /[:#*]/.test(content))) return "education";
  const parts = form.split(" ");
  // "EDUCATIONAL INSTITUTIONS ATTENDED WITH DATES"
  if (capitals && /^(?:education(?:al)? .* |institutions ).*(?:institut|qualif|attain|attend)/.test(form)) return "education";
  if (parts.length > 6) return undefined;
  const [decided, strange] = compose(parts);
  // A heading in capitals may carry a word nobody listed, as long as its last word decides, or its first one before "and";
  // before "experience" any words may stand.
  if (strange === 0) return decided;
  const last = parts[parts.length - 1] ?? "";
  const known = capitals && (deciding.has(last) || (parts[1] === "and" && deciding.has(parts[0] ?? "")));
  if (strange === 1 && last === "experience" && kindsOfExperience.has(parts[parts.length - 2] ?? "")) return decided;
  return known && (strange === 1 || (last === "experience" && !parts.includes("years"))) ? decided : undefined;
};
