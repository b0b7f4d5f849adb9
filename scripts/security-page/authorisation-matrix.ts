/** The authorisation table: the scopes that the routes of the API's document ask for, times the scopes that roles have. */

import type { Scope } from "../../src/domain/principal.ts";
import { type Role, roles, scopesOfRole } from "../../src/domain/roles.ts";

export type GuardedRoute = {
  readonly method: string;
  readonly path: string;
  /** "GET /v1/jobs" */
  readonly name: string;
  /** Any of them opens the route; without any it is public. */
  readonly scopes: readonly Scope[];
};

type Operation = { readonly security: readonly { readonly bearer: readonly Scope[] }[] };
export type ApiDocument = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/** Every route of the document, by path. */
export const routesOf = ({ paths }: ApiDocument): GuardedRoute[] =>
  Object.entries(paths)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([path, item]) =>
      Object.entries(item).map(([name, { security }]) => {
        const method = name.toUpperCase();
        return { method, path, name: `${method} ${path}`, scopes: security.flatMap(({ bearer }) => bearer) };
      }),
    );

export const mayCall = (scopes: readonly Scope[], route: GuardedRoute): boolean =>
  route.scopes.length === 0 || route.scopes.some((scope) => scopes.includes(scope));

/** The local token may call everything, and exists on a developer's machine alone. */
const shown: readonly Role[] = roles.filter((role) => role !== "local");

/** As a page shows it: one row a route, one column a role. */
export const matrixOf = (routes: readonly GuardedRoute[]): string => {
  const rows = routes.map((route) => [
    `\`${route.name}\``,
    route.scopes.length === 0 ? "public" : route.scopes.map((scope) => `\`${scope}\``).join(" or "),
    ...shown.map((role) => (mayCall(scopesOfRole[role], route) ? "yes" : "–")),
  ]);
  const head = ["route", "scope", ...shown];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
};

const block = /(?<=<!-- matrix -->)[\s\S]*?(?=<!-- end of matrix -->)/u;

/** The page with this table in its place. */
export const withMatrix = (page: string, table: string): string => page.replace(block, () => `\n\n${table}\n\n`);
