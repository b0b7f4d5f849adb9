/**
 * Skills of a profile with strength, months and recency. Strength follows the best place a skill is shown in and grows a
 * little with further places; repetition in the same place adds nothing. What a skill implies comes along as inferred.
 */

import type { AnonymisedProfile } from "../../domain/resume/anonymised-profile.ts";
import type { EvidenceSpan } from "../../domain/resume/evidence.ts";
import type { SkillFeature } from "../../domain/resume/features.ts";
import { termOf } from "../../domain/scoring/term.ts";
import { skillById, type Lexicon, type LexiconSkill } from "../lexicon/lexicon.ts";
import { coverage, unknownRarity, type Find } from "../skills/find.ts";
import { deniedWords } from "../skills/denied.ts";
import { isToolShape } from "../skills/open-skills.ts";
import { separator, tokenAt, type Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { isPast } from "../text/past-tense.ts";
import { languageNamed } from "../text/languages.ts";
import { coveredMonths, rangeOf, type MonthRange } from "./month-ranges.ts";
import type { BulletWriting } from "./writing.ts";
import { zoneMap, zonesOf, type Bullet, type ZoneKind } from "./zones.ts";

/** In hundredths, so that sums are exact. */
const zoneStrength: Readonly<Record<ZoneKind, number>> = {
  bullet: 70,
  certificate: 75,
  work: 60,
  project: 60,
  education: 50,
  summary: 45,
  skills: 40,
  other: 35,
  name: 0,
};
const measuredBonus = 15;
const outcomeBonus = 15;
const placeBonus = 5;
const placeBonusLimit = 15;
/** Outside the lexicon a phrase counts only where skills are told; a school, a place or an employer is none. */
const openZones: ReadonlySet<ZoneKind> = new Set<ZoneKind>(["bullet", "project", "summary", "skills"]);
const impliedShare = 60;
const kindOfShare = 50;
/** What a task done is the doing of, and what is stated as well as borne out by another skill that needs it. */
const shownShare = 85;
const evidenceLimit = 5;
/** What a line names beyond so many skills is a list, wherever it stands. */
const shownInBullet = 8;

type Held = {
  /** The first of its finds. */
  readonly find: Find;
  best: number;
  /** Each once: work entries by number, other places by kind. They are few, so a list serves. */
  readonly places: (number | ZoneKind)[];
  readonly shown: { start: number; end: number; strength: number }[];
};

export type SkillInput = {
  readonly profile: AnonymisedProfile;
  readonly tokens: Tokens;
  readonly finds: readonly Find[];
  readonly bullets: readonly Bullet[];
  readonly judged: readonly BulletWriting[];
  readonly lexicon: Lexicon;
};

/** Items of the skill list that no find covers become skills of their own. */
const listedItems = ({ profile, tokens, finds }: SkillInput): Find[] => {
  const covered = coverage(tokens.count, finds);
  const items: Find[] = [];
  for (const { text, span } of profile.skills) {
    let from = tokenAt(tokens, span.start);
    let to = tokenAt(tokens, span.end);
    let free = true;
    for (let index = from; index < to; index++) if (covered[index] === 1) free = false;
    while (from < to && ((tokens.words[from]?.classes ?? 0) & (classOf.binder | classOf.degree)) !== 0) from++;
    while (to > from && ((tokens.words[to - 1]?.classes ?? 0) & (classOf.binder | classOf.tail)) !== 0) to--;
    if (!free || to <= from || to - from > 5) continue;
    const words = tokens.words.slice(from, to);
    if (words.every((word) => word.lower.length < 2 || (word.classes & (classOf.general | classOf.degree)) !== 0)) continue;
    const label = to - from === tokens.words.length ? text : tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]);
    items.push({
      from,
      to,
      id: words.map((word) => word.noun).join(" "),
      label,
      kind: "knowledge",
      known: false,
      rarity: unknownRarity,
    });
  }
  return items;
};

/** "AM2" and "NPQ" of "NVQ Level 3, AM2" and "NPQ Leading Teaching": postings ask for a certificate by its letters. */
const certificateLetters = ({ profile, tokens, finds }: SkillInput): Find[] => {
  if (profile.certificates.length === 0) return [];
  const covered = coverage(tokens.count, finds);
  const letters: Find[] = [];
  for (const { name } of profile.certificates) {
    const first = tokenAt(tokens, name.span.start);
    const last = tokenAt(tokens, name.span.end);
    // One that is letters alone is known by its name.
    if (last - first < 2) continue;
    for (let index = first; index < last; index++) {
      const opens = index === first || tokens.before[index] === separator.comma;
      if (!opens || covered[index] === 1 || !isToolShape(tokens, index)) continue;
      const id = tokens.words[index]?.noun ?? "";
      const label = tokens.text.slice(tokens.starts[index], tokens.ends[index]);
      letters.push({ from: index, to: index + 1, id, label, kind: "certificate", known: false, rarity: unknownRarity });
    }
  }
  return letters;
};

const isHumanLanguage = (find: Find): boolean =>
  find.kind === "language" && languageNamed(find.label.toLowerCase().replace(" (language)", "")) !== undefined;

const longestLabel = 4;

/** 1 for each word of a list that says so, as "Technologies: …" below a job does. Behind the colon a deed may be told. */
const listedWords = ({ text, count, words, before, ends }: Tokens): Uint8Array => {
  const listed = new Uint8Array(count);
  let line = 0;
  let labelled = false;
  for (let index = 0; index < count; index++) {
    const { lower = "", classes = 0 } = words[index] ?? {};
    const gap = before[index] ?? 0;
    if (index > 0 && listed[index - 1] === 1 && (gap < separator.line || text[ends[index - 1] ?? 0] === ",")) listed[index] = 1;
    if (gap >= separator.line) {
      line = index;
      labelled = false;
    } else if (labelled && gap === separator.colon && index - line <= longestLabel && !isPast(lower)) listed[index] = 1;
    labelled ||= (classes & classOf.listHead) !== 0 || lower === "environment";
  }
  return listed;
};

const collect = (input: SkillInput): Map<string, Held> => {
  const zones = zonesOf(input.profile, input.bullets);
  const zoneOf = zoneMap(zones, input.tokens.text.length);
  const denied = deniedWords(input.tokens);
  const held = new Map<string, Held>();
  const listed = listedWords(input.tokens);
  const named: number[] = [];
  for (const find of [...input.finds, ...listedItems(input), ...certificateLetters(input)]) {
    if (isHumanLanguage(find) || denied?.[find.from] === 1) continue;
    const start = input.tokens.starts[find.from] ?? 0;
    const end = input.tokens.ends[find.to - 1] ?? start;
    const zone = zones[(zoneOf[start] ?? 0) - 1];
    // Who keeps the books of Apex Plumbing shows no plumbing.
    if (zone?.kind === "name") continue;
    if (!find.known && !openZones.has(zone?.kind ?? "other") && find.kind !== "certificate") continue;
    let strength = zoneStrength[zone?.kind ?? "other"];
    const writing = zone === undefined || zone.bullet < 0 ? undefined : input.judged[zone.bullet];
    if (writing?.measured === true) strength += measuredBonus;
    if (writing?.outcome === true) strength += outcomeBonus;
    if (
      listed[find.from] === 1 ||
      (zone !== undefined && writing !== undefined && (named[zone.bullet] = (named[zone.bullet] ?? 0) + 1) > shownInBullet)
    )
      strength = Math.min(strength, zoneStrength.skills);
    const place = zone === undefined ? "other" : zone.work >= 0 ? zone.work : zone.kind;
    const skill = held.get(find.id);
    // A list written with its first item has room for one, and most get no other; one that grows from nothing has room for 17.
    if (skill === undefined) held.set(find.id, { find, best: strength, places: [place], shown: [{ start, end, strength }] });
    else {
      skill.best = Math.max(skill.best, strength);
      if (!skill.places.includes(place)) skill.places.push(place);
      skill.shown.push({ start, end, strength });
    }
  }
  return held;
};

const strongest = (left: Held["shown"][number], right: Held["shown"][number]): number =>
  right.strength - left.strength || left.start - right.start;
const inOrder = (left: Held["shown"][number], right: Held["shown"][number]): number => left.start - right.start;

const evidenceOf = ({ shown }: Held): EvidenceSpan[] => {
  const best = shown.length > evidenceLimit ? shown.sort(strongest).slice(0, evidenceLimit) : shown;
  if (best.length > 1) best.sort(inOrder);
  return best.map(({ start, end }) => ({ start, end, basis: "stated" }));
};

type Draft = { -readonly [Key in keyof SkillFeature]: SkillFeature[Key] };

/** By comparisons alone: a difference of strengths would be a number in a box for each of a thousand comparisons. */
const strongestFirst = (left: SkillFeature, right: SkillFeature): number =>
  left.strength === right.strength ? (left.id < right.id ? -1 : 1) : left.strength > right.strength ? -1 : 1;

/** Skills, strongest first; equals by id. */
export const skillFeatures = (input: SkillInput): SkillFeature[] => {
  const ranges = input.profile.work.map(rangeOf);
  const features = new Map<string, SkillFeature>();
  for (const skill of collect(input).values()) {
    // Listed again and again is still listed.
    const further = skill.best > zoneStrength.skills ? skill.places.length - 1 : 0;
    const strength = Math.min(100, skill.best + Math.min(placeBonusLimit, placeBonus * further));
    const worked: MonthRange[] = [];
    for (const place of skill.places) {
      const range = typeof place === "number" ? ranges[place] : undefined;
      if (range !== undefined) worked.push(range);
    }
    const months = worked.length === 0 ? undefined : coveredMonths(worked);
    const ago = worked.length === 0 ? undefined : Math.min(...worked.map((range) => range.start));
    const { find } = skill;
    features.set(find.id, featureOf(find, termOf(find.id), "stated", strength / 100, months, ago, evidenceOf(skill)));
  }
  addImplied(features, input.lexicon);
  return [...features.values()].sort(strongestFirst);
};

/** Written out in the order of the fields: putting objects together costs more than the rest of a feature. */
const featureOf = (
  { id, label, kind, rarity, known }: Pick<SkillFeature, "id" | "label" | "kind" | "rarity" | "known">,
  term: number,
  basis: SkillFeature["basis"],
  strength: number,
  months: number | undefined,
  lastUsedMonthsAgo: number | undefined,
  evidence: EvidenceSpan[],
): SkillFeature => {
  if (months !== undefined && lastUsedMonthsAgo !== undefined)
    return { id, label, term, kind, known, basis, strength, months, lastUsedMonthsAgo, rarity, evidence };
  const feature: Draft = { id, label, term, kind, known, basis, strength, rarity, evidence };
  if (months !== undefined) feature.months = months;
  if (lastUsedMonthsAgo !== undefined) feature.lastUsedMonthsAgo = lastUsedMonthsAgo;
  return feature;
};

/**
 * Follows "implies" and "is a" for two steps; the strongest way to an implied skill counts. A skill that is only listed is borne
 * out by what needs it: who lists SQL and built models in BigQuery for three years has used SQL for three years.
 */
const addImplied = (features: Map<string, SkillFeature>, lexicon: Lexicon): void => {
  let edge = [...features.values()].filter((feature) => feature.known);
  for (let step = 0; step < 2; step++) {
    const next: SkillFeature[] = [];
    for (const feature of edge.sort(strongestFirst)) {
      const skill = skillById(lexicon, feature.id);
      if (skill === undefined) continue;
      const done = feature.kind === "task" && feature.basis === "stated";
      follow(skill.implies, done ? shownShare : impliedShare, feature, features, next, lexicon);
      follow(skill.isA, kindOfShare, feature, features, next, lexicon);
    }
    edge = next;
  }
};

const follow = (
  ids: readonly string[],
  share: number,
  from: SkillFeature,
  features: Map<string, SkillFeature>,
  next: SkillFeature[],
  lexicon: Lexicon,
): void => {
  for (const id of ids) {
    const held = features.get(id);
    if (held !== undefined) {
      if (held.basis === "stated" && from.basis === "stated") features.set(id, borneOut(held, from));
      continue;
    }
    const implied = skillById(lexicon, id);
    if (implied === undefined) continue;
    const added = inferred(implied, from, share);
    features.set(id, added);
    next.push(added);
  }
};

const inferredEvidence = 2;

const evidenceFrom = (from: SkillFeature): EvidenceSpan[] =>
  from.evidence.slice(0, inferredEvidence).map(({ start, end }): EvidenceSpan => ({ start, end, basis: "inferred" }));

/** A stated skill with the months, the recency and most of the strength of what needs it. */
const borneOut = (held: SkillFeature, from: SkillFeature): SkillFeature => {
  const strength = Math.max(held.strength, Math.round(from.strength * shownShare) / 100);
  const months = Math.max(held.months ?? 0, from.months ?? 0);
  if (strength === held.strength && months === (held.months ?? 0)) return held;
  const ago = Math.min(held.lastUsedMonthsAgo ?? Infinity, from.lastUsedMonthsAgo ?? Infinity);
  const evidence = [...held.evidence, ...evidenceFrom(from)].slice(0, evidenceLimit);
  return featureOf(
    held,
    held.term,
    "stated",
    strength,
    months > 0 ? months : undefined,
    ago < Infinity ? ago : undefined,
    evidence,
  );
};

const inferred = (skill: LexiconSkill, from: SkillFeature, share: number): SkillFeature => {
  const done = share === shownShare;
  const strength = Math.round(from.strength * share) / 100;
  const evidence = done ? from.evidence.slice() : evidenceFrom(from);
  return featureOf(skill, skill.term, done ? "stated" : "inferred", strength, from.months, from.lastUsedMonthsAgo, evidence);
};
