/**
 * A profile as scores may see it: passages aimed at a reading machine are blanked, and entries that consist of nothing
 * else are gone. What stays keeps its place, so evidence still points into the anonymised text.
 */

import type { AnonymisedProfile } from "../../domain/resume/anonymised-profile.ts";
import type { Span } from "../../domain/resume/evidence.ts";
import type { TextAt } from "../../domain/resume/profile.ts";
import { detectInjection, withoutInjection } from "../detect/detect-injection.ts";

/** The profile itself when nothing is flagged. */
export const withoutFlagged = (profile: AnonymisedProfile): AnonymisedProfile => {
  const { flagged, spans } = detectInjection(profile.text);
  if (!flagged) return profile;
  const text = withoutInjection(profile.text, spans);
  const touched = (span: Span): boolean => spans.some((other) => span.start < other.end && other.start < span.end);
  const gone = (span: Span): boolean => touched(span) && text.slice(span.start, span.end).trim() === "";
  const kept = (part: TextAt | undefined): TextAt | undefined => {
    if (part === undefined || !touched(part.span)) return part;
    const left = text.slice(part.span.start, part.span.end).replaceAll(/\s+/g, " ").trim();
    return left === "" ? undefined : { text: left, span: part.span };
  };
  const all = (parts: readonly TextAt[]): TextAt[] => parts.map(kept).filter((part) => part !== undefined);
  const { summary, ...rest } = profile;
  const keptSummary = kept(summary);
  const clean: Omit<AnonymisedProfile, symbol> = {
    ...rest,
    text,
    ...(keptSummary === undefined ? {} : { summary: keptSummary }),
    work: profile.work
      .filter((work) => !gone(work.span))
      .map(({ position, organisation, highlights, ...work }) => {
        const title = kept(position);
        const employer = kept(organisation);
        return {
          ...work,
          ...(title === undefined ? {} : { position: title }),
          ...(employer === undefined ? {} : { organisation: employer }),
          highlights: all(highlights),
        };
      }),
    education: profile.education
      .filter((entry) => !gone(entry.span))
      .map(({ institution, studyType, area, level, ...entry }) => {
        const school = kept(institution);
        const degree = kept(studyType);
        const field = kept(area);
        // The level was read from the degree; it goes with it.
        const keepsLevel = level !== undefined && (studyType === undefined || degree !== undefined);
        return {
          ...entry,
          ...(school === undefined ? {} : { institution: school }),
          ...(degree === undefined ? {} : { studyType: degree }),
          ...(field === undefined ? {} : { area: field }),
          ...(keepsLevel ? { level } : {}),
        };
      }),
    certificates: profile.certificates.filter((entry) => !gone(entry.name.span)),
    languages: profile.languages.filter((entry) => !gone(entry.span)),
    projects: profile.projects
      .filter((project) => !gone(project.span))
      .map((project) => ({ ...project, highlights: all(project.highlights) })),
    skills: all(profile.skills),
    sections: profile.sections.filter((section) => !gone(section.span)),
  };
  return clean as AnonymisedProfile;
};
