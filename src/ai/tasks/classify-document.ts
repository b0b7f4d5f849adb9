/** What kind of document a text is. It may come straight from somebody's file, so it counts as identity. */

import * as z from "zod";
import { DocumentType } from "../../domain/resume/document.ts";
import { defineTask } from "./define-task.ts";
import { fence, fenceRule } from "./fence.ts";

export const classifyDocument = defineTask("classify-document", {
  version: 1,
  input: z.object({ text: z.string().min(1).max(30_000) }),
  output: z.object({ type: DocumentType, confidence: z.number().min(0).max(1) }),
  data: "identity",
  prompt: {
    rubric: `Say what kind of document a text is, as "type", and how sure you are from 0 to 1, as "confidence". A resume tells one person's work and education; a job posting says what is asked and offered; a cover letter speaks to an employer; a company page tells of a firm; "other" is the rest. ${fenceRule}`,
    present: ({ text }) => fence(text),
    maximumTokens: 100,
  },
});
