/** Tells whether a change of a JSON Schema can break those who read events of it. */

export type JsonSchema = {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly [keyword: string]: unknown;
};

/** Words, not rules: they may be improved at any time. */
const told = new Set(["$schema", "$id", "title", "description", "examples", "x-owner"]);
const compared = new Set(["properties", "required", "items", "enum", "additionalProperties"]);

/**
 * What of the old schema the new one breaks, in words; empty when the change only adds. Added: a property that is not
 * required, a further value of an enumeration.
 */
export const compareSchemas = (before: JsonSchema, after: JsonSchema, path = "data"): string[] => {
  const breaks: string[] = [];
  for (const [name, schema] of Object.entries(before.properties ?? {})) {
    const now = after.properties?.[name];
    if (now === undefined) breaks.push(`${path}.${name} is gone`);
    else breaks.push(...compareSchemas(schema, now, `${path}.${name}`));
  }
  const required = new Set(before.required);
  for (const name of after.required ?? []) if (!required.has(name)) breaks.push(`${path}.${name} is required now`);
  const requiredNow = new Set(after.required);
  for (const name of before.required ?? []) {
    if (!requiredNow.has(name) && after.properties?.[name] !== undefined) breaks.push(`${path}.${name} may be absent now`);
  }
  if (before.items !== undefined) breaks.push(...compareSchemas(before.items, after.items ?? {}, `${path}[]`));
  for (const value of before.enum ?? []) {
    if (after.enum !== undefined && !after.enum.includes(value))
      breaks.push(`${path} has lost the value ${JSON.stringify(value)}`);
  }
  for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (told.has(keyword) || compared.has(keyword)) continue;
    if (JSON.stringify(before[keyword]) !== JSON.stringify(after[keyword])) breaks.push(`${path} has another ${keyword}`);
  }
  return breaks;
};
