import { describe, expect, it } from "vitest";
import { parseJob } from "./parse-job.ts";

const asked = (text: string) => parseJob(text).requirements.map(({ id, must }) => `${id}${must ? "" : "?"}`);
const below = (line: string) => `Ward Clerk\nHill Clinic\n\nRequirements\n- Wound care\n- Typing\n${line}`;
const above = (line: string) => `Ward Clerk\n\n${line} You must know wound care and typing.`;
const alone = ["wound-care", "typing"];

describe("what is said of the firm", () => {
  it.each([
    "Our partners range from SAP to Salesforce.",
    "Our biggest customers are Oracle, SAP and the police.",
    "Clients include SAP and ServiceNow.",
    "We partner closely with SAP and ServiceNow.",
    "Winner of the SAP quality award for machine learning.",
    "Founded by two welders, Hillside makes SAP software.",
    "Hill & Dale sells SAP add-ons.",
    "Hillside is a family firm that builds accounting software.",
    "Hillside uses SAP for payroll.",
    "Our payroll runs on SAP.",
    "Backed by SAP and others.",
    "Unsere Kunden sind SAP und Siemens.",
    "Nos clients sont SAP et EDF.",
    "Nuestros clientes incluyen SAP y Telefónica.",
    "Tra i nostri clienti: SAP, Barilla.",
    "Firm with 30 years of experience in welding.",
  ])("asks for nothing: %s", (line) => {
    expect(asked(below(line))).toEqual(alone);
    expect(asked(above(line))).toEqual(alone);
  });

  it.each([
    "Free Excel classes and German lessons.",
    "Tuition assistance for a master's degree in nursing.",
    "Funding towards a bachelor degree.",
    "Health insurance, pension and counselling.",
    "Full training in SAP is given.",
    "Applications are handled in SAP.",
    "Please send your CV through SAP.",
    "Nous offrons une formation Excel.",
    "Wir bieten LinkedIn Learning.",
  ])("nor does what is given, or how to apply: %s", (line) => {
    const job = parseJob(below(line));
    expect(job.requirements.map(({ id }) => id)).toEqual(alone);
    expect(job.education).toBeUndefined();
    expect(job.languages).toEqual([]);
  });

  it.each(["We use SAP every day.", "Our team uses SAP and nothing else.", "Our main system is SAP."])(
    "the tools of the work are a plus at most: %s",
    (line) => {
      expect(asked(below(line))).toEqual([...alone, "sap?"]);
      expect(asked(above(line))).toEqual(alone);
    },
  );

  it.each([
    "We expect SAP.",
    "We want you to know SAP.",
    "Our ideal colleague knows SAP.",
    "Our clients expect SAP.",
    "We are a clinic looking for somebody with SAP skills.",
    "Hillside needs SAP.",
    "SAP is used every day.",
    "You will use SAP with our partners.",
  ])("what is asked for in the firm's name stays asked for: %s", (line) => {
    expect(asked(below(line))).toContain("sap");
  });
});
