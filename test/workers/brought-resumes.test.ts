/** A resume that an organisation brought is its own until the candidate claims it: nobody else is shown it, or matched with it. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Principal } from "../../src/domain/principal.ts";
import { newRequestId, type RequestContext } from "../../src/services/commands.ts";
import { createServices } from "../../src/services/create-services.ts";
import { settled } from "./support/actors.ts";
import { linesOf } from "./support/batches.ts";
import { nurseJob, nurseResume } from "./support/samples.ts";
import { until } from "./support/until.ts";

const services = createServices(env);
const request = (principal: Principal): RequestContext => ({
  principal,
  traceparent: `00-${"1".repeat(32)}-${"2".repeat(16)}-01`,
  requestId: newRequestId(),
});

describe("a resume that an organisation brought", () => {
  const employer = (id: string): Principal => ({
    id,
    kind: "organisation",
    organisationId: id,
    scopes: ["job:write", "job:read", "match:read"],
  });

  it("is matched with no other organisation's jobs, from neither side, whichever came first", async () => {
    const [ours, others] = [employer("org_bringing"), employer("org_other")];
    const post = async (who: Principal): Promise<string> => {
      const posted = await services.jobs.post(request(who), { text: nurseJob, threshold: 10 });
      if (!posted.ok) throw new Error(posted.failure.code);
      await settled(posted.value.jobId);
      return posted.value.jobId;
    };
    const [ourEarly, otherEarly] = [await post(ours), await post(others)];
    const made = await services.batches.create(request(ours), "resume", new Blob([linesOf([{ text: nurseResume }])]).stream());
    if (!made.ok) throw new Error(made.failure.code);
    const { batchId } = made.value;
    const item = await until(
      "the resume is done",
      async () => {
        const items = await services.batches.items(ours, batchId, { after: 0, limit: 1 });
        return items.ok ? items.value[0] : undefined;
      },
      (found) => found?.state === "done",
    );
    const id = item!.entityId!;
    await settled(id);
    const [ourLate, otherLate] = [await post(ours), await post(others)];

    const isRankedFor = async (who: Principal, job: string): Promise<boolean> => {
      const ranking = await services.jobs.matches(who, job, { limit: 100, filters: {} });
      return ranking.ok && ranking.value.items.some(({ candidateId }) => candidateId === id);
    };
    for (const job of [ourEarly, ourLate]) {
      expect(await isRankedFor(ours, job)).toBe(true);
      expect(await services.jobs.receipt(ours, job, id)).toMatchObject({ ok: true });
    }
    for (const job of [otherEarly, otherLate]) {
      expect(await isRankedFor(others, job)).toBe(false);
      // The same words as for somebody who has submitted nothing.
      const nobody = await services.jobs.receipt(others, job, `cand_${"0".repeat(26)}`);
      expect(await services.jobs.receipt(others, job, id)).toEqual(nobody);
    }
    expect(await services.candidates.receipt(ours, id, ourEarly)).toMatchObject({ ok: true });
    const noJob = await services.candidates.receipt(ours, id, `job_${"0".repeat(26)}`);
    expect(await services.candidates.receipt(ours, id, otherEarly)).toEqual(noJob);
    const jobs = await services.candidates.matches(ours, id, { limit: 100, filters: {} });
    expect(jobs.ok && jobs.value.items.map(({ jobId }) => jobId).sort()).toEqual([ourEarly, ourLate].sort());
    const pairs = await env.DB.prepare("SELECT job_id AS job FROM found_pairs WHERE candidate_id = ?")
      .bind(id)
      .all<{ job: string }>();
    expect(pairs.results.map(({ job }) => job).sort()).toEqual([ourEarly, ourLate].sort());
    expect(await services.candidates.read(others, id)).toMatchObject({ ok: false, failure: { code: "not-found" } });
  });
});
