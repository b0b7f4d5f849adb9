/** Why a candidate's actor will not do what it is asked, where more than one part of it says so. */

import { failure } from "../../core/failure.ts";

export const erased = failure("candidate-erased", "This profile has been erased. Start again with a new upload.");

export const notSubmitted = failure(
  "candidate-not-submitted",
  "This resume is not submitted, so it is matched with no job. Submit it first.",
);
