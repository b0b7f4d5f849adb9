import { describe, expect, it } from "vitest";
import { type CompanyFieldName, companyFieldNames, companyFieldShapes } from "../../../src/domain/company/profile.ts";
import { companyWords as told } from "../../shared/room-words.ts";
import { correctionMistake } from "./company-corrections.ts";

const cases: readonly (readonly [CompanyFieldName, string, string | undefined])[] = [
  ["name", "Acme Care", undefined],
  ["name", "", told.empty],
  ["founded", "1998", undefined],
  ["founded", "98", told.badYear],
  ["founded", "2150", told.badYear],
  ["logo", "https://acmecare.example/logo.svg", undefined],
  ["linkedIn", "linkedin.com/company/acme", told.badAddress],
  ["careersPage", "javascript:alert(1)", told.badAddress],
];

describe("a correction", () => {
  it.each(cases)("of %s to %j is told %j", (name, value, mistake) => {
    expect(correctionMistake(name, value)).toBe(mistake);
    // What the page lets through, the server takes.
    expect(companyFieldShapes[name].safeParse(value).success).toBe(mistake === undefined);
  });

  it("has a name for every field there is", () => {
    expect(Object.keys(told.names)).toEqual([...companyFieldNames]);
  });
});
