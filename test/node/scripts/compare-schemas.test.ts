import { describe, expect, it } from "vitest";
import { compareSchemas, type JsonSchema } from "../../../scripts/event-schemas/compare-schemas.ts";

const before: JsonSchema = {
  type: "object",
  properties: {
    id: { type: "string" },
    kind: { type: "string", enum: ["a", "b"] },
    list: { type: "array", items: { type: "number" } },
  },
  required: ["id"],
};

const changed = (change: Partial<JsonSchema>): JsonSchema => ({ ...before, ...change });

describe("compareSchemas", () => {
  it.each<[string, JsonSchema]>([
    ["an added property that may be absent", changed({ properties: { ...before.properties, more: { type: "string" } } })],
    ["a further value", changed({ properties: { ...before.properties, kind: { type: "string", enum: ["a", "b", "c"] } } })],
    ["other words", changed({ description: "better said" })],
  ])("lets %s pass", (_, after) => {
    expect(compareSchemas(before, after)).toEqual([]);
  });

  it.each<[string, JsonSchema, string]>([
    [
      "a property that is gone",
      changed({ properties: { id: { type: "string" }, kind: before.properties!.kind! } }),
      "data.list is gone",
    ],
    [
      "a property of another type",
      changed({ properties: { ...before.properties, id: { type: "number" } } }),
      "data.id has another type",
    ],
    ["a new required property", changed({ required: ["id", "kind"] }), "data.kind is required now"],
    ["a required property that may be absent", changed({ required: [] }), "data.id may be absent now"],
    [
      "a lost value",
      changed({ properties: { ...before.properties, kind: { type: "string", enum: ["a"] } } }),
      'data.kind has lost the value "b"',
    ],
    [
      "other items",
      changed({ properties: { ...before.properties, list: { type: "array", items: { type: "string" } } } }),
      "data.list[] has another type",
    ],
  ])("finds %s", (_, after, words) => {
    expect(compareSchemas(before, after)).toContain(words);
  });
});
