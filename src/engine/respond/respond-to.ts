/**
 * The answer every document gets, in words for the person who sent it. Each says what was understood and ends with the
 * next step. Holds nothing of the document itself.
 */

import type { Classification, DocumentResponse, DocumentType, Routing } from "../../domain/resume/document.ts";

const analysed: DocumentResponse = {
  code: "resume-analysed",
  message:
    "We have read your resume. Look through what we found, correct what is wrong, and update it whenever you like. Employers see it, without your identity, only once you submit it.",
};

const referred: Readonly<Record<Exclude<DocumentType, "resume" | "other">, DocumentResponse>> = {
  "job-posting": {
    code: "job-posting-sent-as-resume",
    message:
      "This reads like a job posting, not a resume. If you want to advertise it, post it as a job; if you are looking for work, please upload your resume.",
  },
  "cover-letter": {
    code: "cover-letter-sent-as-resume",
    message: "This reads like a cover letter. Matching works from what you have done and can do, so please upload your resume.",
  },
  "company-page": {
    code: "company-page-sent-as-resume",
    message:
      "This reads like a page about a company. To set up an employer's profile, use the company search; if you are looking for work, please upload your resume.",
  },
};

const thin: DocumentResponse = {
  code: "document-too-thin",
  message:
    "There is too little text here to work with, and we do not make anything up. Please upload a resume with your experience, education and skills.",
};
const strange: DocumentResponse = {
  code: "document-language-unknown",
  message:
    "We cannot read the language of this document yet. Please upload a resume in English, Spanish, German, French, Portuguese or Italian.",
};
const unrecognised: DocumentResponse = {
  code: "document-not-recognised",
  message:
    "We could not find the parts of a resume in this document. Please upload a resume with headings such as Experience, Education and Skills.",
};

/** Pure choice of words from what was found out about a document. */
export const respondTo = (classification: Classification, routing: Routing): DocumentResponse => {
  if (routing.decision === "analyse") return analysed;
  const { type, reason } = classification;
  if (routing.decision === "refer" && type !== "resume" && type !== "other") return referred[type];
  if (reason === "too-short") return thin;
  return reason === "unknown-language" ? strange : unrecognised;
};
