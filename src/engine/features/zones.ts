/** Which part of the resume a place lies in: a skill shown in a bullet of dated work weighs more than one in a list. */

import type { AnonymisedProfile } from "../../domain/resume/anonymised-profile.ts";
import type { SectionName, TextAt } from "../../domain/resume/profile.ts";
import type { Span } from "../../domain/resume/evidence.ts";
import { isLetter } from "../text/characters.ts";

export type ZoneKind = "bullet" | "work" | "project" | "certificate" | "education" | "summary" | "skills" | "other" | "name";

/** `work` is the index of the work entry, -1 outside work. */
export type Bullet = { readonly span: Span; readonly work: number };

export type Zone = { readonly kind: ZoneKind; readonly span: Span; readonly work: number; readonly bullet: number };

/** A number that texts share whose letters are the same, whatever their case and the marks and figures between them. */
const wordingOf = (text: string): number => {
  const lower = text.toLowerCase();
  let hash = 0;
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at);
    if (isLetter(unit)) hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return hash;
};

/** Bullets of work and projects, in the order of the profile. What is told twice in the same words counts once, with another figure too. */
export const bulletsOf = (profile: AnonymisedProfile): Bullet[] => {
  const bullets = new Map<number, Bullet>();
  const add = ({ text, span }: TextAt, work: number): void => {
    const told = wordingOf(text);
    if (!bullets.has(told)) bullets.set(told, { span, work });
  };
  for (const [index, work] of profile.work.entries()) for (const highlight of work.highlights) add(highlight, index);
  for (const project of profile.projects) for (const highlight of project.highlights) add(highlight, -1);
  return [...bullets.values()];
};

const zoneOfSection: Readonly<Partial<Record<SectionName, ZoneKind>>> = {
  skills: "skills",
  summary: "summary",
  certificates: "certificate",
  education: "education",
};

/** Zones from the most to the least specific; the first that holds a place is its zone. */
export const zonesOf = (profile: AnonymisedProfile, bullets: readonly Bullet[]): Zone[] => {
  const zones: Zone[] = bullets.map(({ span, work }, bullet) => ({ kind: "bullet", span, work, bullet }));
  const add = (kind: ZoneKind, span: Span, work = -1): void => {
    zones.push({ kind, span, work, bullet: -1 });
  };
  // An employer's name says what the employer does. Without a title beside it, it may be what the work was.
  for (const { organisation, position } of profile.work)
    if (organisation !== undefined && position !== undefined) add("name", organisation.span);
  for (const { institution } of profile.education) if (institution !== undefined) add("name", institution.span);
  for (const certificate of profile.certificates) add("certificate", certificate.span);
  for (const skill of profile.skills) add("skills", skill.span);
  for (const [index, work] of profile.work.entries()) add("work", work.span, index);
  for (const project of profile.projects) add("project", project.span);
  for (const entry of profile.education) add("education", entry.span);
  if (profile.summary !== undefined) add("summary", profile.summary.span);
  for (const { name, span } of profile.sections) {
    const kind = zoneOfSection[name];
    if (kind !== undefined) add(kind, span);
  }
  return zones;
};

/** For each character of a text of `length` the index of its zone plus one, or 0. Filled natively: a list searched for every find is slow in a young process. */
export const zoneMap = (zones: readonly Zone[], length: number): Uint32Array => {
  const map = new Uint32Array(length);
  for (let index = zones.length - 1; index >= 0; index--) {
    const span = zones[index]?.span;
    if (span !== undefined) map.fill(index + 1, span.start, span.end);
  }
  return map;
};
