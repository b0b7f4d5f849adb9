import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDialects } from "../../../scripts/conformance/dialects.ts";
import { matrixOf } from "../../../scripts/conformance/matrix.ts";
import { type ReplyServer, startReplyServer } from "../../../scripts/conformance/reply-server.ts";
import { checkPlugin } from "../../../scripts/conformance/suite.ts";
import { plugins } from "../../../src/ai/plugins/index.ts";
import { ok } from "../../../src/core/result.ts";

let server: ReplyServer;
beforeAll(async () => {
  server = await startReplyServer();
});
afterAll(() => server.stop());

const dialects = await loadDialects();
const pairs = plugins.flatMap((plugin) => {
  const own = dialects.filter(({ id }) => id === plugin.manifest.id);
  return (own.length === 0 ? [undefined] : own).map((dialect) => [plugin.manifest.id, plugin, dialect] as const);
});

describe("the conformance suite", () => {
  it.each(pairs)("is passed by %s", async (_, plugin, dialect) => {
    const results = await checkPlugin(plugin, dialect, server);
    expect(results.filter(({ problem }) => problem !== undefined)).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
  });

  it("shows each capability against each case, and what went wrong", () => {
    const results = [
      { capability: "language-model", name: "success" },
      { capability: "embedding-model", name: "success", problem: "gave other vectors" },
      { capability: "language-model", name: "404" },
    ];
    expect(matrixOf(results)).toEqual([
      "         language-model  embedding-model",
      "success  passed          FAILED",
      "404      passed          –",
      "FAILED  embedding-model · success: gave other vectors",
    ]);
  });

  it("tells of a plugin that answers whatever comes", async () => {
    const anthropic = plugins.find(({ manifest }) => manifest.id === "anthropic")!;
    const careless = {
      ...anthropic,
      create: () => ({
        languageModel: {
          json: async () => ok({ text: "{}" }),
          async *stream() {
            yield { kind: "end" as const };
          },
        },
      }),
    };
    const dialect = dialects.find(({ id }) => id === "anthropic");
    const results = await checkPlugin(careless, dialect, server);
    expect(results.filter(({ problem }) => problem === undefined).map(({ name }) => name)).toEqual([]);
  });
});
