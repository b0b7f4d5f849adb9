/** The engine that ships with ClearView, as a provider like any other: no host, no secret, always there. */

import * as z from "zod";
import { ok } from "../../../core/result.ts";
import { saidFieldNames } from "../../../domain/company/profile.ts";
import { classifyDocument as classify } from "../../../engine/classify/classify-document.ts";
import { findCompany as findOnSite } from "../../../engine/company/find-company.ts";
import { embedText as embed } from "../../../engine/embed/embed-text.ts";
import { explainMatch as explain } from "../../../engine/explain/explain-match.ts";
import { parseJob as readPosting } from "../../../engine/parse-job/parse-job.ts";
import { engineVersion } from "../../../engine/engine-version.ts";
import { failed, never } from "../../spec/failures.ts";
import type { Plugin, TaskEngine } from "../../spec/v1.ts";
import { classifyDocument } from "../../tasks/classify-document.ts";
import { embedText } from "../../tasks/embed-text.ts";
import { explainMatch } from "../../tasks/explain-match.ts";
import { findCompany } from "../../tasks/find-company.ts";
import { parseJob } from "../../tasks/parse-job.ts";

const answers: Record<string, (input: unknown) => unknown> = {
  [classifyDocument.name]: (input) => {
    const { type, confidence } = classify(classifyDocument.input.parse(input).text);
    return { type, confidence };
  },
  [parseJob.name]: (input) => {
    const { text } = parseJob.input.parse(input);
    const { title, requirements } = readPosting(text);
    const asked = requirements.slice(0, 60).map(({ label, must, span }) => {
      return { label: label.slice(0, 120), must, quote: text.slice(span.start, Math.min(span.end, span.start + 400)) };
    });
    return { ...(title === undefined ? {} : { title: title.slice(0, 200) }), requirements: asked };
  },
  [findCompany.name]: (input) => {
    const site = findCompany.input.parse(input);
    const { fields } = findOnSite({ ...site, at: 0 });
    const pageOf = (address: string): number => site.pages.findIndex(({ url }) => url === address) + 1;
    const found = saidFieldNames.flatMap((name) => {
      const field = fields[name];
      return field === undefined ? [] : [[name, { value: field.value, page: pageOf(field.source.url) }] as const];
    });
    return Object.fromEntries(found);
  },
  [embedText.name]: (input) => ({ vectors: embedText.input.parse(input).texts.map(embed) }),
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
