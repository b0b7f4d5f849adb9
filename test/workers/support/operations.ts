/** Every operation that the API's document names, and the order in which somebody can try them all. */

export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly example: unknown;
  readonly takesBody: boolean;
};

// oxlint-disable-next-line typescript/no-explicit-any -- a document of any shape is looked at
type Json = Record<string, any>;

export const operationsOf = (document: Json): Operation[] =>
  Object.entries<Json>(document["paths"] as Json).flatMap(([path, item]) =>
    Object.entries<Json>(item).map(([method, operation]) => {
      const media = operation["requestBody"]?.content?.["application/json"];
      const name = (media?.schema?.$ref as string | undefined)?.split("/").at(-1);
      const example = media?.example ?? (name === undefined ? undefined : document["components"].schemas[name].example);
      return { method: method.toUpperCase(), path, example, takesBody: operation["requestBody"] !== undefined };
    }),
  );

/** What ends something comes after what needs it, and the erasure comes last. */
export const lateness = ({ method, path }: Operation): number =>
  [
    /\/(pause|resume|cancel)$/u,
    /^PUT |\/documents$|\/submit$/u,
    /\/close$/u,
    /\/withdraw$/u,
    /^DELETE .*[a-z]$/u,
    /sweep|reapply$/u,
    /^DELETE .*\}$/u,
  ].findLastIndex((pattern) => pattern.test(path) || pattern.test(`${method} ${path}`));
