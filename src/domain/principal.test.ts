import { describe, expect, it } from "vitest";
import { hasScope, mayAccess, type Principal } from "./principal.ts";

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
    ["somebody else, neither in an organisation", principal("b"), { principal: "a" }, false],
    ["somebody in an organisation, of a thing made without one", principal("b", "org_1"), { principal: "a" }, false],
  ])("lets or keeps %s", (_, who, owner, may) => {
    expect(mayAccess(who, owner)).toBe(may);
  });

  it("gives a principal the scopes it has and no other", () => {
    expect(hasScope(principal("a"), "job:read")).toBe(true);
    expect(hasScope(principal("a"), "job:write")).toBe(false);
  });
});
