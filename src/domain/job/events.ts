/** What can happen to a job. */

import * as z from "zod";
import { defineEvent } from "../../events/define-event.ts";

const JobFacts = z.object({
  title: z.string(),
  /** Match score from which a pair is worth telling. */
  threshold: z.number().min(0).max(100),
});

export const jobPosted = defineEvent("job.posted", {
  version: 1,
  owner: "job",
  summary: "An employer has posted a job; it is open.",
  data: JobFacts,
});

export const jobParsed = defineEvent("job.parsed", {
  version: 1,
  owner: "job",
  summary: "A job posting has been turned into requirements.",
  data: z.object({ requirements: z.number().int(), musts: z.number().int(), tips: z.number().int(), engineVersion: z.string() }),
});

export const jobUpdated = defineEvent("job.updated", {
  version: 1,
  owner: "job",
  summary: "An open job has changed and is matched anew.",
  data: JobFacts,
});

export const jobReanalysed = defineEvent("job.reanalysed", {
  version: 1,
  owner: "job",
  summary: "The posting of an open job has been read again by a later engine.",
  data: z.object({ engineVersion: z.string() }),
});

export const jobClosed = defineEvent("job.closed", {
  version: 1,
  owner: "job",
  summary: "A job takes no more candidates.",
  data: z.object({}),
});

export const jobEvents = [jobPosted, jobParsed, jobUpdated, jobReanalysed, jobClosed] as const;
