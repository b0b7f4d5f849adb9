import { describe, expect, it } from "vitest";
import { toldEvents } from "./told-events.ts";

const told = (...names: string[]) => toldEvents(names.map((name) => `com.clearview.${name}`));

describe("the timeline in words", () => {
  it("says of one's own resume that one did it oneself", () => {
    expect(told("candidate.registered", "document.ingested", "resume.submitted", "resume.withdrawn")).toEqual([
      "You are registered under a number, not a name",
      "Your document has arrived and is sealed",
      "You submitted it",
      "You took it back",
    ]);
  });

  it("never says that the person did what was done before they took the resume over", () => {
    const before = [
      "candidate.registered",
      "document.ingested",
      "response.generated",
      "candidate.preferences-changed",
      "resume.submitted",
      "resume.withdrawn",
      "candidate.activated",
      "candidate.expiry-announced",
      "resume.parsed",
    ];
    const lines = told(...before, "candidate.claimed", "resume.submitted");
    for (const line of lines.slice(0, before.length)) expect(line).not.toMatch(/\byour?\b/iu);
    expect(lines.slice(before.length)).toEqual(["You took it over from whoever brought it", "You submitted it"]);
  });

  it("shows what it has no words for as it is", () => {
    expect(told("something.else")).toEqual(["something.else"]);
  });
});
