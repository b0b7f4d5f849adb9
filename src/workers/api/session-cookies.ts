/** Sessions as browsers keep them: given to a page of our own alone, and counted as its own there alone. */

import type { Context } from "hono";
import { failure } from "../../core/failure.ts";
import { isFromOwnPage, tokenOf } from "./define-route.ts";
import type { ApiEnvironment } from "./environment.ts";

/** Otherwise another site could sign its visitors in to an account of its own. */
export const isForeign = (c: Context<ApiEnvironment>): boolean => c.req.header("origin") !== undefined && !isFromOwnPage(c);
export const foreign = failure("origin-refused", "A page of another site may not sign you in. Sign in on our own page.");

export const keepCookies = (c: Context<ApiEnvironment>, cookies: readonly string[]): void => {
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
};

/** The session that asks; by a cookie only where a page of our own sent it. */
export const ownSessionOf = (c: Context<ApiEnvironment>, cookieName: string): string | undefined => {
  const { token, byCookie } = tokenOf(c, cookieName);
  return byCookie && !isFromOwnPage(c) ? undefined : token;
};
