/** The employer's own fields over what was found in a posting's text. Apart from the schemas, so that a browser can load it alone. */

import type { JobPosting } from "./posting.ts";
import type { JobRequirements } from "./requirements.ts";

/** A requirement marked "no" is left out; one that the employer does not name stays as the text asks for it. */
export const withPostedFields = (found: JobRequirements, posting: JobPosting): JobRequirements => ({
  ...found,
  ...(posting.title === undefined ? {} : { title: posting.title }),
  ...(posting.place === undefined ? {} : { place: posting.place }),
  ...(posting.remote === undefined ? {} : { remote: posting.remote }),
  ...(posting.pay === undefined ? {} : { pay: posting.pay }),
  ...(posting.hoursPerWeek === undefined ? {} : { hoursPerWeek: posting.hoursPerWeek }),
  requirements: found.requirements.flatMap((requirement) => {
    const asked = posting.asked?.[requirement.id];
    if (asked === undefined) return [requirement];
    return asked === "no" ? [] : [{ ...requirement, must: asked === "must" }];
  }),
});
