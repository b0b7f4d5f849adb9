/** The same work, written in another way, is worth the same. */

import { expect, test } from "vitest";
import { analyseDocument } from "./analyse-document.ts";

type Job = { readonly title: string; readonly employer: string; readonly dates: string; readonly deeds: readonly string[] };

const jobs: readonly Job[] = [
  {
    title: "Senior Nurse",
    employer: "Northgate Hospital",
    dates: "May 2019 – Present",
    deeds: [
      "Led medication administration for 24 patients a shift, which cut errors by 30 %",
      "Trained 12 nurses in wound care",
      "Managed infection control audits",
    ],
  },
  {
    title: "Staff Nurse",
    employer: "Kroger",
    dates: "Mar 2015 – Apr 2019",
    deeds: ["Administered medication to 18 patients a day", "Planned care with families and doctors", "Reduced falls by 20 %"],
  },
  {
    title: "Care Worker",
    employer: "eBay",
    dates: "Jan 2012 – Feb 2015",
    deeds: ["Supported 10 residents with daily living", "Wrote care notes every shift"],
  },
];

const listed = (mark: string, deeds: readonly string[]): string => deeds.map((deed) => `${mark}${deed}`).join("\n");

const forms: Readonly<Record<string, (job: Job) => string>> = {
  "lines of their own": ({ title, employer, dates, deeds }) => `${title}\n${employer}\n${dates}\n${listed("- ", deeds)}`,
  "on one line": ({ title, employer, dates, deeds }) => `${employer} | ${title} | ${dates}\n${listed("• ", deeds)}`,
  "dates first": ({ title, employer, dates, deeds }) => `${dates}\n${title}\n${employer}\n${listed("* ", deeds)}`,
  "a labelled title": ({ title, employer, dates, deeds }) =>
    `${dates} ${employer}\nPosition: ${title}\n${listed("   - ", deeds)}`,
  "labels throughout": ({ title, employer, dates, deeds }) =>
    `Company: ${employer}\nDesignation: ${title}\nDuration: ${dates}\nResponsibilities:\n${listed("- ", deeds)}`,
  "as LinkedIn exports it": ({ title, employer, dates, deeds }) =>
    `${title}\n${employer} · Full-time\n${dates} · 2 yrs 2 mos\n${listed("- ", deeds)}`,
  "in Markdown": ({ title, employer, dates, deeds }) => `### ${title}, ${employer}\n*${dates}*\n\n${listed("- ", deeds)}`,
  "without bullets": ({ title, employer, dates, deeds }) => `${title}, ${employer}\n${dates}\n${listed("", deeds)}`,
  "with lines between": ({ title, employer, dates, deeds }) =>
    `${title}, ${employer}\n${dates}\n\n${deeds.map((deed) => `- ${deed}`).join("\n\n")}`,
};

const scoreOf = (form: (job: Job) => string) => {
  const text = `Jane Miller\njane@example.org\n\nSUMMARY\nRegistered nurse with acute care experience.\n\nWORK EXPERIENCE\n\n${jobs.map(form).join("\n\n")}\n\nEDUCATION\nBSc Nursing, University of Leeds, 2008 - 2011\n\nSKILLS\nPatient assessment, wound care, IV therapy, infection control\n`;
  const { analysis } = analyseDocument({ text, asOf: "2026-10-20" });
  const { features, talent } = analysis ?? {};
  return {
    // How clear a text is may depend on its marks and its length.
    components: talent?.components.filter(({ name }) => name !== "clarity").map(({ name, value }) => [name, value]),
    score: talent?.score ?? 0,
    months: features?.workMonths,
    skills: features?.skills.map(({ id, months }) => [id, months]).sort(),
  };
};

const plain = scoreOf(forms["lines of their own"]!);

test.each(Object.entries(forms))("%s", (_, form) => {
  const { score, ...rest } = scoreOf(form);
  const { score: expected, ...same } = plain;
  expect(rest).toEqual(same);
  expect(Math.abs(score - expected)).toBeLessThan(0.5);
});
