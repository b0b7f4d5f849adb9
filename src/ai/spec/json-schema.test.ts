import { expect, it } from "vitest";
import * as z from "zod";
import { withoutBounds } from "./json-schema.ts";

it("keeps the shape of a schema and leaves out what only narrows it, but not a property of that name", () => {
  const schema = z.toJSONSchema(
    z.object({ pattern: z.string().min(1).max(9).regex(/x/u), many: z.array(z.object({ kind: z.enum(["a", "b"]) })).max(3) }),
  );
  expect(withoutBounds(schema)).toEqual({
    type: "object",
    properties: {
      pattern: { type: "string" },
      many: {
        type: "array",
        items: {
          type: "object",
          properties: { kind: { type: "string", enum: ["a", "b"] } },
          required: ["kind"],
          additionalProperties: false,
        },
      },
    },
    required: ["pattern", "many"],
    additionalProperties: false,
  });
});
