/** The structured half of an anonymised profile: every span of the parsed profile carried over into the new text. */

import type { AnonymisedProfile } from "../../domain/resume/anonymised-profile.ts";
import type { Profile, SectionName, TextAt } from "../../domain/resume/profile.ts";
import { durationBetween } from "./durations.ts";
import type { Rendered } from "./render.ts";

const hidden = new Set<SectionName>(["contact", "personal", "references", "interests"]);

/** Profile fields whose text survived, with durations in place of dates; what was removed is absent. */
export const structure = (profile: Profile, rendered: Rendered, asOf: string): Omit<AnonymisedProfile, symbol> => {
  const at = (one: TextAt | undefined): TextAt | undefined => {
    const span = one === undefined ? undefined : rendered.carry(one.span);
    return span === undefined ? undefined : { text: rendered.text.slice(span.start, span.end), span };
  };
  const field = <Name extends string>(name: Name, one: TextAt | undefined): Partial<Record<Name, TextAt>> => {
    const carried = at(one);
    return carried === undefined ? {} : ({ [name]: carried } as Record<Name, TextAt>);
  };
  const all = (list: readonly TextAt[]): TextAt[] => list.flatMap((one) => at(one) ?? []);
  return {
    text: rendered.text,
    language: profile.language,
    asOf,
    ...field("summary", profile.basics.summary),
    work: profile.work.flatMap((entry) => {
      const span = rendered.carry(entry.span);
      if (span === undefined) return [];
      const duration = durationBetween(entry.startDate, entry.endDate, asOf);
      return [
        {
          ...field("position", entry.position),
          ...field("organisation", entry.organisation),
          ...duration,
          highlights: all(entry.highlights),
          span,
        },
      ];
    }),
    education: profile.education.flatMap((entry) => {
      const span = rendered.carry(entry.span);
      if (span === undefined) return [];
      return [
        {
          ...field("institution", entry.institution),
          ...field("studyType", entry.studyType),
          ...field("area", entry.area),
          ...(entry.level === undefined ? {} : { level: entry.level }),
          span,
        },
      ];
    }),
    certificates: profile.certificates.flatMap((one) => {
      const name = at(one.name);
      const span = rendered.carry(one.span);
      return name === undefined || span === undefined ? [] : [{ name, span }];
    }),
    languages: profile.languages.flatMap((one) => {
      const span = rendered.carry(one.span);
      // A native tongue tells an origin: mastery is what stays.
      return span === undefined
        ? []
        : [
            {
              language: one.language,
              ...(one.level === undefined ? {} : { level: one.level === "native" ? ("c2" as const) : one.level }),
              span,
            },
          ];
    }),
    projects: profile.projects.flatMap((one) => {
      const name = at(one.name);
      const span = rendered.carry(one.span);
      return name === undefined || span === undefined ? [] : [{ name, highlights: all(one.highlights), span }];
    }),
    skills: all(profile.skills),
    sections: profile.sections.flatMap((one) => {
      const span = hidden.has(one.name) ? undefined : rendered.carry(one.span);
      return span === undefined ? [] : [{ name: one.name, span }];
    }),
  };
};
