/** A file that holds the resumes of several people, one behind the other, as agencies and courses hand them in. */

import type { Profile } from "../../domain/resume/profile.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { wordSet } from "../text/words.ts";
import { makeTip } from "./tip.ts";

const address = /[^\s@<>()[\],;:|]+@[^\s@<>()[\],;:|]+\.\p{L}{2,}/gu;

/** What a resume has once. */
const parts = wordSet("summary work education skills");

/**
 * Below the address of somebody else a resume begins anew when two of its parts stand there that stood above already: referees
 * and employers have addresses too, but no such parts of their own.
 */
export const adviseSeveral = (text: string, { sections }: Profile): Tip[] => {
  const places = new Map<string, { readonly start: number; readonly end: number }>();
  for (const { 0: found, index } of text.matchAll(address)) {
    const known = found.toLowerCase();
    if (!places.has(known)) places.set(known, { start: index, end: index + found.length });
  }
  const headed = sections.filter(({ name, heading }) => heading !== undefined && parts.has(name));
  const above = new Set<string>();
  const ranges = [...places.values()];
  for (const [index, place] of ranges.entries()) {
    const next = ranges[index + 1]?.start ?? Infinity;
    const here = new Set(
      headed.filter(({ span }) => (index === 0 || span.start >= place.start) && span.start < next).map(({ name }) => name),
    );
    if ([...here].filter((name) => above.has(name)).length > 1)
      return [
        makeTip("several-resumes", place, {
          message:
            "Another resume begins here. Put each person's resume into a file of its own, or their jobs and skills are counted together.",
        }),
      ];
    for (const name of here) above.add(name);
  }
  return [];
};
