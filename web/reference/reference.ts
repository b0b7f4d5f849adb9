/** The API's reference: reads the API's own document and shows it. Nothing comes from another host. */

import { element, sentence } from "./element.ts";
import type { OpenApi } from "./openapi.ts";
import { type Call, methodBadge, operationView, scopesOf } from "./operation-view.ts";

const place = (id: string): HTMLElement => document.getElementById(id)!;

const callsOf = ({ paths }: OpenApi): Call[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: `${method}${path.replaceAll(/[^a-zA-Z0-9]+/gu, "-")}`,
      method,
      path,
      operation,
    })),
  );

/** For the list at the side: the heading above tells whose id it is. */
const shortPath = (path: string): HTMLElement =>
  element("span", {}, path.replace("/v1", "").replace(/\{(candidateId|jobId)\}/u, "{id}"));

const byTag = (calls: readonly Call[]): Map<string, Call[]> => {
  const groups = new Map<string, Call[]>();
  for (const call of calls) {
    const tag = call.operation.tags?.[0] ?? "Others";
    groups.set(tag, [...(groups.get(tag) ?? []), call]);
  }
  return groups;
};

const intro = ({ info }: OpenApi): HTMLElement =>
  element(
    "section",
    { class: "intro", "aria-labelledby": "title" },
    element("h1", { id: "title" }, `${info.title} API`),
    element("p", { class: "summary" }, info.description ?? ""),
    element(
      "ul",
      {},
      ...[
        "Every call carries `Authorization: Bearer <token>`; the token's scopes decide what it may do.",
        "Calls that change something take an `Idempotency-Key`: the same key again gives the same answer and does nothing twice.",
        "`202` means that a run goes on; `Location` says where to see how it ends. A run always ends.",
        "Failures are problem details (RFC 9457) with a stable `code` and the trace id. `GET /v1/traces/{traceId}` tells the whole way of a request.",
        "Lists come in pages: ask again with `cursor` set to the `nextCursor` you were given.",
      ].map((line) => element("li", {}, sentence(line))),
    ),
  );

const show = (api: OpenApi): void => {
  const calls = callsOf(api);
  const links = new Map<Call, HTMLElement>();
  const sections = [...byTag(calls)].map(([tag, own]) => ({ tag, own }));
  place("calls").replaceChildren(
    ...sections.map(({ tag, own }) =>
      element(
        "section",
        {},
        element("h2", {}, tag),
        element(
          "ul",
          {},
          ...own.map((call) => {
            const link = element(
              "li",
              {},
              element("a", { href: `#${call.id}` }, methodBadge(call.method), " ", shortPath(call.path)),
            );
            links.set(call, link);
            return link;
          }),
        ),
      ),
    ),
  );
  place("reference").replaceChildren(
    intro(api),
    ...sections.map(({ tag, own }) =>
      element("section", { "aria-label": tag }, element("h2", {}, tag), ...own.map((call) => operationView(api, call))),
    ),
  );
  const search = place("search") as HTMLInputElement;
  search.addEventListener("input", () => {
    const words = search.value.toLowerCase().split(/\s+/u);
    let found = 0;
    for (const [call, link] of links) {
      const text = [call.method, call.path, call.operation.summary, ...scopesOf(call.operation)].join(" ").toLowerCase();
      link.hidden = !words.every((word) => text.includes(word));
      if (!link.hidden) found += 1;
    }
    place("found").textContent = search.value === "" ? "" : `${String(found)} of ${String(links.size)} calls`;
  });
  // The address may name a call that was not there when the page was opened.
  if (location.hash !== "") document.getElementById(location.hash.slice(1))?.scrollIntoView();
};

try {
  const reply = await fetch("/v1/openapi.json");
  if (!reply.ok) throw new Error(String(reply.status));
  show((await reply.json()) as OpenApi);
} catch {
  place("reference").replaceChildren(
    element("h1", {}, "ClearView API"),
    element("p", { role: "alert" }, "The API's document could not be read. Reload the page in a moment."),
  );
}
