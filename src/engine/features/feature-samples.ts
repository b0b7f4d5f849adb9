/** Builds anonymised profiles from marked lines, for tests alone. */

import { AnonymisedProfile } from "../../domain/resume/anonymised-profile.ts";

type Work = {
  readonly position: string;
  readonly organisation?: string;
  readonly months?: number;
  readonly endedMonthsAgo?: number;
  readonly highlights: readonly string[];
};
export type Sample = {
  readonly summary?: string;
  readonly work?: readonly Work[];
  readonly skills?: readonly string[];
  readonly education?: string;
  readonly certificates?: readonly string[];
};

export const profileOf = (sample: Sample): AnonymisedProfile => {
  let text = "";
  const put = (line: string): { text: string; span: { start: number; end: number } } => {
    const start = text.length;
    text += `${line}\n`;
    return { text: line, span: { start, end: start + line.length } };
  };
  const summary = sample.summary === undefined ? undefined : put(sample.summary);
  const work = (sample.work ?? []).map((entry) => {
    const position = put(entry.position);
    const organisation = entry.organisation === undefined ? undefined : put(entry.organisation);
    const highlights = entry.highlights.map(put);
    return {
      position,
      ...(organisation === undefined ? {} : { organisation }),
      highlights,
      span: { start: position.span.start, end: text.length },
      ...(entry.months === undefined ? {} : { months: entry.months }),
      ...(entry.endedMonthsAgo === undefined ? {} : { endedMonthsAgo: entry.endedMonthsAgo }),
    };
  });
  const education =
    sample.education === undefined ? [] : [put(sample.education)].map((studyType) => ({ studyType, span: studyType.span }));
  const certificates = (sample.certificates ?? []).map(put).map((name) => ({ name, span: name.span }));
  const skills = (sample.skills ?? []).map(put);
  return AnonymisedProfile.parse({
    text,
    language: "en",
    asOf: "2026-01-15",
    ...(summary === undefined ? {} : { summary }),
    work,
    education,
    certificates,
    languages: [],
    projects: [],
    skills,
    sections: [],
  });
};
