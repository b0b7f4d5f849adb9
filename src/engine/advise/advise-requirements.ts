/** Tips for a job that the candidate has chosen: what it asks for and the resume only lists, only implies, or does not name. */

import { askedTogether, labelOfAlternatives } from "../../domain/job/alternatives.ts";
import type { JobRequirements, Requirement } from "../../domain/job/requirements.ts";
import type { Features } from "../../domain/resume/features.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import type { Tokens } from "../skills/tokenise.ts";
import { namedAt, nounForm } from "./named-in-text.ts";
import { makeTip } from "./tip.ts";

/** Up to this strength a skill is named and not shown. */
const namedOnly = 0.45;
const mostShown = 6;

const idPart = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

const weight = (requirement: Requirement): number => (requirement.must ? 1 : 0.5) * (0.5 + requirement.rarity / 2);

const missingQuestion = ({ kind, label }: Requirement): string => {
  switch (kind) {
    case "certificate":
      return `Do you hold “${label}”, or when will you?`;
    case "tool":
      return `Have you used “${label}”, at work, in training or elsewhere?`;
    default:
      return `Have you done “${label}”, at work, in training or elsewhere?`;
  }
};

/** Where a requirement stands in the resume: shown in use, only named, listed or implied, or nowhere. */
type Standing = "shown" | "told" | "nowhere";

const isShown = ({ basis, strength }: Features["skills"][number]): boolean => basis === "stated" && strength > namedOnly;

const standingOf = (requirement: Requirement, tokens: Tokens, { skills }: Features): Standing => {
  const held = skills.find((skill) => skill.term === requirement.term);
  if (held === undefined) return namedAt(tokens, requirement.label) === undefined ? "nowhere" : "told";
  return isShown(held) ? "shown" : "told";
};

const missingTip = (requirement: Requirement, label: string): Tip => ({
  ...makeTip(
    "requirement-missing",
    undefined,
    {
      message: `The job needs “${label}”, and the resume does not name it. If you have it, say where; if not, leave it out.`,
      question: missingQuestion({ ...requirement, label }),
    },
    weight(requirement),
  ),
  id: `requirement-missing:${idPart(label)}`,
});

const toldTip = (requirement: Requirement, tokens: Tokens, profile: Profile, features: Features): Tip => {
  const { label } = requirement;
  const held = features.skills.find((skill) => skill.term === requirement.term);
  const wanted = nounForm(label);
  const named = held === undefined ? namedAt(tokens, label) : undefined;
  const span = named ?? profile.skills.find(({ text }) => nounForm(text) === wanted)?.span;
  const message =
    held === undefined
      ? `The job asks for “${label}”. The resume names it in passing; list it among your skills, and say what you did with it.`
      : held.basis === "inferred"
        ? `The job asks for “${label}”. The resume implies it and does not name it.`
        : `The job asks for “${label}”. The resume names it and no job or project shows it.`;
  return {
    ...makeTip(
      "requirement-not-evidenced",
      span,
      { message, question: `Where did “${label}” come in, for what, and with what result?` },
      weight(requirement),
    ),
    id: `requirement-not-evidenced:${idPart(label)}`,
  };
};

/** The weightiest first. */
export const adviseRequirements = (
  tokens: Tokens,
  profile: Profile,
  features: Features,
  requirements: JobRequirements,
): Tip[] => {
  const tips: Tip[] = [];
  const weightiest = requirements.requirements.toSorted(
    (left, right) => weight(right) - weight(left) || (left.id < right.id ? -1 : 1),
  );
  for (const alternatives of askedTogether(weightiest)) {
    if (tips.length >= mostShown * 2) break;
    const standings = alternatives.map((requirement) => standingOf(requirement, tokens, features));
    const [first] = alternatives;
    if (first === undefined || standings.includes("shown")) continue;
    const told = alternatives[standings.indexOf("told")];
    if (told !== undefined) tips.push(toldTip(told, tokens, profile, features));
    else if (first.must) tips.push(missingTip(first, labelOfAlternatives(alternatives.map(({ label }) => label))));
  }
  return tips;
};
