import { describe, expect, it } from "vitest";
import { builtin } from "../../ai/plugins/builtin/index.ts";
import { ok } from "../../core/result.ts";
import { createTryService } from "./try-targets.ts";

describe("trying many targets", () => {
  it("holds no more connections than the platform keeps open, and asks all", async () => {
    let [under, most] = [0, 0];
    const attemptOf = async () => {
      most = Math.max(most, ++under);
      await new Promise((resolve) => setTimeout(resolve, 0));
      under -= 1;
      const answer = ok({ output: { summary: "Wound care." }, model: "m" });
      return { answer, milliseconds: 0, tokens: { input: 0, output: 0 }, microdollars: 0 };
    };
    const tryTargets = createTryService({
      plugins: [builtin],
      known: [{ id: "builtin", isModel: true, missing: [] }],
      kernel: { attempt: (_, __, ___, { places } = {}) => places?.hold(attemptOf) ?? attemptOf() },
      clock: { now: () => 1 },
    });
    const targets = Array.from({ length: 10 }, (_, number) => ({ provider: "builtin", model: `m${number}` }));
    const tried = await tryTargets("explain-match", { matched: ["Wound care"], missing: [] }, targets);
    expect(tried.ok && tried.value.map(({ verdict }) => verdict)).toEqual(targets.map(() => "answered"));
    expect(most).toBe(6);
  });
});
