/** A call as one would type it, with its example as the body. */

import { exampleOf, type Media, type OpenApi, type Operation } from "./openapi.ts";

type Asked = { readonly method: string; readonly path: string; readonly operation: Operation };

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** JSON where there is a choice. */
const bodyOf = ({ requestBody }: Operation): readonly [type: string, media: Media] | undefined => {
  const bodies = Object.entries(requestBody?.content ?? {});
  return bodies.find(([type]) => type === "application/json") ?? bodies[0];
};

export const commandLineOf = (document: OpenApi, { method, path, operation }: Asked): string => {
  const lines = [`curl "$URL${path}"`, `-H "Authorization: Bearer $TOKEN"`];
  if (method !== "get") lines.splice(1, 0, `-X ${method.toUpperCase()}`);
  if ("101" in (operation.responses ?? {})) return `websocat -H "Authorization: Bearer $TOKEN" "\${URL/http/ws}${path}"`;
  const body = bodyOf(operation);
  if (body !== undefined) {
    const [type, media] = body;
    const example = exampleOf(document, media) ?? {};
    lines.push(`-H "Content-Type: ${type}"`);
    // Text goes as it stands: line ends are part of it.
    lines.push(typeof example === "string" ? `--data-binary ${quoted(example)}` : `--data ${quoted(JSON.stringify(example))}`);
  }
  return lines.join(" \\\n  ");
};
