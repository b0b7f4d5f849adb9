/** All that reads a posting, in one room, so that a page loads it with one request when the first posting comes. */

export { matchReceipt } from "../domain/scoring/match-receipt.ts";
export { analysePosting } from "./analyse/analyse-posting.ts";
