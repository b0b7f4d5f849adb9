/** A bullet of the original text with what its words tell; shared by the families of tips. */

import type { Span } from "../../domain/resume/evidence.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { bulletWriting, type BulletWriting } from "../features/writing.ts";
import { tokenAt, type Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { wordSet } from "../text/words.ts";

export type AdvisedBullet = BulletWriting & {
  readonly text: string;
  readonly span: Span;
  /** First token, and the token after the last. */
  readonly from: number;
  readonly to: number;
  /** Index of the work entry, -1 for a project. */
  readonly work: number;
  /** The work goes on, so the present tense is right. */
  readonly current: boolean;
  /** What stands before the text on its line: "- ". */
  readonly marker: string;
};

/** "Orchard View Nursing Home": three words or more, all of them with capitals, are a name or a title. */
const isNamed = (text: string): boolean => {
  const outside = text.includes("(") ? text.replace(/\([^()]*\)/gu, "") : text;
  // Nearly every line has such a word, and is done with here.
  if (/(?:^|[\s,–—-])[a-z]{4}/.test(outside)) return false;
  const plain = outside.split(/[\s,–—-]+/u).filter((word) => /^\p{L}{4}/u.test(word));
  return plain.length >= 3 && plain.every((word) => /^\p{Lu}/u.test(word));
};

/** Ends with a year apart, holds a range of years, or is a year with its month. */
const isDate = (text: string): boolean =>
  /[-–—,|]\s*(?:19|20)\d\d\W*$/u.test(text) ||
  /\b(?:19|20)\d\d\)?\s*(?:[-–—]|to|until)\s*(?:(?:19|20)\d\d|present|current|now)\b/iu.test(text) ||
  /^\W*(?:\p{L}{3,9}\.?\s+)?(?:19|20)\d\d\W*$/u.test(text);

/** A line with a heading's, an address's or a date's shape was read as a bullet by mistake: there is nothing to advise. */
const isStatement = (text: string): boolean =>
  !isNamed(text) &&
  !(/(?:19|20)\d\d/.test(text) && isDate(text)) &&
  /\p{Ll}{2}/u.test(text) &&
  !/@|https?:|www\./.test(text) &&
  !(text.includes(":") && /^[^.:]{3,30}:\s*(?:\S+\s?){0,4}$/u.test(text));

/** The bullet's own text from a token on. */
export const restOf = (tokens: Tokens, bullet: AdvisedBullet, token: number): string =>
  token < bullet.to ? bullet.text.slice((tokens.starts[token] ?? 0) - bullet.span.start) : "";

const markerBefore = (text: string, start: number): string => {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /^\s*[-–—•*▪◦·]\s*$/u.test(before) ? before : "";
};

export const advisedBullets = (text: string, tokens: Tokens, profile: Profile): AdvisedBullet[] => {
  const bullets: AdvisedBullet[] = [];
  const add = (span: Span, work: number, current: boolean): void => {
    const from = tokenAt(tokens, span.start);
    const to = tokenAt(tokens, span.end);
    const line = text.slice(span.start, span.end);
    if (to <= from || !isStatement(line)) return;
    const marker = markerBefore(text, span.start);
    const { active, measured, outcome } = bulletWriting(tokens, from, to);
    bullets.push({ text: line, span, from, to, work, current, marker, active, measured, outcome });
  };
  for (const [index, work] of profile.work.entries())
    for (const highlight of work.highlights) add(highlight.span, index, work.endDate === "present");
  for (const project of profile.projects) for (const highlight of project.highlights) add(highlight.span, -1, false);
  return bullets;
};

export type SmartCheck = {
  /** Names a thing, tool or people. */
  readonly specific: boolean;
  readonly measurable: boolean;
  /** Opens with what the person did. */
  readonly achieved: boolean;
  /** Says what came of it. */
  readonly relevant: boolean;
  /** Says when or how long. */
  readonly timed: boolean;
};

const timeWords = wordSet(
  "year+ month+ week+ day+ quarter+ hour+ daily weekly monthly annually quarterly within deadline schedule ahead",
);

const plainWord = classOf.binder | classOf.determiner | classOf.degree | classOf.general | classOf.verb | classOf.tail;

/** S.M.A.R.T. for one bullet: specific, measurable, achieved by the person, relevant (an outcome), timed. */
export const smartCheck = (tokens: Tokens, bullet: AdvisedBullet): SmartCheck => {
  let timed = false;
  let names = 0;
  for (let index = bullet.from; index < bullet.to; index++) {
    const word = tokens.words[index];
    if (word === undefined) break;
    if (timeWords.has(word.lower) || (word.lower.length === 4 && /^(?:19|20)\d\d$/u.test(word.lower))) timed = true;
    if ((word.classes & plainWord) === 0 && word.lower.length > 3) names++;
  }
  return { specific: names >= 3, measurable: bullet.measured, achieved: bullet.active, relevant: bullet.outcome, timed };
};
