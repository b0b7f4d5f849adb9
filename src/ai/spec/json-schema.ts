/**
 * JSON Schema as constrained decoders take it. They refuse keywords they do not know, so what only narrows a value is left
 * out here; the kernel checks the answer against the whole schema anyway.
 */

import type { JsonSchema } from "./v1.ts";

const kept = new Set(["type", "description", "enum", "const", "items", "properties", "required", "anyOf", "$ref", "$defs"]);

/** Named schemas lie under these keys: every key within is a name and not a keyword. */
const named = new Set(["properties", "$defs"]);

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const schema: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (named.has(key) && typeof part === "object" && part !== null)
      schema[key] = Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, plain(inner)]));
    else if (kept.has(key)) schema[key] = plain(part);
  }
  if (schema["type"] === "object") schema["additionalProperties"] = false;
  return schema;
};

/** A task's schema is the same object for every call. */
const known = new WeakMap<JsonSchema, JsonSchema>();

export const withoutBounds = (schema: JsonSchema): JsonSchema => {
  const made = known.get(schema) ?? (plain(schema) as JsonSchema);
  known.set(schema, made);
  return made;
};
