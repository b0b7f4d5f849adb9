/** Runs the analysis of `job-intake`: what a posting asks for, with the employer's own fields put in. Pure. */

import { adviseJob } from "../advise/advise-job.ts";
import { parseJob } from "../parse-job/parse-job.ts";
import { withPostedFields } from "../../domain/job/posted-fields.ts";
import type { JobAnalysis, JobPosting } from "../../domain/job/posting.ts";

const maximumTitle = 120;

/** The first line that says something, for a posting that names no title. */
const firstLine = (text: string): string =>
  (text.split("\n").find((line) => line.trim() !== "") ?? "").trim().slice(0, maximumTitle);

export const analysePosting = (posting: JobPosting): JobAnalysis => {
  const options = posting.title === undefined ? {} : { title: posting.title };
  const requirements = withPostedFields(parseJob(posting.text, options), posting);
  return {
    title: posting.title ?? requirements.title ?? firstLine(posting.text),
    requirements,
    tips: adviseJob(posting.text, requirements),
  };
};
