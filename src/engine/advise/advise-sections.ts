/** Tips on what a resume holds, how much of it, and in which order. */

import type { Profile } from "../../domain/resume/profile.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { phraseTable, phrasesIn } from "../skills/phrase-table.ts";
import type { Tokens } from "../skills/tokenise.ts";
import { makeTip } from "./tip.ts";

const references = phraseTable({
  line: "references available|references are available|references on request|references upon request|references available on request|references available upon request|references provided on request|references will be provided",
});

const leastWords = 150;
const mostWords = 1100;
const longSummary = 90;

export const adviseSections = (tokens: Tokens, profile: Profile): Tip[] => {
  const tips: Tip[] = [];
  const names = new Set<string>(profile.sections.map((section) => section.name));
  if (profile.basics.summary === undefined && !names.has("summary")) {
    tips.push(
      makeTip("missing-summary", undefined, {
        message: "There is no summary. Two or three lines at the top tell a reader what to look for.",
        question: "In two sentences: what are you best at, and what shows it?",
      }),
    );
  }
  if (profile.skills.length === 0 && !names.has("skills"))
    tips.push(
      makeTip("missing-skills", undefined, {
        message: "There is no skills section. Name your tools, methods and certificates in one list.",
        question: "Which tools and methods do you use every week?",
      }),
    );
  if (profile.work.length === 0 && !names.has("work"))
    tips.push(
      makeTip("missing-work", undefined, {
        message:
          "No work experience was recognised. Give each job a title, an employer and dates under a heading “Work experience”.",
        question: "Which jobs, internships or voluntary work have you done?",
      }),
    );
  if (profile.education.length === 0 && !names.has("education"))
    tips.push(
      makeTip("missing-education", undefined, {
        message: "No education was recognised. Name the highest school, training or degree under a heading “Education”.",
        question: "What is your highest school, training or degree?",
      }),
    );
  const volunteering = profile.sections.filter(({ name }) => name === "volunteer");
  for (const work of profile.work) {
    if (work.highlights.length > 0 || volunteering.some(({ span }) => span.start <= work.span.start && work.span.end <= span.end))
      continue;
    tips.push(
      makeTip("work-without-bullets", work.position?.span ?? work.span, {
        message: "This job says nothing about what you did there.",
        question: "Which two or three things did you do there that you would tell in an interview?",
      }),
    );
  }
  if (tokens.count < leastWords)
    tips.push(
      makeTip("too-short", undefined, {
        message: `${String(tokens.count)} words are little to judge by; most resumes that convince have 300 to 700.`,
        question: "What did you do in your latest job, with which tools, and with what result?",
      }),
    );
  else if (tokens.count > mostWords)
    tips.push(
      makeTip("too-long", undefined, {
        message: `${String(tokens.count)} words take a reader several minutes. Shorten what is older than ten years.`,
      }),
    );
  const { summary } = profile.basics;
  if (summary !== undefined && summary.text.split(/\s+/u).length > longSummary)
    tips.push(
      makeTip("summary-too-long", summary.span, {
        message: `The summary has more than ${String(longSummary)} words. Three lines are read, a page is not.`,
      }),
    );
  const work = profile.sections.find((section) => section.name === "work");
  const education = profile.sections.find((section) => section.name === "education");
  if (work !== undefined && education !== undefined && education.span.start < work.span.start && profile.work.length >= 2) {
    tips.push(
      makeTip("section-order", education.heading?.span ?? education.span, {
        message: "Education comes before work. With several jobs behind you, put the work first.",
      }),
    );
  }
  const found = phrasesIn(references, tokens)[0];
  if (found !== undefined)
    tips.push(
      makeTip(
        "references-line",
        { start: tokens.starts[found.from] ?? 0, end: tokens.ends[found.to - 1] ?? 0 },
        { message: "Employers take it for granted that references are available. Use the line for a result." },
      ),
    );
  return tips;
};
