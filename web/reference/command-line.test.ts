import { describe, expect, it } from "vitest";
import { commandLineOf } from "./command-line.ts";
import type { OpenApi, Operation } from "./openapi.ts";

const document: OpenApi = { info: { title: "A", version: "1" }, paths: {} };
const lineOf = (method: string, operation: Operation): string =>
  commandLineOf(document, { method, path: "/v1/things", operation });

describe("a call on the command line", () => {
  it("is a plain question where it takes no body", () => {
    expect(lineOf("get", {})).toBe('curl "$URL/v1/things" \\\n  -H "Authorization: Bearer $TOKEN"');
  });

  it.each([
    ["application/json", { name: "Ada's" }, `--data '{"name":"Ada'\\''s"}'`],
    ["application/x-ndjson", '{"text":"one"}\n{"text":"two"}', `--data-binary '{"text":"one"}\n{"text":"two"}'`],
  ])("carries its example as %s", (type, example, body) => {
    const line = lineOf("post", { requestBody: { content: { [type]: { example } } } });
    expect(line).toContain("-X POST");
    expect(line).toContain(`-H "Content-Type: ${type}"`);
    expect(line).toContain(body);
  });

  it("takes the JSON where there are several kinds of body", () => {
    const content = { "text/plain": { example: "words" }, "application/json": { example: { text: "words" } } };
    expect(lineOf("post", { requestBody: { content } })).toContain(`--data '{"text":"words"}'`);
  });

  it("opens a socket where the call becomes one", () => {
    expect(lineOf("get", { responses: { "101": {} } })).toContain("websocat");
  });
});
