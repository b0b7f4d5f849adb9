/** What routes of organisations share: ids, and the answer that something was done. */

import { z } from "@hono/zod-openapi";

export const organisationId = "org_0123456789abcdefghjkmnpqrs";
export const memberId = "row_0123456789abcdefghjkmnpqrs";

export const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{1,40}$`, "u"));

export const organisationParams = z.object({ organisationId: idOf("org") });
export const memberParams = organisationParams.extend({ memberId: idOf("row") });

export const Done = z.object({ done: z.literal(true) }).openapi("Done", { example: { done: true } });
export const done = { done: true as const };

export const json = <Schema extends z.ZodType>(schema: Schema) =>
  ({ required: true, content: { "application/json": { schema } } }) as const;
