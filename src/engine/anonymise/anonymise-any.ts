/**
 * Takes identity out of any text: a resume as `anonymise` does it; a letter, a message or a note, which has nothing where a
 * resume has it, keeps its lines, and names, places and numbers are taken out of them. A page that only ever shows resumes
 * does not load this.
 */

import type { Anonymisation, RemovalKind } from "../../domain/resume/anonymised-profile.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { layOut, type Layout } from "../parse-resume/layout.ts";
import { anonymise, type AnonymiseOptions, carryOut, editLine, type Verdicts } from "./anonymise.ts";
import { candidateMentions, identityOf } from "./candidate.ts";
import { personPlaceholder, placePlaceholder, type Edit } from "./edits.ts";
import { otherPeople } from "./people.ts";
import { identityInProse, isRunningText, isSigned } from "./running-text.ts";

/** What tells the reader of a running text that something stood there. */
const proseReplacements: Partial<Record<RemovalKind, string>> = {
  address: placePlaceholder,
  name: personPlaceholder,
  "other-person": personPlaceholder,
};

/** No line of a running text goes as a whole. */
const judgeProse = (layout: Layout, asOf: string): Verdicts => {
  const edits: Edit[] = [];
  for (const line of layout.lines) editLine(layout, line, "contact", asOf, edits, true);
  return {
    dropped: [],
    edits: edits.map((edit) => ({ ...edit, replacement: proseReplacements[edit.kind] ?? edit.replacement })),
  };
};

/** As `anonymise`, for a text of whatever kind. */
export const anonymiseAny = (text: string, profile: Profile, options: AnonymiseOptions): Anonymisation => {
  const layout = layOut(text, options.layout);
  if (!isRunningText(layout, profile)) return anonymise(text, profile, { ...options, layout });
  const verdicts = judgeProse(layout, options.asOf);
  if (isSigned(layout, profile)) {
    verdicts.edits.push(...candidateMentions(layout, identityOf(layout, profile, options.fileName)));
  }
  verdicts.edits.push(...otherPeople(layout), ...identityInProse(layout, profile.language));
  return carryOut(layout, profile, verdicts, options);
};
