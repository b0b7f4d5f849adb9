/** The sample resumes and jobs of the project, all invented. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { samplesFolder } from "./local-runtime/paths.ts";

export type Sample = { readonly file: string; readonly text: string };

const samplesIn = (folder: string): Sample[] =>
  readdirSync(join(samplesFolder, folder))
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(samplesFolder, folder, file), "utf8") }));

export const sampleResumes = (): Sample[] => samplesIn("resumes");
export const sampleJobs = (): Sample[] => samplesIn("jobs");
/** Documents sent to the wrong place: a job posting sent as a resume. */
export const misplacedSamples = (): Sample[] => samplesIn("misplaced");
