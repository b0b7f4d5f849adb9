/** What is read of an OpenAPI 3.1 document. Everything may be missing: this page shows whatever is there. */

export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
};

export type Referred<Value> = Value | { readonly $ref: string };

export type Media = {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Referred<{ readonly value?: unknown }>>>;
};

export type Contents = { readonly description?: string; readonly content?: Readonly<Record<string, Media>> };

export type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
};

export type Operation = {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Contents;
  readonly responses?: Readonly<Record<string, Contents>>;
};

export type OpenApi = {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

/** What a reference such as "#/components/schemas/Run" stands for. */
export const follow = <Value>(document: OpenApi, value: Referred<Value>): Value => {
  const reference = (value as { readonly $ref?: string }).$ref;
  if (reference === undefined) return value as Value;
  let found: unknown = document;
  for (const name of reference.slice(2).split("/")) found = (found as Readonly<Record<string, unknown>> | undefined)?.[name];
  return (found ?? {}) as Value;
};

/** What is shown of a body: its own example, or that of its schema. */
export const exampleOf = (document: OpenApi, { example, schema }: Media): unknown =>
  example ?? (schema === undefined ? undefined : follow(document, schema).example);

export const nameOf = (schema: Schema): string | undefined => schema.$ref?.split("/").at(-1);
