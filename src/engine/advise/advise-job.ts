/** Tips for a posting: words that put some people off, pay left out, and more musts than anybody meets. */

import { askedTogether } from "../../domain/job/alternatives.ts";
import type { JobRequirements } from "../../domain/job/requirements.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { withLineFeeds } from "../text/readable.ts";
import { ageWords, feminine, genderedTitle, jargon, masculine, nativeSpeaker, suggestions } from "./job-words.ts";
import { capitalised } from "./verbs.ts";

/** Stable kinds; `effect` ranks them, there is no score behind it. */
export const jobTipKinds = {
  "pay-missing": 10,
  "too-many-musts": 8,
  "gendered-words": 6,
  "gendered-title": 6,
  "age-words": 6,
  "no-requirements": 12,
  "years-too-high": 4,
  "place-missing": 5,
  "remote-missing": 3,
  "native-speaker": 6,
  "degree-required": 3,
  "posting-too-long": 2,
  "posting-too-short": 4,
  "hours-missing": 2,
  jargon: 2,
} as const;
type JobTipKind = keyof typeof jobTipKinds;

const mostMusts = 10;
const manyYears = 96;
const mostWords = 900;
const leastWords = 60;
const perKind = 5;

/** Work that nobody does from home, so that nobody asks. */
const handsOn =
  /\b(?:bedside|ward|patients|residents|nurses?|surgeons?|electricians?|plumb(?:er|ing)|carpent(?:er|ry)|weld(?:er|ing)|warehouse|forklift|drivers?|kitchens?|chefs?|cooks?|waiters?|barista|cashiers?|cleaners?|housekeep(?:er|ing)|construction|job ?sites?|building site|foreman|mechanics?|machinists?|assembly line|shop floor|farm ?hands?|harvest|gardeners?|security guards?|hairdressers?|firefighters?|classroom)\b/iu;
const payPromised =
  /\b(?:competitive|attractive|market|excellent|generous) (?:base )?(?:salary|pay|wages?|compensation|remuneration|package)\b/iu;

/** "FOREMAN" becomes "SUPERVISOR", "Foreman" "Supervisor". */
const writtenLike = (written: string, word: string): string =>
  written === written.toUpperCase() ? word.toUpperCase() : /^\p{Lu}/u.test(written) ? capitalised(word) : word;

const whole = (kind: JobTipKind, message: string, question?: string, found?: RegExpExecArray | null): Tip => ({
  id: kind,
  kind,
  ...(found === undefined || found === null ? {} : { span: { start: found.index, end: found.index + found[0].length } }),
  message,
  ...(question === undefined ? {} : { question }),
  effect: jobTipKinds[kind],
});

/** "Our client, Chairman Foods": a name, amid a line that is not all in capitals. */
const isName = (text: string, found: RegExpExecArray): boolean =>
  /^\p{Lu}/u.test(found[0]) &&
  /\p{Ll},? $/u.test(text.slice(Math.max(0, found.index - 3), found.index)) &&
  /^ \p{Lu}/u.test(text.slice(found.index + found[0].length));

const words = (text: string, kind: JobTipKind, pattern: RegExp, message: (word: string) => string): Tip[] => {
  const tips: Tip[] = [];
  for (const found of text.matchAll(pattern)) {
    if (tips.length >= perKind) break;
    if (isName(text, found)) continue;
    const suggestion = suggestions[found[0].toLowerCase()];
    const span = { start: found.index, end: found.index + found[0].length };
    tips.push({
      id: `${kind}:${String(span.start)}`,
      kind,
      span,
      message: message(found[0]),
      ...(suggestion === undefined ? {} : { rewrite: writtenLike(found[0], suggestion) }),
      effect: jobTipKinds[kind],
    });
  }
  return tips;
};

/** Tips for the posting, the most useful first. Spans point into `posting`. */
export const adviseJob = (posting: string, requirements: JobRequirements): Tip[] => {
  const text = withLineFeeds(posting);
  const tips: Tip[] = [
    ...words(
      text,
      "gendered-words",
      masculine,
      (word) => `“${word}” reads as meant for men, and fewer women apply. Say what the work needs instead.`,
    ),
    ...words(
      text,
      "gendered-words",
      feminine,
      (word) => `“${word}” reads as meant for one gender. Say what the work needs instead.`,
    ),
    ...words(text, "gendered-title", genderedTitle, (word) => `“${word}” names one gender.`),
    ...words(
      text,
      "age-words",
      ageWords,
      (word) => `“${word}” shuts out people by age, which the law of many countries forbids.`,
    ),
    ...words(text, "native-speaker", nativeSpeaker, () => "Ask for a level (“C1”, “fluent”): “native” shuts out by origin."),
    ...words(text, "jargon", jargon, (word) => `“${word}” says nothing about the work.`),
  ];
  const musts = askedTogether(requirements.requirements).filter((alternatives) => alternatives.some(({ must }) => must));
  if (requirements.requirements.length === 0)
    tips.push(
      whole(
        "no-requirements",
        "Nothing that the work takes was recognised, so nobody can be matched. List skills, tools or tasks under “Requirements”.",
        "Which three skills must somebody bring on the first day?",
      ),
    );
  if (musts.length > mostMusts)
    tips.push(
      whole(
        "too-many-musts",
        `${String(musts.length)} musts. Many who could do the work, women above all, apply only when they meet nearly all; keep those needed on the first day.`,
      ),
    );
  if (requirements.pay === undefined)
    tips.push(
      whole(
        "pay-missing",
        "No pay is stated. Postings with a range get more and better fitting applications, and several countries require one.",
        "What is the range?",
        payPromised.exec(text),
      ),
    );
  if (requirements.place === undefined && requirements.remote !== "remote")
    tips.push(whole("place-missing", "The place of work is not stated.", "Where is the work done?"));
  if (requirements.remote === undefined && !handsOn.test(`${requirements.title ?? ""}\n${text}`))
    tips.push(whole("remote-missing", "It is not said whether the work can be done from home.", "On site, hybrid or remote?"));
  if (requirements.hoursPerWeek === undefined && !/\b(?:full|part)[- ]time\b/iu.test(text))
    tips.push(whole("hours-missing", "Neither hours nor full or part time is stated.", "How many hours a week?"));
  if ((requirements.months ?? 0) >= manyYears)
    tips.push(
      whole(
        "years-too-high",
        `${String(Math.floor((requirements.months ?? 0) / 12))} years are asked for. Years say little about skill; ask for what somebody must be able to do.`,
      ),
    );
  if (requirements.education?.must === true && requirements.education.level !== "secondary" && !/\bequivalent\b/iu.test(text))
    tips.push(whole("degree-required", "A degree is a must. If experience can replace it, write “or equivalent experience”."));
  const count = text.split(/\s+/u).length;
  if (count > mostWords)
    tips.push(whole("posting-too-long", `${String(count)} words. Most readers stop before ${String(mostWords)}.`));
  else if (count < leastWords)
    tips.push(whole("posting-too-short", `${String(count)} words tell candidates little about the work.`));
  return tips.sort(
    (left, right) =>
      right.effect - left.effect || (left.span?.start ?? -1) - (right.span?.start ?? -1) || (left.id < right.id ? -1 : 1),
  );
};
