/** A schema as a list of its fields; what lies deeper unfolds. */

import { element, sentence, unfolding } from "./element.ts";
import { follow, nameOf, type OpenApi, type Schema } from "./openapi.ts";

/** In a few words: "array of Run", "string", "“open” or “closed”". */
export const typeOf = (schema: Schema): string => {
  const name = nameOf(schema);
  if (name !== undefined) return name;
  const { type, items, anyOf, oneOf, enum: values, const: only } = schema;
  if (values !== undefined)
    return values.length > 8
      ? `one of ${String(values.length)} words`
      : values.map((value) => JSON.stringify(value)).join(" or ");
  if (only !== undefined) return JSON.stringify(only);
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return choices.map((choice) => typeOf(choice)).join(" or ");
  if (type === "array") return `array of ${items === undefined ? "anything" : typeOf(items)}`;
  if (type === undefined) return schema.properties === undefined ? "anything" : "object";
  return typeof type === "string" ? type : type.join(" or ");
};

const limitsOf = ({
  minimum,
  maximum,
  minLength,
  maxLength,
  minItems,
  maxItems,
  pattern,
  format,
  default: standard,
}: Schema): string[] => {
  const range = (low: number | undefined, high: number | undefined, unit: string): string[] => {
    if (low === undefined && high === undefined) return [];
    if (high === undefined) return [`at least ${String(low)}${unit}`];
    return [low === undefined ? `at most ${String(high)}${unit}` : `${String(low)} to ${String(high)}${unit}`];
  };
  // The bounds of a safe integer say nothing to a reader.
  const said = (bound: number | undefined): number | undefined =>
    bound === undefined || Math.abs(bound) === Number.MAX_SAFE_INTEGER ? undefined : bound;
  return [
    ...range(said(minimum), said(maximum), ""),
    ...range(minLength, maxLength, " characters"),
    ...range(minItems, maxItems, " items"),
    ...(format === undefined ? [] : [format]),
    ...(pattern === undefined ? [] : [`\`${pattern}\``]),
    ...(standard === undefined ? [] : [`default \`${JSON.stringify(standard)}\``]),
  ];
};

/** What lies within: fields of an object, of an array's items, of the choices. */
const innerOf = (document: OpenApi, schema: Schema): readonly Schema[] => {
  const whole = follow(document, schema);
  if (whole.properties !== undefined) return [whole];
  if (whole.items !== undefined) return innerOf(document, whole.items);
  const choices = whole.anyOf ?? whole.oneOf ?? whole.allOf ?? [];
  const values = typeof whole.additionalProperties === "object" ? [whole.additionalProperties] : [];
  return [...choices, ...values].flatMap((choice) => innerOf(document, choice));
};

/** A field's name, what it takes, and whether it may be left out. */
export const fieldHead = (name: string, type: string, required: boolean): HTMLElement =>
  element(
    "span",
    { class: "field" },
    element("code", { class: "field-name" }, name),
    " ",
    element("span", { class: "type" }, type),
    required ? "" : element("span", { class: "optional" }, " optional"),
  );

const fieldView = (document: OpenApi, name: string, field: Schema, required: boolean): HTMLElement => {
  const whole = follow(document, field);
  const values =
    whole.enum !== undefined && whole.enum.length > 8 ? whole.enum.map((value) => `\`${String(value)}\``).join(" ") : undefined;
  const said = [whole.description, values, ...limitsOf(whole)].filter((text) => text !== undefined).join(" · ");
  const inner = innerOf(document, field);
  return element(
    "li",
    {},
    fieldHead(name, typeOf(field), required),
    said === "" ? undefined : element("p", { class: "quiet" }, sentence(said)),
    inner.length === 0 ? undefined : unfolding([`Fields of ${name}`], () => inner.map((part) => schemaView(document, part))),
  );
};

export const schemaView = (document: OpenApi, schema: Schema): HTMLElement => {
  const parts = innerOf(document, schema);
  if (parts.length === 0) return element("p", { class: "quiet" }, typeOf(schema));
  return element(
    "div",
    {},
    ...parts.map((part) =>
      element(
        "ul",
        { class: "fields" },
        ...Object.entries(part.properties ?? {}).map(([name, field]) =>
          fieldView(document, name, field, part.required?.includes(name) === true),
        ),
      ),
    ),
  );
};
