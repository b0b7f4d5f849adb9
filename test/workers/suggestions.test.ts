/** What a model suggests is the candidate's to confirm: then it is the candidate's word, never the model's. */

import { describe, expect, it } from "vitest";
import { evictDurableObject } from "cloudflare:test";
import { objectOf, rowsOf, settled, shortTypes } from "./support/actors.ts";
import { call, get } from "./support/client.ts";
import { openJob } from "./support/flows.ts";
import { playedModels, route, target, builtin } from "./support/models.ts";
import { nurseJob, nurseResume } from "./support/samples.ts";
import { signIn } from "./support/sign-in.ts";
import { until } from "./support/until.ts";

const model = playedModels();
const suggested = [
  { skill: "Roster planning", quote: "on a surgical ward" },
  { skill: "Triage", quote: "on a surgical ward" },
];
const tipsOf = (id: string) => get(`/v1/candidates/${id}/tips`);
const answer = (id: string, suggestion: string, what: "confirm" | "refuse", more: object = {}) =>
  call("POST", `/v1/candidates/${id}/suggestions/${suggestion}/${what}`, more);

/** A candidate to whom a model has suggested both skills. */
const enriched = async (submit: boolean, extra = "") => {
  await route("suggest-profile", [target, builtin]);
  model.answer = () => ({ suggestions: suggested });
  const { body } = await call("POST", "/v1/candidates", { json: { document: { text: `${nurseResume}${extra}` }, submit } });
  const id = body.candidateId as string;
  await settled(id);
  const { enrichment } = await until(
    "they are suggested",
    () => tipsOf(id),
    (tips) => tips.enrichment !== undefined,
  );
  const [roster, triage] = enrichment.suggestions.map(({ id: suggestionId }: { id: string }) => suggestionId);
  return { id, roster, triage };
};

describe("a suggested skill", () => {
  it("meets a requirement once it is confirmed, with the day and whose word it is, on both sides, and none of it before", async () => {
    const job = await openJob(nurseJob.replace("- Wound care", "- Triage"), { threshold: 1 });
    const { id, triage } = await enriched(true);
    const talent = await get(`/v1/candidates/${id}/talent-score`);
    const before = await get(`/v1/candidates/${id}/matches/${job}`);
    expect(before.receipt.missing).toContainEqual(expect.objectContaining({ label: "Medical triage" }));
    const done = await answer(id, triage, "confirm");
    expect([done.status, done.body.status]).toEqual([202, expect.stringContaining("/runs/")]);
    await settled(id);
    await evictDurableObject(objectOf(id));
    const { items } = await get(`/v1/candidates/${id}/timeline`);
    const confirmed = items.find(({ type }: { type: string }) => type === "com.clearview.resume.suggestion-confirmed");
    // The day it was, not the day it is: the test may run at midnight.
    const confirmedOn = String(confirmed.time).slice(0, 10);
    const after = await get(`/v1/candidates/${id}/matches/${job}`);
    expect(after.receipt.score).toBeGreaterThan(before.receipt.score);
    expect(after.receipt.matched).toContainEqual(
      expect.objectContaining({ label: "Medical triage", basis: "stated", confirmedOn, evidence: [] }),
    );
    expect(after.receipt.components[0].explanation).toContain(
      `Medical triage: stated by the candidate, confirmed on ${confirmedOn}`,
    );
    expect((await get(`/v1/jobs/${job}/matches/${id}`)).receipt).toEqual(after.receipt);
    const ranked = (await get(`/v1/jobs/${job}/matches?limit=100`)).items.find(
      ({ candidateId }: { candidateId: string }) => candidateId === id,
    );
    expect(ranked).toMatchObject({ score: after.receipt.score, matched: expect.arrayContaining(["Medical triage"]) });
    expect(await get(`/v1/candidates/${id}/talent-score`)).toEqual(talent);
    expect(await tipsOf(id)).toMatchObject({ statedSkills: [{ id: triage, skill: "Triage", confirmedOn }] });
    // Taken back, it is as it was.
    expect((await answer(id, triage, "refuse")).status).toBe(202);
    await settled(id);
    expect((await get(`/v1/candidates/${id}/matches/${job}`)).receipt).toEqual(before.receipt);
    expect((await tipsOf(id)).statedSkills).toEqual([]);
  });

  it("that is refused comes no more, from this resume or the next, and moves nothing", async () => {
    const { id, roster } = await enriched(false);
    const refused = await answer(id, roster, "refuse");
    expect(refused.status).toBe(200);
    const left = async () => (await tipsOf(id)).enrichment?.suggestions.map(({ skill }: { skill: string }) => skill);
    expect(await left()).toEqual(["Triage"]);
    model.answer = () => ({ suggestions: [{ ...suggested[0], skill: "roster-planning" }, suggested[1]] });
    await call("POST", `/v1/candidates/${id}/documents`, { json: { text: `${nurseResume}\nVolunteer: none\n` } });
    await settled(id);
    await until("the next is there", async () => JSON.stringify(await left()) === '["Triage"]');
    const { items } = await get(`/v1/candidates/${id}/timeline`);
    expect(shortTypes(items).filter((type) => type === "resume.suggestion-refused")).toHaveLength(1);
    expect(items.findLast(({ type }: { type: string }) => type.endsWith("tips-generated")).data).toMatchObject({
      suggestions: 1,
    });
  });

  it("is answered once by a request that comes twice, and by two that say the same", async () => {
    const { id, triage } = await enriched(false);
    const headers = { "idempotency-key": crypto.randomUUID() };
    const [one, two] = [await answer(id, triage, "confirm", { headers }), await answer(id, triage, "confirm", { headers })];
    expect([one.status, two.status]).toEqual([200, 200]);
    await Promise.all([answer(id, triage, "confirm"), answer(id, triage, "confirm")]);
    expect((await answer(id, triage, "refuse", { headers })).body.code).toBe("idempotency-key-reused");
    const { items } = await get(`/v1/candidates/${id}/timeline`);
    expect(shortTypes(items).filter((type) => type === "resume.suggestion-confirmed")).toHaveLength(1);
  });

  it("two of which are confirmed at once are both kept, and are in the export and gone with an erasure", async () => {
    const { id, roster, triage } = await enriched(false);
    await Promise.all([answer(id, triage, "confirm"), answer(id, roster, "confirm")]);
    const { statedSkills } = await get(`/v1/candidates/${id}/export`);
    expect(statedSkills.map(({ skill }: { skill: string }) => skill).sort()).toEqual(["Roster planning", "Triage"]);
    // Words are sealed; the log has ids.
    expect(JSON.stringify(await rowsOf(objectOf(id), "SELECT body FROM log"))).not.toContain("Roster planning");
    await call("DELETE", `/v1/candidates/${id}`);
    await settled(id);
    expect(await rowsOf(objectOf(id), "SELECT kind FROM content")).toEqual([]);
    expect((await answer(id, triage, "confirm")).body.code).toBe("candidate-erased");
  });

  it("that nobody suggested cannot be confirmed, nor can somebody else's", async () => {
    const { id, triage } = await enriched(false);
    expect((await answer(id, "skill-00000000", "confirm")).status).toBe(404);
    expect((await answer(id, "Everything", "confirm")).status).toBe(404);
    const token = await signIn("somebody-else@example.org");
    expect((await answer(id, triage, "confirm", { token })).status).toBe(404);
    expect((await tipsOf(id)).statedSkills).toEqual([]);
  });
});
