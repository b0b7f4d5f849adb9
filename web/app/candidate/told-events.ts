/** A timeline in words for the person. What was done before they took the resume over was done by whoever had brought it. */

import { words } from "../../shared/words.ts";

const { events: said, brought } = words.timeline;

/** `types`: of the events from the first on, in their order. The same number of lines, in the same order. */
export const toldEvents = (types: readonly string[]): readonly string[] => {
  const names = types.map((type) => type.replace("com.clearview.", ""));
  const claimed = names.lastIndexOf("candidate.claimed");
  return names.map((name, place) => (place < claimed ? brought[name] : undefined) ?? said[name] ?? name);
};
