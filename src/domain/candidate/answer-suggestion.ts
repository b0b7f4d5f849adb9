/**
 * What a candidate says of a skill that a language model suggested. Confirmed, it becomes the candidate's own statement,
 * and what is published is matched with it; refused, it never comes again. Either may be changed for the other.
 */

import { dayOf } from "../../core/clock.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { type Decision, type DecisionInputs, nothingToDo } from "../command.ts";
import type { StatedSkill } from "../resume/stated-skill.ts";
import { type CandidateReply, candidateContent, gone, publish, runIdOf } from "./decide.ts";
import { suggestionConfirmed, suggestionRefused } from "./events.ts";
import type { CandidateState, SuggestionAnswer } from "./state.ts";

export type AnswerCommand = {
  readonly suggestionId: string;
  readonly answer: SuggestionAnswer;
  /** As it was suggested; absent when nothing of this id was, or not any more. */
  readonly skill?: string | undefined;
};

/** More than this nobody is asked about; every one of them is opened whenever the profile is matched. */
const statedAtMost = 100;

const unknown = failure("not-found", "There is no suggestion under this id. Read the tips for those there are.");
const tooMany = failure(
  "limit-reached",
  `You have confirmed ${statedAtMost} skills. Take one back, or name the skill in the resume.`,
);

export const decideAnswer = (
  state: CandidateState,
  { suggestionId, answer, skill }: AnswerCommand,
  sequence: number,
  inputs: DecisionInputs,
): Result<Decision<CandidateReply>> => {
  if (state.status === "erased") return err(gone);
  const before = state.suggestions.get(suggestionId);
  if (before === answer) return ok(nothingToDo({}));
  if (before === undefined && skill === undefined) return err(unknown);
  const confirms = answer === "confirmed";
  if (confirms && skill === undefined) return err(unknown);
  const confirmed = [...state.suggestions.values()].filter((one) => one === "confirmed").length;
  if (confirms && confirmed >= statedAtMost) return err(tooMany);
  const told = (confirms ? suggestionConfirmed : suggestionRefused).create({ suggestionId });
  const stated = confirms
    ? ({ id: suggestionId, skill: skill ?? "", confirmedOn: dayOf(inputs.now) } satisfies StatedSkill)
    : null;
  // A refusal of what was never confirmed changes nothing that is published.
  const moves = confirms || before === "confirmed";
  const { submission } = state;
  const published =
    moves && submission !== undefined ? publish(state, submission.documentId, sequence + 1, inputs, "the same") : [];
  return ok({
    events: [told, ...published],
    content: moves ? [{ kind: candidateContent.statedSkill, version: suggestionId, value: stated }] : [],
    reply: { runId: runIdOf(published) },
  });
};
