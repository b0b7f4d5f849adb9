/**
 * Concrete tips for a resume, the most useful first. Every tip that is about a line points to it in the original text; a
 * rewrite uses only what the line says, and what is missing is asked for and never made up.
 */

import type { JobRequirements } from "../../domain/job/requirements.ts";
import type { Features } from "../../domain/resume/features.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { detectInjection } from "../detect/detect-injection.ts";
import type { InjectionSpan } from "../../domain/resume/injection.ts";
import type { Layout } from "../parse-resume/layout.ts";
import { tokenise } from "../skills/tokenise.ts";
import { withLineFeeds } from "../text/readable.ts";
import { adviseBullets } from "./advise-bullets.ts";
import { adviseContact } from "./advise-contact.ts";
import { adviseAbbreviations } from "./advise-abbreviations.ts";
import { adviseDateStyle } from "./advise-date-style.ts";
import { adviseDates } from "./advise-dates.ts";
import { adviseRequirements } from "./advise-requirements.ts";
import { adviseSections } from "./advise-sections.ts";
import { adviseSeveral } from "./advise-several.ts";
import { adviseSkills } from "./advise-skills.ts";
import { adviseWords } from "./advise-words.ts";
import { adviseFlagged } from "./advise-flagged.ts";
import { advisedBullets } from "./bullet.ts";
import { measuredEffects } from "./measure-effects.ts";
import { tipKinds, type TipKind } from "./tip-kinds.ts";

const mostOfOneKind = 6;
const mostTips = 40;

export type ResumeToAdvise = {
  /** The original that the profile's spans point into. */
  readonly text: string;
  readonly profile: Profile;
  /** From the anonymised twin. */
  readonly features: Features;
  /** Of a job that the candidate has chosen. */
  readonly requirements?: JobRequirements;
  /** What the detector found in `text`, when that is known already. */
  readonly flagged?: readonly InjectionSpan[];
  /** Of `text`; one of another text, with what is flagged blanked, says nothing and is passed over. */
  readonly layout?: Layout;
};

/** Orders tips of the same worth: what a reader would mend first. */
const rankOf = ({ kind }: Tip): number => tipKinds[kind as TipKind];

/** What every other tip and every score rests on: that the file tells of one person. */
const isFirst = ({ kind }: Tip): number => (kind === "several-resumes" ? 1 : 0);

export const adviseResume = ({
  text: original,
  profile,
  features,
  requirements,
  flagged = detectInjection(original).spans,
  layout,
}: ResumeToAdvise): Tip[] => {
  const text = withLineFeeds(original);
  const tokens = tokenise(text, layout?.text === text ? layout.words : undefined);
  const inFlagged = (span: { readonly start: number; readonly end: number }): boolean =>
    flagged.some((other) => span.start < other.end && other.start < span.end);
  const bullets = advisedBullets(text, tokens, profile).filter((bullet) => !inFlagged(bullet.span));
  const all = [
    ...adviseFlagged(flagged),
    ...adviseBullets(tokens, bullets),
    ...adviseSections(tokens, profile),
    ...adviseSeveral(text, profile),
    ...adviseContact(text, tokens, profile),
    ...adviseDates(text, profile, features.asOf),
    ...adviseDateStyle(text, profile),
    ...adviseSkills(tokens, profile, features),
    ...(requirements === undefined ? [] : adviseRequirements(tokens, profile, features, requirements)),
    ...adviseWords(text, tokens),
    ...adviseAbbreviations(text, tokens, bullets, profile),
  ];
  const effectOf = measuredEffects(features);
  const ranked = all.map((tip) => ({ tip, effect: effectOf(tip) }));
  ranked.sort(
    (left, right) =>
      isFirst(right.tip) - isFirst(left.tip) ||
      right.effect - left.effect ||
      rankOf(right.tip) - rankOf(left.tip) ||
      (left.tip.span?.start ?? -1) - (right.tip.span?.start ?? -1) ||
      (left.tip.id < right.tip.id ? -1 : left.tip.id > right.tip.id ? 1 : 0),
  );
  const kept: Tip[] = [];
  const ids = new Set<string>();
  const perKind = new Map<string, number>();
  for (const { tip, effect } of ranked) {
    const count = perKind.get(tip.kind) ?? 0;
    if (ids.has(tip.id) || count >= mostOfOneKind || kept.length >= mostTips) continue;
    ids.add(tip.id);
    perKind.set(tip.kind, count + 1);
    kept.push({ ...tip, effect });
  }
  return kept;
};
