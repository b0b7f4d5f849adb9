/** All that reads a posting, in one room, so that a page loads it with one request when the first posting comes. */

export { matchReceipt } from "../domain/scoring/match-receipt.ts";
export { adviseJob } from "./advise/advise-job.ts";
export { parseJob } from "./parse-job/parse-job.ts";
