/** One call: what it takes, what it gives, what can go wrong, each with an example. */

import { element, sentence, unfolding } from "./element.ts";
import { commandLineOf } from "./command-line.ts";
import { type Contents, exampleOf, follow, type OpenApi, type Operation, type Parameter } from "./openapi.ts";
import { fieldHead, schemaView, typeOf } from "./schema-view.ts";

export type Call = { readonly id: string; readonly method: string; readonly path: string; readonly operation: Operation };

export const scopesOf = ({ security = [] }: Operation): string[] => security.flatMap((way) => Object.values(way).flat());

export const methodBadge = (method: string): HTMLElement => element("span", { class: `method ${method}` }, method.toUpperCase());

const code = (text: string, label: string): HTMLElement =>
  element("pre", { tabindex: "0", role: "group", "aria-label": label }, element("code", {}, text));

const json = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value, null, 2));

const parametersView = (parameters: readonly Parameter[]): HTMLElement =>
  element(
    "ul",
    { class: "fields" },
    ...parameters.map(({ name, in: place, required, description, schema = {} }) =>
      element(
        "li",
        {},
        fieldHead(name, `${typeOf(schema)}, ${place}`, required === true),
        (description ?? schema.description) === undefined
          ? undefined
          : element("p", { class: "quiet" }, sentence(description ?? schema.description ?? "")),
      ),
    ),
  );

const bodyView = (document: OpenApi, contents: Contents, title: string): HTMLElement[] =>
  Object.entries(contents.content ?? {}).map(([type, media]) => {
    const example = exampleOf(document, media);
    return element(
      "div",
      {},
      element("p", { class: "type" }, type),
      example === undefined ? undefined : code(json(example), `${title}, example`),
      media.schema === undefined ? undefined : unfolding(["Fields"], () => [schemaView(document, media.schema!)]),
    );
  });

const problemView = (document: OpenApi, status: string, contents: Contents): HTMLElement => {
  const examples = Object.entries(contents.content?.["application/problem+json"]?.examples ?? {});
  return unfolding(
    [
      element("span", { class: "status problem" }, status),
      " ",
      ...examples.flatMap(([name]) => [element("code", {}, name), " "]),
    ],
    () => [
      ...(contents.description ?? "").split("\n\n").map((line) => element("p", {}, sentence(line))),
      ...examples.map(([name, example]) => code(json(follow(document, example).value), `${name}, example`)),
    ],
  );
};

export const operationView = (document: OpenApi, call: Call): HTMLElement => {
  const { id, method, path, operation } = call;
  const responses = Object.entries(operation.responses ?? {});
  const heading = (text: string): HTMLElement => element("h4", {}, text);
  return element(
    "article",
    { id, "aria-labelledby": `${id}-name` },
    element("h3", { id: `${id}-name` }, methodBadge(method), " ", element("a", { class: "path", href: `#${id}` }, path)),
    element("p", { class: "summary" }, operation.summary ?? ""),
    element(
      "p",
      { class: "scopes" },
      "Scope: ",
      ...scopesOf(operation).flatMap((scope, index) => [index === 0 ? "" : " or ", element("code", {}, scope)]),
    ),
    code(commandLineOf(document, call), `${method.toUpperCase()} ${path}, on the command line`),
    ...(operation.parameters === undefined ? [] : [heading("Parameters"), parametersView(operation.parameters)]),
    ...(operation.requestBody === undefined ? [] : [heading("Body"), ...bodyView(document, operation.requestBody, "Body")]),
    heading("Answers"),
    ...responses
      .filter(([status]) => Number(status) < 400)
      .map(([status, contents], index) => {
        const description = contents.description ?? "";
        const [first = ""] = description.split(". ");
        return unfolding(
          [element("span", { class: "status" }, status), " ", sentence(first)],
          () => [
            first === description ? undefined : element("p", {}, sentence(description)),
            ...bodyView(document, contents, `Answer ${status}`),
          ],
          index === 0,
        );
      }),
    heading("Problems"),
    ...responses.filter(([status]) => Number(status) >= 400).map(([status, contents]) => problemView(document, status, contents)),
  );
};
