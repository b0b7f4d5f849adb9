import { describe, expect, it } from "vitest";
import type { DocumentType } from "../../domain/resume/document.ts";
import { classifyDocument } from "./classify-document.ts";

const documents: readonly (readonly [DocumentType, string])[] = [
  ["job-posting", "Baker wanted, nights, €15/hr, old town. Apply within."],
  ["job-posting", "NOW HIRING! Millers, day shift, $22/hr. Call 555-0199."],
  ["job-posting", "Bäcker gesucht, Teilzeit, ab sofort. Bewerbung an mühle@brot.example"],
  ["job-posting", "Se necesita panadera para fines de semana en Lugo. Llamar al 555 019 222."],
  ["job-posting", "Cercasi fornaio con esperienza, turno notturno. Inviare CV a forno@pane.example"],
  ["job-posting", "Vacancy: school cook, full time, grade 3. Apply to the office by 3 May."],
  ["cover-letter", "I am writing to apply for the position of Head Miller. I have four years' experience and my CV is attached."],
  [
    "cover-letter",
    "Hello, I would like to apply for the bakery job. I have two years' experience. My CV is attached. Thanks, Ola",
  ],
  [
    "cover-letter",
    "Hiermit bewerbe ich mich um die Stelle als Müller. Mein Lebenslauf liegt bei. Mit freundlichen Grüßen, Jan Kern",
  ],
  ["other", "Ivan Roth, miller. Stone mills, roller mills. Mill of Lagos 2009-2015. Free now."],
  ["other", "The bread is in the oven and the cat is on the stove."],
];

/** The same mail and letters as they come out of a page: on one line. */
const onOneLine: readonly (readonly [DocumentType, string])[] = [
  [
    "cover-letter",
    "Dear Ms Orr, I am writing to apply for the position of baker which I saw on your website. For the past five years I have worked in a hotel kitchen, where I bake for two hundred guests. I would welcome the chance to talk to you. Yours sincerely, Tess Moran",
  ],
  [
    "cover-letter",
    "Sehr geehrter Herr Falk, mit Interesse habe ich Ihre Anzeige gelesen und bewerbe mich um die Stelle als Müller. Seit acht Jahren arbeite ich in einer Mühle in Jena. Über ein Gespräch freue ich mich. Mit freundlichen Grüßen Ute Brandt",
  ],
  [
    "other",
    "Dear Ms Finn, thank you for your application for the role of baker. We had many strong applicants and are sorry to say that you were not successful this time. We wish you well in your search. Kind regards, the hiring team",
  ],
  [
    "other",
    "Sehr geehrte Frau Lenz, vielen Dank für Ihre Bewerbung. Leider haben wir uns für eine andere Bewerberin entschieden. Wir wünschen Ihnen für die Zukunft viel Erfolg. Mit freundlichen Grüßen, Personalabteilung",
  ],
  [
    "other",
    "Thank you for applying to Harbour Mills. Your application for Night Baker has been received. If your qualifications match the requirements of the position, a recruiter will contact you within ten days. Please do not reply to this message.",
  ],
  [
    "other",
    "Seven tips for a job interview. Read the job description again. Prepare three stories about your experience. Ask about salary only when they do. Candidates who arrive ten minutes early make a good start. Thank the interviewer.",
  ],
  [
    "company-page",
    "Our team. Ana Ruiz, founder, opened the mill in a garage in 2009. Joe Birch runs the bakery. Mina Osei looks after customers. Together we are fourteen, and we are always happy to show visitors around.",
  ],
];

describe("a document of a few words", () => {
  it.each(documents)("is %s and undecided: %s", (type, text) => {
    expect(classifyDocument(text)).toMatchObject({ type, confidence: 0.6 });
  });
});

describe("a document on one line", () => {
  it.each(onOneLine)("is %s: %s", (type, text) => {
    expect(classifyDocument(text).type).toBe(type);
  });
});
