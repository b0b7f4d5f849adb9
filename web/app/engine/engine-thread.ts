/**
 * The engine in a thread of its own: the page never waits for it, and nothing of a document leaves the computer. Readers
 * of file formats come with the first file that needs them, tips after the first look at a resume.
 */

import type { DocumentAnalysis } from "../../../src/domain/resume/analysis.ts";
import { analyseDocumentWith, loadPostings, loadResumeTips } from "../../../src/engine/in-browser.ts";
import type { EngineReply, EngineRequest } from "./engine-messages.ts";

const cancels = new Map<number, AbortController>();

const post = (reply: EngineReply): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin.
  self.postMessage(reply);
};

type AnalyseRequest = Extract<EngineRequest, { task: "analyse" }>;

let advise: Parameters<typeof analyseDocumentWith>[0] | undefined;

/** The first time, everything but the tips is told while their code is on its way. */
const analyse = async ({ id, input }: AnalyseRequest): Promise<DocumentAnalysis> => {
  if (advise === undefined) {
    const loading = loadResumeTips();
    post({ kind: "early", id, output: analyseDocumentWith(() => [], input) });
    advise = (await loading).adviseResume;
  }
  return analyseDocumentWith(advise, input);
};

const perform = async (request: Exclude<EngineRequest, { task: "cancel" }>) => {
  if (request.task === "analyse") return analyse(request);
  if (request.task === "read-posting") return (await loadPostings()).analysePosting(request.input);
  const { id, input } = request;
  const cancel = new AbortController();
  cancels.set(id, cancel);
  const onProgress = ({ done, total }: { done: number; total: number }): void => post({ kind: "progress", id, done, total });
  const { readFile } = await import("./read-file.ts");
  return readFile({ ...input, signal: cancel.signal, onProgress });
};

self.addEventListener("message", (event: MessageEvent<EngineRequest>) => {
  const request = event.data;
  if (request.task === "cancel") {
    cancels.get(request.id)?.abort();
    return;
  }
  void perform(request)
    .then(
      (output) => post({ kind: "done", id: request.id, output }),
      (fault: unknown) => post({ kind: "fault", id: request.id, message: String(fault) }),
    )
    .finally(() => cancels.delete(request.id));
});
