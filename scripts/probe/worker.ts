/**
 * The built-in engine alone behind HTTP, to read its CPU time on the real platform: docs/deploy.md, "Probe the CPU limit".
 * Keeps nothing and logs nothing: the platform reports the CPU time of each call, since a Worker cannot measure its own.
 *
 * POST /nothing  the floor: a call that only reads the body
 * POST /resume   the analysis of an upload
 * POST /job      the analysis of a posting
 */

import { dayOf } from "../../src/core/clock.ts";
import { analyseDocument } from "../../src/engine/analyse/analyse-document.ts";
import { analysePosting } from "../../src/engine/analyse/analyse-posting.ts";

/** Tells the first call of an isolate from the warm ones. */
let calls = 0;

const answers: Record<string, (text: string) => object> = {
  "/nothing": () => ({}),
  "/resume": (text) => {
    const { response, analysis } = analyseDocument({ text, asOf: dayOf(Date.now()) });
    return { code: response.code, talentScore: analysis?.talent.score };
  },
  "/job": (text) => ({ requirements: analysePosting({ text }).requirements.requirements.length }),
};

export default {
  async fetch(request: Request): Promise<Response> {
    const answer = answers[new URL(request.url).pathname];
    if (answer === undefined || request.method !== "POST")
      return new Response("POST /nothing, /resume or /job\n", { status: 404 });
    const text = await request.text();
    calls += 1;
    return Response.json({ call: calls, characters: text.length, ...answer(text) });
  },
};
