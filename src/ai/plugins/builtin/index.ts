/** The engine that ships with ClearView, as a provider like any other: no host, no secret, always there. */

import * as z from "zod";
import { ok } from "../../../core/result.ts";
import { explainMatch as explain } from "../../../engine/explain/explain-match.ts";
import { engineVersion } from "../../../engine/engine-version.ts";
import { failed, never } from "../../spec/failures.ts";
import type { Plugin, TaskEngine } from "../../spec/v1.ts";
import { explainMatch } from "../../tasks/explain-match.ts";

const answers: Record<string, (input: unknown) => unknown> = {
  [explainMatch.name]: (input) => ({ summary: explain(explainMatch.input.parse(input)) }),
};

const taskEngine: TaskEngine = {
  model: `engine-${engineVersion}`,
  answers: (task) => Object.hasOwn(answers, task),
  answer: async (task, input) => {
    const answer = answers[task];
    if (answer === undefined) {
      return failed("request", never, `The built-in engine has no answer to ${task}.`);
    }
    return ok(answer(input));
  },
};

export const builtin: Plugin = {
  manifest: {
    id: "builtin",
    specVersion: 1,
    version: engineVersion,
    capabilities: ["task-engine"],
    config: z.object({}),
    secrets: [],
    hosts: [],
    maySeeIdentity: true,
  },
  create: () => ({ taskEngine }),
};
