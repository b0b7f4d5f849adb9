import { describe, expect, it } from "vitest";
import { hasScope, mayAccess, mayBeShownTo, maySeeIdentity, type Principal } from "./principal.ts";

const principal = (id: string, organisationId?: string): Principal => ({
  id,
  kind: "organisation",
  scopes: ["job:read"],
  ...(organisationId === undefined ? {} : { organisationId }),
});

describe("the tenant rule", () => {
  it.each<[string, Principal, Parameters<typeof mayAccess>[1], boolean]>([
    ["the maker", principal("a"), { principal: "a" }, true],
    ["the maker, who has joined an organisation since", principal("a", "org_1"), { principal: "a" }, true],
    ["somebody of the same organisation", principal("b", "org_1"), { principal: "a", organisationId: "org_1" }, true],
    ["somebody of another organisation", principal("b", "org_2"), { principal: "a", organisationId: "org_1" }, false],
    ["somebody without organisation", principal("b"), { principal: "a", organisationId: "org_1" }, false],
    [
      "the maker, who has left the organisation it was made for",
      principal("a"),
      { principal: "a", organisationId: "org_1" },
      false,
    ],
    ["whoever has claimed what the maker was", { ...principal("b"), formerIds: ["z", "a"] }, { principal: "a" }, true],
    ["whoever has claimed something else", { ...principal("b"), formerIds: ["z"] }, { principal: "a" }, false],
    [
      "a member to whom it is assigned",
      { ...principal("b", "org_1"), jobIds: ["job_2", "job_1"] },
      { principal: "a", organisationId: "org_1" },
      true,
    ],
    [
      "a member to whom another is assigned",
      { ...principal("b", "org_1"), jobIds: ["job_2"] },
      { principal: "a", organisationId: "org_1" },
      false,
    ],
    [
      "a member to whom nothing is assigned, and who made it",
      { ...principal("a", "org_1"), jobIds: [] },
      { principal: "a", organisationId: "org_1" },
      false,
    ],
    [
      "a stranger to whom it is assigned all the same",
      { ...principal("b", "org_2"), jobIds: ["job_1"] },
      { principal: "a", organisationId: "org_1" },
      false,
    ],
    ["somebody else, neither in an organisation", principal("b"), { principal: "a" }, false],
    ["somebody in an organisation, of a thing made without one", principal("b", "org_1"), { principal: "a" }, false],
  ])("lets or keeps %s", (_, who, owner, may) => {
    expect(mayAccess(who, owner, "job_1")).toBe(may);
  });

  it.each<[string, Principal, Parameters<typeof mayAccess>[1], boolean]>([
    ["the candidate", principal("a"), { principal: "a" }, true],
    ["who brought the resume", principal("a", "org_1"), { principal: "a", organisationId: "org_1", broughtBy: "org_1" }, false],
    ["who may not even access it", principal("b"), { principal: "a" }, false],
  ])("shows identity to %s or not", (_, who, owner, may) => {
    expect(maySeeIdentity(who, owner, "cand_1")).toBe(may);
  });

  it.each<[string, string | undefined, string | undefined, boolean]>([
    ["a candidate's own to any organisation", "org_1", undefined, true],
    ["a candidate's own to an employer without organisation", undefined, undefined, true],
    ["a brought one to the organisation that brought it", "org_1", "org_1", true],
    ["a brought one to another", "org_2", "org_1", false],
    ["a brought one to an employer without organisation", undefined, "org_1", false],
  ])("shows resumes: %s", (_, organisationId, broughtBy, may) => {
    expect(mayBeShownTo(organisationId, { principal: "a", organisationId: broughtBy, broughtBy })).toBe(may);
  });

  it("gives a principal the scopes it has and no other", () => {
    expect(hasScope(principal("a"), "job:read")).toBe(true);
    expect(hasScope(principal("a"), "job:write")).toBe(false);
  });
});
