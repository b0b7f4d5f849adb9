/** The resumes that everybody tries first: what tells who somebody is, is gone, and what they can do is there. */

import { describe, expect, it } from "vitest";
import { sampleResumes } from "../../scripts/samples.ts";
import { anonymise } from "../../src/engine/anonymise/anonymise.ts";
import { parseResume } from "../../src/engine/parse-resume/parse-resume.ts";

const people: readonly (readonly [file: string, identity: RegExp, merit: string])[] = [
  ["accountant", /fatima|amrani|rotterdam|moroccan|single\b/iu, "consolidated financial statements under IFRS"],
  ["chef", /kenji|murakami|@/iu, "70 covers an evening"],
  ["civil-engineer", /rustam|akhmedov|united kingdom|married|children|nationality|british/iu, "Full driving licence"],
  ["data-analyst", /yusuf|karada|germany/iu, "punctuality reporting"],
  ["electrician", /tomasz|wi[sś]niewski|\bul\.|germany|living/iu, "photovoltaic"],
  ["marketing-specialist", /l[ée]a\b|fontaine|\bshe\b|years old|women/iu, "Google Analytics certificate"],
  ["nurse", /amara|okonkwo|harbour lane|BS1|women/iu, "charge nurse"],
  ["retail-manager", /priyanka|deshmukh/iu, "Store Manager"],
  ["social-worker", /thandiwe|mokoena|johannesburg|women|church|choir/iu, "Afrikaans"],
  ["software-engineer", /linh|nguyen|netherlands|born|1991/iu, "TypeScript"],
  ["teacher", /siobh|gallagher/iu, "GeoGebra"],
  ["warehouse-operative", /diego|rojas|@|555/iu, "forklift licence"],
];

const resumes = new Map(sampleResumes().map(({ file, text }) => [file.replace(/^.*\/|\.\w+$/gu, ""), text]));

describe("the sample resumes", () => {
  it.each(people)("of the %s says what, and not who", (file, identity, merit) => {
    const text = resumes.get(file) ?? "";
    expect(text).toMatch(identity);
    const { profile } = anonymise(text, parseResume(text), { asOf: "2026-11-21" });
    expect(profile.text.match(new RegExp(`.*(?:${identity.source}).*`, "giu"))).toBeNull();
    expect(profile.text).toContain(merit);
  });

  it("are all looked at", () => {
    expect([...resumes.keys()].toSorted()).toEqual(people.map(([file]) => file));
  });
});
