import { describe, expect, it } from "vitest";
import { platformRoleStatement } from "../../../scripts/platform-role-statement.ts";

describe("the statement that gives a platform role", () => {
  it("names one account, in lower case", () => {
    expect(platformRoleStatement("Ada@Example.org", "operator")).toBe(
      "UPDATE users SET platform_role = 'operator' WHERE email = 'ada@example.org' RETURNING platform_role",
    );
    expect(platformRoleStatement("ada@example.org", "none")).toContain("platform_role = NULL");
  });

  it("keeps a quote inside the address", () => {
    expect(platformRoleStatement("o'hara@example.org", "operator")).toContain("email = 'o''hara@example.org'");
  });

  it.each([
    ["", "operator"],
    ["ada", "operator"],
    ["a@b; DROP TABLE users", "operator"],
    ["ada@example.org", "owner"],
  ])("is not made for %j as %j", (email, role) => {
    expect(() => platformRoleStatement(email, role)).toThrow(/--/u);
  });
});
