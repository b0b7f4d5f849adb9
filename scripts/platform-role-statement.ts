/** The SQL that gives an account a platform role, or takes it. Throws on anything that is no address or no role. */

import { platformRoles } from "../src/domain/roles.ts";

export const platformRoleStatement = (email: string, role: string): string => {
  if (!/^[^\s@"\\;]+@[^\s@"\\;]+$/u.test(email)) throw new Error("Say whom: --email <address>.");
  const known = platformRoles.find((one) => one === role);
  if (known === undefined && role !== "none") throw new Error(`--role is one of: ${platformRoles.join(", ")}, none.`);
  const value = known === undefined ? "NULL" : `'${known}'`;
  const address = email.toLowerCase().replaceAll("'", "''");
  return `UPDATE users SET platform_role = ${value} WHERE email = '${address}' RETURNING platform_role`;
};
