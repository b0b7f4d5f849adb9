import { describe, expect, it } from "vitest";
import { CompanyCorrections, type FoundField, shownFields } from "./profile.ts";

const found = (value: string): FoundField => ({
  value,
  source: { url: "https://acme.com/", where: "meta og:site_name" },
  at: 1000,
  confidence: 0.7,
});

describe("shownFields", () => {
  it("lets a correction win, says so, and keeps what the site says beside it", () => {
    const shown = shownFields({ name: found("ACME"), founded: found("1998") }, { name: { value: "Acme Care", at: 2000 } });
    expect(shown).toEqual({
      name: { value: "Acme Care", at: 2000, confidence: 1, by: "employer", found: found("ACME") },
      founded: { ...found("1998"), by: "site" },
    });
  });

  it("shows a correction of what the site does not say", () => {
    expect(shownFields({}, { employees: { value: "40", at: 5 } })).toEqual({
      employees: { value: "40", at: 5, confidence: 1, by: "employer" },
    });
  });
});

describe("CompanyCorrections", () => {
  it.each<[object, boolean]>([
    [{ name: "Acme Care" }, true],
    [{ name: null, founded: "1998" }, true],
    [{ name: "" }, false],
    [{ name: "two\nlines" }, false],
    [{ name: "a".repeat(121) }, false],
    [{ founded: "long ago" }, false],
    [{ logo: "javascript:alert(1)" }, false],
    [{ logo: "https://acme.com/logo.svg" }, true],
    [{ owner: "somebody" }, false],
  ])("%j fits: %s", (corrections, fits) => expect(CompanyCorrections.safeParse(corrections).success).toBe(fits));
});
