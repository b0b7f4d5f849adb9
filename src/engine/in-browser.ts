/**
 * The engine as a page loads it. The promise: what the first look at a resume needs comes at once (classify, parse,
 * anonymise, features, talent score), and nothing else; tips and all that reads postings come with the first call for
 * them, and documents are read by `documents/`, which loads its libraries the same way.
 */

export { analyseDocumentWith } from "./analyse/analyse-document-with.ts";

/** Tips on a resume. */
export const loadResumeTips = () => import("./advise/advise-resume.ts");

/** Postings: what one asks for, tips on it, and how a profile matches it. */
export const loadPostings = () => import("./postings.ts");
