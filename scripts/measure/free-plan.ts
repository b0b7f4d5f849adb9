/** What a day on the hosting platform's free plan allows, and how many resumes that is. */

export type ResumeUsage = {
  readonly workerRequests: number;
  readonly queueOperations: number;
  readonly durableObjectRequests: number;
  readonly durableObjectRowsWritten: number;
  readonly d1RowsWritten: number;
  /** Wall time of object calls and alarms. */
  readonly objectSeconds: number;
};

/** An object counts as 128 MB, whatever it really takes: 13,000 GB-s are so many seconds. */
const gigabytesOfObject = 0.128;

const freePlanAllowances: ResumeUsage = {
  workerRequests: 100_000,
  queueOperations: 10_000,
  durableObjectRequests: 100_000,
  durableObjectRowsWritten: 100_000,
  d1RowsWritten: 100_000,
  objectSeconds: 13_000 / gigabytesOfObject,
};

export type FreePlan = { readonly resumesPerDay: number; readonly limitedBy: keyof ResumeUsage };

/** Whole resumes a day, and the allowance that ends first. */
export const freePlanOf = (usage: ResumeUsage): FreePlan => {
  let limitedBy: keyof ResumeUsage = "workerRequests";
  let resumesPerDay = Number.POSITIVE_INFINITY;
  for (const name of Object.keys(freePlanAllowances) as (keyof ResumeUsage)[]) {
    const possible = Math.floor(freePlanAllowances[name] / usage[name]);
    if (usage[name] > 0 && possible < resumesPerDay) {
      resumesPerDay = possible;
      limitedBy = name;
    }
  }
  return { resumesPerDay, limitedBy };
};

/**
 * The idle tail, not counted above: an object without open connections is not billed while it idles. Were it billed until
 * the platform drops it, after some ten seconds, a resume's own object would add this much.
 */
export const idleTailSeconds = 10;
