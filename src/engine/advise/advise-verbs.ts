/** Tips on the verb of a line: a duty or help in place of a deed, and the wrong tense. Rewrites keep the line's own words. */

import type { Tip } from "../../domain/resume/tip.ts";
import { phraseAt, phraseTable } from "../skills/phrase-table.ts";
import { separator, tokenise, type Tokens } from "../skills/tokenise.ts";
import { bulletWriting, isFigure } from "../features/writing.ts";
import { classOf } from "../skills/word-classes.ts";
import { restOf, type AdvisedBullet } from "./bullet.ts";
import { baseOfGerund, baseOfPresent, isNounInIng, reformed } from "./reform-verbs.ts";
import { makeTip } from "./tip.ts";
import { capitalised, pastOfGerund } from "./verbs.ts";
import { isPast } from "../text/past-tense.ts";
import { wordSet } from "../text/words.ts";

/** Openings that hide what was done. Who helped is not made into someone who led, so `helping` is never turned round. */
const openings = phraseTable({
  answerable:
    "responsible for|was responsible for|i was responsible for|am responsible for|mainly responsible for|primarily responsible for|solely responsible for|also responsible for|accountable for|in charge of|was in charge of|duties included|duties include|responsibilities included|responsibilities include|main duties included|my duties included|my role involved|role involved|tasked with|tasks included",
  helping:
    "involved in|was involved in|engaged in|participated in|took part in|worked on|helped to|helped with|helped in|helped|assisted in|assisted with|assisted|dealt with",
});

/** "Responsible for the preparation of reports": the deed that a noun hides. */
const deeds: ReadonlyMap<string, string> = new Map(
  "preparation:preparing management:managing maintenance:maintaining development:developing supervision:supervising delivery:delivering coordination:coordinating design:designing planning:planning implementation:implementing administration:administering monitoring:monitoring testing:testing installation:installing organisation:organising organization:organizing analysis:analysing creation:creating collection:collecting operation:operating inspection:inspecting production:producing processing:processing assembly:assembling training:training scheduling:scheduling recruitment:recruiting repair:repairing evaluation:evaluating distribution:distributing cleaning:cleaning"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** "Helped with", "assisted in" mean "supported" before a thing or a person; before a verb they mean no other word. */
const supporting = new Set(["helped", "helped with", "assisted", "assisted with", "helped in", "assisted in"]);

const works = wordSet("audit launch design review move survey research repair build sale setup search hunt");

/** "The yearly audit", "the preparation of": the name of some work stands at its head, and not a place. */
const namesWork = (tokens: Tokens, index: number, to: number): boolean => {
  let head = index;
  while (head + 1 < to && ((tokens.words[head + 1]?.classes ?? 0) & classOf.binder) === 0) head++;
  const lower = tokens.words[head]?.lower ?? "";
  return works.has(lower) || deeds.has(lower) || /(?:tion|ment|sis)$/u.test(lower);
};

/** A word that can only open what a verb acts on: "the", "12". */
const opensObject = (tokens: Tokens, index: number): boolean => {
  const word = tokens.words[index];
  if (word === undefined || word.lower === "of") return false;
  return (word.classes & classOf.determiner) !== 0 || isFigure(tokens, index);
};

/** "Building maintenance", "engineering drawings": an -ing form that is as often a noun, before what may be a noun. */
const mayBeNoun = (tokens: Tokens, index: number, to: number): boolean => {
  const next = tokens.words[index + 1];
  return (
    isNounInIng(tokens.words[index]?.lower ?? "") &&
    index + 1 < to &&
    next !== undefined &&
    (next.classes & classOf.binder) === 0 &&
    tokens.before[index + 1] === separator.space &&
    !opensObject(tokens, index + 1)
  );
};

/** A duty is no deed: "tasked with reducing waste" may not become "reduced waste", which claims a result. */
const claimsMore = (rewrite: string, bullet: AdvisedBullet): boolean => {
  if (bullet.outcome) return false;
  const tokens = tokenise(rewrite);
  return bulletWriting(tokens, 0, tokens.count).outcome;
};

const rewriteOpening = (
  tokens: Tokens,
  bullet: AdvisedBullet,
  at: number,
  { kind, words }: { readonly kind: string; readonly words: string },
): string | undefined => {
  const form = bullet.current ? "base" : "past";
  const first = tokens.words[at];
  if (first === undefined) return undefined;
  if (kind === "helping") {
    if (!supporting.has(words)) return undefined;
    // "Helped in the kitchen" did not support the kitchen; "helped in the yearly audit" supported it.
    if (words.endsWith(" in") && !namesWork(tokens, at, bullet.to)) return undefined;
    // "Helped out at lambing" helped nobody and nothing that stands there.
    const noun = (first.classes & classOf.determiner) !== 0 || (first.classes & (classOf.verb | classOf.binder)) === 0;
    return noun && !first.lower.endsWith("ing") && first.lower !== "out" ? `Supported ${restOf(tokens, bullet, at)}` : undefined;
  }
  if (first.lower.endsWith("ing") && (form === "past" ? pastOfGerund(first.lower) : baseOfGerund(first.lower)) !== undefined) {
    if (mayBeNoun(tokens, at, bullet.to)) return undefined;
    const line = reformed(tokens, at, bullet.to, "gerund", form);
    return line === undefined ? undefined : capitalised(line) + tail(tokens, bullet);
  }
  const noun = first.lower === "the" ? at + 1 : at;
  const deed = deeds.get(tokens.words[noun]?.lower ?? "");
  if (deed === undefined || tokens.words[noun + 1]?.lower !== "of") return undefined;
  const verb = form === "past" ? pastOfGerund(deed) : baseOfGerund(deed);
  // "The preparation and filing of": only one of two deeds would be told.
  return verb === undefined ? undefined : `${capitalised(verb)} ${restOf(tokens, bullet, noun + 2)}`;
};

/** What follows the last word: a full stop. */
const tail = (tokens: Tokens, bullet: AdvisedBullet): string => tokens.text.slice(tokens.ends[bullet.to - 1], bullet.span.end);

/** "Picking orders" names the work and not who did it. */
const gerundOpening = (tokens: Tokens, bullet: AdvisedBullet): Tip | undefined => {
  const opening = tokens.words[bullet.from]?.lower ?? "";
  // "Wiring of 60 flats", "Molding: …": a name of the work, with nothing that the verb could take.
  const next = bullet.from + 1;
  if (
    next >= bullet.to ||
    tokens.words[next]?.lower === "of" ||
    tokens.before[next] === separator.colon ||
    isNounInIng(opening) ||
    // "Working student" is a name; who works does so with, on or as something.
    (opening === "working" && ((tokens.words[next]?.classes ?? 0) & classOf.binder) === 0) ||
    baseOfGerund(opening) === undefined
  )
    return undefined;
  // A paragraph would be left with its first verb turned and the others as they were.
  for (let index = next; index < bullet.to; index++) if (tokens.before[index] === separator.sentence) return undefined;
  const line = reformed(tokens, bullet.from, bullet.to, "gerund", bullet.current ? "base" : "past");
  if (line === undefined) return undefined;
  return makeTip("weak-verb", bullet.span, {
    message: `“${opening}” names a task. Open with the verb of what you did.`,
    rewrite: capitalised(line) + tail(tokens, bullet),
  });
};

export const weakOpening = (tokens: Tokens, bullet: AdvisedBullet): Tip | undefined => {
  const found = phraseAt(openings, tokens, bullet.from);
  if (found === undefined) return gerundOpening(tokens, bullet);
  if (found.to >= bullet.to) return undefined;
  const words = tokens.text.slice(tokens.starts[found.from], tokens.ends[found.to - 1]);
  const turned = rewriteOpening(tokens, bullet, found.to, { kind: found.kind, words: words.toLowerCase() });
  const rewrite = turned === undefined || claimsMore(turned, bullet) ? undefined : turned;
  return makeTip("weak-verb", bullet.span, {
    message:
      found.kind === "helping"
        ? `“${words}” hides your own part. Open with the verb of what you did.`
        : `“${words}” says that it was your task, not what you did. Open with the verb of what you did.`,
    rewrite,
    question:
      rewrite === undefined || found.kind === "helping"
        ? "What did you yourself do here: plan, build, sell, teach, repair …?"
        : undefined,
  });
};

/** Base forms that are as often nouns tell the tense only before an object: "lead a team", not "lead nurse". */
const alsoNouns = wordSet(
  "lead support work research project plan process market contract test program account order record review report audit sales service+ care study model code shift train coach cook type open close run stock help use answer clean",
);
/** The past of these is written alike. */
const timeless = wordSet("cut read set put split beat hit let cost shut spread");

/** Is the line's first word surely a verb in the present? */
const opensInPresent = (tokens: Tokens, bullet: AdvisedBullet): boolean => {
  const word = tokens.words[bullet.from];
  if (word === undefined || isPast(word.lower) || word.lower.endsWith("ing") || timeless.has(word.lower)) return false;
  let next = bullet.from + 1;
  if (alsoNouns.has(word.lower)) {
    // "Open and close the shop".
    if (tokens.words[next]?.lower === "and" && !isPast(tokens.words[next + 1]?.lower ?? "")) next += 2;
    return next < bullet.to && opensObject(tokens, next);
  }
  const { lower } = tokens.words[next] ?? word;
  return (word.classes & classOf.verb) !== 0 && word.lower.length > 3 && !/^(?:of|for|on|at)$/u.test(lower);
};

const mostTense = 3;

const rewriteTense = (tokens: Tokens, bullet: AdvisedBullet): string | undefined => {
  if (baseOfPresent(tokens.words[bullet.from]?.lower ?? "") === undefined) return undefined;
  const line = reformed(tokens, bullet.from, bullet.to, "present", "past");
  return line === undefined ? undefined : capitalised(line) + tail(tokens, bullet);
};

export const tenseTips = (tokens: Tokens, bullets: readonly AdvisedBullet[]): Tip[] => {
  const tips: Tip[] = [];
  for (const bullet of bullets) {
    const word = tokens.words[bullet.from];
    if (tips.length === mostTense) break;
    if (bullet.current || bullet.work < 0 || word === undefined || !opensInPresent(tokens, bullet)) continue;
    tips.push(
      makeTip("tense-mixed", bullet.span, {
        message: `This work has ended, but “${word.lower}” is in the present. Use the past for past work.`,
        rewrite: rewriteTense(tokens, bullet),
      }),
    );
  }
  return tips;
};
